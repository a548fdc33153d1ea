import type { PaperGrid, PaperLine, PaperNumber, PrintedPaper } from '@gongjian/model';
import { scanDates } from './dates.ts';
import type { PlanDocument } from './document.ts';
import { mergeMasks, nameMasks } from './masks.ts';
import { lineOf } from './normalise.ts';
import { scanQuantities } from './quantities.ts';

/** A line over a table that names its units of measure. */
const UNITS = /^（?(?:计量)?单位：/;
const LONGEST_TITLE = 60;

/** A paper of others as lines with their numbers and tables with their cells, for its sums to be checked. */
export function readPaper({ name, text, blocks }: PlanDocument): PrintedPaper {
  const lines: PaperLine[] = [];
  const grids: (PaperGrid & { readonly table: number; readonly rows: string[][] })[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const line = lineOf(text, [block]).text;
      if (line !== '') lines.push({ text: line, numbers: numbersOf(line) });
      continue;
    }
    const row = block.cells.map((cell) => lineOf(text, [cell]).text.replaceAll(/\s/g, ''));
    const last = grids.at(-1);
    if (last?.table === block.table) last.rows.push(row);
    else {
      const above = lines.slice(-3).map((line) => line.text);
      const units = above.findLast((line) => UNITS.test(line)) ?? '';
      const title = above.findLast((line) => !UNITS.test(line) && line.length <= LONGEST_TITLE) ?? '';
      grids.push({ table: block.table, title, units, rows: [row] });
    }
  }
  return {
    name,
    title: lines[0]?.text.slice(0, 100) ?? name,
    lines,
    grids: grids.map(({ table: _table, ...grid }): PaperGrid => grid),
  };
}

const DIGITS = /^\d+(?:,\d{3})*(?:\.\d{1,6})?/;

/** Numbers that stand exactly as their digits say: no ranges, no 以上, none spelled in characters. */
function numbersOf(text: string): PaperNumber[] {
  const masks = mergeMasks([...nameMasks(text), ...scanDates(text, undefined)]);
  return scanQuantities(text, masks).flatMap((quantity): PaperNumber[] => {
    const { start, unitEnd, unit, spelled, upper, comparison } = quantity;
    if (spelled || upper !== undefined || (comparison !== undefined && comparison !== 'equal')) return [];
    const digits = DIGITS.exec(text.slice(start, unitEnd))?.[0];
    if (digits === undefined || digits.length > 18) return [];
    const printed = digits.replaceAll(',', '');
    if (printed.split('.')[0] === undefined || (printed.split('.')[0]?.length ?? 0) > 12) return [];
    if (Number(printed) !== quantity.value) return [];
    return [{ start, end: unitEnd, printed, unit: quantity.bare && unit === '亿' ? '亿元' : unit }];
  });
}
