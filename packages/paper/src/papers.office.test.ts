import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { BulletinContent, BulletinKind, Id } from '@gongjian/model';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulletinDocx } from './bulletin-docx.ts';
import { PAGE } from './bulletin-page.ts';
import type { AlsoKnown } from './bulletin-subject.ts';
import { FONTS } from './docx-parts.ts';
import { composePaper } from './paper-compose.ts';
import { type ExampleOptions, exampleInput } from './testing-bulletin.ts';

/** Converts papers of the further kinds with LibreOffice and measures what is on their pages; points. */

const run = promisify(execFile);
const FONT_STANDINS = join(import.meta.dirname, '../fonts/official.conf');
const TWIPS = 20;
const MM = 72 / 25.4;
const TOP = PAGE.top / TWIPS;
const BOTTOM = (PAGE.height - PAGE.bottom) / TWIPS;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-papers-'));
});
afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

function contentOf(kind: BulletinKind, options: ExampleOptions = {}, isEmpty = false): BulletinContent {
  const input = exampleInput({ ...options, kind });
  const { projects } = input.snapshot;
  const batch = projects.map(({ id, name, unit }) => ({
    project: id,
    name,
    unit,
    stage: 'preparation' as const,
    reach: 'reachable' as const,
    finish: '2012-09-20',
    slack: 5,
    lateDays: 0,
    needs: [],
    citations: [],
  }));
  const about = { campaign: input.snapshot.campaign.id, seq: 1204, day: '2012-09-09', sample: true };
  const also: AlsoKnown = {
    own: { targets: new Set(), projects: new Set<Id>(projects.map(({ id }) => id)), problems: new Set() },
    commitments: [],
    batch: { ...about, on: '2012-09-28', ready: [...batch, ...batch, ...batch], conditional: [], not: [], outside: [] },
  };
  const empty = {
    snapshot: {
      ...input.snapshot,
      targets: [],
      projects: [],
      problems: [],
      readings: [],
      recognitions: [],
      rosters: [],
    },
    assessment: { ...input.assessment, targets: [], projects: [], problems: [], lights: { targets: {}, projects: {} } },
    earlier: { ...input.earlier, targets: [], projects: [], problems: [] },
    changes: [],
  };
  return composePaper({
    ...input,
    ...(isEmpty ? empty : {}),
    reference: { word: '攻坚督', year: 2012 },
    particulars: { leader: 'leader-a', signer: '县领导A', startsOn: '2012-09-28', place: '淡海园区' },
    also: isEmpty ? {} : also,
  });
}

type Line = { readonly x: number; readonly right: number; readonly y: number; readonly text: string };
type Made = { readonly pdf: string; readonly pages: number; readonly document: string };

async function made(name: string, content: BulletinContent): Promise<Made> {
  const bytes = await bulletinDocx(content);
  await writeFile(join(folder, `${name}.docx`), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)];
  await run('soffice', options, {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, FONTCONFIG_FILE: FONT_STANDINS },
  });
  const pdf = join(folder, `${name}.pdf`);
  const { stdout } = await run('pdfinfo', [pdf]);
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return { pdf, pages: Number(/Pages:\s+(\d+)/u.exec(stdout)?.[1]), document };
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

