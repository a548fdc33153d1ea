import type { PlanDocument } from './document.ts';
import { DocumentBuilder, type RowCell } from './document-builder.ts';
import { type Numbering, readNumbering } from './docx-numbering.ts';
import { headingOf, readProperty, readStyles, type StyleProperties, type Styles } from './docx-styles.ts';
import { isOn, type OoxmlPackage, relatedPart } from './ooxml.ts';
import { unreadable } from './unreadable.ts';
import { type Attributes, readXml } from './xml.ts';

/** Grid columns of one table row; Word itself stops at 63. */
export const MAX_TABLE_COLUMNS = 256;

type Paragraph = {
  text: string;
  style?: string;
  own: StyleProperties;
  markDeleted: boolean;
  run?: { hidden: boolean };
};
type TableCell = { texts: string[]; span: number; continues: boolean };
type TableRowState = { cells: TableCell[]; before: number; deleted: boolean };
type Table = { readonly number: number; rows: number; readonly title: string | undefined; row?: TableRowState };

/**
 * Text of a docx as it reads with all changes accepted: insertions in, deletions out, hidden text, notes, comments and
 * the table of contents out, automatic numbers in.
 */
export function extractDocx({ zip, main }: OoxmlPackage, name: string): PlanDocument {
  if (main === undefined) throw unreadable('malformed', name);
  const styles = readStyles(zip, relatedPart(zip, main.name, 'styles'));
  const numbering = readNumbering(zip, relatedPart(zip, main.name, 'numbering'), (style) => styles.of(style).list);
  const body = new Body(styles, numbering);
  readXml(zip, main, {
    open: (element, attributes) => body.open(element, attributes),
    close: (element) => body.close(element),
    text: (text) => body.text(text),
  });
  return body.builder.document(name, 'docx');
}

/** Elements whose whole content is no text of the document. */
const SKIPPED = new Set([
  ...['del', 'moveFrom', 'Fallback', 'rt', 'instrText', 'delText', 'delInstrText', 'sectPr', 'tblPr', 'sdtPr'],
  ...['pPrChange', 'rPrChange', 'trPrChange', 'tcPrChange', 'tblPrChange', 'tblPrExChange', 'numberingChange'],
]);
/** Elements whose `val` children describe a paragraph, and no run in it. */
const PARAGRAPH_PROPERTIES = 'pPr';

class Body {
  readonly builder = new DocumentBuilder();
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #path: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  #tableCount = 0;
  /** Depth of the element that is being skipped. */
  #skip: number | undefined;
  #carried = '';

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  open(element: string, attributes: Attributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(element);
    if (this.#skip !== undefined) return;
    if (this.#readChangeMark(element, parent)) return;
    if (SKIPPED.has(element)) {
      this.#skip = this.#path.length;
      return;
    }
    const value = attributes['val'];
    const paragraph = this.#paragraphs.at(-1);
    switch (element) {
      case 'p':
        this.#paragraphs.push({ text: '', own: {}, markDeleted: false });
        return;
      case 'pStyle':
        if (paragraph !== undefined && parent === PARAGRAPH_PROPERTIES) paragraph.style = value;
        return;
      case 'numId':
      case 'ilvl':
      case 'outlineLvl':
        if (paragraph !== undefined && value !== undefined) readProperty(paragraph.own, element, value, attributes);
        return;
      case 'r':
        if (paragraph !== undefined) paragraph.run = { hidden: false };
        return;
      case 'rStyle':
        if (paragraph?.run !== undefined && this.#styles.of(value).hidden === true) paragraph.run.hidden = true;
        return;
      case 'vanish':
        if (paragraph?.run !== undefined) paragraph.run.hidden = isOn(attributes);
        return;
      case 'tab':
        if (parent === 'r') this.#write('\t');
        return;
      case 'br':
      case 'cr':
        if (parent === 'r') this.#write('\n');
        return;
      case 'noBreakHyphen':
        this.#write('-');
        return;
      case 'tbl':
        this.#tables.push({
          number: this.#tables.length === 0 ? this.#tableCount++ : -1,
          rows: 0,
          title: this.builder.lastParagraph(),
        });
        return;
      default:
        this.#openTablePart(element, attributes);
    }
  }

  close(element: string): void {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#skip !== undefined) {
      if (this.#skip === depth) this.#skip = undefined;
      return;
    }
    if (element === 'p') this.#closeParagraph();
    else if (element === 'r') this.#closeRun();
    else if (element === 'tr') this.#closeRow();
    else if (element === 'tbl') this.#tables.pop();
  }

  text(text: string): void {
    if (this.#skip === undefined && this.#path.at(-1) === 't') this.#write(text);
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined && paragraph.run?.hidden !== true) paragraph.text += text;
  }

  #closeRun(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.run = undefined;
  }

