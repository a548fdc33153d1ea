import type { PaperGrid, PrintedNumber } from '@gongjian/model';

/** What a column of a read table holds. */
export type Meaning = 'label' | 'count' | 'plan' | 'done' | 'amount' | 'share' | 'gap' | 'none';
export type GridColumn = {
  readonly at: number;
  readonly title: string;
  readonly meaning: Meaning;
  readonly unit: string;
};
export type GridRow = {
  readonly at: number;
  readonly label: string;
  readonly kind: 'total' | 'subtotal' | 'part' | 'leaf';
  readonly cells: ReadonlyMap<number, PrintedNumber>;
};
/** A read table with what its rows and columns are. */
export type Grid = {
  readonly title: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
};

const TOTAL = /^(?:合计|总计|共计|总数|全[县市州省区盟旗]|[县市州]级?合计)(?:合计|总计)?$/;
const SUBTOTAL = /小计$/;
const PART = /^(?:其中|#)/;
const ORDER = /序号|编号|排名|排位|位次|名次|年份|电话|邮编/;
const GROWTH = /增长|增幅|增速|同比|环比|±|增减/;
const CELL = /^([-−—–+＋]?)(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,6})?(%|％|个百分点|[^\d\s]{0,3})$/;

/** The number in a cell that holds nothing else, perhaps with its unit; undefined of any other. */
export function numberIn(cell: string): PrintedNumber | undefined {
  const hit = CELL.exec(cell);
  if (hit === null) return undefined;
  const sign = /[-−—–]/.test(hit[1] ?? '') ? '-' : '';
  return `${sign}${(hit[2] ?? '').replaceAll(',', '')}${hit[3] ?? ''}`;
}

/** Where the head ends, what each column and row is; undefined where it is no table of figures. */
export function gridOf({ title, units: line, rows }: PaperGrid): Grid | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2 || rows.length < 2) return undefined;
  const numbers = (row: readonly string[]) => row.filter((cell) => numberIn(cell) !== undefined).length;
  const filled = (row: readonly string[]) => row.filter((cell) => cell !== '').length;
  const first = rows.findIndex(
    (row) => numbers(row) >= 1 && numbers(row) * 2 >= filled(row) - 1 && new Set(row).size > 1,
  );
  if (first < 1) return undefined;
  const head = rows.slice(0, first);
  const body = rows.slice(first).filter((row) => filled(row) > 0);
  const units = unitsIn(`${line} ${title} ${head.flat().join(' ')}`);
  const columns = Array.from({ length: width }, (_, at) => columnOf(at, head, body, units));
  const label = columns.find(({ meaning }) => meaning === 'label');
  if (label === undefined) return undefined;
  const figures = columns.filter(({ meaning }) => meaning !== 'label' && meaning !== 'none');
  if (figures.length === 0) return undefined;
  return {
    title: title === '' ? figures.map((column) => column.title).join('、') : title,
    columns: figures,
    rows: body.flatMap((row, at): GridRow[] => {
      const name = nameOf(row, label.at, columns);
      if (name === '') return [];
      const cells = new Map(
        figures.flatMap((column) => {
          const number = numberIn(row[column.at] ?? '');
          return number === undefined ? [] : [[column.at, number] as const];
        }),
      );
      return [{ at, label: name, kind: kindOf(name), cells }];
    }),
  };
}

/** A total row may stand in any column before the figures. */
function nameOf(row: readonly string[], label: number, columns: readonly GridColumn[]): string {
  const early = row.find((cell, at) => columns[at]?.meaning !== 'share' && (TOTAL.test(cell) || SUBTOTAL.test(cell)));
  return early ?? row[label] ?? '';
}

function kindOf(label: string): GridRow['kind'] {
  if (TOTAL.test(label)) return 'total';
  if (SUBTOTAL.test(label)) return 'subtotal';
  return PART.test(label) ? 'part' : 'leaf';
}

function unitsIn(text: string): string {
  return /(?:计量)?单位[：:]([^\s；]{1,20})/.exec(text)?.[1] ?? '';
}

function columnOf(
  at: number,
  head: readonly (readonly string[])[],
  body: readonly (readonly string[])[],
  units: string,
): GridColumn {
  const title = [...new Set(head.map((row) => row[at] ?? '').filter((cell) => cell !== ''))].join('');
  const cells = body.map((row) => row[at] ?? '').filter((cell) => cell !== '' && !/^[—–\-－/]+$/.test(cell));
  const numbers = cells.filter((cell) => numberIn(cell) !== undefined);
  const unit = unitOf(title, units);
  const column = (meaning: Meaning): GridColumn => ({ at, title, meaning, unit });
  if (ORDER.test(title)) return column('none');
  if (numbers.length === 0 || numbers.length * 2 < cells.length) {
    return column(/备注|说明|原因|问题|措施/.test(title) || cells.length === 0 ? 'none' : 'label');
  }
  if (GROWTH.test(title)) return column('none');
  if (/时序|序时|时间进度/.test(title)) return column('gap');
  const percents = cells.filter((cell) => /[%％]$/.test(cell)).length;
  if (/率|占比|占[^，]{0,8}(?:计划|目标)|比重|比例|[%％]|进度（/.test(title) || percents * 2 > cells.length)
    return column('share');
  if (/个数|项目数|宗数|户数|件数|（[个项宗家件]）|数量/.test(title))
    return { at, title, meaning: 'count', unit: /（([个项宗家户件])）/.exec(title)?.[1] ?? '个' };
  if (/计划|目标|任务/.test(title)) return column('plan');
  return column(/完成|实际|累计|到位/.test(title) ? 'done' : 'amount');
}

function unitOf(title: string, units: string): string {
  const own = /（([^（）]{1,6})）/.exec(title)?.[1];
  if (own !== undefined) return own;
  return units.split(/[、，,]/).find((unit) => /元|亩|公里|平方米|吨/.test(unit)) ?? '';
}
