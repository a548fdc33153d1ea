import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type RecordInput, withRecord } from './docx-record.ts';

/** Local time, as zip entries carry none; the earliest that the format knows. */
const ZIP_EPOCH = new Date(1980, 0, 1);
const CORE = 'docProps/core.xml';
/** The line pitch of a paragraph (that of a run has `w:val`). Text in the package is escaped, so this is only markup. */
const LINE_PITCH = /<w:spacing w:(?!val)/gu;
/** A document grid takes lines from the page in LibreOffice. */
const GRID = /<w:docGrid[^>]*\/>/gu;
const BOOKMARK = /(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)"/gu;
const STRICT_LINES = '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

/**
 * The same package with fixed times: entries at the zip epoch, creation and change on `day`, so that the same
 * content always gives the same bytes. Also keeps punctuation within the text and turns off the extra space between
 * Chinese and digits, which `docx` has no setting for and which would break 28 characters a line. A record of the figures
 * goes along.
 */
export function settleDocx(bytes: Uint8Array, day: string, record?: RecordInput): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, settled(name, content, day)]));
  const entries: Zippable = {};
  for (const [name, content] of record === undefined ? parts : withRecord(parts, record)) {
    entries[name] = [content, { mtime: ZIP_EPOCH }];
  }
  return zipSync(entries, { level: 6 });
}

function settled(name: string, content: Uint8Array, day: string): Uint8Array {
  if (name === CORE) {
    const dated = strFromU8(content).replace(
      /(<dcterms:(created|modified)[^>]*>)[^<]*/gu,
      (_, open: string) => `${open}${day}T00:00:00Z`,
    );
    return strToU8(dated);
  }
  if (/^word\/(document|header\d+|footer\d+)\.xml$/u.test(name)) {
    return strToU8(
      strFromU8(content)
        .replace(LINE_PITCH, (pitch) => STRICT_LINES + pitch)
        .replace(GRID, '')
        .replace(BOOKMARK, bookmarksFromOne()),
    );
  }
  return content;
}

/** `docx` numbers bookmarks on through all documents of a process. */
function bookmarksFromOne(): (whole: string, before: string, id: string) => string {
  const numbers = new Map<string, number>();
  return (_, before, id) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}${number}"`;
  };
}
