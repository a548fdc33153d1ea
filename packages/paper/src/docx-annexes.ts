import type { BulletinContent, PaperBlock, PaperRun } from '@gongjian/model';
import { AlignmentType, type Paragraph, type Table } from 'docx';
import { cellText } from './bulletin-text.ts';
import { columnWidths } from './column-widths.ts';
import { type FigureMarks, figureMarks, type Printed } from './docx-figures.ts';
import { exact, FONTS, paragraph, run } from './docx-parts.ts';
import { grid, TABLE } from './docx-tables.ts';
import { type FigureIndex, figureIndex, figureOf, printFigure } from './figure-print.ts';

/** Prints figures, each in a bookmark of its own. */
export type Printing = { readonly index: FigureIndex; readonly mark: FigureMarks };

export function printing(content: Pick<BulletinContent, 'figures'>): Printing {
  return { index: figureIndex(content), mark: figureMarks(content.figures) };
}

export function printRun(part: PaperRun, { index, mark }: Printing): Printed {
  return typeof part === 'string' ? part : mark(part.figure, printFigure(figureOf(index, part.figure)));
}

export type TableBlock = Extract<PaperBlock, { kind: 'table' }>;

/** In millimetres: the type area upright and turned. */
const WIDTH = { upright: 156, wide: 225 } as const;

/** The line of units and the table under it. */
export function tableOf(block: TableBlock, figures: Printing): (Paragraph | Table)[] {
  const units = block.unitLine === undefined ? [] : [run(block.unitLine, FONTS.body, TABLE.size)];
  return [
    ...(units.length === 0
      ? []
      : [paragraph(units, { alignment: AlignmentType.RIGHT, keepNext: true, spacing: exact(TABLE.line) })]),
    grid(
      block.head,
      block.rows.map((row) =>
        row.map((cell): Printed | readonly Printed[] => {
          if (Array.isArray(cell)) return cell.map((part) => printRun(part, figures));
          const text = cellText(cell, figures.index);
          return typeof cell === 'object' && 'figure' in cell ? figures.mark(cell.figure, text) : text;
        }),
      ),
      block.align,
      block.widths ?? widthsOf(block, (cell) => cellText(cell, figures.index)),
    ),
  ];
}

/** Widths of the columns of a table that does not say them itself. */
export function widthsOf(block: TableBlock, print: (cell: TableBlock['rows'][number][number]) => string): number[] {
  const rows = block.rows.map((row) => row.map(print));
  return columnWidths({ ...block, rows }, block.wide === true ? WIDTH.wide : WIDTH.upright, TABLE);
}

export function annexTables({ blocks }: Pick<BulletinContent, 'blocks'>): TableBlock[] {
  return blocks.filter((block) => block.kind === 'table').filter(({ inText }) => inText !== true);
}

export function noteParagraphs(content: BulletinContent): Paragraph[] {
  return content.notes.map((note, index) =>
    paragraph([run(`${index === 0 ? '注：' : '　　'}${index + 1}．${note}`, FONTS.body, TABLE.size)], {
      spacing: { ...exact(TABLE.line), before: index === 0 ? 120 : 0 },
    }),
  );
}
