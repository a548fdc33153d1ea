import type { BulletinContent, PaperBlock, PaperRun } from '@gongjian/model';
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  type TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { pairHeadings } from './bulletin-blocks.ts';
import { HEAD, mastheadLine, mastheadSize, OFFICE_WIDTH, PAGE, textWidth } from './bulletin-page.ts';
import { cellText } from './bulletin-text.ts';
import { longDay } from './bulletin-words.ts';
import { exact, FONTS, officialDocx, paragraph, RED, run } from './docx-parts.ts';
import { type FigureIndex, figureIndex, figureOf, printFigure } from './figure-print.ts';
import { factList, numberingOf, sourceOf } from './figure-source.ts';

type Type = { readonly size: number; readonly line: number; readonly padding: number };
const TABLE = { size: 21, line: 320, padding: 20 } as const satisfies Type;
/** The origin of the figures: for those who check, so small. */
const ORIGIN = { size: 18, line: 260, padding: 0 } as const satisfies Type;
const ANNEX_TITLE_SIZE = 32;
const MILLIMETRE = 8845 / 156;

/**
 * The paper as .docx: 报头 in red, the text on one page of 22 lines by 28 characters, then the annexes (tables, the
 * origin of every figure, the facts) and 报尾. The same content always gives the same bytes.
 */
export async function bulletinDocx(content: BulletinContent): Promise<Uint8Array> {
  const figures = figureIndex(content);
  return officialDocx({
    title: `${content.masthead}第${content.issue}期`,
    office: content.office,
    on: content.on,
    sample: content.sample,
    children: [
      ...headParagraphs(content, figures),
      ...bodyParagraphs(content, figures),
      ...tableBlocks(content, figures),
      ...noteParagraphs(content),
      ...figureAnnex(content),
      ...factAnnex(content),
      paragraph([], { spacing: exact(TABLE.line) }),
      circulationTable(content),
      paragraph([], { spacing: exact(20) }),
    ],
  });
}

function headParagraphs(content: BulletinContent, figures: FigureIndex): Paragraph[] {
  const size = mastheadSize(content.masthead);
  const issue = `第${content.issue}期${content.sample ? '（示例数据）' : ''}`;
  const day = longDay(content.on);
  const notice = (children: readonly TextRun[], options: Omit<IParagraphOptions, 'children'>) =>
    paragraph(children, { spacing: exact(HEAD.noticeLine), ...options });
  const redLine = { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 4 } };
  const text = (words: string) => run(words, FONTS.body, HEAD.noticeSize);
  const office =
    textWidth(content.office) > OFFICE_WIDTH
      ? [notice([text(content.office)], {}), notice([text(day)], { alignment: AlignmentType.RIGHT, border: redLine })]
      : [
          notice([text(`${content.office}\t${day}`)], {
            tabStops: [{ type: TabStopType.RIGHT, position: PAGE.textWidth }],
            border: redLine,
          }),
        ];
  return [
    paragraph([run(content.masthead, FONTS.title, size, { color: RED })], {
      alignment: AlignmentType.CENTER,
      spacing: exact(mastheadLine(size)),
    }),
    notice([text(issue)], { alignment: AlignmentType.CENTER }),
    ...office,
    paragraph(
      content.titleRuns.map((part) => run(printRun(part, figures), FONTS.title, HEAD.titleSize)),
      {
        alignment: AlignmentType.CENTER,
        spacing: { ...exact(HEAD.titleLine), before: HEAD.titleBefore, after: HEAD.titleAfter },
      },
    ),
  ];
}

function printRun(part: PaperRun, figures: FigureIndex): string {
  return typeof part === 'string' ? part : printFigure(figureOf(figures, part.figure));
}

function bodyParagraphs(content: BulletinContent, figures: FigureIndex): Paragraph[] {
  return pairHeadings(content.blocks).flatMap((block) => {
    if (block.kind === 'table') return [];
    const text = block.runs.map((part) => printRun(part, figures)).join('');
    if (block.small) {
      return [
        paragraph([run(block.heading + text, FONTS.aside, HEAD.sourceSize)], { spacing: exact(HEAD.sourceLine) }),
      ];
    }
    const heading = block.heading === '' ? [] : [bodyRun(block.heading, FONTS.heading)];
    return [
      paragraph([...heading, bodyRun(text, FONTS.body)], {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 2 * (PAGE.bodySize * 10 + PAGE.tighter) },
        spacing: exact(PAGE.line),
      }),
    ];
  });
}

