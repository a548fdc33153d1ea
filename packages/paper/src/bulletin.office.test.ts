import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { BulletinContent } from '@gongjian/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulletinDocx } from './bulletin-docx.ts';
import { PAGE } from './bulletin-page.ts';
import { printFigure } from './figure-print.ts';
import { composePaper } from './paper-compose.ts';
import { exampleInput } from './testing-bulletin.ts';

/** Converts with LibreOffice and measures what is on the pages; points, 1/72 inch. */

const run = promisify(execFile);
const FONTS = join(import.meta.dirname, '../fonts/official.conf');
const TWIPS = 20;

type Line = { readonly x: number; readonly right: number; readonly y: number; readonly text: string };

let folder = '';

beforeAll(async () => {
  for (const [program, pack] of [
    ['soffice', 'libreoffice-writer-nogui'],
    ['pdftotext', 'poppler-utils'],
  ] as const) {
    await run('sh', ['-c', `command -v ${program}`]).catch(() => {
      throw new Error(
        `${program} is not there: these tests need Debian's ${pack} and fonts-noto-cjk (npm test installs them)`,
      );
    });
  }
  folder = await mkdtemp(join(tmpdir(), 'gongjian-paper-'));
});

afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

async function convert(name: string, content: BulletinContent): Promise<string> {
  await writeFile(join(folder, `${name}.docx`), await bulletinDocx(content));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)];
  await run('soffice', options, {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, FONTCONFIG_FILE: FONTS },
  });
  return join(folder, `${name}.pdf`);
}

async function textOf(pdf: string, ...options: readonly string[]): Promise<string> {
  const { stdout } = await run('pdftotext', [...options, pdf, '-'], { maxBuffer: 50_000_000 });
  return stdout.replaceAll(/\s/gu, '');
}

async function linesOn(pdf: string, page: number): Promise<Line[]> {
  const options = ['-bbox-layout', '-f', String(page), '-l', String(page), pdf, '-'];
  const { stdout } = await run('pdftotext', options, { maxBuffer: 50_000_000 });
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu;
  const rows = new Map<number, Line>();
  for (const [, x, top, right, bottom, text = ''] of stdout.matchAll(word)) {
    const middle = (Number(top) + Number(bottom)) / 2;
    const y = [...rows.keys()].find((one) => Math.abs(one - middle) < 6) ?? middle;
    const line = rows.get(y) ?? { x: Number(x), right: 0, y, text: '' };
    rows.set(y, { ...line, right: Math.max(line.right, Number(right)), text: line.text + text });
  }
  return [...rows.values()].toSorted((a, b) => a.y - b.y);
}

/** Lines within 版心, without the running head and the page number. */
async function bodyOn(pdf: string, page: number): Promise<Line[]> {
  const lines = await linesOn(pdf, page);
  return lines.filter(({ y }) => y > PAGE.top / TWIPS && y < (PAGE.height - PAGE.bottom) / TWIPS);
}

async function pagesOf(pdf: string): Promise<number> {
  const { stdout } = await run('pdfinfo', [pdf]);
  return Number(/Pages:\s+(\d+)/u.exec(stdout)?.[1]);
}

describe('the pages of a bulletin in LibreOffice', () => {
  const content = composePaper(exampleInput());
  let pdf = '';
  beforeAll(async () => {
    pdf = await convert('example', content);
  });

  test('the first page holds the masthead, the judgement and all five sections; the annexes begin on the second', async () => {
    const first = await textOf(pdf, '-f', '1', '-l', '1');
    for (const words of [
      '中北县百日攻坚旬报',
      '第4期（示例数据）',
      '2012年9月9日',
      content.title,
      '五、下步节点。',
      '数据来源',
    ]) {
      expect(first).toContain(words);
    }
    expect(first).not.toContain('目标进度及亮灯情况表');
    expect((await bodyOn(pdf, 2))[0]?.text).toContain('附件1');
    expect(await pagesOf(pdf)).toBeLessThanOrEqual(9);
  });

  test('stays within 22 lines and within the type area', async () => {
    const lines = await bodyOn(pdf, 1);
    const hanging = PAGE.bodySize / 2;
    expect(lines.length).toBeLessThanOrEqual(PAGE.lines);
    for (const { x, right, text } of lines) {
      expect(x, text).toBeGreaterThan(PAGE.left / TWIPS - 1);
      expect(right, text).toBeLessThan((PAGE.width - PAGE.right) / TWIPS + hanging + 1);
    }
  });

  test('prints every figure, each once more with its origin, and 报送发 on the last page', async () => {
    const text = await textOf(pdf);
    for (const figure of content.figures) expect(text, figure.label).toContain(printFigure(figure));
    expect(await textOf(pdf, '-f', String(await pagesOf(pdf)))).toMatch(/报：.*送：.*发：/u);
  });

  test('is set in stand-ins of the simplified Chinese face, embedded', async () => {
    const { stdout } = await run('pdffonts', [pdf]);
    const fonts = stdout.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/\+(Noto(Sans|Serif)CJK|Fandol).*yes yes yes/u);
  });
});

test('a page of plain text holds 22 lines of 28 characters', async () => {
  const content = composePaper(exampleInput());
  const runs = ['攻'.repeat(PAGE.lines * PAGE.characters * 2)];
  const pdf = await convert('plain', { ...content, blocks: [{ kind: 'paragraph', runs }] });
  const lines = await bodyOn(pdf, 2);
  expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: PAGE.lines }, () => PAGE.characters));
});

test.each([
  ['long names', (name: string) => (name + '长'.repeat(120)).slice(0, 120)],
  ['names of Latin words and digits', (name: string) => `${name} Block 1234 of Zone 5678`],
  ['rare characters', (name: string) => `${name}垚喆珺`],
])('the first page holds the whole text with %s', async (label, names) => {
  const pdf = await convert(label.replaceAll(' ', '-'), composePaper(exampleInput({ names })));
  expect(await textOf(pdf, '-f', '1', '-l', '1')).toContain('数据来源');
  expect((await bodyOn(pdf, 2))[0]?.text).toContain('附件1');
});
