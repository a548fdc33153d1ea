import {
  invalid,
  type PrintedColumn,
  type PrintedNumber,
  type PrintedRow,
  type PrintedSaying,
  PrintedTable,
  type PrintedTableInput,
  Refused,
  type TableFinding,
} from '@gongjian/model';
import {
  addValues,
  figureOf,
  isAdditive,
  madeFrom,
  type Paper,
  paperOf,
  together,
  type Value,
  valuesOf,
} from './paper.ts';
import { add, decimalsOfPrinted, overlap, printedRatio, printRatio, ratio, reaches } from './span.ts';

/**
 * 勾稽 of one published table with the figures of its text: rows against the row they divide, subsets against their
 * set, printed shares against the printed figures they are made from, gaps against the time gone, and the text against
 * the table. Whether a difference is a contradiction or only rounding is decided exactly, over every value that the
 * printed numbers can stand for.
 *
 * @throws Refused `invalid` where it is no such table, or names a row or column that is not there, or one twice
 */
export function checkTable(given: PrintedTableInput): TableFinding[] {
  const parsed = PrintedTable.safeParse(given);
  if (!parsed.success) throw new Refused(invalid(parsed.error));
  const table = parsed.data;
  const paper = paperOf(table);
  return withOffsets([...divisions(paper), ...table.rows.flatMap((row) => [...shares(paper, row)]), ...sayings(paper)]);
}

/** Rows that divide a row must add up to it; a subset must not exceed it. */
function* divisions(paper: Paper): Generator<TableFinding> {
  const divided = new Map<string, PrintedRow[]>();
  for (const row of paper.table.rows) {
    if (row.within === undefined) continue;
    const { row: whole, by, complete } = row.within;
    const key = JSON.stringify(complete ? [whole, by] : [whole, by, row.id]);
    const parts = divided.get(key);
    if (parts === undefined) divided.set(key, [row]);
    else parts.push(row);
  }
  for (const parts of divided.values()) {
    const within = parts[0]?.within;
    const whole = within === undefined ? undefined : paper.rows.get(within.row);
    if (within === undefined || whole === undefined) continue;
    for (const column of paper.table.columns) {
      if (isAdditive(column)) yield* division(paper, column, whole, parts, within.complete);
    }
  }
}

function* division(
  paper: Paper,
  column: PrintedColumn,
  whole: PrintedRow,
  parts: readonly PrintedRow[],
  complete: boolean,
): Generator<TableFinding> {
  const printed = whole.cells[column.id];
  const texts = parts.flatMap((part) => part.cells[column.id] ?? []);
  const [first] = texts;
  if (printed === undefined || first === undefined || texts.length < parts.length) return;
  const set = figureOf(paper, column, printed);
  const made = addValues(texts.map((text) => figureOf(paper, column, text)));
  const [wholes, ids] = [[whole.id], parts.map((part) => part.id)];
  if (complete) {
    yield* finding(paper, { check: 'sum', rows: wholes, column: column.id, from: ids }, printed, made);
  } else if (!reaches(made.span, set.span)) {
    yield* finding(paper, { check: 'subset', rows: ids, column: column.id, from: wholes }, first, set);
  }
}

/** Shares and gaps of one row. */
function* shares(paper: Paper, row: PrintedRow): Generator<TableFinding> {
  const values = valuesOf(paper, row);
  for (const column of paper.table.columns) {
    const printed = row.cells[column.id];
    const made = madeFrom(column, values);
    if (printed === undefined || made === undefined) continue;
    const check = column.kind === 'gap' ? 'gap' : 'share';
    yield* finding(paper, { check, rows: [row.id], column: column.id, from: [row.id] }, printed, made);
  }
}

/** The text against the table, and its shares against its own figures. */
function* sayings(paper: Paper): Generator<TableFinding> {
  const bySubject = new Map<string, { rows: string[]; said: PrintedSaying[] }>();
  for (const saying of paper.table.sayings) {
    const rows = [...new Set(saying.rows)];
    const key = JSON.stringify(rows.toSorted());
    const subject = bySubject.get(key);
    if (subject === undefined) bySubject.set(key, { rows, said: [saying] });
    else subject.said.push(saying);
  }
  for (const { rows, said } of bySubject.values()) {
    const table = together(
      paper,
      rows.flatMap((id) => paper.rows.get(id) ?? []),
    );
    // What the text does not say of its subject, the table does.
    const text = new Map(table);
    for (const { column: id, value } of said) {
      const column = paper.columns.get(id);
      if (column !== undefined) text.set(id, figureOf(paper, column, value));
    }
    const given = new Set(said.map(({ column }) => column));
    for (const { column: id, value, where } of said) {
      const column = paper.columns.get(id);
      const [inTable, made] = [table.get(id), column === undefined ? undefined : madeFrom(column, text)];
      const about = { rows, column: id, from: rows, where };
      if (inTable !== undefined) yield* finding(paper, { check: 'text', ...about }, value, inTable);
      if (column !== undefined && made !== undefined && usesOneOf(column, given)) {
        yield* finding(paper, { check: 'text-share', ...about }, value, made);
      }
    }
  }
}

/** A share is made again from the text only where the text gives one of its inputs. */
function usesOneOf(column: PrintedColumn, given: ReadonlySet<string>): boolean {
  if (column.kind === 'share') return given.has(column.done) || given.has(column.plan);
  return column.kind === 'gap' && given.has(column.share);
}

/** Nothing where the figure follows from the rest digit by digit. */
function* finding(
  paper: Paper,
  about: Pick<TableFinding, 'check' | 'rows' | 'column' | 'from' | 'where'>,
  printed: PrintedNumber,
  made: Value,
): Generator<TableFinding> {
  const column = paper.columns.get(about.column);
  if (column === undefined) return;
  const decimals = decimalsOfPrinted(printed);
  const recomputed = printRatio(made.digits, decimals, paper.table.rounding === 'truncate');
  const back = printedRatio(recomputed);
  const difference = add(printedRatio(printed), ratio(-back.top, back.over));
  const can = about.check !== 'subset' && overlap(made.span, figureOf(paper, column, printed).span);
  if (can && difference.top === 0n) return;
  yield {
    ...about,
    verdict: can ? 'rounding' : 'impossible',
    printed,
    recomputed,
    difference: Number(printRatio(difference, decimals)),
  };
}

/** Two differences of one column that cancel each other: something was counted with one row and printed with another. */
function withOffsets(findings: readonly TableFinding[]): TableFinding[] {
  const places = new Map<string, number>();
  const key = ({ check, column }: TableFinding, difference: number) => `${check} ${difference} ${column}`;
  for (const [at, one] of findings.entries()) {
    const name = key(one, one.difference);
    if (!places.has(name)) places.set(name, at);
  }
  return findings.map((one) => {
    const offsets = one.difference === 0 ? undefined : places.get(key(one, -one.difference));
    return offsets === undefined ? one : { ...one, offsets };
  });
}