function bodyRun(text: string, name: string): TextRun {
  return run(text, name, PAGE.bodySize, { characterSpacing: PAGE.tighter });
}

type TableBlock = Extract<PaperBlock, { kind: 'table' }>;

const COLUMN_WIDTHS: Readonly<Record<number, readonly number[]>> = {
  9: [38.5, 13.5, 15, 15, 13, 12, 13.5, 13.5, 22],
  6: [34, 32, 24, 12, 20, 34],
  4: [46, 28, 24, 58],
};

function tableBlocks(content: BulletinContent, figures: FigureIndex): (Paragraph | Table)[] {
  const tables = content.blocks.filter((block) => block.kind === 'table');
  return tables.flatMap((block, index) => [
    annexTitle(block.title, index === 0),
    ...(block.unitLine === undefined
      ? []
      : [
          paragraph([run(block.unitLine, FONTS.body, TABLE.size)], {
            alignment: AlignmentType.RIGHT,
            spacing: exact(TABLE.line),
          }),
        ]),
    grid(
      block.head,
      block.rows.map((row) => row.map((cell) => cellText(cell, figures))),
      block.align,
      widthsOf(block),
    ),
  ]);
}

function widthsOf(block: TableBlock): readonly number[] {
  const even = block.head.map(() => 156 / block.head.length);
  return COLUMN_WIDTHS[block.head.length] ?? even;
}

function annexTitle(title: string, onNewPage: boolean): Paragraph {
  return paragraph([run(title, FONTS.heading, ANNEX_TITLE_SIZE)], {
    pageBreakBefore: onNewPage,
    keepNext: true,
    spacing: { ...exact(PAGE.line), before: onNewPage ? 0 : 200 },
  });
}

/** A table whose head is repeated on every page; a row stays on one page unless it is longer than that. */
function grid(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: TableBlock['align'],
  widths: readonly number[],
  type: Type = TABLE,
): Table {
  const columnWidths = widths.map((width) => Math.floor(width * MILLIMETRE));
  const cell = (text: string, column: number, heading: boolean) =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: type.padding, bottom: type.padding, left: 60, right: 60 },
      children: [
        paragraph([run(text, heading ? FONTS.heading : FONTS.body, type.size)], {
          alignment: heading ? AlignmentType.CENTER : ALIGNMENTS[align[column] ?? 'left'],
          spacing: exact(type.line),
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
        (row) => new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, false)) }),
      ),
    ],
  });
}

const ALIGNMENTS = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

function noteParagraphs(content: BulletinContent): Paragraph[] {
  return content.notes.map((note, index) =>
    paragraph([run(`${index === 0 ? '注：' : '　　'}${index + 1}．${note}`, FONTS.body, TABLE.size)], {
      spacing: { ...exact(TABLE.line), before: index === 0 ? 120 : 0 },
    }),
  );
}

/** 附件4: every printed figure and what it is made of, so that the paper can be recomputed from itself. */
function figureAnnex(content: BulletinContent): (Paragraph | Table)[] {
  const numbering = numberingOf(content);
  const rows = content.figures.map((figure) => [
    `[${numbering.figures.get(figure.id)}]`,
    figure.label,
    printFigure(figure),
    sourceOf(figure, content, numbering),
  ]);
  return [
    annexTitle('附件4　数据由来', true),
    grid(['编号', '指标', '数值', '由来'], rows, ['center', 'left', 'right', 'left'], [12, 58, 26, 60], ORIGIN),
  ];
}

/** 附件5: the readings, recognitions and plan rows behind the figures. */
function factAnnex(content: BulletinContent): Paragraph[] {
  return [
    annexTitle('附件5　取数清单', false),
    paragraph(
      [
        run(
          factList(content)
            .map((fact, index) => `[${index + 1}] ${fact}`)
            .join('；'),
          FONTS.body,
          ORIGIN.size,
        ),
      ],
      { spacing: exact(ORIGIN.line) },
    ),
  ];
}

/** 报尾, after the last annex. */
function circulationTable({ circulation }: BulletinContent): Table {
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
              indent: { left: 280, right: 280 },
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
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    rows: [row(`报：${circulation.report}。`), row(`送：${circulation.send}。`), row(`发：${circulation.issue}。`)],
  });
}
