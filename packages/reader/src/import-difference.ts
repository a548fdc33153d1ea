import {
  type ColumnMeaning,
  cellAddress,
  convert,
  type Day,
  dimensionOf,
  IMPORT_STATES,
  type ImportDifference,
  type ImportFault,
  type ImportMapping,
  type ImportRow,
  type ImportState,
  type Refusal,
  Refused,
  round,
  type Snapshot,
  type UnitOfMeasure,
  type Workbook,
  yearOf,
} from '@gongjian/model';
import { dayOfCell } from './import-dates.ts';
import { type Grid, gridOf } from './import-grid.ts';
import { judge, lastBefore } from './import-judgement.ts';
import { type Columns, columnsByMeaning } from './import-rows.ts';
import { type Match, type Subject, subjectFinder } from './import-subjects.ts';
import { checkTotals } from './import-totals.ts';
import { figureOf, unitOfWords } from './import-values.ts';
import { unreadable } from './unreadable.ts';

/** Percentage points by which a printed share may differ from the one computed from printed figures, beyond its rounding. */
const SHARE_TOLERANCE = 0.1;

/** Columns without any of which a table tells nothing to record. */
const TOLD: ReadonlySet<ColumnMeaning> = new Set(['done', 'started', 'completed']);

type Reading = {
  readonly grid: Grid;
  readonly columns: Columns;
  readonly mapping: ImportMapping;
  readonly day: Day;
  readonly year: number;
};

/**
 * What taking the workbook, read by `mapping`, would change in `snapshot`, row by row; `day` is today. Nothing doubtful is settled:
 * an unsure subject needs a choice, a doubtful figure carries flags, a wrong one refusals, each with its cell and what would
 * be right. Throws `Refused` where the mapping's sheet is not there, was too long to be read whole, or has no column to record.
 */
export function difference(workbook: Workbook, mapping: ImportMapping, snapshot: Snapshot, day: Day): ImportDifference {
  const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet);
  if (sheet === undefined) throw new Refused({ kind: 'not-found', what: 'sheet', id: mapping.sheet });
  if (!sheet.complete) throw unreadable('too-many-rows', sheet.name, `${sheet.rows.length} rows`);
  if (!mapping.columns.some(({ meaning }) => TOLD.has(meaning))) {
    throw new Refused({
      kind: 'invalid',
      issues: [{ path: sheet.name, code: 'no-column', expected: 'a column of cumulative figures' }],
    });
  }
  const grid = gridOf(sheet);
  const reading: Reading = {
    grid,
    columns: columnsByMeaning(mapping.columns),
    mapping,
    day,
    year: snapshot.campaign.year,
  };
  const find = subjectFinder(mapping, snapshot);
  const aside = new Map(
    mapping.setAside.filter(({ row }) => !mapping.keep.includes(row)).map((each) => [each.row, each]),
  );
  const rows = sheet.rows
    .filter(({ row }) => row > mapping.header.to)
    .map(({ row, hidden }): ImportRow => {
      const setAside = aside.get(row);
      const read =
        setAside === undefined
          ? readRow(reading, row, find)
          : { ...blankRow(row, setAside.text), state: 'set-aside' as const, setAside: setAside.reason };
      return hidden === true ? { ...read, hidden: true } : read;
    });
  const settled = refuseDoubles(rows);
  return {
    sheet: sheet.name,
    subject: mapping.subject.value,
    rows: settled,
    counts: Object.fromEntries(
      IMPORT_STATES.map((state) => [state, settled.filter((row) => row.state === state).length]),
    ) as Record<ImportState, number>,
    contradictions: checkTotals(grid, mapping),
  };
}

function blankRow(row: number, name: string): Omit<ImportRow, 'state'> {
  return { row, name, candidates: [], recognitions: [], refusals: [], flags: [] };
}

