import {
  COUNTED_BY_PRODUCT,
  type ColumnMeaning,
  cellAddress,
  convert,
  coveringPeriod,
  type Day,
  exceptionFor,
  IMPORT_STATES,
  type ImportDifference,
  type ImportFault,
  type ImportMapping,
  type ImportRow,
  type ImportState,
  invalidAt,
  type Period,
  Quantity,
  type Refusal,
  Refused,
  type Snapshot,
  type Workbook,
} from '@gongjian/model';
import { gridOf } from './import-grid.ts';
import { judge, lastBefore } from './import-judgement.ts';
import { columnsByMeaning } from './import-rows.ts';
import { type Match, type Subject, subjectFinder } from './import-subjects.ts';
import { addressOf, dayOf, type ImportTable, recognitionsOf, shareFault, unitFor } from './import-table.ts';
import { checkTotals } from './import-totals.ts';
import { figureOf } from './import-values.ts';
import { unreadable } from './unreadable.ts';

/** Columns without any of which a table tells nothing to record. */
export const TOLD: ReadonlySet<ColumnMeaning> = new Set(['done', 'started', 'completed']);
/** Rows judged between two words about how far it has come. */
const ROWS_A_STEP = 100;

/** What else a difference is judged by. */
export type DifferenceOptions = {
  /** Closed periods of the campaign: a figure of their days is not taken. */
  readonly periods?: readonly Period[];
  /** Figures told by the sheets before this one. */
  readonly told?: Map<string, ToldFigure>;
};
type ToldFigure = { readonly sheet: string; readonly cell: string; readonly value: number };

/**
 * What taking one sheet of the workbook, read by `mapping`, would change in `snapshot`, row by row; `day` is today. Nothing doubtful is
 * settled: an unsure subject needs a choice, a doubtful figure carries flags, a wrong one refusals, each with its cell and
 * what would be right. Throws `Refused` where the mapping's sheet is not there, was too long to be read whole, or has no
 * column to record.
 */
