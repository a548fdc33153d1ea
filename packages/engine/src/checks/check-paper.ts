import type { PrintedPaper, Recheck } from '@gongjian/model';
import { gridOf, numberIn } from './paper-grid.ts';
import { checkLines } from './paper-lines.ts';
import { checkGrid } from './paper-tables.ts';
import { monthsIn } from './paper-words.ts';

/**
 * 复核 of a paper of others: every sum that can be found in it, made again. Totals of tables, shares and rates, gaps to
 * the time gone, differences, and the text against the table. Decided over everything that the printed numbers can
 * stand for, so that honest rounding is no contradiction.
 */
export function checkPaper(paper: PrintedPaper): Recheck {
  const months = [paper.title, ...paper.lines.map(({ text }) => text)].map(monthsIn).find((one) => one !== undefined);
  const parts = [
    checkLines(paper.lines),
    ...paper.grids.flatMap((one) => {
      const grid = gridOf(one);
      return grid === undefined ? [] : [checkGrid(grid, paper.lines, monthsIn(one.title) ?? months)];
    }),
  ];
  const cells = paper.grids.flatMap(({ rows }) => rows.flat()).filter((cell) => numberIn(cell) !== undefined).length;
  return {
    name: paper.name,
    kind: 'foreign',
    title: paper.title,
    figures: cells + paper.lines.reduce((sum, { numbers }) => sum + numbers.length, 0),
    recomputed: parts.reduce((sum, part) => sum + part.recomputed, 0),
    contradictions: parts.flatMap(({ findings }) => findings),
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}
