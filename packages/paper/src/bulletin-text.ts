import type { BulletinContent, Figure, PaperBlock } from '@gongjian/model';
import { pairHeadings } from './bulletin-blocks.ts';
import { longDay, printLight } from './bulletin-words.ts';
import { entryText } from './figure-facts.ts';
import { type FigureIndex, figureIndex, figureOf, printFigure, printNumber, printRuns } from './figure-print.ts';
import { annexesOf, type Numbering, numberingOf, sourceOf } from './figure-source.ts';

/** The same paper as plain text, for a preview or a terminal; table cells are set apart by tabs. */
export function bulletinText(content: BulletinContent): string {
  const figures = figureIndex(content);
  const numbering = numberingOf(content);
  const [origin, facts] = annexesOf(content);
  const sample = content.sample ? '（示例数据）' : '';
  return [
    content.masthead,
    `第${content.issue}期${sample}`,
    `${content.office}　${longDay(content.on)}`,
    '',
    printRuns(content.titleRuns, figures),
    '',
    ...blockLines(content.blocks, figures),
    '',
    ...(content.notes.length === 0 ? [] : ['注：', ...content.notes.map((note, index) => `${index + 1}．${note}`)]),
    '',
    origin,
    ...content.figures.map((figure) => figureLine(figure, content, numbering)),
    '',
    facts,
    ...numbering.facts.entries.map((entry) => `[${entry.number}]\t${entryText(entry)}`),
    '',
    `报：${content.circulation.report}。`,
    `送：${content.circulation.send}。`,
    `发：${content.circulation.issue}。`,
    '',
  ].join('\n');
}

function figureLine(figure: Figure, content: BulletinContent, numbering: Numbering): string {
  const number = numbering.figures.get(figure.id);
  return `（${number}）\t${figure.label}\t${printFigure(figure)}\t${sourceOf(figure, content, numbering)}`;
}

function blockLines(blocks: readonly PaperBlock[], figures: FigureIndex): string[] {
  return pairHeadings(blocks).flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.heading + printRuns(block.runs, figures)]
      : [
          '',
          block.title,
          ...(block.unitLine === undefined ? [] : [block.unitLine]),
          block.head.join('\t'),
          ...block.rows.map((row) => row.map((cell) => cellText(cell, figures)).join('\t')),
        ],
  );
}

/** A table cell: the unit of a figure stands in the head. */
export function cellText(
  cell: Extract<PaperBlock, { kind: 'table' }>['rows'][number][number],
  figures: FigureIndex,
): string {
  if (typeof cell === 'string') return cell;
  if (Array.isArray(cell)) return printRuns(cell, figures);
  return 'light' in cell ? printLight(cell) : printNumber(figureOf(figures, cell.figure));
}
