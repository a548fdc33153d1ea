import type { BulletinContent, Id, PaperBlock, PaperRun } from '@gongjian/model';
import { AlignmentType, type Paragraph, type ParagraphChild, type Table } from 'docx';
import { pairHeadings } from './bulletin-blocks.ts';
import { HEAD, PAGE } from './bulletin-page.ts';
import { cellText } from './bulletin-text.ts';
import { longDay } from './bulletin-words.ts';
import { type FigureMarks, figureMarks, type Printed, printedRuns } from './docx-figures.ts';
import { exact, FONTS, officialDocx, paragraph, run } from './docx-parts.ts';
import { annexTitle, grid, redHead, ruledLines, TABLE, type Type } from './docx-tables.ts';
import { type FigureIndex, figureIndex, figureOf, printFigure } from './figure-print.ts';
import { factList, numberingOf, sourceOf } from './figure-source.ts';

/** The origin of the figures: for those who check, so small. */
const ORIGIN = { size: 18, line: 260, padding: 0 } as const satisfies Type;

/**
 * The paper as .docx: 报头 in red, the text on one page of 22 lines by 28 characters, then the annexes (tables, the
 * origin of every figure, the facts) and 报尾. The same content always gives the same bytes.
 */
export async function bulletinDocx(
  content: BulletinContent,
  issued?: { readonly id: Id; readonly digest: string },
): Promise<Uint8Array> {
  const figures = printing(content);
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
      ...figureAnnex(content, figures),
      ...factAnnex(content),
      paragraph([], { spacing: exact(TABLE.line) }),
      circulationTable(content),
      paragraph([], { spacing: exact(20) }),
    ],
    record: {
      paper: 'bulletin',
      title: `${content.masthead}第${content.issue}期`,
      campaign: content.campaign,
      on: content.on,
      seq: content.seq,
      rounding: content.rounding,
      figures: content.figures,
      ...issued,
    },
  });
}

/** Prints figures, each in a bookmark of its own. */
type Printing = { readonly index: FigureIndex; readonly mark: FigureMarks };

function printing(content: BulletinContent): Printing {
  return { index: figureIndex(content), mark: figureMarks(content.figures) };
}

function headParagraphs(content: BulletinContent, figures: Printing): Paragraph[] {
  return redHead({
    masthead: content.masthead,
    notice: `第${content.issue}期${content.sample ? '（示例数据）' : ''}`,
    office: content.office,
    day: longDay(content.on),
    title: content.titleRuns.map((part) => printRun(part, figures)),
  });
}

function printRun(part: PaperRun, { index, mark }: Printing): Printed {
  return typeof part === 'string' ? part : mark(part.figure, printFigure(figureOf(index, part.figure)));
}

function bodyParagraphs(content: BulletinContent, figures: Printing): Paragraph[] {
  return pairHeadings(content.blocks).flatMap((block) => {
    if (block.kind === 'table') return [];
    const parts = block.runs.map((part) => printRun(part, figures));
    if (block.small) {
      return [
        paragraph(printedRuns([block.heading, ...parts], FONTS.aside, HEAD.sourceSize), {
          spacing: exact(HEAD.sourceLine),
        }),
      ];
    }
    return [
      paragraph([...bodyRuns([block.heading], FONTS.heading), ...bodyRuns(parts, FONTS.body)], {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 2 * (PAGE.bodySize * 10 + PAGE.tighter) },
        spacing: exact(PAGE.line),
      }),
    ];
  });
}

function bodyRuns(parts: readonly Printed[], name: string): ParagraphChild[] {
  return printedRuns(parts, name, PAGE.bodySize, { characterSpacing: PAGE.tighter });
}

type TableBlock = Extract<PaperBlock, { kind: 'table' }>;

const COLUMN_WIDTHS: Readonly<Record<number, readonly number[]>> = {
  9: [38.5, 13.5, 15, 15, 13, 12, 13.5, 13.5, 22],
  6: [34, 32, 24, 12, 20, 34],
  4: [46, 28, 24, 58],
};

function tableBlocks(content: BulletinContent, figures: Printing): (Paragraph | Table)[] {
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
      block.rows.map((row) =>
        row.map((cell) => {
          const text = cellText(cell, figures.index);
          return typeof cell === 'object' && 'figure' in cell ? figures.mark(cell.figure, text) : text;
        }),
      ),
      block.align,
      widthsOf(block),
    ),
  ]);
}

function widthsOf(block: TableBlock): readonly number[] {
  const even = block.head.map(() => 156 / block.head.length);
  return COLUMN_WIDTHS[block.head.length] ?? even;
}

function noteParagraphs(content: BulletinContent): Paragraph[] {
  return content.notes.map((note, index) =>
    paragraph([run(`${index === 0 ? '注：' : '　　'}${index + 1}．${note}`, FONTS.body, TABLE.size)], {
      spacing: { ...exact(TABLE.line), before: index === 0 ? 120 : 0 },
    }),
  );
}

/** 附件4: every printed figure and what it is made of, so that the paper can be recomputed from itself. */
function figureAnnex(content: BulletinContent, { mark }: Printing): (Paragraph | Table)[] {
  const numbering = numberingOf(content);
  const rows = content.figures.map((figure) => [
    `[${numbering.figures.get(figure.id)}]`,
    figure.label,
    mark(figure.id, printFigure(figure)),
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
  return ruledLines([`报：${circulation.report}。`, `送：${circulation.send}。`, `发：${circulation.issue}。`]);
}
