import type { BulletinContent } from '@gongjian/model';
import { AlignmentType, BorderStyle, type Paragraph, type ParagraphChild, type Table } from 'docx';
import { HEAD, OFFICIAL, PAGE, textWidth } from './bulletin-page.ts';
import { longDay } from './bulletin-words.ts';
import { annexTables, type Printing, printRun } from './docx-annexes.ts';
import { type Printed, printedRuns } from './docx-figures.ts';
import { exact, FONTS, paragraph, RED, run } from './docx-parts.ts';
import { ruledLines } from './docx-tables.ts';
import { annexesOf } from './figure-source.ts';

/** One character of the text with its closer setting, in twips. */
const CHARACTER = PAGE.bodySize * 10 + PAGE.tighter;
const LINE = exact(PAGE.line);

const body = (parts: readonly Printed[], font: string): ParagraphChild[] =>
  printedRuns(parts, font, PAGE.bodySize, { characterSpacing: PAGE.tighter });
const blank = (lines = 1): Paragraph => paragraph([], { spacing: exact(lines * PAGE.line) });

/**
 * The head of an official document (GB/T 9704-2012): 发文机关标志 35 mm under the upper edge of the type area, two lines
 * under it 发文字号, 4 mm under that the red line as wide as the type area, two lines under it the title, 主送.
 */
export function officialHead({ masthead, official, sample }: BulletinContent, title: readonly Printed[]): Paragraph[] {
  const size = Math.max(
    HEAD.mastheadSmallest,
    Math.min(OFFICIAL.mastheadLargest, Math.floor(PAGE.textWidth / 10 / Math.max(1, textWidth(masthead)))),
  );
  const reference = `${official?.reference ?? ''}${sample ? '（示例数据）' : ''}`;
  return [
    paragraph([], { spacing: exact(OFFICIAL.above) }),
    paragraph([run(masthead, FONTS.title, size, { color: RED })], {
      alignment: AlignmentType.CENTER,
      spacing: exact(Math.ceil(size * 11)),
    }),
    blank(2),
    paragraph(body([reference], FONTS.body), {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: OFFICIAL.ruleUnder } },
      spacing: LINE,
    }),
    blank(2),
    paragraph(printedRuns(title, FONTS.title, HEAD.titleSize), {
      alignment: AlignmentType.CENTER,
      spacing: exact(HEAD.titleLine),
    }),
    blank(),
    ...(official === undefined ? [] : [paragraph(body([ended(official.recipients)], FONTS.body), { spacing: LINE })]),
  ];
}

/** 主送 ends with a colon, whoever wrote it. */
function ended(recipients: string): string {
  return `${recipients.replace(/[：:]$/u, '')}：`;
}

const FONT_OF_LEVEL = { 1: FONTS.heading, 2: FONTS.aside, 3: FONTS.body } as const;

/** The text with its levels, 附件说明, 署名 and 成文日期. A first-level heading stands alone; others run into their text. */
export function officialBody(content: BulletinContent, figures: Printing): Paragraph[] {
  return [...officialText(content, figures), blank(), ...annexList(content), ...signature(content)];
}

export function officialText(content: BulletinContent, figures: Printing): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let before: ParagraphChild[] = [];
  const text = { alignment: AlignmentType.BOTH, indent: { firstLine: 2 * CHARACTER }, spacing: LINE };
  for (const block of content.blocks) {
    if (block.kind === 'heading') {
      const font = FONT_OF_LEVEL[block.level as 1 | 2 | 3];
      if (block.level === 1) paragraphs.push(paragraph(body([block.text], font), { ...text, keepNext: true }));
      else before = body([block.text], font);
    } else if (block.kind === 'paragraph') {
      const runs = body(
        block.runs.map((part) => printRun(part, figures)),
        FONTS.body,
      );
      paragraphs.push(paragraph([...before, ...runs], text));
      before = [];
    }
  }
  return paragraphs;
}

/** Where the names of annexes begin, in characters: two in, behind `附件：1．`; longer names go on under their first character. */
const ANNEX_NAME = 6.5;

/** `附件：1．目标进度及亮灯情况表`, one line under the text. */
export function annexList(content: BulletinContent): Paragraph[] {
  const titles = [...annexTables(content).map(({ title }) => title), ...annexesOf(content)];
  const names = titles.map((title) => title.replace(/^附件\d+　/u, ''));
  return names.map((name, index) =>
    paragraph(body([`${index === 0 ? '附件：' : ''}${index + 1}．${name}`], FONTS.body), {
      keepNext: true,
      indent: { left: ANNEX_NAME * CHARACTER, hanging: (index === 0 ? ANNEX_NAME - 2 : 1.5) * CHARACTER },
      spacing: LINE,
    }),
  );
}

/** 成文日期 four characters in from the right; 署名 centred over it, two characters in where it is the longer one. */
function signature({ office, on }: BulletinContent): Paragraph[] {
  const day = longDay(on);
  const apart = (textWidth(day) - textWidth(office)) / 2;
  const right = Math.max(2, 4 + apart);
  const dayRight = apart < -2 ? 2 - apart : 4;
  const line = (text: string, indent: number, keepNext: boolean) =>
    paragraph(body([text], FONTS.body), {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(indent * CHARACTER) },
      keepNext,
      spacing: LINE,
    });
  return [blank(2), line(office, right, true), line(day, dayRight, false)];
}

/** 版记 at the foot of the last page: 抄送, then who prints it and on which day. */
export function imprint({ official, office, on }: BulletinContent): (Paragraph | Table)[] {
  const copies = official?.copies ?? '';
  const lines = [...(copies === '' ? [] : [`抄送：${copies.replace(/。$/u, '')}。`]), `${office}\t${longDay(on)}印发`];
  return [ruledLines(lines, 'foot'), paragraph([], { spacing: exact(20) })];
}
