import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Refused } from '@gongjian/model';
import { safeName } from '@gongjian/paper';
import type { File, PaperFormat } from './service.ts';

/** Where LibreOffice is found; another program or PATH is for tests. */
export type PdfOptions = { readonly program?: string; readonly path?: string; readonly timeoutMs?: number };

const SEARCHED = '/usr/local/bin:/usr/bin:/bin:/opt/libreoffice/program';
const TIMEOUT = 90_000;
/** Others wait their turn: two at once on a small machine are slower than one after the other. */
const WAITING = 12;
/** Stand-ins for the fonts of official papers, where those are not installed. */
const FONTS = fileURLToPath(new URL('../../paper/fonts/official.conf', import.meta.url));

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** A .docx as PDF by LibreOffice, one at a time, in a profile of its own that is thrown away. */
export async function pdfOf(docx: Uint8Array, options: PdfOptions = {}): Promise<Uint8Array> {
  if (waiting >= WAITING) throw new Refused({ kind: 'not-made', program: 'LibreOffice', reason: 'too-slow' });
  waiting += 1;
  const turn = last.then(() => converted(docx, options));
  last = turn.catch(() => undefined);
  return turn.finally(() => {
    waiting -= 1;
  });
}

/** A paper as it is asked for, under a name that a folder takes. */
export async function paperFile(name: string, docx: Uint8Array, format: PaperFormat = 'docx'): Promise<File> {
  return { name: `${safeName(name)}.${format}`, bytes: format === 'pdf' ? await pdfOf(docx) : docx };
}

async function converted(docx: Uint8Array, { timeoutMs = TIMEOUT, ...options }: PdfOptions): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'gongjian-pdf-'));
  try {
    await writeFile(join(folder, 'paper.docx'), docx);
    await soffice(folder, timeoutMs, options);
    return await readFile(join(folder, 'paper.pdf')).catch(() => {
      throw new Refused({ kind: 'not-made', program: 'LibreOffice', reason: 'failed' });
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function soffice(
  folder: string,
  timeoutMs: number,
  { program = 'soffice', path = SEARCHED }: PdfOptions,
): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder];
  return new Promise((resolve, reject) => {
    // A group of its own: the program starts another that does the work, and both must end.
    const child = spawn(program, [...options, join(folder, 'paper.docx')], {
      detached: true,
      stdio: 'ignore',
      env: { PATH: path, HOME: folder, FONTCONFIG_FILE: FONTS },
    });
    const clock = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      reject(new Refused({ kind: 'not-made', program: 'LibreOffice', reason: 'too-slow' }));
    }, timeoutMs);
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(clock);
      reject(
        error.code === 'ENOENT'
          ? new Refused({
              kind: 'not-installed',
              program: 'LibreOffice',
              install: 'libreoffice-writer-nogui, fonts-noto-cjk',
            })
          : error,
      );
    });
    child.once('exit', () => {
      clearTimeout(clock);
      resolve();
    });
  });
}
