import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type ITableFloatOptions,
  OverlapType,
  type Paragraph,
  type ParagraphChild,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlign,
  WidthType,
} from 'docx';
import { HEAD, mastheadLine, mastheadSize, OFFICE_WIDTH, PAGE, textWidth } from './bulletin-page.ts';
import { type Printed, printedRuns } from './docx-figures.ts';
import { exact, FONTS, paragraph, RED, run } from './docx-parts.ts';

/** `padding` above and below the text of a cell, `side` beside it; twips. */
export type Type = {
  readonly size: number;
  readonly line: number;
  readonly padding: number;
  readonly side: number;
};
export const TABLE = { size: 21, line: 300, padding: 20, side: 40 } as const satisfies Type;
const ANNEX_TITLE_SIZE = 32;
const MILLIMETRE = 8845 / 156;

/** The title of an annex; the first one begins a page. */
export function annexTitle(title: string, onNewPage: boolean): Paragraph {
  return paragraph([run(title, FONTS.heading, ANNEX_TITLE_SIZE)], {
    pageBreakBefore: onNewPage,
    keepNext: true,
    spacing: { ...exact(PAGE.line), before: onNewPage ? 0 : 200 },
  });
}

/** A table of so few rows stays on one page. */
const WHOLE = 6;

/** A table whose head is repeated on every page; a row stays on one page unless it is longer than that. */
export function grid(
  head: readonly string[],
  rows: readonly (readonly (Printed | readonly Printed[])[])[],
  align: readonly Align[],
  widths: readonly number[],
  type: Type = TABLE,
): Table {
  const columnWidths = widths.map((width) => Math.floor(width * MILLIMETRE));
  const isSmall = rows.length <= WHOLE;
  const cell = (text: Printed | readonly Printed[], column: number, heading: boolean, isLast = false) =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: type.padding, bottom: type.padding, left: type.side, right: type.side },
      children: [
        paragraph(printedRuns([text].flat(), heading ? FONTS.heading : FONTS.body, type.size), {
          alignment: heading ? AlignmentType.CENTER : ALIGNMENTS[align[column] ?? 'left'],
          spacing: exact(type.line),
          keepNext: isSmall && !isLast,
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, i) => cell(text, i, true)) }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, column) => cell(text, column, false, at === rows.length - 1)),
          }),
      ),
    ],
  });
}

export type Align = 'left' | 'right' | 'center';
const ALIGNMENTS = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/**
 * At the end of the type area of its page, whatever stands above; where the text leaves no room, on the next page. Its
 * left side is counted from the page: LibreOffice leaves a table as wide as the text where it is unless it is placed so.
 */
const AT_THE_FOOT: ITableFloatOptions = {
  horizontalAnchor: TableAnchorType.PAGE,
  verticalAnchor: TableAnchorType.MARGIN,
  absoluteHorizontalPosition: PAGE.left,
  relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
  topFromText: 60,
  leftFromText: 0,
  rightFromText: 0,
  overlap: OverlapType.NEVER,
};

/** Lines between rules over the width of the text: 报尾, 版记. */
export function ruledLines(lines: readonly string[], where: 'here' | 'foot' = 'here'): Table {
  const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
  const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const row = (text: string) =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          width: { size: PAGE.textWidth, type: WidthType.DXA },
          borders: { left: none, right: none },
          children: [
            paragraph([run(text, FONTS.body, HEAD.noticeSize)], {
              indent: { left: 280 + hanging(text), hanging: hanging(text), right: 280 },
              ...(where === 'here' ? {} : { tabStops: [{ type: TabStopType.RIGHT, position: PAGE.textWidth - 500 }] }),
              spacing: exact(HEAD.noticeLine),
            }),
          ],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: PAGE.textWidth, type: WidthType.DXA },
    columnWidths: [PAGE.textWidth],
    ...(where === 'here' ? {} : { float: AT_THE_FOOT }),
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    rows: lines.map(row),
  });
}

/** What follows `抄送：` stands under its first character where it takes more lines. */
function hanging(text: string): number {
  return (/^[^：]{1,2}：/u.exec(text)?.[0].length ?? 0) * HEAD.noticeSize * 10;
}

export type RedHead = {
  readonly masthead: string;
  /** Under the masthead: the number of the issue or of the meeting. */
  readonly notice: string;
  readonly office: string;
  readonly day: Printed;
  readonly title: readonly Printed[];
};

/** 红头 of a series or of minutes: masthead, notice, office and day over a red line, then the title. */
export function redHead({ masthead, notice: words, office: name, day, title }: RedHead): Paragraph[] {
  const size = mastheadSize(masthead);
  const notice = (children: readonly ParagraphChild[], options: Omit<IParagraphOptions, 'children'>) =>
    paragraph(children, { spacing: exact(HEAD.noticeLine), ...options });
  const redLine = { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 4 } };
  const text = (...said: Printed[]) => printedRuns(said, FONTS.body, HEAD.noticeSize);
  const office =
    textWidth(name) > OFFICE_WIDTH
      ? [notice(text(name), {}), notice(text(day), { alignment: AlignmentType.RIGHT, border: redLine })]
      : [
          notice(text(`${name}\t`, day), {
            tabStops: [{ type: TabStopType.RIGHT, position: PAGE.textWidth }],
            border: redLine,
          }),
        ];
  return [
    paragraph([run(masthead, FONTS.title, size, { color: RED })], {
      alignment: AlignmentType.CENTER,
      spacing: exact(mastheadLine(size)),
    }),
    ...(words === '' ? [] : [notice(text(words), { alignment: AlignmentType.CENTER })]),
    ...office,
    paragraph(printedRuns(title, FONTS.title, HEAD.titleSize), {
      alignment: AlignmentType.CENTER,
      spacing: { ...exact(HEAD.titleLine), before: HEAD.titleBefore, after: HEAD.titleAfter },
    }),
  ];
}
