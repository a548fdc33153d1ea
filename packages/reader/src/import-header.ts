import { type ColumnMeaning, type Day, type ImportColumn, UNITS_OF_MEASURE, type UnitOfMeasure } from '@gongjian/model';
import { dayInText } from './import-dates.ts';
import type { Grid } from './import-grid.ts';
import { unitOfWords } from './import-values.ts';

/** Used rows from the top within which a header must begin, and how many rows it may have. */
const HEADER_WITHIN = 20;
const MAX_HEADER_ROWS = 4;
/** A row with one text over more than this share of the columns is a title. */
const TITLE_SHARE = 0.6;
const SURE = 0.95;
const LIKELY = 0.8;
const FROM_GROUP = 0.6;
const UNKNOWN = 0.3;
/** What one more header row must bring in recognised columns. */
const ROW_COST = 0.5;

type Rule = { readonly meaning: ColumnMeaning; readonly pattern: RegExp; readonly not?: RegExp };

/** Tried in order on a header without spaces; the first that fits gives the meaning. */
const RULES: readonly Rule[] = [
  { meaning: 'order', pattern: /^(?:序号|编号|序|行次|项次|no\.?)$/i },
  { meaning: 'code', pattern: /项目代码|项目编码|项目编号|统一代码|赋码|^代码$/ },
  { meaning: 'on', pattern: /截[至止](?:日期|时间)|数据日期|填报(?:日期|时间)|统计(?:日期|时间)/ },
  { meaning: 'leader', pattern: /领导/ },
  { meaning: 'problem', pattern: /问题|困难|难点/ },
  { meaning: 'unit-of-measure', pattern: /计量单位|^单位$/ },
  {
    meaning: 'other',
    pattern:
      /同比|增幅|增长|增速|上年|去年|排名|名次|排位|联系人|电话|责任人|是否|资金来源|建设(?:地点|内容|规模|年限|起止)/,
  },
  {
    meaning: 'share',
    pattern: /完成率|比例|比重|百分比|完成度|投资进度|占.*(?:计划|目标|任务|比)|完成.*%|^%$|进度\(%\)/,
  },
  { meaning: 'done-since-start', pattern: /开工(?:以来|至今)|[自从]开工|历年|(?:自|从)开始.*累计|累计完成总投资/ },
  { meaning: 'planned-start', pattern: /(?:计划|预计|拟|要求).*开工|开工.*(?:计划|预计)/ },
  {
    meaning: 'planned-completion',
    pattern: /(?:计划|预计|拟|要求).*(?:竣工|完工|投产|建成)|(?:竣工|完工).*(?:计划|预计)/,
  },
  { meaning: 'started', pattern: /开工/ },
  { meaning: 'completed', pattern: /竣工|完工/, not: /完工率/ },
  { meaning: 'progress', pattern: /形象进度|工程进度|(?:进展|进度)(?:情况)?$|工作进展/, not: /投资进度/ },
  { meaning: 'total-investment', pattern: /总投资|投资总额|投资规模|概算/, not: /完成/ },
  { meaning: 'goal', pattern: /攻坚(?:目标|任务)|百日(?:目标|任务)|阶段(?:性)?(?:目标|任务)/ },
  {
    meaning: 'annual-plan',
    pattern:
      /(?:年度|全年|本年|今年|当年|\d{4}年).*(?:计划|目标|任务)|年计划|年度投资|计划(?:完成)?投资|^(?:投资)?计划数?$|^(?:目标|任务)(?:数|值)$/,
  },
  {
    meaning: 'done-period',
    pattern: /[本当](?:月|旬|周|期|季)|本次|(?:^|[^-—~至到\d])\d{1,2}月(?:份)?(?:完成)?(?:投资)?$/,
    not: /累计|截[至止]|底/,
  },
  { meaning: 'done', pattern: /累计|完成|\d[-—~～至到]\d{1,2}月|实绩|到位(?:资金|数)?|截[至止].*/ },
  {
    meaning: 'name',
    pattern:
      /(?:项目|工程|指标|任务|目标)名称|^(?:项目|指标|名称|工程)$|(?:考核|主要|目标|经济)指标|目标任务|工作(?:内容|任务)/,
  },
  {
    meaning: 'unit',
    pattern: /(?:责任|牵头|实施|建设|业主|承办|主管|填报|配合)(?:单位|部门|主体)|单位名称|乡镇|镇街|属地|业主|部门/,
  },
  { meaning: 'tag', pattern: /类别|类型|性质|批次|行业|产业|平台|级别/ },
  { meaning: 'note', pattern: /备注|说明/ },
];

