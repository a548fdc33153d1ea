import {
  invalidAt,
  type PrintedColumn,
  type PrintedNumber,
  type PrintedRow,
  type PrintedTable,
  Refused,
} from '@gongjian/model';
import { add, addSpans, percentSpan, printedRatio, type Ratio, ratio, type Span, shiftSpan, spanOf } from './span.ts';

/** A printed table laid out to be looked up. */
export interface Paper {
  readonly table: PrintedTable;
  readonly columns: ReadonlyMap<string, PrintedColumn>;
  readonly rows: ReadonlyMap<string, PrintedRow>;
}

/** A printed or recomputed figure: every value that it can stand for, and the one that its digits say. */
export interface Value {
  readonly span: Span;
  readonly digits: Ratio;
}

/** By column. */
export type Values = ReadonlyMap<string, Value>;

/** @throws Refused `invalid` where a row or column is named that is not there, or is there twice */
export function paperOf(table: PrintedTable): Paper {
  const columns = keyed(table.columns, 'columns');
  const rows = keyed(table.rows, 'rows');
  for (const [at, column] of table.columns.entries()) {
    if (column.kind === 'share') {
      mustHave(columns, column.done, `columns.${at}.done`);
      mustHave(columns, column.plan, `columns.${at}.plan`);
    }
    if (column.kind === 'gap') mustHave(columns, column.share, `columns.${at}.share`);
  }
  for (const [at, row] of table.rows.entries()) {
    for (const column of Object.keys(row.cells)) mustHave(columns, column, `rows.${at}.cells`);
    if (row.within !== undefined) mustHave(rows, row.within.row, `rows.${at}.within.row`);
  }
  for (const [at, saying] of table.sayings.entries()) {
    mustHave(columns, saying.column, `sayings.${at}.column`);
    for (const row of saying.rows) mustHave(rows, row, `sayings.${at}.rows`);
  }
  return { table, columns, rows };
}

function mustHave(keys: ReadonlyMap<string, unknown>, key: string, path: string): void {
  if (!keys.has(key)) throw new Refused(invalidAt(`${path}.${key}`, 'invalid_value'));
}

function keyed<T extends { readonly id: string }>(list: readonly T[], path: string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [at, one] of list.entries()) {
    if (map.has(one.id)) {
      throw new Refused(invalidAt(`${path}.${at}.${one.id}`, 'twice'));
    }
    map.set(one.id, one);
  }
  return map;
}

export function figureOf({ table }: Paper, column: PrintedColumn, text: PrintedNumber): Value {
  return { span: spanOf(text, table.rounding, column.kind === 'count'), digits: printedRatio(text) };
}

export function valuesOf(paper: Paper, row: PrintedRow): Values {
  const values = new Map<string, Value>();
  for (const [id, text] of Object.entries(row.cells)) {
    const column = paper.columns.get(id);
    if (column !== undefined) values.set(id, figureOf(paper, column, text));
  }
  return values;
}

/** Several rows added up; what cannot be added is made again, and a figure that one of them lacks is left out. */
export function together(paper: Paper, rows: readonly PrintedRow[]): Values {
  const all = rows.map((row) => valuesOf(paper, row));
  const values = new Map<string, Value>();
  for (const column of paper.table.columns) {
    const figures = all.flatMap((one) => one.get(column.id) ?? []);
    if (figures.length < rows.length) continue;
    const [only] = figures;
    if (figures.length === 1 && only !== undefined) values.set(column.id, only);
    else if (isAdditive(column)) values.set(column.id, addValues(figures));
  }
  for (const column of paper.table.columns) {
    const made = values.has(column.id) ? undefined : madeFrom(column, values);
    if (made !== undefined) values.set(column.id, made);
  }
  return values;
}

export function isAdditive(column: PrintedColumn): boolean {
  return column.kind === 'count' || column.kind === 'amount';
}

export function addValues(values: readonly Value[]): Value {
  return {
    span: addSpans(values.map(({ span }) => span)),
    digits: values.map(({ digits }) => digits).reduce(add, ratio(0n)),
  };
}

/** What a share or gap must be by the columns it is made from; undefined where they are not there. */
export function madeFrom(column: PrintedColumn, values: Values): Value | undefined {
  if (column.kind === 'share') {
    const [done, plan] = [values.get(column.done), values.get(column.plan)];
    const span = done === undefined || plan === undefined ? undefined : percentSpan(done.span, plan.span);
    if (done === undefined || plan === undefined || span === undefined) return undefined;
    const [part, whole] = [done.digits, plan.digits];
    return { span, digits: ratio(100n * part.top * whole.over, part.over * whole.top) };
  }
  if (column.kind !== 'gap') return undefined;
  const share = values.get(column.share);
  if (share === undefined) return undefined;
  const expected = ratio(-100n * BigInt(column.expected.part), BigInt(column.expected.of));
  return { span: shiftSpan(share.span, expected), digits: add(share.digits, expected) };
}
