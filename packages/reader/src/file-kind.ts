import { unreadable } from './unreadable.ts';

/** The largest file that is looked into. County workbooks and plan documents with pictures stay below 10 MB. */
export const MAX_FILE_BYTES = 20_000_000;

export type FileKind = 'zip' | 'pdf' | 'text' | 'ole2';

/** PDF readers accept the mark anywhere in the first kilobyte. */
const PDF_MARK_WITHIN = 1024;

const MAGIC: readonly { readonly name: string; readonly starts: readonly number[] }[] = [
  { name: 'PNG', starts: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', starts: [0xff, 0xd8, 0xff] },
  { name: 'GIF', starts: [0x47, 0x49, 0x46, 0x38] },
  { name: 'TIFF', starts: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'BMP', starts: [0x42, 0x4d] },
  { name: 'RAR', starts: [0x52, 0x61, 0x72, 0x21] },
  { name: '7z', starts: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'gzip', starts: [0x1f, 0x8b] },
  { name: 'RTF', starts: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** What a file is by its content. Refuses what is empty, too large, encrypted or of no kind that is read. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw unreadable('empty');
  if (bytes.length > MAX_FILE_BYTES) throw unreadable('too-large', undefined, `${MAX_FILE_BYTES / 1_000_000} MB`);
  if (ZIP_STARTS.some((starts) => startsWith(bytes, starts))) return 'zip';
  // An encrypted docx or xlsx is an OLE2 file with a stream of this name; without it, OLE2 is Word or Excel 97.
  if (startsWith(bytes, OLE2)) {
    if (contains(bytes, utf16('EncryptedPackage'))) throw unreadable('encrypted');
    return 'ole2';
  }
  if (contains(bytes.subarray(0, PDF_MARK_WITHIN), ascii('%PDF-'))) return 'pdf';
  const magic = MAGIC.find(({ name, starts }) => startsWith(bytes, starts) && (name !== 'BMP' || bytes.includes(0)));
  if (magic !== undefined) throw unreadable('unknown-format', magic.name);
  return 'text';
}

function startsWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, index) => bytes[index] === byte);
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function utf16(text: string): number[] {
  return ascii(text).flatMap((code) => [code, 0]);
}
