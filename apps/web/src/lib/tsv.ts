/** Rows as tab-separated text that pastes into Excel cell by cell; tabs and line breaks inside a cell become spaces. */
export function tsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ').trim()).join('\t')).join('\n');
}