function readRow(reading: Reading, row: number, find: ReturnType<typeof subjectFinder>): ImportRow {
  const { grid, columns } = reading;
  const textAt = (meaning: ColumnMeaning): string => {
    const column = columns.get(meaning);
    return column === undefined ? '' : grid.text(row, column);
  };
  const [name, code] = [textAt('name'), textAt('code')];
  const match = find({ row, name, code, unit: textAt('unit') });
  const base = { ...blankRow(row, name === '' ? code : name), ...(code === '' ? {} : { code }) };
  if (match.kind !== 'found') return unmatched(reading, base, match);
  const { subject, by } = match;
  const row_ = { ...base, subject: { id: subject.id, name: subject.name, by }, unit: subject.stored };
  const nameCell = addressOf(row, columns.get('name') ?? columns.get('code'));
  if (subject.computed) {
    return {
      ...row_,
      state: 'refused',
      refusals: [{ cell: nameCell, refusal: { kind: 'computed', subject: subject.name } }],
    };
  }
  return readFigure(reading, row_, subject);
}

function unmatched(
  { columns, mapping }: Reading,
  base: Omit<ImportRow, 'state'>,
  match: Exclude<Match, { kind: 'found' }>,
): ImportRow {
  if (match.kind === 'unsure') return { ...base, state: 'needs-choice', candidates: [...match.candidates] };
  const cell = addressOf(base.row, columns.get('name') ?? columns.get('code'));
  const names = match.nearest.map(({ name }) => name);
  const fault: ImportFault = {
    cell,
    refusal: { kind: 'not-found', what: mapping.subject.value, id: base.name },
    ...(names.length === 0 ? {} : { would: { names } }),
  };
  return { ...base, state: 'refused', candidates: [...match.nearest], refusals: [fault] };
}

function addressOf(row: number, column: number | undefined): string {
  return cellAddress(row, column ?? 1);
}

function readFigure(reading: Reading, base: Omit<ImportRow, 'state'>, subject: Subject): ImportRow {
  const { grid, columns } = reading;
  const { row } = base;
  const column = columns.get('done');
  const cell = column === undefined ? undefined : grid.cell(row, column);
  const figure = figureOf(cell, subject.stored);
  const recognitions = recognitionsOf(reading, row, subject);
  if (column === undefined || figure.kind === 'none') {
    // A row may tell only that something was begun or finished.
    const state = recognitions.length > 0 ? 'changed' : 'set-aside';
    return { ...base, recognitions, state, ...(state === 'set-aside' ? { setAside: 'blank' as const } : {}) };
  }
  const address = cellAddress(row, column);
  const text = grid.text(row, column);
  const written = { cell: address, text, ...(cell?.formula === true ? { formula: true as const } : {}) };
  if (figure.kind === 'unclear') {
    const refusal: Refusal = {
      kind: 'invalid',
      issues: [{ path: address, code: 'not-a-figure', expected: subject.stored }],
    };
    return { ...base, written, recognitions, state: 'refused', refusals: [{ cell: address, refusal }] };
  }
  const unit = figure.unit ?? unitFor(reading, row, column, subject.stored);
  const value = convert(figure.value, unit, subject.stored);
  if (value === undefined) {
    const refusal = { kind: 'wrong-unit', given: unit, expected: subject.stored } as const;
    return {
      ...base,
      written: { ...written, unit },
      recognitions,
      state: 'refused',
      refusals: [{ cell: address, refusal, would: { unit: subject.stored } }],
    };
  }
  const dated = dayOf(reading, row);
  const on = dated.on;
  const last = on === undefined ? undefined : lastBefore(subject, on);
  const judged =
    on === undefined
      ? { refusals: [], flags: [] }
      : judge(subject, { cell: address, value: figure.value, unit, inStored: value }, on);
  const refusals = [...dated.refusals, ...judged.refusals];
  const share = shareFault(reading, row, value, subject);
  return {
    ...base,
    written: { ...written, unit },
    value,
    caliber: subject.caliber,
    ...(on === undefined ? {} : { on }),
    ...(last === undefined ? {} : { last: { value: last.value, on: last.on } }),
    recognitions,
    refusals,
    flags: [...judged.flags, ...(share === undefined ? [] : [share])],
    state: refusals.length > 0 ? 'refused' : stateOf(subject, value, last?.value),
  };
}

function stateOf(subject: Subject, value: number, last: number | undefined): ImportState {
  if (last === undefined) return 'new';
  if (value === last) return 'same';
  return value < last && subject.cumulative ? 'lower' : 'changed';
}

