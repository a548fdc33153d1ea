import { unreadable } from './unreadable.ts';
import { readXml } from './xml.ts';
import type { ZipEntry, ZipPackage } from './zip.ts';

const MAX_SHARED_STRINGS = 500_000;
/** Excel's own bound of one cell's text. */
export const MAX_CELL_CHARACTERS = 32_767;

/** The shared strings of a workbook; rich text joined, reading aids (phonetic runs) left out. */
export function readSharedStrings(zip: ZipPackage, entry: ZipEntry | undefined): readonly string[] {
  if (entry === undefined) return [];
  const strings: string[] = [];
  let current = '';
  let collecting = false;
  let phonetic = false;
  readXml(zip, entry, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') collecting = !phonetic;
    },
    close: (name) => {
      if (name === 't') collecting = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        strings.push(cellText(current));
        if (strings.length > MAX_SHARED_STRINGS)
          throw unreadable('too-large', entry.name, `${MAX_SHARED_STRINGS} strings`);
      }
    },
    text: (text) => {
      if (collecting) current += text;
    },
  });
  return strings;
}

/** Text of a cell as Excel shows it: `_x000D_` escapes undone, overlong text refused. */
export function cellText(text: string): string {
  if (text.length > MAX_CELL_CHARACTERS * 2)
    throw unreadable('too-large', undefined, `${MAX_CELL_CHARACTERS} characters in a cell`);
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}
