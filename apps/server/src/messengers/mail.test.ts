import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { mailMessenger } from './mail.ts';

type Letter = { readonly from: string; readonly to: readonly string[]; readonly raw: string };
const servers: SMTPServer[] = [];
afterEach(() =>
  Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done())))),
);

/** A real SMTP server that asks for name and password, and keeps what it is given. */
async function mailServer(refuse?: { readonly message: string; readonly code: number }) {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'gongjian' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('no such user')),
    onRcptTo: (_address, _session, done) =>
      refuse === undefined ? done() : done(Object.assign(new Error(refuse.message), { responseCode: refuse.code })),
    onData: (stream, { envelope }, done) => {
      void text(stream).then((raw) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        letters.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  servers.push(server);
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { letters, port };
}

const LETTER = {
  id: '中北.发改局.2012-09-09',
  subject: '攻坚待办:3件',
  text: '已逾期(1)\n1. 解决难题',
  recipient: 'a@example.gov.cn',
};
const messenger = (port: number, password = 'p%40ss') =>
  mailMessenger({ url: `smtp://gongjian:${password}@127.0.0.1:${port}`, from: 'gongjian@example.gov.cn' });

test('a letter reaches its address alone, in Chinese, and sent again it is known as the same', async () => {
  const { letters, port } = await mailServer();
  await messenger(port).send(LETTER);
  await messenger(port).send(LETTER);
  const [letter, again] = letters;
  expect(letter).toMatchObject({ from: 'gongjian@example.gov.cn', to: ['a@example.gov.cn'] });
  expect(letter?.raw).toContain('Subject: =?UTF-8?');
  expect(Buffer.from(/\r\n\r\n([\s\S]+)$/.exec(letter?.raw ?? '')?.[1] ?? '', 'base64').toString()).toContain(
    '1. 解决难题',
  );
  const idOf = (one: Letter | undefined) => /^Message-ID:\s+(\S+)/im.exec(one?.raw ?? '')?.[1];
  expect(idOf(letter)).toMatch(/^<[!-~]+@gongjian>$/);
  expect(idOf(again)).toBe(idOf(letter));
});

test('a wrong password, a refused address and a silent server are told without password, address or text', async () => {
  const { port } = await mailServer();
  const told = async (work: Promise<void>) => (await work.catch((error: Error) => error.message)) ?? 'sent';
  expect(await told(messenger(port, 'wrong').send(LETTER))).toBe('smtp EAUTH 535');
  const refusing = await mailServer({ message: 'a@example.gov.cn is unknown', code: 550 });
  expect(await told(messenger(refusing.port).send(LETTER))).toBe('smtp EENVELOPE 550');
  expect(await told(messenger(1).send(LETTER))).toMatch(/^smtp E(CONNREFUSED|SOCKET|CONNECTION)$/);
});
