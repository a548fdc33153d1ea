import {
  type ColumnMeaning,
  cellAddress,
  convert,
  type Day,
  dimensionOf,
  type Id,
  type ImportFault,
  type ImportMapping,
  type ImportRow,
  invalidAt,
  Quantity,
  type Refusal,
  round,
  type UnitOfMeasure,
  yearOf,
} from '@gongjian/model';
import { dayOfCell } from './import-dates.ts';
import type { Grid } from './import-grid.ts';
import type { Columns } from './import-rows.ts';
import type { Subject } from './import-subjects.ts';
import { figureOf, unitOfWords } from './import-values.ts';

/** A sheet as its mapping reads it, on `day` of a campaign of `year`. */
export type ImportTable = {
  readonly grid: Grid;
  readonly columns: Columns;
  readonly mapping: ImportMapping;
  readonly day: Day;
  readonly year: number;
  /** The name of what the whole table speaks of, where its rows are units. */
  readonly indicator?: string;
  /** What closes the period of a day for a unit. */
  readonly closed: (unit: Id, on: Day) => Refusal | undefined;
};

/** The cell of a row in the column of a meaning; where there is none of names, that of codes. */
export function addressOf(row: number, columns: Columns, meaning: ColumnMeaning): string {
  return cellAddress(row, columns.get(meaning) ?? columns.get('code') ?? 1);
}

/** Percentage points by which a printed share may differ from the one computed from printed figures, beyond its rounding. */
const SHARE_TOLERANCE = 0.1;

/** The unit of a figure that tells none itself: that of its row, its column or its table, if they speak of such a thing at all. */
export function unitFor(
  { grid, columns, mapping }: ImportTable,
  row: number,
  column: number,
  stored: UnitOfMeasure,
): UnitOfMeasure {
  const unitColumn = columns.get('unit-of-measure');
  const inRow = unitColumn === undefined ? undefined : unitOfWords(grid.text(row, unitColumn), stored);
  const inColumn = mapping.columns.find((each) => each.column === column)?.unit;
  const near = inRow ?? inColumn;
  if (near !== undefined) return near;
  const named = [...(mapping.unit === undefined ? [] : [mapping.unit.value]), ...mapping.moreUnits];
  return named.find((unit) => dimensionOf(unit) === dimensionOf(stored)) ?? stored;
}

/** The as-of day of a row: its own, else the table's; refused where it is none, to come, or of another year. */
export function dayOf(
  { grid, columns, mapping, day, year }: ImportTable,
  row: number,
): { on?: Day; refusals: ImportFault[] } {
  const column = columns.get('on');
  const cell = column === undefined ? undefined : grid.cell(row, column);
  const address = column === undefined || cell === undefined ? mapping.on?.cell : cellAddress(row, column);
  const at = address === undefined ? {} : { cell: address };
  const on = cell === undefined ? mapping.on?.value : dayOfCell(cell, year);
  if (on === undefined) {
    const refusal: Refusal = invalidAt(address ?? 'on', cell === undefined ? 'no-day' : 'not-a-day');
    return { refusals: [{ ...at, refusal }] };
  }
  if (on > day) return { on, refusals: [{ ...at, refusal: { kind: 'future', on, day }, would: { on: day } }] };
  if (yearOf(on) !== year) {
    const right = `${year}${on.slice(4)}`;
    return { on, refusals: [{ ...at, refusal: { kind: 'outside-year', on, year }, would: { on: right } }] };
  }
  return { on, refusals: [] };
}

const OUTCOMES = [
  { meaning: 'started', kind: 'start' },
  { meaning: 'completed', kind: 'completion' },
] as const;

/** Days of 开工 and 竣工 that have come and are not recognised yet. */
export function recognitionsOf(
  { grid, columns, mapping, day, year }: ImportTable,
  row: number,
  subject: Subject,
): ImportRow['recognitions'] {
  if (mapping.subject.value !== 'project') return [];
  return OUTCOMES.flatMap(({ meaning, kind }) => {
    const column = columns.get(meaning);
    const cell = column === undefined ? undefined : grid.cell(row, column);
    const on = cell === undefined ? undefined : dayOfCell(cell, year);
    if (column === undefined || on === undefined || on > day || subject.recognised.has(kind)) return [];
    return [{ kind, on, cell: cellAddress(row, column) }];
  });
}

/** A printed share that does not follow from the printed figure and the printed plan. */
export function shareFault(table: ImportTable, row: number, done: number, subject: Subject): ImportFault | undefined {
  const { grid, columns } = table;
  const [shareColumn, planColumn] = [columns.get('share'), columns.get('annual-plan')];
  if (shareColumn === undefined || planColumn === undefined) return undefined;
  const shareCell = grid.cell(row, shareColumn);
  const share = figureOf(shareCell, '%');
  const plan = figureOf(grid.cell(row, planColumn), subject.stored);
  if (share.kind !== 'figure' || plan.kind !== 'figure' || plan.value <= 0) return undefined;
  if (!Quantity.safeParse(share.value).success) return undefined;
  const planned = convert(plan.value, plan.unit ?? unitFor(table, row, planColumn, subject.stored), subject.stored);
  if (planned === undefined || planned === 0) return undefined;
  const computed = (done / planned) * 100;
  // Some sheets print the share as a fraction of one.
  const printed = share.unit === undefined && share.value <= 2 && computed > 2 ? share.value * 100 : share.value;
  if (Math.abs(printed - computed) <= SHARE_TOLERANCE + shareRounding(grid.text(row, shareColumn))) return undefined;
  const cell = cellAddress(row, shareColumn);
  const quotient = `${addressOf(row, columns, 'done')}/${cellAddress(row, planColumn)}`;
  const value = round(computed, 1);
  const figure = { left: cell, leftValue: round(printed, 2), right: quotient, rightValue: value };
  return { cell, refusal: { kind: 'contradiction', figures: [figure] }, would: { value } };
}

function shareRounding(text: string): number {
  const decimals = (/\.(\d+)/.exec(text)?.[1] ?? '').length;
  return 0.5 * 10 ** -decimals;
}
