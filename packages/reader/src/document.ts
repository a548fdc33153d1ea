/**
 * A plan document as text with its structure. Spans are half-open ranges of UTF-16 positions in `text`.
 * The text is as written but for line ends (`\n`) and a removed byte-order mark; a table row is one line, its cells
 * separated by `\t`, so that every cell has its own place in the text.
 */
export type PlanDocument = {
  readonly name: string;
  readonly format: 'txt' | 'docx' | 'xlsx' | 'pdf';
  /** Of a txt file: the encoding that it was read with. */
  readonly encoding?: string;
  readonly text: string;
  readonly blocks: readonly Block[];
};

export type Block = Paragraph | TableRow;

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly start: number;
  readonly end: number;
  /** Heading level 1.. where the file says so (a docx style); undefined where it does not. */
  readonly heading?: number;
};

export type TableRow = {
  readonly kind: 'row';
  /** Number of the table in the document (a sheet of a workbook is a table), from 0. */
  readonly table: number;
  readonly row: number;
  /** Name of the sheet, or the paragraph just above the table. */
  readonly title?: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
};

/**
 * One cell. A cell merged over several rows or columns appears in each row and column it covers, with the span of
 * the place where its text stands.
 */
export type Cell = { readonly column: number; readonly start: number; readonly end: number };
