import type { ColumnMeaning, ImportColumn, SetAside } from '@gongjian/model';
import type { Grid } from './import-grid.ts';
import { NUMBERED } from './import-names.ts';
import { figureOfText, unitOfWords } from './import-values.ts';

export type Columns = ReadonlyMap<ColumnMeaning, number>;

/** The columns of a mapping by meaning; what says nothing is left out. */
export function columnsByMeaning(columns: readonly ImportColumn[]): Columns {
  return new Map(columns.filter(({ meaning }) => meaning !== 'other').map(({ meaning, column }) => [meaning, column]));
}

const TOTAL = /^(?:合计|总计|共计|全[县市区州](?:合计|总计)?|累计)(?:[:：(（].*)?$/;
const SUBTOTAL = /^(?:小计|分计|其中[:：]?.*|.{1,20}(?:小计|合计))$/;
const FOOTNOTE = /^(?:注[:：\d]|备注[:：]|说明[:：]|填表|制表|审核|单位负责人|统计负责人|填报|联系电话|联系人)/;
const CHINESE_ORDER = /^[(（]?[一二三四五六七八九十]+[)）]?[、.．]?$/;
const COLUMN_NUMBER = /^(?:\d{1,2}|[甲乙丙丁戊]|\(?\d{1,2}\)?[=＝][\d()+\-*/÷×%=]+)$/;
const UNIT_ROW = /^单位[:：]/;
/** Columns in which a row says what it is. */
const TELLING: readonly ColumnMeaning[] = ['order', 'code', 'name', 'unit'];
const MIN_NUMBERED_COLUMNS = 3;

/**
 * Why a row below the header is no record of its own, or undefined where it is one. `isKnown` tells whether a
 * name is a subject of the campaign: 其中 and numbered rows of known targets are records.
 */
export function setAsideOf(
  grid: Grid,
  row: number,
  columns: Columns,
  first: boolean,
  isKnown: (name: string) => boolean,
): SetAside | undefined {
  const at = (meaning: ColumnMeaning): string => {
    const column = columns.get(meaning);
    return column === undefined ? '' : grid.text(row, column).replace(/\s/g, '');
  };
  const name = at('name') || at('code') || (columns.has('name') || columns.has('code') ? '' : at('unit'));
  const [lead] = grid.cells(row);
  const leading = lead === undefined ? '' : grid.text(row, lead.column).replace(/\s/g, '');
  const telling = TELLING.map(at);
  const aside = (reason: SetAside['reason'], text = name || leading): SetAside => ({ row, reason, text });

  if (first && isNumberRow(grid, row)) return aside('number-row');
  if (UNIT_ROW.test(leading) || (first && isUnitRow(grid, row, columns))) return aside('unit-row', leading);
  if (FOOTNOTE.test(leading)) return aside('footnote', leading);
  const total = [...telling, leading].find((text) => TOTAL.test(text));
  if (total !== undefined) return aside('total', total);
  const known = name !== '' && isKnown(name);
  const subtotal = [...telling, leading].find((text) => SUBTOTAL.test(text));
  if (subtotal !== undefined && !known) return aside('subtotal', subtotal);
  const nameColumn = columns.get('name');
  if (nameColumn !== undefined && grid.repeats(row, nameColumn)) {
    const order = columns.get('order');
    const across = order !== undefined && grid.text(row, order) === grid.text(row, nameColumn);
    return known && !across ? aside('duplicate') : aside('heading');
  }
  const code = columns.has('code') ? at('code') : '';
  if (!known && code === '' && (CHINESE_ORDER.test(at('order')) || NUMBERED.test(name)))
    return aside('heading', at('order') + name);
  if (name === '') return aside(leading === '' || isBlank(grid, row, columns) ? 'blank' : 'heading', leading);
  return undefined;
}

/** 甲 乙 1 2 3=2/1 under a header. */
function isNumberRow(grid: Grid, row: number): boolean {
  const texts = grid.cells(row).map((cell) => grid.text(row, cell.column).replace(/\s/g, ''));
  const figures = texts.flatMap((text) => /^\(?(\d{1,2})/.exec(text)?.[1] ?? []).map(Number);
  return (
    texts.length >= MIN_NUMBERED_COLUMNS &&
    texts.every((text) => COLUMN_NUMBER.test(text)) &&
    figures.every((figure, index) => index === 0 || figure === (figures[index - 1] ?? 0) + 1)
  );
}

/** A row that holds nothing but units of measure: 万元 万元 %. */
function isUnitRow(grid: Grid, row: number, columns: Columns): boolean {
  const unitColumn = columns.get('unit-of-measure');
  const texts = grid
    .cells(row)
    .filter(({ column }) => column !== unitColumn)
    .map(({ column }) => bareUnit(grid.text(row, column)))
    .filter((text) => text !== '');
  return texts.length >= 1 && texts.every((text) => unitOfWords(text) !== undefined);
}

export function bareUnit(text: string): string {
  return text.replace(/[\s()（）]/g, '');
}

/** Nothing but words: no figure stands in a column of figures. */
function isBlank(grid: Grid, row: number, columns: Columns): boolean {
  const done = columns.get('done');
  return done === undefined || figureOfText(grid.text(row, done), '万元').kind === 'none';
}
