import { createHmac } from 'node:crypto';
import type { Messenger } from '@gongjian/service';

export type RobotSettings = { readonly url: string; readonly secret?: string | undefined; readonly now?: () => Date };

/** In milliseconds. */
const PATIENCE = 10_000;

/** 钉钉: signed by timestamp in milliseconds and HMAC-SHA256, in the address. */
export function dingTalkRobot({ url, secret, now = () => new Date() }: RobotSettings): Messenger {
  return robot('dingtalk', async (text) => {
    const address = new URL(url);
    if (secret !== undefined) {
      const timestamp = String(now().getTime());
      address.searchParams.set('timestamp', timestamp);
      address.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`));
    }
    return post(address, { msgtype: 'text', text: { content: text } });
  });
}

/** 企业微信: the key in the address is all. */
export function weComRobot({ url }: RobotSettings): Messenger {
  return robot('wecom', (text) => post(new URL(url), { msgtype: 'text', text: { content: text } }));
}

/** 飞书: signed by timestamp in seconds; the text to sign is the key, and nothing is the message. */
export function feishuRobot({ url, secret, now = () => new Date() }: RobotSettings): Messenger {
  return robot('feishu', (text) => {
    const timestamp = String(Math.floor(now().getTime() / 1000));
    const signed = secret === undefined ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
    return post(new URL(url), { ...signed, msg_type: 'text', content: { text } });
  });
}

function robot(channel: string, say: (text: string) => Promise<number>): Messenger {
  return {
    channel,
    to: 'group',
    send: async ({ text }) => {
      const code = await say(text);
      if (code !== 0) throw new Error(`${channel} refused with ${code}`);
    },
  };
}

function hmac(key: string, message: string): string {
  return createHmac('sha256', key).update(message).digest('base64');
}

/** The code that a robot answers with: 0 is done. What is thrown names neither address nor key. */
async function post(address: URL, body: object): Promise<number> {
  let answer: Response;
  try {
    answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (error) {
    const { cause, name } = error as { cause?: { code?: string }; name?: string };
    throw new Error(`no answer (${cause?.code ?? name ?? 'failed'})`);
  }
  if (!answer.ok) throw new Error(`answered with status ${answer.status}`);
  const said = (await answer.json().catch(() => ({}))) as { errcode?: unknown; code?: unknown; StatusCode?: unknown };
  const code = said.errcode ?? said.code ?? said.StatusCode;
  return typeof code === 'number' ? code : -1;
}
