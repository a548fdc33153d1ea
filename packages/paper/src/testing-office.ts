import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Converts papers with LibreOffice and reads what is on their pages; points, 1/72 inch. */

const run = promisify(execFile);
const FONTS = join(import.meta.dirname, '../fonts/official.conf');
const NEEDED = [
  ['soffice', 'libreoffice-writer-nogui'],
  ['pdftotext', 'poppler-utils'],
] as const;
const OUTPUT = { maxBuffer: 50_000_000 };
const RESOLUTION = 144;
const SAME_LINE = 6;

export const TWIPS = 20;
export const MM = 72 / 25.4;

export type Line = { readonly x: number; readonly right: number; readonly y: number; readonly text: string };

export type Office = {
  /** All at once, so that LibreOffice is started once. @returns where the PDF of each is. */
  readonly convert: (papers: Readonly<Record<string, Uint8Array>>) => Promise<Readonly<Record<string, string>>>;
  readonly close: () => Promise<void>;
};

export async function openOffice(): Promise<Office> {
  for (const [program, pack] of NEEDED) {
    await run('sh', ['-c', `command -v ${program}`]).catch(() => {
      throw new Error(
        `${program} is not there: these tests need Debian's ${pack} and fonts-noto-cjk (npm test installs them)`,
      );
    });
  }
  const folder = await mkdtemp(join(tmpdir(), 'gongjian-paper-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  return {
    convert: async (papers) => {
      const names = Object.keys(papers);
      for (const [name, bytes] of Object.entries(papers)) await writeFile(join(folder, `${name}.docx`), bytes);
      const files = names.map((name) => join(folder, `${name}.docx`));
      const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
      const env = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, FONTCONFIG_FILE: FONTS };
      await run('soffice', options, { env });
      return Object.fromEntries(names.map((name) => [name, join(folder, `${name}.pdf`)]));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function pagesOf(pdf: string): Promise<number> {
  const { stdout } = await run('pdfinfo', [pdf]);
  return Number(/Pages:\s+(\d+)/u.exec(stdout)?.[1]);
}

/** Of each page, whether it lies. */
export async function isWide(pdf: string, pages: number): Promise<boolean[]> {
  const { stdout } = await run('pdfinfo', ['-f', '1', '-l', String(pages), pdf]);
  return [...stdout.matchAll(/size:\s+([\d.]+) x ([\d.]+)/gu)].map(
    ([, width, height]) => Number(width) > Number(height),
  );
}

export async function fontsOf(pdf: string): Promise<string[]> {
  return (await run('pdffonts', [pdf])).stdout.trim().split('\n').slice(2);
}

/** Words without the spaces between them. */
export async function textOf(pdf: string, ...options: readonly string[]): Promise<string> {
  const { stdout } = await run('pdftotext', [...options, pdf, '-'], OUTPUT);
  return stdout.replaceAll(/\s/gu, '');
}

export async function bboxOf(pdf: string): Promise<string> {
  return (await run('pdftotext', ['-bbox', pdf, '-'], OUTPUT)).stdout;
}

export async function linesOn(pdf: string, page: number): Promise<Line[]> {
  const options = ['-bbox-layout', '-f', String(page), '-l', String(page), pdf, '-'];
  const { stdout } = await run('pdftotext', options, OUTPUT);
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu;
  const rows = new Map<number, Line>();
  for (const [, x, top, right, bottom, text = ''] of stdout.matchAll(word)) {
    const middle = (Number(top) + Number(bottom)) / 2;
    const y = [...rows.keys()].find((one) => Math.abs(one - middle) < SAME_LINE) ?? middle;
    const line = rows.get(y) ?? { x: Number(x), right: 0, y, text: '' };
    rows.set(y, { ...line, right: Math.max(line.right, Number(right)), text: line.text + text });
  }
  return [...rows.values()].toSorted((a, b) => a.y - b.y);
}

/** Where rules at least `width` wide are drawn on a page, from the top. */
export async function rulesOn(pdf: string, page: number, width: number): Promise<number[]> {
  const picture = `${pdf}-${page}`;
  const options = ['-gray', '-r', String(RESOLUTION), '-f', String(page), '-l', String(page), '-singlefile'];
  await run('pdftoppm', [...options, pdf, picture]);
  const bytes = await readFile(`${picture}.pgm`);
  const [head, columns = '', rows = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
  if (head === undefined) throw new Error('no picture of the page');
  const scale = 72 / RESOLUTION;
  const found: number[] = [];
  for (let row = 0; row < Number(rows); row += 1) {
    const from = head.length + row * Number(columns);
    const longest = longestDark(bytes.subarray(from, from + Number(columns)));
    const y = row * scale;
    if (longest * scale >= width && y - (found.at(-1) ?? -SAME_LINE) > 2) found.push(y);
  }
  return found;
}

const DARK = 128;

function longestDark(row: Uint8Array): number {
  let longest = 0;
  let now = 0;
  for (const shade of row) {
    now = shade < DARK ? now + 1 : 0;
    if (now > longest) longest = now;
  }
  return longest;
}