/** Headers that need no doubt. */
const PLAIN =
  /^(?:序号|项目代码|项目名称|指标|指标名称|责任单位|总投资|年度计划投资|年度计划|累计完成投资|累计完成|本月完成|完成率|形象进度|开工时间|竣工时间|联系领导|联系县领导|存在问题|备注|计量单位)$/;

export type Header = {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly ImportColumn[];
  readonly score: number;
};

/** Finds the header of a sheet, of one to four rows with merged or blank group cells; undefined where there is none. */
export function findHeader(grid: Grid, hiddenColumns: ReadonlySet<number>): Header | undefined {
  const top = grid.rows.slice(0, HEADER_WITHIN + MAX_HEADER_ROWS);
  let best: Header | undefined;
  for (let first = 0; first < Math.min(top.length, HEADER_WITHIN); first++) {
    for (let count = 1; count <= MAX_HEADER_ROWS && first + count <= top.length; count++) {
      const rows = top.slice(first, first + count).map(({ row }) => row);
      if (!rows.every((row) => mayBeHeader(grid, row))) break;
      const header = headerOf(grid, rows, hiddenColumns);
      if (header !== undefined && (best === undefined || header.score > best.score)) best = header;
    }
  }
  const whole = best && (withMergedTop(grid, best, hiddenColumns) ?? best);
  return whole && (withDays(grid, whole, hiddenColumns) ?? whole);
}

/** A row below that tells nothing but days (本年累计 over 9月5日 and 9月8日) is the lowest of the header. */
function withDays(grid: Grid, header: Header, hiddenColumns: ReadonlySet<number>): Header | undefined {
  const rows = grid.rows.map(({ row }) => row).filter((row) => row >= header.from);
  const [below] = rows.filter((row) => row > header.to);
  if (below === undefined || header.to - header.from >= MAX_HEADER_ROWS) return undefined;
  const own = columnsOf(grid).filter((column) => grid.originRow(below, column) === below);
  const texts = own.map((column) => grid.text(below, column)).filter((text) => text !== '');
  if (texts.length === 0 || !texts.every((text) => headerDay(text) !== undefined)) return undefined;
  return headerOf(grid, [...rows.filter((row) => row <= header.to), below], hiddenColumns);
}

/** The day that a header tells; days of headers are only compared with each other, so that any year does. */
function headerDay(text: string): Day | undefined {
  return /\d{1,2}[月./-]\d{1,2}/.test(text) ? dayInText(text, 2000)?.day : undefined;
}

/** A header cell merged downwards shows that the header begins where its text stands. */
function withMergedTop(grid: Grid, header: Header, hiddenColumns: ReadonlySet<number>): Header | undefined {
  const top = Math.min(...columnsOf(grid).map((column) => grid.originRow(header.from, column)));
  if (top >= header.from || header.to - top >= MAX_HEADER_ROWS) return undefined;
  const rows = grid.rows.map(({ row }) => row).filter((row) => row >= top && row <= header.to);
  return rows.every((row) => mayBeHeader(grid, row, true)) ? headerOf(grid, rows, hiddenColumns) : undefined;
}

/** `merged`: a cell merged downwards shows already that the row is no title, however far its texts reach. */
function mayBeHeader(grid: Grid, row: number, merged = false): boolean {
  const texts = columnsOf(grid)
    .map((column) => grid.text(row, column))
    .filter((text) => text !== '');
  const most = Math.max(0, ...[...new Set(texts)].map((text) => texts.filter((each) => each === text).length));
  const figures = columnsOf(grid).filter((column) => grid.cell(row, column)?.kind === 'number').length;
  return new Set(texts).size >= 2 && figures === 0 && (merged || most <= Math.max(2, grid.lastColumn * TITLE_SHARE));
}

function headerOf(grid: Grid, rows: readonly number[], hiddenColumns: ReadonlySet<number>): Header | undefined {
  const groups = rows.map((row) => groupTexts(grid, row, rows.at(-1) === row));
  const columns = columnsOf(grid).map((column): ImportColumn => {
    const parts = [...new Set(groups.map((texts) => texts[column - 1] ?? '').filter((text) => text !== ''))];
    const { meaning, confidence } = meaningOf(parts);
    const unit = unitInHeader(parts);
    return {
      column,
      header: parts.join('/'),
      meaning,
      ...(unit === undefined ? {} : { unit }),
      ...(hiddenColumns.has(column) ? { hidden: true as const } : {}),
      confidence,
    };
  });
  const settled = rowsOfUnits(settle(columns));
  const meanings = new Set(settled.map(({ meaning }) => meaning));
  meanings.delete('other');
  const named = meanings.has('name') || meanings.has('code') || (meanings.has('unit') && meanings.has('done'));
  if (!named || meanings.size < 2) return undefined;
  const [from = 1, to = from] = [rows[0], rows.at(-1)];
  return { from, to, columns: settled, score: meanings.size - rows.length * ROW_COST };
}

