import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FONTS = join(import.meta.dirname, '../fonts/official.conf');

export type Word = { readonly x: number; readonly right: number; readonly y: number; readonly text: string };
/** A page in points: its words, and all of them line by line without spaces. */
export type Page = { readonly words: readonly Word[]; readonly text: string };

/** A .docx as LibreOffice puts it on pages. */
export async function pagesOf(docx: Uint8Array): Promise<Page[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongjian-pages-'));
  try {
    await writeFile(join(folder, 'paper.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx')];
    await run('soffice', options, {
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, FONTCONFIG_FILE: FONTS },
    });
    await run('pdftotext', ['-bbox', join(folder, 'paper.pdf'), join(folder, 'paper.html')]);
    const html = await readFile(join(folder, 'paper.html'), 'utf8');
    return html.split('<page ').slice(1).map(pageOf);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pageOf(html: string): Page {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu;
  const words = [...html.matchAll(word)].map(([, x, top, right, bottom, text = '']) => ({
    x: Number(x),
    right: Number(right),
    y: (Number(top) + Number(bottom)) / 2,
    text,
  }));
  // What stands beside each other in a row of a table is one line, however high its cells are.
  const lines: Word[][] = [];
  for (const one of words) {
    const line = lines.find(([first]) => Math.abs((first?.y ?? 0) - one.y) < 3);
    if (line === undefined) lines.push([one]);
    else line.push(one);
  }
  const text = lines
    .toSorted(([a], [b]) => (a?.y ?? 0) - (b?.y ?? 0))
    .flatMap((line) => line.toSorted((a, b) => a.x - b.x).map((one) => one.text))
    .join('');
  return { words, text };
}