export function difference(
  workbook: Workbook,
  mapping: ImportMapping,
  snapshot: Snapshot,
  day: Day,
  options: DifferenceOptions = {},
): ImportDifference {
  const steps = judging(workbook, mapping, snapshot, day, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same step by step, so that a long workbook can be watched and stopped: after some rows it tells how many are judged. */
export function* judging(
  workbook: Workbook,
  mapping: ImportMapping,
  snapshot: Snapshot,
  day: Day,
  { periods = [], told = new Map() }: DifferenceOptions = {},
): Generator<number, ImportDifference> {
  const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet);
  if (sheet === undefined) throw new Refused({ kind: 'not-found', what: 'sheet', id: mapping.sheet });
  if (!sheet.complete) throw unreadable('too-many-rows', sheet.name, `${sheet.rows.length} rows`);
  if (!mapping.columns.some(({ meaning }) => TOLD.has(meaning))) {
    throw new Refused(invalidAt(sheet.name, 'no-column', 'a column of cumulative figures'));
  }
  const grid = gridOf(sheet);
  const indicator = snapshot.indicators.find(({ id }) => id === mapping.indicator?.value)?.name;
  const table: ImportTable = {
    grid,
    ...(indicator === undefined ? {} : { indicator }),
    columns: columnsByMeaning(mapping.columns),
    mapping,
    day,
    year: snapshot.campaign.year,
    closed: closedBy(periods, snapshot, day),
  };
  const find = subjectFinder(mapping, snapshot);
  const aside = new Map(
    mapping.setAside.filter(({ row }) => !mapping.keep.includes(row)).map((each) => [each.row, each]),
  );
  const rows: ImportRow[] = [];
  for (const { row, hidden } of sheet.rows) {
    if (row <= mapping.header.to) continue;
    const setAside = aside.get(row);
    const read =
      setAside === undefined
        ? readRow(table, row, find)
        : { ...blankRow(row, setAside.text), state: 'set-aside' as const, setAside: setAside.reason };
    rows.push(hidden === true ? { ...read, hidden: true } : read);
    if (rows.length % ROWS_A_STEP === 0) yield rows.length;
  }
  const settled = refuseDoubles(sheet.name, rows, told);
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

type Closed = ImportTable['closed'];

/** What closes the period of a day for a unit; an exception that has not run out opens it. */
function closedBy(periods: readonly Period[], snapshot: Snapshot, day: Day): Closed {
  const parents = new Map(snapshot.units.map(({ id, parent }) => [id, parent]));
  return (unit, on) => {
    const period = coveringPeriod(periods, on);
    if (period === undefined || exceptionFor(period, unit, day, (one) => parents.get(one)) !== undefined)
      return undefined;
    return { kind: 'period-closed', on, through: period.on, closedOn: period.closedOn };
  };
}

function blankRow(row: number, name: string): Omit<ImportRow, 'state'> {
  return { row, name, candidates: [], recognitions: [], refusals: [], flags: [] };
}

function readRow(table: ImportTable, row: number, find: ReturnType<typeof subjectFinder>): ImportRow {
  const { grid, columns } = table;
  const textAt = (meaning: ColumnMeaning): string => {
    const column = columns.get(meaning);
    return column === undefined ? '' : grid.text(row, column);
  };
  const [code, unit] = [textAt('code'), textAt('unit')];
  const { indicator } = table;
  const name = indicator ?? textAt('name');
  const match = find({ row, name, code, unit });
  const shown = indicator === undefined ? (name === '' ? code : name) : `${indicator}·${unit}`;
  const base = { ...blankRow(row, shown), ...(code === '' ? {} : { code }) };
  if (match.kind !== 'found') return unmatched(table, base, match);
  const { subject, by } = match;
  const known = { ...base, subject: { id: subject.id, name: subject.name, by }, unit: subject.stored };
  const nameCell = addressOf(row, columns, 'name');
  if (subject.computed) {
    if (textAt('note') === COUNTED_BY_PRODUCT) return { ...known, state: 'set-aside', setAside: 'computed' };
    return {
      ...known,
      state: 'refused',
      refusals: [{ cell: nameCell, refusal: { kind: 'computed', subject: subject.name } }],
    };
  }
  return readFigure(table, known, subject);
}

function unmatched(
  { columns, mapping }: ImportTable,
  base: Omit<ImportRow, 'state'>,
  match: Exclude<Match, { kind: 'found' }>,
): ImportRow {
  if (match.kind === 'unsure') return { ...base, state: 'needs-choice', candidates: [...match.candidates] };
  const cell = addressOf(base.row, columns, 'name');
  const names = match.nearest.map(({ name }) => name);
  const fault: ImportFault = {
    cell,
    refusal: { kind: 'not-found', what: mapping.subject.value, id: base.name },
    ...(names.length === 0 ? {} : { would: { names } }),
  };
  return { ...base, state: 'refused', candidates: [...match.nearest], refusals: [fault] };
}

function readFigure(table: ImportTable, base: Omit<ImportRow, 'state'>, subject: Subject): ImportRow {
  const { grid, columns } = table;
  const { row } = base;
  const column = columns.get('done');
  const cell = column === undefined ? undefined : grid.cell(row, column);
  const figure = figureOf(cell, subject.stored);
  const recognitions = recognitionsOf(table, row, subject);
  if (column === undefined || figure.kind === 'none') {
    // A row may tell only that something was begun or finished.
    const state = recognitions.length > 0 ? 'changed' : 'set-aside';
    return { ...base, recognitions, state, ...(state === 'set-aside' ? { setAside: 'blank' as const } : {}) };
  }
  const address = cellAddress(row, column);
  const text = grid.text(row, column);
  const written = { cell: address, text, ...(cell?.formula === true ? { formula: true as const } : {}) };
  if (figure.kind === 'unclear') {
    const refusal: Refusal = invalidAt(address, 'not-a-figure', subject.stored);
    return { ...base, written, recognitions, state: 'refused', refusals: [{ cell: address, refusal }] };
  }
  const unit = figure.unit ?? unitFor(table, row, column, subject.stored);
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
  if (!Quantity.safeParse(value).success) {
    const refusal: Refusal = invalidAt(address, 'too_big');
    return {
      ...base,
      written: { ...written, unit },
      recognitions,
      state: 'refused',
      refusals: [{ cell: address, refusal }],
    };
  }
  const dated = dayOf(table, row);
  const on = dated.on;
  const last = on === undefined ? undefined : lastBefore(subject, on);
  // What is on record for that very day was judged when it came in.
  const isOnRecord = last !== undefined && last.on === on && last.value === value;
  const judged =
    on === undefined || isOnRecord
      ? { refusals: [], flags: [] }
      : judge(subject, { cell: address, value: figure.value, unit, inStored: value }, on);
  const closed = on === undefined || dated.refusals.length > 0 ? undefined : table.closed(subject.unit, on);
  const refusals = [
    ...dated.refusals,
    ...(closed === undefined ? [] : [{ cell: address, refusal: closed }]),
    ...judged.refusals,
  ];
  const share = shareFault(table, row, value, subject);
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
    state: closed !== undefined ? 'closed' : refusals.length > 0 ? 'refused' : stateOf(subject, value, last?.value),
  };
}

function stateOf(subject: Subject, value: number, last: number | undefined): ImportState {
  if (last === undefined) return 'new';
  if (value === last) return 'same';
  return value < last && subject.cumulative ? 'lower' : 'changed';
}

/** Two rows that tell the same day of the same subject: the same figure twice is set aside once, two figures contradict. */
function refuseDoubles(sheet: string, rows: readonly ImportRow[], told: Map<string, ToldFigure>): ImportRow[] {
  return rows.map((row) => {
    const { subject, value, written, on, caliber } = row;
    if (subject === undefined || value === undefined || written === undefined || on === undefined) return row;
    const key = `${subject.id} ${caliber} ${on}`;
    const before = told.get(key);
    if (before === undefined) {
      told.set(key, { sheet, cell: written.cell, value });
      return row;
    }
    if (before.value === value) return { ...row, state: 'set-aside', setAside: 'duplicate' };
    const figure = {
      left: before.sheet === sheet ? before.cell : `${before.sheet}!${before.cell}`,
      leftValue: before.value,
      right: written.cell,
      rightValue: value,
    };
    const fault: ImportFault = { cell: written.cell, refusal: { kind: 'contradiction', figures: [figure] } };
    return { ...row, state: 'refused', refusals: [...row.refusals, fault] };
  });
}
