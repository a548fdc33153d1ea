import type { Refused, Sheet, Workbook } from '@gongjian/model';
import { fileKind } from './file-kind.ts';
import { type OoxmlPackage, openOoxml, relatedPart, relationshipsOf } from './ooxml.ts';
import { decodeText } from './text-encoding.ts';
import { unreadable } from './unreadable.ts';
import { readCsv } from './workbook-csv.ts';
import { readFormats } from './workbook-formats.ts';
import { MAX_CELLS, readSheet, type SheetSurroundings } from './workbook-sheet.ts';
import { readSharedStrings } from './workbook-strings.ts';
import { readXls } from './workbook-xls.ts';
import { readXml } from './xml.ts';

export const MAX_SHEETS = 200;
/** Rows between two words about how far the reading has come. */
const ROWS_TOLD = 200;

export type ReadingOptions = {
  /** Told now and then how many rows have been read. */
  readonly onRows?: (rows: number) => void;
};

/**
 * Reads an xlsx or xlsm (by its content, whatever its name), an xls or et, or a CSV in UTF-8, UTF-16 or GB18030. Formulas
 * and macros are never run: of a formula the stored value is taken and marked. Links to other files are never followed.
 * Refuses as `unreadable`.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadingOptions = {}): Promise<Workbook> {
  const kind = fileKind(bytes);
  if (kind === 'ole2') return readXls(bytes);
  if (kind === 'pdf') throw unreadable('unknown-format', 'PDF');
  if (kind === 'text') {
    if (MARKUP.test(new TextDecoder().decode(bytes.subarray(0, MARKUP_WITHIN))))
      throw unreadable('not-xlsx', 'HTML/XML');
    const { text, encoding } = decodeText(bytes);
    const sheet = readCsv(text, 'CSV');
    if (sheet.rows.length === 0) throw unreadable('empty');
    return { format: 'csv', encoding, sheets: [sheet] };
  }
  const opened = openOoxml(bytes);
  if (opened.kind !== 'xlsx') throw otherZip(opened);
  const macros = relationshipsOf(opened.zip, opened.main?.name ?? '').some(({ type }) => type.endsWith('/vbaProject'));
  const workbook: Workbook = {
    format: 'xlsx',
    ...(macros ? { macros } : {}),
    sheets: readSheets(opened, options),
  };
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw unreadable('empty');
  return workbook;
}

/** Saved web pages and XML spreadsheets that call themselves xls. */
const MARKUP = /^\uFEFF?\s*<(?:\?xml|!doctype|html|table|meta|style)/i;
const MARKUP_WITHIN = 400;

/** A zip that is no xlsx, by its name where it is a known kind of workbook. */
function otherZip({ zip, kind }: OoxmlPackage): Refused {
  if (kind === 'docx') return unreadable('unknown-format', 'Word');
  if (zip.find('xl/workbook.bin') !== undefined) return unreadable('not-xlsx', 'xlsb');
  if (zip.find('content.xml') !== undefined && zip.find('mimetype') !== undefined) return unreadable('not-xlsx', 'ODS');
  return unreadable('unknown-format', 'zip');
}

/** All sheets of an opened workbook, hidden ones marked; chart sheets are none. */
export function readSheets({ zip, main }: OoxmlPackage, { onRows }: ReadingOptions = {}): Sheet[] {
  if (main === undefined) throw unreadable('malformed', 'workbook');
  const listed: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  readXml(zip, main, {
    open: (element, attributes) => {
      if (element === 'sheet') {
        const id = attributes['r:id'] ?? attributes['id'] ?? '';
        const hidden = attributes['state'] !== undefined && attributes['state'] !== 'visible';
        listed.push({ name: attributes['name'] ?? '', id, hidden });
        if (listed.length > MAX_SHEETS) throw unreadable('too-large', main.name, `${MAX_SHEETS} sheets`);
      } else if (element === 'workbookPr')
        from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
    },
    close: () => undefined,
  });
  const around: SheetSurroundings = {
    strings: readSharedStrings(zip, relatedPart(zip, main.name, 'sharedStrings')),
    formats: readFormats(zip, relatedPart(zip, main.name, 'styles')),
    from1904,
    cellsLeft: MAX_CELLS,
  };
  let rows = 0;
  const parts = new Map(relationshipsOf(zip, main.name).map((each) => [each.id, each]));
  const sheets: Sheet[] = [];
  for (const { name, id, hidden } of listed) {
    const part = parts.get(id);
    if (part === undefined || !part.type.endsWith('/worksheet')) continue;
    const entry = zip.find(part.target);
    if (entry === undefined) throw unreadable('malformed', `${name}: ${part.target}`);
    around.onRow = onRows === undefined ? undefined : (count) => count % ROWS_TOLD === 0 && onRows(rows + count);
    const sheet = readSheet(zip, entry, name, hidden, around);
    rows += sheet.rows.length;
    sheets.push(sheet);
  }
  return sheets;
}
