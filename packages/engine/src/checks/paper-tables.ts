import {
  type PaperLine,
  type PrintedColumn,
  type PrintedRow,
  type PrintedSaying,
  type PrintedTable,
  type RecheckFinding,
  Refused,
  type TableFinding,
} from '@gongjian/model';
import { checkTable } from './check-table.ts';
import type { Grid, GridColumn, GridRow } from './paper-grid.ts';
import type { Checked } from './paper-lines.ts';
import { sayingsOf } from './paper-sayings.ts';

/**
 * Totals, shares and gaps of a read table, and what the text says of its rows. What a row or column is was read from its
 * title; a reading that most of the table contradicts is not believed and left out.
 */
export function checkGrid(grid: Grid, lines: readonly PaperLine[], months: number | undefined): Checked {
  const ids = labelsOf(grid.rows);
  const title = grid.title.slice(0, 200) || '表';
  const columns = believedColumns(grid, ids, title, months);
  const rows = withDivisions(grid, ids, title, columns);
  const said = sayingsOf(grid, ids, columns, lines);
  const table = tableOf(title, columns, rows, said);
  if (table === undefined) return { findings: [], remarks: [], recomputed: 0 };
  const found = [...run(table), ...acrossRows(grid, ids, title)];
  const inTable = new Set(found.filter(({ check }) => check === 'text').map(({ where }) => where));
  // What the text says otherwise than the table is told once, not again as a share made from it.
  const told = found.filter(({ check, where }) => check !== 'text-share' || !inTable.has(where));
  const words = told.map((finding) => ({ finding, is: wording(grid, table, finding) }));
  return {
    findings: words.filter(({ finding }) => finding.verdict === 'impossible').map(({ is }) => is),
    remarks: words.filter(({ finding }) => finding.verdict === 'rounding').map(({ is }) => is),
    recomputed: table.rows.reduce((sum, row) => sum + madeIn(row, table), 0) + said.length,
  };
}

function labelsOf(rows: readonly GridRow[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ label }) => {
    const name = label.slice(0, 50);
    const time = (seen.get(name) ?? 0) + 1;
    seen.set(name, time);
    return time === 1 ? name : `${name}#${time}`;
  });
}

const idOf = (column: GridColumn) => `${column.title.slice(0, 40)}@${column.at}`;

/** Columns as a printed table has them; shares and gaps only where most rows bear out what they are made from. */
function believedColumns(
  grid: Grid,
  ids: readonly string[],
  title: string,
  months: number | undefined,
): readonly PrintedColumn[] {
  const plain = grid.columns.flatMap((column): PrintedColumn[] => {
    if (column.meaning === 'count') return [{ kind: 'count', id: idOf(column) }];
    if (column.meaning === 'share' || column.meaning === 'gap') return [];
    return [{ kind: 'amount', id: idOf(column), unitOfMeasure: '元' }];
  });
  const shares = grid.columns.flatMap((column): PrintedColumn[] => {
    if (column.meaning !== 'share') return [];
    const done = nearest(grid, column, 'done');
    const plan = nearest(grid, column, 'plan');
    if (done === undefined || plan === undefined) return [];
    return [{ kind: 'share', id: idOf(column), done: idOf(done), plan: idOf(plan) }];
  });
  const gaps = grid.columns.flatMap((column): PrintedColumn[] => {
    const share = grid.columns.findLast(({ meaning, at }) => meaning === 'share' && at < column.at);
    if (column.meaning !== 'gap' || share === undefined || months === undefined) return [];
    return [{ kind: 'gap', id: idOf(column), share: idOf(share), expected: { part: months, of: 12 } }];
  });
  const bare = rowsOf(grid, ids);
  const believed = [...shares, ...gaps].filter((column) => {
    // A share of another kind still has its place in the table: what is said of it is compared, nothing is made from it.
    const filled = bare.filter(({ cells }) => cells[column.id] !== undefined).length;
    const needed = column.kind === 'gap' ? [...shares, column] : [column];
    const table = tableOf(title, [...plain, ...needed], bare, []);
    const wrong =
      table === undefined
        ? filled
        : run(table).filter((one) => one.column === column.id && one.verdict === 'impossible').length;
    return filled < 3 ? wrong < filled || filled === 1 : wrong * 2 < filled;
  });
  return [
    ...plain,
    ...believed.filter((column) => column.kind !== 'gap' || believed.some(({ id }) => id === column.share)),
  ];
}

