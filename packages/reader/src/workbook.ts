import type { Sheet, Workbook } from '@gongjian/model';
import { fileKind } from './file-kind.ts';
import { type OoxmlPackage, openOoxml, relatedPart, relationshipsOf } from './ooxml.ts';
import { decodeText } from './text-encoding.ts';
import { unreadable } from './unreadable.ts';
import { readCsv } from './workbook-csv.ts';
import { readFormats } from './workbook-formats.ts';
import { MAX_CELLS, readSheet } from './workbook-sheet.ts';
import { readSharedStrings } from './workbook-strings.ts';
import { readXml } from './xml.ts';

export const MAX_SHEETS = 200;

/**
 * Reads an xlsx (by its content, whatever its name) or a CSV in UTF-8, UTF-16 or GB18030. Formulas are never run: their
 * stored value is taken and marked. Links to other files are never followed. Refuses as `unreadable`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const kind = fileKind(bytes);
  if (kind === 'pdf') throw unreadable('unknown-format', 'PDF');
  if (kind === 'text') {
    const { text, encoding } = decodeText(bytes);
    const sheet = readCsv(text, 'CSV');
    if (sheet.rows.length === 0) throw unreadable('empty');
    return { format: 'csv', encoding, sheets: [sheet] };
  }
  const opened = openOoxml(bytes);
  if (opened.kind !== 'xlsx') throw unreadable('unknown-format', opened.kind === 'docx' ? 'Word' : 'zip');
  const workbook: Workbook = { format: 'xlsx', sheets: readSheets(opened) };
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw unreadable('empty');
  return workbook;
}

/** All sheets of an opened workbook, hidden ones marked; chart sheets are none. */
export function readSheets({ zip, main }: OoxmlPackage): Sheet[] {
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
  const around = {
    strings: readSharedStrings(zip, relatedPart(zip, main.name, 'sharedStrings')),
    formats: readFormats(zip, relatedPart(zip, main.name, 'styles')),
    from1904,
    cellsLeft: MAX_CELLS,
  };
  const parts = new Map(relationshipsOf(zip, main.name).map((each) => [each.id, each]));
  const sheets: Sheet[] = [];
  for (const { name, id, hidden } of listed) {
    const part = parts.get(id);
    if (part === undefined || !part.type.endsWith('/worksheet')) continue;
    const entry = zip.find(part.target);
    if (entry === undefined) throw unreadable('malformed', `${name}: ${part.target}`);
    sheets.push(readSheet(zip, entry, name, hidden, around));
  }
  return sheets;
}