/** Texts of one header row by column; a blank to the right of a group belongs to it, where merging was left out (as in a CSV). */
function groupTexts(grid: Grid, row: number, lowest: boolean): string[] {
  let group = '';
  return columnsOf(grid).map((column) => {
    const text = grid.text(row, column).replace(/\s/g, '');
    if (text !== '') {
      group = text;
      return text;
    }
    return lowest || grid.repeats(row, column) || !isGroup(group) ? '' : group;
  });
}

/** Only words that stand over several columns may reach to the right. */
function isGroup(text: string): boolean {
  return /投资|完成|情况|进度|计划|时间|目标|任务/.test(text) && !PLAIN.test(text);
}

function columnsOf(grid: Grid): number[] {
  return Array.from({ length: grid.lastColumn }, (_, index) => index + 1);
}

/** The lowest header text decides; where it tells nothing (金额, 9月), the texts above it do. */
function meaningOf(parts: readonly string[]): { meaning: ColumnMeaning; confidence: number } {
  for (let from = parts.length - 1; from >= 0; from--) {
    const text = withoutUnit(parts.slice(from).join('/'));
    const rule = RULES.find(({ pattern, not }) => pattern.test(text) && not?.test(text) !== true);
    if (rule === undefined) continue;
    const confidence = from < parts.length - 1 ? FROM_GROUP : PLAIN.test(text) ? SURE : LIKELY;
    return { meaning: rule.meaning, confidence: rule.meaning === 'other' ? UNKNOWN : confidence };
  }
  return { meaning: 'other', confidence: UNKNOWN };
}

function withoutUnit(text: string): string {
  return text.replace(/[(（[【]([^()（）\]】]*)[)）\]】]/g, (whole, inner: string) =>
    unitOfWords(inner) === undefined || inner === '%' ? whole : '',
  );
}

function unitInHeader(parts: readonly string[]): UnitOfMeasure | undefined {
  for (const part of [...parts].reverse()) {
    const bracketed = /[(（[【](?:单位[:：])?([^()（）\]】]+)[)）\]】]/.exec(part)?.[1];
    const trailing = /[、:：,，/]\s*([^、:：,，/]+)$/.exec(part)?.[1];
    for (const words of [bracketed, trailing]) {
      if (words !== undefined && Object.hasOwn(UNITS_OF_MEASURE, words.trim())) return words.trim();
    }
  }
  return undefined;
}

/** 单位 beside figures and without any name is who the row is of, no unit of measure. */
function rowsOfUnits(columns: ImportColumn[]): ImportColumn[] {
  if (columns.some(({ meaning }) => meaning === 'name' || meaning === 'code' || meaning === 'unit')) return columns;
  return columns.map((column) => (column.meaning === 'unit-of-measure' ? { ...column, meaning: 'unit' } : column));
}

/**
 * A table has one column of most meanings: one that is shown goes before a hidden one, the surest keeps it, between equals the
 * one that says 累计, then the one of the latest day, then the first.
 */
function settle(columns: readonly ImportColumn[]): ImportColumn[] {
  const chosen = new Map<ColumnMeaning, ImportColumn>();
  const weight = ({ confidence, header, hidden }: ImportColumn): number =>
    confidence + (/累计|本年|今年/.test(header) ? 0.1 : 0) - (hidden === true ? 1 : 0);
  const dayOf = (column: ImportColumn | undefined): string => headerDay(column?.header ?? '') ?? '';
  for (const column of columns) {
    const before = chosen.get(column.meaning);
    const ahead = before === undefined ? 1 : weight(column) - weight(before);
    if (ahead > 0 || (ahead === 0 && dayOf(column) > dayOf(before))) chosen.set(column.meaning, column);
  }
  return columns.map((column) =>
    chosen.get(column.meaning) === column || column.meaning === 'tag'
      ? column
      : { ...column, meaning: 'other', confidence: UNKNOWN },
  );
}
