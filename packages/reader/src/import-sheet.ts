import { cellAddress, type ImportMapping, type Sheet, type Snapshot, type Unit } from '@gongjian/model';
import type { Grid } from './import-grid.ts';
import type { Header } from './import-header.ts';
import { plainName } from './import-names.ts';
import { columnsByMeaning } from './import-rows.ts';

/** What a sheet's name or title says of the whole table: whose it is, and of which indicator. */

type Told = NonNullable<ImportMapping['ofUnit']>;

const LABELLED = /(?:填报|报送|编制|责任|上报)(?:单位|部门)\s*(?:[(（](?:盖章|公章|章)[)）])?\s*[:：]\s*([^\s]{2,40})/;
/** What a sheet's name leaves out of a township's: 城关 for 城关镇. */
const KIND = /(?:镇|乡|街道|街道办事处|办事处|管委会|局)$/;

/** 填报单位 above the table, else the sheet's name, else the title; undefined where none or several units are named. */
export function sheetUnit(sheet: Sheet, grid: Grid, header: Header, units: readonly Unit[]): Told | undefined {
  const above = textsAbove(grid, header);
  for (const { text, cell } of above) {
    const labelled = LABELLED.exec(text)?.[1];
    const unit = labelled === undefined ? undefined : unitIn(labelled, units, false);
    if (unit !== undefined) return { value: unit, confidence: 0.95, cell };
  }
  const named = unitIn(sheet.name, units, true);
  if (named !== undefined) return { value: named, confidence: 0.9 };
  for (const { text, cell } of above) {
    const unit = unitIn(text, units, false);
    if (unit !== undefined) return { value: unit, confidence: 0.7, cell };
  }
  return undefined;
}

/** The unit that a text names; the longest name counts, so that 城关镇 is not taken for 关镇. */
function unitIn(text: string, units: readonly Unit[], shortened: boolean): string | undefined {
  const plain = plainName(text);
  let best: { readonly ids: Set<string>; readonly length: number } = { ids: new Set(), length: 0 };
  for (const { id, name, shortName, formerNames = [], merged } of units) {
    const called = [name, shortName, ...formerNames.flatMap((former) => [former.name, former.shortName])];
    const spellings = called.flatMap((each) => (each === undefined ? [] : [plainName(each)]));
    const short = shortened ? spellings.map((each) => each.replace(KIND, '')).filter((each) => each === plain) : [];
    for (const spelling of [...spellings.filter((each) => plain.includes(each)), ...short]) {
      if (spelling.length < 2 || spelling.length < best.length) continue;
      if (spelling.length > best.length) best = { ids: new Set(), length: spelling.length };
      best.ids.add(merged?.into ?? id);
    }
  }
  const [only, ...others] = best.ids;
  return others.length === 0 ? only : undefined;
}

/** The indicator of a table whose rows are units: the longest whose name the title or the sheet's name holds. */
export function indicatorOfAll(
  sheet: Sheet,
  grid: Grid,
  header: Header,
  { indicators }: Snapshot,
): ImportMapping['indicator'] {
  const columns = columnsByMeaning(header.columns);
  if (columns.has('name') || columns.has('code') || !columns.has('unit')) return undefined;
  for (const { text, cell } of [...textsAbove(grid, header), { text: sheet.name, cell: undefined }]) {
    const plain = plainName(text);
    const [best] = indicators
      .filter(({ name }) => plain.includes(plainName(name)))
      .sort((a, b) => b.name.length - a.name.length);
    if (best !== undefined) return { value: best.id, confidence: 0.8, ...(cell === undefined ? {} : { cell }) };
  }
  return undefined;
}

function textsAbove(grid: Grid, header: Header): { text: string; cell: string }[] {
  return grid.rows
    .filter(({ row }) => row < header.from)
    .flatMap(({ row, cells }) =>
      cells
        .filter(({ column }) => !grid.repeats(row, column))
        .map(({ column }) => ({ text: grid.text(row, column), cell: cellAddress(row, column) })),
    );
}