describe('督查通报, by GB/T 9704-2012', () => {
  let notice: Made;
  beforeAll(async () => {
    notice = await made('notice', contentOf('notice'));
  });

  test('its masthead stands 35 mm under the upper edge of the type area, its number over a red line', async () => {
    const [masthead, number, title] = (await linesOn(notice.pdf, 1)).filter(({ y }) => y > TOP);
    expect(masthead?.text).toContain('文件');
    const above = ((masthead?.y ?? 0) - TOP) / MM;
    expect(above).toBeGreaterThan(35);
    expect(above).toBeLessThan(35 + 20);
    expect(number?.text).toContain('攻坚督〔2012〕4号');
    expect(title?.text).toContain('督查通报');
    expect(notice.document).toMatch(/<w:bottom w:val="single" w:color="C00000"[^>]*w:space="11"/u);
  });

  test('names the fonts of the standard', () => {
    for (const font of [FONTS.title, FONTS.body, FONTS.heading, FONTS.aside])
      expect(notice.document).toContain(`w:eastAsia="${font}"`);
  });

  test('a full page of its text holds 22 lines of 28 characters at most', async () => {
    const lines = (await linesOn(notice.pdf, 2)).filter(({ y }) => y > TOP && y < BOTTOM);
    expect(lines.length).toBe(PAGE.lines);
    const right = (PAGE.width - PAGE.right) / TWIPS + PAGE.bodySize / 2 + 1;
    for (const line of lines) expect(line.right, line.text).toBeLessThan(right);
  });

  test('page numbers stand outside: right on odd pages, left on even ones', async () => {
    const number = async (page: number) => (await linesOn(notice.pdf, page)).findLast(({ y }) => y > BOTTOM);
    expect((await number(1))?.x).toBeGreaterThan(300);
    expect((await number(2))?.x).toBeLessThan(150);
  });

  test('its last page ends with 版记, placed at the foot of the type area, the day on the right', async () => {
    const last = (await linesOn(notice.pdf, notice.pages)).filter(({ y }) => y < BOTTOM + 2);
    expect(last.at(-1)?.text).toMatch(/2012年9月9日印发$/u);
    // Word and WPS place it there; LibreOffice 7.4 leaves it under the text.
    const [place = ''] = /<w:tblpPr [^>]*>/u.exec(notice.document) ?? [];
    expect(place).toContain('w:vertAnchor="margin"');
    expect(place).toContain('w:tblpYSpec="bottom"');
    expect(last.at(-1)?.right).toBeGreaterThan(480);
    expect(last.some(({ text }) => text.startsWith('抄送：'))).toBe(true);
  });
});

test('wide tables lie on landscape pages of their own, with their head repeated, and the rest stands upright again', async () => {
  const { pdf, pages } = await made('start', contentOf('joint-start'));
  const { stdout } = await run('pdfinfo', ['-f', '1', '-l', String(pages), pdf]);
  const sizes = [...stdout.matchAll(/size:\s+([\d.]+) x ([\d.]+)/gu)].map(([, w, h]) => Number(w) > Number(h));
  const wide = sizes.flatMap((isWide, index) => (isWide ? [index + 1] : []));
  expect(sizes[0]).toBe(false);
  expect(sizes.at(-1)).toBe(false);
  expect(wide.length).toBeGreaterThan(1);
  for (const page of wide) {
    const text = (await linesOn(pdf, page)).map((line) => line.text).join('');
    expect(text).toContain('责任单位联系领导总投资');
  }
});

const ONE_PAGE = ['ten-day', 'flash', 'memo', 'leader-sheet'] as const;
const LONG = { names: (name: string) => (name + '长'.repeat(120)).slice(0, 100) };

test.each(ONE_PAGE)('%s is one page, with names of 100 characters too', async (kind) => {
  for (const options of [{}, LONG]) {
    const { pdf } = await made(kind, contentOf(kind, options));
    const first = (await linesOn(pdf, 1)).map(({ text }) => text).join('');
    expect(first).toContain('数据来源');
  }
});

test.each(['ten-day', 'flash', 'notice', 'memo', 'leader-sheet', 'joint-start', 'close-out'] as const)(
  '%s of a county without any data says so and is whole',
  async (kind) => {
    const content = contentOf(kind, {}, true);
    expect(content.contradictions).toEqual([]);
    const { pdf } = await made(`empty-${kind}`, content);
    const first = (await linesOn(pdf, 1)).map(({ text }) => text).join('');
    expect(first).toMatch(/尚未设定目标|没有|未设/u);
    expect(first).not.toMatch(/undefined|NaN/u);
  },
);
