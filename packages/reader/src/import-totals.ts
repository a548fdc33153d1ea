import {
  type ColumnMeaning,
  cellAddress,
  convert,
  type ImportFault,
  type ImportMapping,
  Quantity,
  round,
  sum,
  type UnitOfMeasure,
} from '@gongjian/model';
import type { Grid } from './import-grid.ts';
import { columnsByMeaning } from './import-rows.ts';
import { figureOf, unitOfWords } from './import-values.ts';

/** What columns of money are in where nothing tells. */
const MONEY = '万元';

/** Columns whose totals can be checked. */
const SUMMED: readonly ColumnMeaning[] = [
  'total-investment',
  'annual-plan',
  'goal',
  'done',
  'done-period',
  'done-since-start',
];

type Line = { readonly row: number; readonly group: boolean; readonly total: boolean };

/**
 * Total and group rows whose printed figure is not the sum of the rows they stand for, beyond what rounding of every
 * printed figure explains. A total stands for all records; a group row for those up to the next group row on the side where
 * its records are.
 */
export function checkTotals(grid: Grid, mapping: ImportMapping): ImportFault[] {
  const columns = columnsByMeaning(mapping.columns);
  const aside = new Map(
    mapping.setAside.filter(({ row }) => !mapping.keep.includes(row)).map(({ row, reason }) => [row, reason]),
  );
  const lines = grid.rows
    .filter(({ row }) => row > mapping.header.to)
    .flatMap(({ row }): Line[] => {
      const reason = aside.get(row);
      if (reason === undefined) return [{ row, group: false, total: false }];
      if (reason === 'total') return [{ row, group: false, total: true }];
      return reason === 'subtotal' || reason === 'heading' ? [{ row, group: true, total: false }] : [];
    });
  return SUMMED.flatMap((meaning) => {
    const column = columns.get(meaning);
    if (column === undefined) return [];
    const unit = mapping.columns.find((each) => each.column === column)?.unit ?? mapping.unit?.value ?? MONEY;
    return checkColumn(grid, lines, column, unit, columns.get('unit-of-measure'));
  });
}

function checkColumn(
  grid: Grid,
  lines: readonly Line[],
  column: number,
  unit: UnitOfMeasure,
  unitColumn: number | undefined,
): ImportFault[] {
  const figures = new Map<number, number>();
  /** Of figures written in another unit than the column's (0.29亿 among 万元): what their rounding may have taken. */
  const rounding = new Map<number, number>();
  for (const { row } of lines) {
    const figure = figureOf(grid.cell(row, column), unit);
    if (figure.kind !== 'figure') continue;
    const told = unitColumn === undefined ? undefined : unitOfWords(grid.text(row, unitColumn), unit);
    const own = figure.unit ?? told ?? unit;
    const value = convert(figure.value, own, unit);
    if (value === undefined || !Quantity.safeParse(value).success) continue;
    figures.set(row, value);
    if (own !== unit) rounding.set(row, convert(0.5 * 10 ** -decimalsOf([figure.value]), own, unit) ?? 0);
  }
  const records = lines.filter(({ group, total }) => !group && !total);
  const faults: ImportFault[] = [];
  for (const [index, line] of lines.entries()) {
    const printed = figures.get(line.row);
    if (printed === undefined || (!line.group && !line.total)) continue;
    const parts = line.total ? records : groupOf(lines, index, figures);
    const values = parts.flatMap(({ row }) => figures.get(row) ?? []);
    if (values.length === 0) continue;
    const expected = sum(values);
    const inOther = [line, ...parts].reduce((most, { row }) => most + (rounding.get(row) ?? 0), 0);
    const tolerance = (values.length + 1) * 0.5 * 10 ** -decimalsOf([printed, ...values]) + inOther;
    if (Math.abs(expected - printed) <= tolerance) continue;
    const [first, last] = [parts[0]?.row ?? line.row, parts.at(-1)?.row ?? line.row];
    const figure = {
      left: cellAddress(line.row, column),
      leftValue: printed,
      right: `${cellAddress(first, column)}:${cellAddress(last, column)}`,
      rightValue: expected,
    };
    faults.push({
      cell: figure.left,
      refusal: { kind: 'contradiction', figures: [figure] },
      would: { value: round(expected, 6) },
    });
  }
  return faults;
}

/** Records of a group row: those right below it, or, where none follow, those right above it. */
function groupOf(lines: readonly Line[], index: number, figures: ReadonlyMap<number, number>): Line[] {
  const isRecord = (line: Line | undefined): line is Line => line !== undefined && !line.group && !line.total;
  const below: Line[] = [];
  for (let next = index + 1; isRecord(lines[next]); next++) below.push(...lines.slice(next, next + 1));
  const above: Line[] = [];
  for (let before = index - 1; isRecord(lines[before]); before--) above.unshift(...lines.slice(before, before + 1));
  if (above.length === 0 || below.length === 0) return above.length === 0 ? below : above;
  // Between two runs of records: it belongs to the one whose other end has no group row with a figure.
  const firstGroup = lines.find(({ row, group }) => group && figures.has(row));
  return firstGroup !== undefined && lines.indexOf(firstGroup) < lines.findIndex(isRecord) ? below : above;
}

function decimalsOf(values: readonly number[]): number {
  return Math.max(...values.map((value) => (String(value).split('.')[1] ?? '').length));
}
