import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type Actor, type Day, Refused, wordRefusal } from '@gongjian/model';
import { verifyAuditFile } from '@gongjian/service';
import { countyOf, type DeskOptions, workplaceOf } from '../desk.ts';
import { callerOn, EXIT, language, printJson, say } from '../edge.ts';

/** Whoever holds the data folder acts for the audit administrator; the note says that it was the command line. */
const COMMAND_LINE: Actor = { id: 'command-line', name: '命令行', role: 'audit-admin' };

type Options = Pick<DeskOptions, 'data'> & { from: Day; to: Day; out: string; json?: boolean };

/** Writes the notes of some days as a signed file; that it was done is noted before. */
export async function exportAudit({ from, to, out, json, ...options }: Options): Promise<number> {
  const workplace = await workplaceOf(options);
  try {
    const { audit } = workplace.service(await countyOf(workplace));
    const caller = { ...callerOn(), actor: COMMAND_LINE };
    const { lines, notes } = await audit.export(caller, { from, to });
    await audit.noteNow({
      at: caller.at,
      event: 'exported',
      actor: COMMAND_LINE,
      route: 'audit export',
      detail: `from=${from} to=${to}`,
    });
    const file = await open(out, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw new Refused({ kind: 'exists', what: 'file', id: out });
      throw error;
    });
    try {
      for await (const line of lines) await file.write(line);
    } finally {
      await file.close();
    }
    if (json) printJson({ file: out, from, to, notes });
    say(`已导出${notes}条审计记录到 ${out}`, `${notes} notes of the audit trail written to ${out}`);
    return EXIT.done;
  } finally {
    await workplace.close();
  }
}

/** Checks an exported file by itself: needs no database. */
export async function verifyAudit(path: string, options: { key?: string; json?: boolean }): Promise<number> {
  const input = createReadStream(path, 'utf8');
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const report = await verifyAuditFile(lines).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR')
      throw new Refused({ kind: 'not-found', what: 'file', id: path });
    throw error;
  });
  const { head, fingerprint, isSigned, faults } = report;
  const isTheirs = options.key === undefined || fingerprint === options.key.toLowerCase();
  const isWhole = isSigned && isTheirs && faults.length === 0;
  if (options.json) printJson({ ...head, fingerprint, isSigned, isTheirs, faults });
  for (const fault of faults) console.error(wordRefusal(fault, language).detail);
  if (!isSigned) say('签名不符:文件被改动,或不是本系统导出的', 'The signature does not hold: the file was altered');
  else if (!isTheirs) say(`由另一把密钥签名:${fingerprint}`, `Signed by another key: ${fingerprint}`);
  if (isWhole)
    say(
      `审计记录完好:${head.county},${head.from}至${head.to},${head.notes}条,公钥指纹 ${fingerprint}`,
      `The audit trail is whole: ${head.county}, ${head.from} to ${head.to}, ${head.notes} notes, key ${fingerprint}`,
    );
  return isWhole ? EXIT.done : EXIT.found;
}
