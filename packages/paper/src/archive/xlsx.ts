import type { Campaign, Day } from '@gongjian/model';
import { plainTexts } from '../plain-text.ts';
import { addTable, bookBytes, newBook, type SheetColumn } from '../sheet-look.ts';
import type { ArchiveColumn, ArchiveTable } from './table.ts';

/** Characters. */
const NARROWEST = 8;
const WIDEST = 28;
/** Enough rows to tell how wide a column is. */
const MEASURED = 200;
const MOST_DECIMALS = 4;

type Row = ArchiveTable['rows'][number];

/** Every table a sheet, in the look of the tables that went out while the campaign ran. */
export async function tablesXlsx(
  given: readonly ArchiveTable[],
  about: Pick<Campaign, 'name' | 'office'> & { readonly day: Day; readonly seq: number; readonly sample: boolean },
): Promise<Uint8Array> {
  const [tables, { name: campaign, office, day, seq, sample }] = [plainTexts(given), plainTexts(about)];
  const book = newBook(office);
  for (const { name, columns, rows } of tables)
    addTable(book, {
      ...{ name, title: `${campaign}${name}`, office, day, seq, units: '见表头', frozen: 1 },
      marks: sample ? ['示例数据'] : [],
      columns: columns.map((column, at) => sheetColumn(column, at, rows)),
      rows,
    });
  return bookBytes(book);
}

function sheetColumn({ title, unit, figure }: ArchiveColumn, at: number, rows: readonly Row[]): SheetColumn<Row> {
  const head = unit === undefined ? title : `${title}（${unit}）`;
  const widths = rows.slice(0, MEASURED).map(({ cells }) => widthOf(String(cells[at] ?? '')));
  // Without one unit of measure over it a column holds 亿元 beside 项.
  const alike = unit === undefined ? undefined : Math.max(0, ...rows.map(({ cells }) => decimalsIn(cells[at])));
  return {
    title: head,
    // A head may take two lines.
    width: Math.min(WIDEST, 2 + Math.max(NARROWEST, Math.ceil(widthOf(title) / 2), ...widths)),
    cell: ({ cells }) => {
      // What is not there comes out of a copy as null.
      const value = cells[at] ?? undefined;
      if (typeof value === 'string') return value;
      return figure || value !== undefined ? { figure: value, decimals: alike ?? decimalsIn(value) } : undefined;
    },
  };
}

/** The archive rounds nothing away. */
function decimalsIn(value: Row['cells'][number]): number {
  return typeof value === 'number' ? Math.min(MOST_DECIMALS, String(value).split('.')[1]?.length ?? 0) : 0;
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) > 255 ? 2 : 1), 0);
}
