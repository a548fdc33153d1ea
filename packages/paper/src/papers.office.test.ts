import type { BulletinContent, BulletinKind, Id } from '@gongjian/model';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulletinDocx } from './bulletin-docx.ts';
import { PAGE } from './bulletin-page.ts';
import type { AlsoKnown } from './bulletin-subject.ts';
import { FONTS } from './docx-parts.ts';
import { measurePages } from './page-measure.ts';
import { composePaper } from './paper-compose.ts';
import { type ExampleOptions, exampleInput } from './testing-bulletin.ts';
import { bboxOf, isWide, linesOn, MM, type Office, openOffice, pagesOf, rulesOn, TWIPS } from './testing-office.ts';

const TOP = PAGE.top / TWIPS;
const BOTTOM = (PAGE.height - PAGE.bottom) / TWIPS;
const KINDS = ['ten-day', 'flash', 'notice', 'memo', 'leader-sheet', 'joint-start', 'close-out'] as const;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

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

type Made = { readonly pdf: string; readonly pages: number; readonly document: string };

async function made(name: string, content: BulletinContent): Promise<Made> {
  const bytes = await bulletinDocx(content);
  const pdf = (await office.convert({ [name]: bytes }))[name] ?? '';
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return { pdf, pages: await pagesOf(pdf), document };
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

  test('a full page of its text holds 22 lines', async () => {
    const lines = (await linesOn(notice.pdf, 2)).filter(({ y }) => y > TOP && y < BOTTOM);
    expect(lines.length).toBe(PAGE.lines);
  });

  test('page numbers stand outside: right on odd pages, left on even ones', async () => {
    const number = async (page: number) => (await linesOn(notice.pdf, page)).findLast(({ y }) => y > BOTTOM);
    expect((await number(1))?.x).toBeGreaterThan(300);
    expect((await number(2))?.x).toBeLessThan(150);
  });

  test('its last page ends with 版记, its last rule at the foot of the type area, the day on the right', async () => {
    const { lines, rules } = await imprintOn(notice.pdf, notice.pages);
    expect(rules).toHaveLength(3);
    expect(Math.abs((rules[2] ?? 0) - BOTTOM)).toBeLessThan(2 * MM);
    expect(lines.at(-1)?.text).toMatch(/2012年9月9日印发$/u);
    expect(lines.at(-1)?.right).toBeGreaterThan(480);
    const copies = lines.filter(({ y }) => y > (rules[0] ?? 0) && y < (rules[1] ?? 0));
    expect(copies[0]?.text).toMatch(/^抄送：/u);
    // What does not fit on the first line stands under the first office, not under 抄送.
    expect(copies[1]?.x).toBeGreaterThan((copies[0]?.x ?? 0) + 30);
  });

  test('however far the text reaches down, 版记 stands at a foot and covers none of it', async () => {
    const short = { ...contentOf('notice'), blocks: [], figures: [] };
    const notes = (count: number) => Array.from({ length: count }, (_, index) => `第${index + 1}条说明`);
    const counts = [26, 28, 29, 30, 31, 32, 34];
    const papers = await Promise.all(
      counts.map(async (count) => [`notes-${count}`, await bulletinDocx({ ...short, notes: notes(count) })] as const),
    );
    const pdfs = Object.values(await office.convert(Object.fromEntries(papers)));
    const pages = await Promise.all(pdfs.map(pagesOf));
    expect(new Set(pages).size).toBe(2);
    for (const [index, pdf] of pdfs.entries()) {
      const { lines, rules } = await imprintOn(pdf, pages[index] ?? 0);
      expect(Math.abs((rules.at(-1) ?? 0) - BOTTOM)).toBeLessThan(2 * MM);
      const [first = 0] = rules;
      const under = lines.filter(({ y }) => y > first).map(({ text }) => text);
      expect(under.join('')).toMatch(/^抄送：[^条]*2012年9月9日印发$/u);
      expect(lines.filter(({ y }) => y <= first).every(({ text }) => !/抄送|印发/u.test(text))).toBe(true);
    }
  });
});

/** The lines of a page within the type area, and the rules as wide as it. */
async function imprintOn(pdf: string, page: number) {
  const lines = (await linesOn(pdf, page)).filter(({ y }) => y > TOP && y < BOTTOM + 2);
  return { lines, rules: await rulesOn(pdf, page, 150 * MM) };
}

test.each(KINDS)('%s has 22 lines on a page and 28 characters on a line, measured where they stand', async (kind) => {
  const { pdf } = await made(`exact-${kind}`, contentOf(kind));
  expect(measurePages(await bboxOf(pdf))).toEqual({ linesPerPage: 22, charsPerLine: 28, uneven: [], outside: [] });
});

test('a table goes on under its head, and no row is parted', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => [`始${at}止`, `${'字'.repeat(70 + at)}终${at}止`, '—']);
  const table = { kind: 'table', title: '附件1　很长的表', head: ['编号', '内容', '备注'], rows } as const;
  const blocks: BulletinContent['blocks'] = [
    { ...table, head: [...table.head], align: ['left', 'left', 'left'], widths: [20, 100, 36] },
  ];
  const { pdf, pages } = await made('table', { ...contentOf('notice'), blocks, figures: [] });
  const texts = await Promise.all(
    Array.from({ length: pages }, async (_, page) => (await linesOn(pdf, page + 1)).map(({ text }) => text).join('')),
  );
  const held = texts.filter((text) => /始\d+止/u.test(text));
  expect(held.length).toBeGreaterThan(2);
  for (const text of held) {
    expect(text).toContain('编号内容备注');
    const ends = (mark: string) => [...text.matchAll(new RegExp(`${mark}(\\d+)止`, 'gu'))].map((hit) => hit[1]);
    expect(ends('始').toSorted()).toEqual(ends('终').toSorted());
  }
});

test('wide tables lie on landscape pages of their own, with their head repeated, and the rest stands upright again', async () => {
  const { pdf, pages } = await made('start', contentOf('joint-start'));
  const sizes = await isWide(pdf, pages);
  const wide = sizes.flatMap((landscape, index) => (landscape ? [index + 1] : []));
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

test.each(KINDS)('%s of a county without any data says so and is whole', async (kind) => {
  const content = contentOf(kind, {}, true);
  expect(content.contradictions).toEqual([]);
  const { pdf } = await made(`empty-${kind}`, content);
  const first = (await linesOn(pdf, 1)).map(({ text }) => text).join('');
  expect(first).toMatch(/尚未设定目标|没有|未设/u);
  expect(first).not.toMatch(/undefined|NaN/u);
});
