import type { SupervisionPaper } from '@gongjian/model';
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlign,
  WidthType,
} from 'docx';
import { HEAD, PAGE } from './bulletin-page.ts';
import { type Printing, printing, printRun } from './docx-annexes.ts';
import { type Printed, printedRuns } from './docx-figures.ts';
import { exact, FONTS, officialDocx, paragraph, RED, run } from './docx-parts.ts';
import { colourWords } from './order-paper.ts';
import { recordOfPaper } from './paper-record.ts';
import { supervisionFilling } from './supervision-filling.ts';
import type { Filling } from './template-fill.ts';

/** Dark enough to read on white and to print grey; the word and the shape say the same. */
const COLOURS = { blue: '1F4E79', yellow: '8A5A00', red: RED } as const;
const FORM = { size: 24, line: 350, label: 1700, padding: 30 } as const;
const RIGHT_OF_LABEL = PAGE.textWidth - FORM.label;

/** 督办单 as .docx: number, colour, the form, signatures. The same order always gives the same bytes. */
export function orderDocx(paper: SupervisionPaper): Promise<Uint8Array> {
  const figures = printing(paper);
  const record = recordOfPaper(paper);
  return officialDocx({
    title: record.title,
    office: paper.office,
    on: paper.on,
    sample: paper.sample,
    children: [
      ...head(paper, figures),
      form(paper.rows, figures),
      paragraph([], { keepNext: true, spacing: exact(80) }),
      signatures(paper, figures),
      paragraph([], { spacing: exact(20) }),
    ],
    record,
  });
}

/** What an order writes into a county's own .docx; who signs stands in the file itself. */
export function orderFilling(paper: SupervisionPaper): Filling {
  return supervisionFilling(paper, {
    words: { 级别: colourWords(paper.colour ?? 'blue') },
    blocks: { 正文: [form(paper.rows, printing(paper))] },
  });
}

function head({ title, reference, colour = 'blue', dated }: SupervisionPaper, figures: Printing): Paragraph[] {
  const color = COLOURS[colour];
  return [
    paragraph([run(title, FONTS.title, 52, { color })], {
      alignment: AlignmentType.CENTER,
      spacing: exact(660),
    }),
    paragraph([run(`级别：${colourWords(colour)}`, FONTS.heading, PAGE.bodySize, { color })], {
      alignment: AlignmentType.CENTER,
      spacing: exact(440),
    }),
    paragraph(printedRuns([`${reference}\t`, printRun(dated, figures)], FONTS.body, HEAD.noticeSize), {
      tabStops: [{ type: TabStopType.RIGHT, position: PAGE.textWidth }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color, space: 4 } },
      spacing: { ...exact(HEAD.noticeLine), before: 120 },
    }),
    paragraph([], { spacing: exact(120) }),
  ];
}

function form(rows: SupervisionPaper['rows'], figures: Printing): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: PAGE.textWidth, type: WidthType.DXA },
    columnWidths: [FORM.label, RIGHT_OF_LABEL],
    rows: rows.map(
      ({ label, lines, fill = 1 }, index) =>
        new TableRow({
          cantSplit: true,
          height: { value: (lines.length === 0 ? fill : 1) * FORM.line + 2 * FORM.padding, rule: HeightRule.ATLEAST },
          children: [
            cell([[label]], FORM.label, true, index === rows.length - 1),
            cell(
              lines.map((line) => line.map((part) => printRun(part, figures))),
              RIGHT_OF_LABEL,
              false,
            ),
          ],
        }),
    ),
  });
}

/** The last row goes with the signatures, so that they never stand alone on a page. */
function cell(lines: readonly (readonly Printed[])[], width: number, isLabel: boolean, keepNext = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: FORM.padding, bottom: FORM.padding, left: 100, right: 100 },
    children: (lines.length === 0 ? [[]] : lines).map((line) =>
      paragraph(printedRuns(line, isLabel ? FONTS.heading : FONTS.body, FORM.size), {
        keepNext,
        alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: exact(FORM.line),
      }),
    ),
  });
}

/** Who receives it signs on the left; who issues it signs and seals on the right. Kept together on one page. */
function signatures({ office, dated }: SupervisionPaper, figures: Printing): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const half = Math.floor(PAGE.textWidth / 2);
  const side = (line: readonly Printed[], keepNext: boolean) =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      borders,
      children: [paragraph(printedRuns(line, FONTS.body, FORM.size), { keepNext, spacing: exact(420) })],
    });
  const row = (left: string, right: readonly Printed[], keepNext: boolean) =>
    new TableRow({ cantSplit: true, children: [side([left], keepNext), side(right, keepNext)] });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 2 * half, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [
      row('承办单位签收：', [`签发单位（印章）：${office}`], true),
      row('签收日期：', ['签发日期：', printRun(dated, figures)], false),
    ],
  });
}
