import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProblemError } from '@gongjian/client';
import { type Actor, type Day, isDay, Refused, wordRefusal } from '@gongjian/model';
import { readSettings } from '@gongjian/server/settings';
import type { Caller, File } from '@gongjian/service';
import { InvalidArgumentError } from 'commander';

/** The process's edge: the only place of the command line with a clock, an environment and exit codes. */

/** `found`: what was asked to be checked is not right. */
export const EXIT = { done: 0, bug: 1, usage: 2, refused: 3, found: 4 } as const;

/** Files larger than this are refused before they are read. */
const LARGEST_FILE = 50 * 1024 * 1024;

/** The language of messages: Chinese, unless the environment asks for English. */
export const language: 'zh' | 'en' = /^en/i.test(process.env['GONGJIAN_LANG'] ?? '') ? 'en' : 'zh';

export function say(zh: string, en: string): void {
  console.error(language === 'zh' ? zh : en);
}

const OFFICE: Actor = { id: 'office', name: '攻坚办', role: 'office' };

/** The campaign office at the command line, now, standing on `day` (today in Beijing where none is given). */
export function callerOn(day?: Day): Caller {
  const now = new Date();
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
  return { actor: OFFICE, day: day ?? today, at: now.toISOString() };
}

export function dayArgument(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError('日期写作 2012-09-09 · a day is written 2012-09-09');
  return text;
}

export function countArgument(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('应为不小于0的整数 · a whole number');
  return Number(text);
}

export function portArgument(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError('端口是 0 到 65535 的整数 · a port is 0 to 65535');
  return port;
}

export function settleArgument(text: string, before: readonly string[] = []): readonly string[] {
  if (!/^(?:[^\s=]+=)?(?:remainder|note)$/.test(text))
    throw new InvalidArgumentError('写 remainder、note 或“编号=remainder” · remainder, note, or id=way');
  return [...before, text];
}

export async function readInput(path: string): Promise<File> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refused({ kind: 'not-found', what: 'file', id: error.code === 'EISDIR' ? `${path}/` : path });
  });
  if (bytes.byteLength > LARGEST_FILE)
    throw new Refused({
      kind: 'unreadable',
      reason: 'too-large',
      where: path,
      limit: `${LARGEST_FILE / 1024 / 1024} MB`,
    });
  return { name: basename(path), bytes };
}

export function folderOf(path: string): string {
  return resolve(path);
}

/** A line on the error stream that replaces itself on a terminal. */
export function progress(zh: string, en: string): (done: number, total: number) => void {
  let last = -1;
  return (done, total) => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    if (percent === last) return;
    last = percent;
    const line = `${language === 'zh' ? zh : en} ${percent}%`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${percent === 100 ? '\n' : ''}`);
    else if (percent % 25 === 0) process.stderr.write(`${line}\n`);
  };
}

/** Runs a command; what is refused is worded and has its own exit code, what is a bug is shown as one. */
export async function guarded(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (error instanceof Refused) {
      const { title, detail } = wordRefusal(error.refusal, language);
      console.error(`${title}:${detail}`);
      process.exitCode = EXIT.refused;
    } else if (error instanceof ProblemError) {
      console.error(`${error.problem.title}:${error.problem.detail}`);
      process.exitCode = error.problem.status < 500 ? EXIT.refused : EXIT.bug;
    } else if (error instanceof TypeError && error.cause !== undefined) {
      say(`连不上服务器:${String(error.cause)}`, `The server cannot be reached: ${String(error.cause)}`);
      process.exitCode = EXIT.refused;
    } else {
      console.error(error);
      process.exitCode = EXIT.bug;
    }
  }
}

/** JSON goes to the standard output, whole and alone, so that scripts can trust it. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** The repository's own folder; the command may be called from anywhere. */
export const HOME = fileURLToPath(new URL('../../../', import.meta.url));

/** The settings out of the environment; flags go before them. */
export const settings = readSettings(process.env);