  /** `ins` and `del` within properties speak of the paragraph's mark or the table row, not of content. */
  #readChangeMark(element: string, parent: string | undefined): boolean {
    if (element !== 'del' && element !== 'ins' && element !== 'moveFrom') return false;
    if (parent === 'rPr') {
      const paragraph = this.#paragraphs.at(-1);
      if (element === 'del' && paragraph !== undefined && this.#path.at(-3) === PARAGRAPH_PROPERTIES)
        paragraph.markDeleted = true;
      return true;
    }
    if (parent === 'trPr') {
      const row = this.#tables.at(-1)?.row;
      if (element === 'del' && row !== undefined) row.deleted = true;
      return true;
    }
    return element === 'ins';
  }

  #openTablePart(element: string, attributes: Attributes): void {
    const table = this.#tables.at(-1);
    const row = table?.row;
    const cell = row?.cells.at(-1);
    if (table === undefined) return;
    if (element === 'tr') table.row = { cells: [], before: 0, deleted: false };
    else if (element === 'tc') row?.cells.push({ texts: [], span: 1, continues: false });
    else if (element === 'gridBefore' && row !== undefined) row.before = columnCount(attributes['val']);
    else if (element === 'gridSpan' && cell !== undefined) cell.span = Math.max(1, columnCount(attributes['val']));
    else if (element === 'vMerge' && cell !== undefined) cell.continues = attributes['val'] !== 'restart';
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined || this.#styles.isContents(paragraph.style)) return;
    const inherited = this.#styles.of(paragraph.style);
    const list = paragraph.own.list ?? inherited.list;
    const blank = paragraph.text.trim() === '' && this.#carried === '';
    const number =
      blank || list === undefined || list === '0'
        ? ''
        : this.#numbering(list, paragraph.own.level ?? inherited.level ?? 0);
    const text = this.#carried + spaced(number, paragraph.text);
    this.#carried = '';
    if (paragraph.markDeleted) {
      this.#carried = text;
      return;
    }
    // A paragraph within a paragraph is a text box; it comes before the paragraph that it is anchored in.
    const cell = this.#tables.at(-1)?.row?.cells.at(-1);
    if (cell !== undefined) cell.texts.push(text);
    else this.builder.paragraph(text, headingOf(paragraph.own.outline ?? inherited.outline));
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    const row = table?.row;
    if (table === undefined || row === undefined) return;
    table.row = undefined;
    if (row.deleted) return;
    if (this.#tables.length > 1) {
      // A table within a cell becomes text of that cell.
      const outer = this.#tables.at(-2)?.row?.cells.at(-1);
      outer?.texts.push(row.cells.map((cell) => cell.texts.join(' ')).join(' '));
      return;
    }
    const number = table.rows++;
    const cells: RowCell[] = Array.from({ length: row.before }, () => ({ text: '' }));
    for (const cell of row.cells) {
      const first = cells.length;
      if (first + cell.span > MAX_TABLE_COLUMNS)
        throw unreadable('too-large', `table ${table.number + 1}`, `${MAX_TABLE_COLUMNS} columns`);
      cells.push(
        cell.continues && number > 0 ? { from: { row: number - 1, column: first } } : { text: cell.texts.join(' ') },
      );
      for (let more = 1; more < cell.span; more++) cells.push({ from: { row: number, column: first } });
    }
    this.builder.row(table.number, number, cells, table.title);
  }
}

function columnCount(value: string | undefined): number {
  const count = Number(value ?? 0);
  return Number.isInteger(count) && count >= 0 ? Math.min(count, MAX_TABLE_COLUMNS + 1) : 0;
}

/** 一、 and （一） stand close to their text; 1.1 and A need a space. */
function spaced(number: string, text: string): string {
  return /[\dA-Za-z]$/.test(number) ? `${number} ${text}` : number + text;
}
