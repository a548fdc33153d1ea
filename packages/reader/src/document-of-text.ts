import type { Block, Cell, PlanDocument } from './document.ts';

/**
 * A document of plain text: a paragraph per non-empty line, a table row per line that holds a tab. Consecutive rows
 * are one table, titled by the paragraph just above it. Line ends become `\n`, a byte-order mark is removed.
 */
export function documentOfText(name: string, source: string): PlanDocument {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const blocks: Block[] = [];
  let table = -1;
  let row = 0;
  let title: string | undefined;
  let inTable = false;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    // A tab before the first word is an indent, not a column.
    if (line.trim().includes('\t')) {
      if (!inTable) {
        table += 1;
        row = 0;
      }
      inTable = true;
      blocks.push({
        kind: 'row',
        table,
        row,
        ...(title === undefined ? {} : { title }),
        start,
        end,
        cells: cellsOf(line, start),
      });
      row += 1;
    } else if (inTable && /^…+$/.test(line.trim())) {
      // Rows left out of an excerpt: the table goes on below.
    } else if (line.trim() !== '') {
      inTable = false;
      title = line.trim();
      blocks.push({ kind: 'paragraph', start, end });
    }
    start = end + 1;
  }
  return { name, format: 'txt', text, blocks };
}

function cellsOf(line: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (let column = 0; ; column += 1) {
    const tab = line.indexOf('\t', start);
    const end = tab < 0 ? line.length : tab;
    cells.push({ column, start: offset + start, end: offset + end });
    if (tab < 0) return cells;
    start = tab + 1;
  }
}