/** The unit of a figure that tells none itself: that of its row, its column or its table, if they speak of such a thing at all. */
function unitFor(
  { grid, columns, mapping }: Reading,
  row: number,
  column: number,
  stored: UnitOfMeasure,
): UnitOfMeasure {
  const unitColumn = columns.get('unit-of-measure');
  const inRow = unitColumn === undefined ? undefined : unitOfWords(grid.text(row, unitColumn), stored);
  const inColumn = mapping.columns.find((each) => each.column === column)?.unit;
  const near = inRow ?? inColumn;
  if (near !== undefined) return near;
  const table = mapping.unit?.value;
  return table !== undefined && dimensionOf(table) === dimensionOf(stored) ? table : stored;
}

function dayOf({ grid, columns, mapping, day, year }: Reading, row: number): { on?: Day; refusals: ImportFault[] } {
  const column = columns.get('on');
  const cell = column === undefined ? undefined : grid.cell(row, column);
  const address = column === undefined || cell === undefined ? mapping.on?.cell : cellAddress(row, column);
  const at = address === undefined ? {} : { cell: address };
  const on = cell === undefined ? mapping.on?.value : dayOfCell(cell, year);
  if (on === undefined) {
    const refusal: Refusal = {
      kind: 'invalid',
      issues: [{ path: address ?? 'on', code: cell === undefined ? 'no-day' : 'not-a-day' }],
    };
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
function recognitionsOf(
  { grid, columns, mapping, day, year }: Reading,
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
function shareFault(reading: Reading, row: number, done: number, subject: Subject): ImportFault | undefined {
  const { grid, columns } = reading;
  const [shareColumn, planColumn] = [columns.get('share'), columns.get('annual-plan')];
  if (shareColumn === undefined || planColumn === undefined) return undefined;
  const shareCell = grid.cell(row, shareColumn);
  const share = figureOf(shareCell, '%');
  const plan = figureOf(grid.cell(row, planColumn), subject.stored);
  if (share.kind !== 'figure' || plan.kind !== 'figure' || plan.value <= 0) return undefined;
  const planned = convert(plan.value, plan.unit ?? unitFor(reading, row, planColumn, subject.stored), subject.stored);
  if (planned === undefined || planned === 0) return undefined;
  const computed = (done / planned) * 100;
  // Some sheets print the share as a fraction of one.
  const printed = share.unit === undefined && share.value <= 2 && computed > 2 ? share.value * 100 : share.value;
  if (Math.abs(printed - computed) <= SHARE_TOLERANCE + shareRounding(grid.text(row, shareColumn))) return undefined;
  const cell = cellAddress(row, shareColumn);
  const quotient = `${addressOf(row, columns.get('done'))}/${cellAddress(row, planColumn)}`;
  const value = round(computed, 1);
  const figure = { left: cell, leftValue: round(printed, 2), right: quotient, rightValue: value };
  return { cell, refusal: { kind: 'contradiction', figures: [figure] }, would: { value } };
}

function shareRounding(text: string): number {
  const decimals = (/\.(\d+)/.exec(text)?.[1] ?? '').length;
  return 0.5 * 10 ** -decimals;
}

/** Two rows that tell the same day of the same subject: the same figure twice is set aside once, two figures contradict. */
function refuseDoubles(rows: readonly ImportRow[]): ImportRow[] {
  const first = new Map<string, ImportRow>();
  return rows.map((row) => {
    if (row.subject === undefined || row.value === undefined || row.written === undefined || row.on === undefined)
      return row;
    const key = `${row.subject.id} ${row.on}`;
    const before = first.get(key);
    if (before?.written === undefined || before.value === undefined) {
      first.set(key, row);
      return row;
    }
    if (before.value === row.value) return { ...row, state: 'set-aside', setAside: 'duplicate' };
    const figure = {
      left: before.written.cell,
      leftValue: before.value,
      right: row.written.cell,
      rightValue: row.value,
    };
    const fault: ImportFault = { cell: row.written.cell, refusal: { kind: 'contradiction', figures: [figure] } };
    return { ...row, state: 'refused', refusals: [...row.refusals, fault] };
  });
}
