import type { Block, Cell, PlanDocument } from './document.ts';
import { unreadable } from './unreadable.ts';

/** The longest work reports have some 40,000 characters; a hundred times that is no plan document. */
export const MAX_CHARACTERS = 4_000_000;
export const MAX_BLOCKS = 50_000;
/** Cells of all tables, each counted in every row and column it covers. */
export const MAX_TABLE_CELLS = 500_000;

/** A cell as its format tells it; `from` names the cell of an earlier row or column of the same table that it is merged into. */
export type RowCell = { readonly text: string } | { readonly from: { readonly row: number; readonly column: number } };

/** Collects paragraphs and table rows into one text with spans. Grows only; read it once with `document`. */
export class DocumentBuilder {
  readonly #blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #cells = 0;
  /** Spans of the current table's cells by row and column. */
  #table = -1;
  #spans = new Map<string, { start: number; end: number }>();

  /** Adds a paragraph; one of white space only is dropped. Line breaks within become paragraphs of their own. */
  paragraph(text: string, heading?: number): void {
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue;
      const start = this.#append(line);
      this.#block({
        kind: 'paragraph',
        start,
        end: start + line.length,
        ...(heading === undefined ? {} : { heading }),
      });
    }
  }

  /** Adds row `row` of table `table`; cells stand in columns 0, 1, 2… White space within a cell becomes single spaces. */
  row(table: number, row: number, cells: readonly RowCell[], title?: string): void {
    this.#cells += cells.length;
    if (this.#cells > MAX_TABLE_CELLS) throw unreadable('too-large', title, `${MAX_TABLE_CELLS} cells`);
    if (table !== this.#table) {
      this.#table = table;
      this.#spans = new Map();
    }
    const texts = cells.map((cell) => ('text' in cell ? cell.text.replace(/\s+/g, ' ').trim() : ''));
    const line = texts.join('\t');
    const start = this.#append(line);
    let position = start;
    const spans = texts.map((text): Omit<Cell, 'column'> => {
      const span = { start: position, end: position + text.length };
      position = span.end + 1;
      return span;
    });
    const placed = cells.map((cell, column): Cell => {
      const own = spans[column] ?? { start, end: start };
      const span = 'text' in cell ? own : (this.#spans.get(`${cell.from.row}:${cell.from.column}`) ?? own);
      this.#spans.set(`${row}:${column}`, span);
      return { column, ...span };
    });
    this.#block({
      kind: 'row',
      table,
      row,
      ...(title === undefined ? {} : { title }),
      start,
      end: start + line.length,
      cells: placed,
    });
  }

  /** Text of the last paragraph added, if the last block is one: the title of a table below it. */
  lastParagraph(): string | undefined {
    return this.#blocks.at(-1)?.kind === 'paragraph' ? this.#parts.at(-2) : undefined;
  }

  document(name: string, format: PlanDocument['format'], encoding?: string): PlanDocument {
    if (this.#blocks.length === 0) throw unreadable('empty', name);
    const text = this.#parts.join('');
    return { name, format, ...(encoding === undefined ? {} : { encoding }), text, blocks: this.#blocks };
  }

  #append(line: string): number {
    const start = this.#length;
    this.#parts.push(line, '\n');
    this.#length += line.length + 1;
    if (this.#length > MAX_CHARACTERS) throw unreadable('too-large', undefined, `${MAX_CHARACTERS} characters`);
    return start;
  }

  #block(block: Block): void {
    this.#blocks.push(block);
    if (this.#blocks.length > MAX_BLOCKS) throw unreadable('too-large', undefined, `${MAX_BLOCKS} paragraphs and rows`);
  }
}
