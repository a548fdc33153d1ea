import type { Sheet, WorkbookCell, WorkbookRow } from '@gongjian/model';
import { unreadable } from './unreadable.ts';
import { MAX_CELLS, MAX_USED_ROWS } from './workbook-sheet.ts';

const DELIMITERS = [',', '\t', ';', '，'] as const;
const SAMPLE_CHARACTERS = 4000;

/** A CSV text (RFC 4180, delimiter found by count) as one sheet; every cell is text, so that codes keep their zeros. */
export function readCsv(text: string, name: string): Sheet {
  const delimiter = delimiterOf(text);
  const rows: WorkbookRow[] = [];
  let complete = true;
  let cells: WorkbookCell[] = [];
  let cellCount = 0;
  let row = 1;
  let column = 1;
  let field = '';
  let quoted = false;

  const endField = (): void => {
    if (field.trim() !== '') {
      cellCount += 1;
      if (cellCount > MAX_CELLS) throw unreadable('too-large', name, `${MAX_CELLS} cells`);
      cells.push({ column, kind: 'text', value: field });
    }
    field = '';
    column += 1;
  };
  const endRow = (): void => {
    endField();
    if (cells.length > 0) rows.push({ row, cells });
    cells = [];
    row += 1;
    column = 1;
  };

  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === delimiter) endField();
    else if (character === '\n') {
      endRow();
      if (rows.length > MAX_USED_ROWS) {
        rows.pop();
        complete = false;
        break;
      }
    } else field += character;
  }
  if (quoted) throw unreadable('malformed', `${name}: row ${row}: quotation mark`);
  if (complete) endRow();
  return { name, rows, merges: [], hiddenColumns: [], complete };
}

function delimiterOf(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: sample.split(delimiter).length }));
  counted.sort((a, b) => b.count - a.count);
  return counted[0]?.delimiter ?? ',';
}
