import { type ImportFault, type ImportPreview, type ImportRow, wordInCell } from '@gongjian/model';

type Note = { readonly sheet: string; readonly row: number; readonly column: number; readonly text: string };

/** The remarks that go back into their file: each refusal and doubt at its cell, else at the name of its row. */
export function notesOf({ mapping, difference: found }: ImportPreview['sheets'][number]): Note[] {
  const nameColumn = mapping.columns.find(({ meaning }) => meaning === 'name')?.column ?? 1;
  const note = (row: number, fault: ImportFault): Note => ({
    sheet: found.sheet,
    row: rowOf(fault.cell) ?? row,
    column: columnOf(fault.cell) ?? nameColumn,
    text: wordInCell(fault, 'zh') + nearest(fault.would?.names ?? []),
  });
  return [
    ...found.rows.flatMap((row) => [
      ...[...row.refusals, ...row.flags].map((fault) => note(row.row, fault)),
      ...unsure(found.sheet, row, nameColumn),
    ]),
    ...found.contradictions.map((fault) => note(1, fault)),
  ];
}

/** A name that was not found: what would be right is a name of the registry or the code. */
function unsure(sheet: string, { state, row, name, candidates }: ImportRow, column: number): Note[] {
  if (state !== 'needs-choice') return [];
  const names = candidates.map((candidate) => candidate.name);
  return [
    { sheet, row, column, text: `“${name}”与台账名称不完全一致${nearest(names)};请填写项目代码或按台账名称填写` },
  ];
}

function nearest(names: readonly string[]): string {
  return names.length === 0 ? '' : `(最接近:${names.map((name) => `“${name}”`).join('、')})`;
}

function rowOf(cell: string | undefined): number | undefined {
  const digits = cell?.match(/\d+$/)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function columnOf(cell: string | undefined): number | undefined {
  const letters = cell?.match(/^[A-Z]+/)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
