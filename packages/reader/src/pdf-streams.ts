import { Inflate } from 'fflate';
import { unreadable } from './unreadable.ts';

/** Inflated bytes of all packed streams of a PDF together. */
export const MAX_PDF_INFLATED_BYTES = 400_000_000;
const MAX_PDF_STREAMS = 100_000;
/** Packed streams within packed streams. */
const MAX_NESTING = 4;
const STEP_BYTES = 4096;
const ZLIB_HEADER_BYTES = 2;

/**
 * Inflates every deflate stream of a PDF into nothing, only to count, before pdf.js would inflate them into memory. A
 * stream is told by its zlib header, not by its dictionary, which could lie.
 */
export function checkPdfStreams(bytes: Uint8Array): void {
  const budget = { left: MAX_PDF_INFLATED_BYTES };
  let streams = 0;
  for (let at = indexOf(bytes, STREAM, 0); at >= 0; ) {
    streams += 1;
    if (streams > MAX_PDF_STREAMS) throw unreadable('bomb', 'PDF', `${MAX_PDF_STREAMS} streams`);
    let start = at + STREAM.length;
    while (bytes[start] === CARRIAGE_RETURN || bytes[start] === LINE_FEED) start += 1;
    const found = indexOf(bytes, END_OF_STREAM, start);
    const end = found < 0 ? bytes.length : found;
    count(bytes.subarray(start, end), budget, 0);
    at = indexOf(bytes, STREAM, end + END_OF_STREAM.length);
  }
}

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
const STREAM = [...'stream'].map((character) => character.charCodeAt(0));
const END_OF_STREAM = [...'endstream'].map((character) => character.charCodeAt(0));

function count(data: Uint8Array, budget: { left: number }, nesting: number): void {
  const counter = counterOf(data, budget, nesting);
  for (let at = 0; at < data.length && counter !== undefined; at += STEP_BYTES) {
    if (!counter(data.subarray(at, at + STEP_BYTES))) return;
  }
}

/** A sink for the bytes of one zlib stream, false once it is over or broken; undefined where `first` starts none. */
function counterOf(
  first: Uint8Array,
  budget: { left: number },
  nesting: number,
): ((chunk: Uint8Array) => boolean) | undefined {
  const [method = 0, flags = 0] = first;
  if ((method & 0x0f) !== 8 || ((method << 8) | flags) % 31 !== 0) return undefined;
  if (nesting === MAX_NESTING) throw unreadable('bomb', 'PDF', `${MAX_NESTING} nested streams`);
  let inner: ((chunk: Uint8Array) => boolean) | undefined;
  let begun = false;
  let refused: unknown;
  const inflater = new Inflate((chunk) => {
    budget.left -= chunk.length;
    try {
      if (budget.left < 0) throw unreadable('bomb', 'PDF', `${MAX_PDF_INFLATED_BYTES} bytes`);
      if (!begun && chunk.length >= ZLIB_HEADER_BYTES) {
        begun = true;
        inner = counterOf(chunk, budget, nesting + 1);
      }
      if (inner !== undefined && !inner(chunk)) inner = undefined;
    } catch (error) {
      refused = error;
      throw error;
    }
  });
  let header = ZLIB_HEADER_BYTES;
  return (chunk) => {
    try {
      inflater.push(chunk.subarray(header));
      header = 0;
      return true;
    } catch {
      if (refused !== undefined) throw refused;
      // Broken deflate data yields nothing more in pdf.js either.
      return false;
    }
  };
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