/** The column of a meaning that stands nearest before a share; the accumulated one where a month's stands beside it. */
function nearest(grid: Grid, share: GridColumn, meaning: 'done' | 'plan'): GridColumn | undefined {
  const all = grid.columns.filter((column) => column.meaning === meaning);
  const whole = all.filter(({ title }) => (meaning === 'done' ? /累计/ : /年/).test(title));
  const candidates = whole.length > 0 ? whole : all;
  return candidates.findLast(({ at }) => at < share.at) ?? candidates[0];
}

function rowsOf({ rows, columns }: Grid, ids: readonly string[]): PrintedRow[] {
  return rows.map((row, index) => ({
    id: ids[index] ?? '',
    cells: Object.fromEntries(
      columns.flatMap((column) => {
        const cell = row.cells.get(column.at);
        return cell === undefined ? [] : [[idOf(column), cell]];
      }),
    ),
  }));
}

/** Rows with the row that each is part of, in the way that most columns bear out. */
function withDivisions(
  grid: Grid,
  ids: readonly string[],
  title: string,
  columns: readonly PrintedColumn[],
): PrintedRow[] {
  const rows = rowsOf(grid, ids);
  const plain = columns.filter(({ kind }) => kind === 'count' || kind === 'amount');
  const within = new Map<number, NonNullable<PrintedRow['within']>>();
  const believe = (whole: number, candidates: readonly (readonly number[])[], by: string) => {
    const row = rows[whole];
    if (row === undefined) return;
    let best: { readonly parts: readonly number[]; readonly right: number; readonly asked: number } | undefined;
    for (const parts of candidates) {
      if (parts.length < 2) continue;
      const trial = rows.map(
        (one, at): PrintedRow => (parts.includes(at) ? { ...one, within: { row: row.id, by, complete: true } } : one),
      );
      const asked = plain.filter(
        ({ id }) => row.cells[id] !== undefined && parts.every((at) => rows[at]?.cells[id] !== undefined),
      ).length;
      const table = tableOf(title, plain, trial, []);
      const wrong =
        table === undefined
          ? asked
          : run(table).filter(({ check, verdict }) => check === 'sum' && verdict === 'impossible').length;
      if (best === undefined || asked - wrong > best.right) best = { parts, right: asked - wrong, asked };
    }
    if (best === undefined || best.asked === 0 || (best.right === 0 && best.asked > 2)) return;
    for (const at of best.parts) within.set(at, { row: row.id, by, complete: true });
  };
  const at = (kind: GridRow['kind']) => grid.rows.flatMap((row, index) => (row.kind === kind ? [index] : []));
  const [subtotals, totals, leaves] = [at('subtotal'), at('total'), at('leaf')];
  for (const [place, subtotal] of subtotals.entries()) {
    const previous = subtotals[place - 1] ?? -1;
    const next = subtotals[place + 1] ?? grid.rows.length;
    const above = leaves.filter((leaf) => leaf > previous && leaf < subtotal);
    const below = leaves.filter((leaf) => leaf > subtotal && leaf < next);
    believe(subtotal, [above, below], '小计');
  }
  const [total] = totals;
  if (total !== undefined && totals.length === 1)
    believe(total, subtotals.length > 1 ? [subtotals, leaves] : [leaves], '合计');
  for (const part of at('part')) {
    const whole = rows.findLast((_, index) => index < part && grid.rows[index]?.kind !== 'part');
    if (whole !== undefined) within.set(part, { row: whole.id, by: '其中', complete: false });
  }
  return rows.map((row, index) => {
    const of = within.get(index);
    return of === undefined ? row : { ...row, within: of };
  });
}

