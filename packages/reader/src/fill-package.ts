import type { Workbook } from '@gongjian/model';

const MANIFEST_SHEET = '_gongjian';
const FORM_SHEET = '填报表';
const HEAD = 5;

export type FilledRow = {
  readonly row: number;
  readonly number: number;
  readonly name: string;
  readonly value: string | number | undefined;
  readonly unchanged: string;
  readonly evidence: string;
  readonly note: string;
};

/** What a fill-in package that came back holds: the signed text as it stands in it, and what was filled in. */
export type FilledPackage = {
  readonly text: string;
  readonly signature: string;
  readonly rows: readonly FilledRow[];
  readonly name: string;
  readonly post: string;
};

/** The parts of a package in a workbook; undefined where it is none. */
export function readFilledPackage({ sheets }: Workbook): FilledPackage | undefined {
  const [manifest, form] = [MANIFEST_SHEET, FORM_SHEET].map((name) => sheets.find((sheet) => sheet.name === name));
  if (manifest === undefined || form === undefined) return undefined;
  const [signature = '', ...pieces] = manifest.rows.map(({ cells }) => String(cells[0]?.value ?? ''));
  const rows: FilledRow[] = [];
  const said = new Map<string, string>();
  for (const { row, cells } of form.rows) {
    if (row <= HEAD) continue;
    const at = (column: number) => cells.find((cell) => cell.column === column)?.value;
    const text = (column: number) => String(at(column) ?? '').trim();
    const first = at(1);
    const value = at(8);
    if (typeof first === 'number')
      rows.push({
        row,
        number: first,
        name: text(2),
        value: typeof value === 'number' ? value : text(8) === '' ? undefined : text(8),
        unchanged: text(9),
        evidence: text(10),
        note: text(11),
      });
    else said.set(text(1).slice(0, 2), text(3));
  }
  const text = pieces.map((piece) => piece.slice(1, -1)).join('');
  return { text, signature, rows, name: said.get('填报') ?? '', post: said.get('职务') ?? '' };
}