/** A column called 合计 that adds up the columns beside it, where most rows bear it out. */
function acrossRows(grid: Grid, ids: readonly string[], title: string): TableFinding[] {
  const total = grid.columns.find(
    (column) => /^(?:合计|总计|小计)/.test(column.title) || /(?:合计|总计)$/.test(column.title),
  );
  const parts = grid.columns.filter(
    (column) => column !== total && ['amount', 'done', 'count'].includes(column.meaning),
  );
  if (total === undefined || parts.length < 2 || grid.rows.length < 2) return [];
  const columns = ids.map(
    (id): PrintedColumn =>
      ({ kind: total.meaning === 'count' ? 'count' : 'amount', id, unitOfMeasure: '元' }) as PrintedColumn,
  );
  const row = (column: GridColumn): PrintedRow => ({
    id: idOf(column),
    cells: Object.fromEntries(
      grid.rows.flatMap((one, index) => {
        const cell = one.cells.get(column.at);
        return cell === undefined ? [] : [[ids[index] ?? '', cell]];
      }),
    ),
    ...(column === total ? {} : { within: { row: idOf(total), by: '合计', complete: true } }),
  });
  const table = tableOf(title, columns, [row(total), ...parts.map(row)], []);
  const found = table === undefined ? [] : run(table).filter(({ check }) => check === 'sum');
  const wrong = found.filter(({ verdict }) => verdict === 'impossible').length;
  return wrong * 2 < grid.rows.length ? found : [];
}

function tableOf(
  title: string,
  columns: readonly PrintedColumn[],
  rows: readonly PrintedRow[],
  sayings: readonly PrintedSaying[],
): PrintedTable | undefined {
  if (columns.length === 0 || rows.length === 0) return undefined;
  const known = new Set(columns.map(({ id }) => id));
  const kept = rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(Object.entries(row.cells).filter(([id]) => known.has(id))),
  }));
  return { title, rounding: 'half-up', columns: [...columns], rows: kept, sayings: [...sayings] };
}

/** A table too large or too odd to be one is not checked. */
function run(table: PrintedTable): TableFinding[] {
  try {
    return checkTable(table);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

function madeIn(row: PrintedRow, table: PrintedTable): number {
  const shares = table.columns.filter((column) => column.kind === 'share' || column.kind === 'gap');
  const made = shares.filter(({ id }) => row.cells[id] !== undefined).length;
  const divided = table.rows.some(({ within }) => within?.row === row.id && within.complete);
  return made + (divided ? table.columns.length - shares.length : 0);
}

const CHECKS = {
  sum: 'sum',
  subset: 'subset',
  share: 'share',
  gap: 'gap',
  text: 'text',
  'text-share': 'text-share',
} as const satisfies Record<TableFinding['check'], RecheckFinding['check']>;

function wording(grid: Grid, { title, rows }: PrintedTable, found: TableFinding): RecheckFinding {
  const name = (id: string) => id.replace(/[@#]\d+$/, '');
  const many = (list: readonly string[]) =>
    list.slice(0, 3).map(name).join('、') + (list.length > 3 ? `等${list.length}行` : '');
  const column = grid.columns.find((one) => idOf(one) === found.column);
  const unit = column?.meaning === 'share' ? '%' : column?.meaning === 'gap' ? '个百分点' : (column?.unit ?? '');
  const [only, second] = found.rows;
  // Of one row the table's own number is told, not that number at the decimals of the text.
  const own = found.check === 'text' && second === undefined ? rows.find(({ id }) => id === only) : undefined;
  const place = `${title}：${many(found.rows)}·${name(found.column)}`;
  const from = {
    sum: `${many(found.from)}之和`,
    subset: many(found.from),
    share: '本行完成数÷计划数',
    gap: '本行占比−月份÷12',
    text: place,
    'text-share': '文中完成数÷表中计划数',
  }[found.check];
  return {
    check: CHECKS[found.check],
    text: found.where === undefined ? place : found.where.replace(/^\d+\|/, ''),
    printed: `${found.printed}${unit}`,
    computed: `${own?.cells[found.column] ?? found.recomputed}${unit}`,
    from,
  };
}
