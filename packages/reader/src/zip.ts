import { Inflate } from 'fflate';
import { unreadable } from './unreadable.ts';

/** Bounds of an OOXML package. The largest county workbooks and plan documents seen stay below a tenth of each. */
export const MAX_ENTRIES = 1000;
export const MAX_INFLATED_BYTES = 200_000_000;
/** Inflated ÷ packed of the whole package, judged only above {@link RATIO_FREE_BYTES}: small parts may well be uniform. */
export const MAX_RATIO = 150;
const RATIO_FREE_BYTES = 20_000_000;
/** Packed bytes handed to the inflater at once; deflate grows at most 1032-fold, so one step yields at most 4.3 MB. */
const STEP_BYTES = 4096;

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const ZIP64_MARK = 0xffff_ffff;
const STORED = 0;
const DEFLATED = 8;
const FLAG_ENCRYPTED = 1;

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly inflated: number;
  readonly crc: number;
  readonly offset: number;
};

export type ZipPackage = {
  /** The entry of a name, whatever its case: some writers spell a part differently where they refer to it. */
  readonly find: (name: string) => ZipEntry | undefined;
  /**
   * Inflates one entry step by step. `take` may return true to stop early; then nothing more is inflated or checked.
   * Refuses what inflates to more or less than declared, or to another checksum.
   */
  readonly inflate: (entry: ZipEntry, take: (chunk: Uint8Array) => boolean) => void;
};

/**
 * Opens a zip by its central directory; nothing is inflated before the declared sizes are found bearable, and no entry
 * is inflated that nobody asks for, so that archives within the archive stay closed.
 */
export function openZip(bytes: Uint8Array): ZipPackage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw unreadable('bomb', `${count} entries`, `${MAX_ENTRIES} entries`);
  const entries = new Map<string, ZipEntry>();
  let position = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (position + DIRECTORY_ENTRY_BYTES > end || view.getUint32(position, true) !== DIRECTORY_ENTRY) {
      throw unreadable('malformed', `zip directory entry ${index + 1}`);
    }
    const nameLength = view.getUint16(position + 28, true);
    const name = entryName(
      bytes.subarray(position + DIRECTORY_ENTRY_BYTES, position + DIRECTORY_ENTRY_BYTES + nameLength),
    );
    if ((view.getUint16(position + 8, true) & FLAG_ENCRYPTED) !== 0) throw unreadable('encrypted', name);
    const entry: ZipEntry = {
      name,
      method: view.getUint16(position + 10, true),
      crc: view.getUint32(position + 16, true),
      packed: view.getUint32(position + 20, true),
      inflated: view.getUint32(position + 24, true),
      offset: view.getUint32(position + 42, true),
    };
    total += entry.inflated;
    if (entry.inflated === ZIP64_MARK || total > MAX_INFLATED_BYTES) {
      throw unreadable('bomb', name, `${MAX_INFLATED_BYTES} bytes`);
    }
    if (entries.has(name.toLowerCase())) throw unreadable('malformed', `${name} twice`);
    entries.set(name.toLowerCase(), entry);
    position +=
      DIRECTORY_ENTRY_BYTES + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  if (total > RATIO_FREE_BYTES && total > bytes.length * MAX_RATIO) {
    throw unreadable('bomb', `${Math.round(total / bytes.length)}:1`, `${MAX_RATIO}:1`);
  }
  return {
    find: (name) => entries.get(name.toLowerCase()),
    inflate: (entry, take) => inflate(bytes, view, entry, take),
  };
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_OF_DIRECTORY_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_OF_DIRECTORY_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw unreadable('malformed', 'zip directory');
}

/** Names are ASCII in OOXML; some Chinese packers write others, which nobody asks for by name. */
function entryName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\//, '');
}

function inflate(bytes: Uint8Array, view: DataView, entry: ZipEntry, take: (chunk: Uint8Array) => boolean): void {
  const data = entryData(bytes, view, entry);
  let length = 0;
  let crc = 0;
  let stopped = false;
  const receive = (chunk: Uint8Array): void => {
    if (stopped || chunk.length === 0) return;
    length += chunk.length;
    if (length > entry.inflated) throw unreadable('bomb', entry.name, `${entry.inflated} bytes declared`);
    crc = crc32(chunk, crc);
    stopped = take(chunk);
  };
  if (entry.method === STORED) {
    for (let at = 0; at < data.length && !stopped; at += STEP_BYTES) receive(data.subarray(at, at + STEP_BYTES));
  } else if (entry.method === DEFLATED) {
    inflateSteps(data, entry.name, receive, () => stopped);
  } else {
    throw unreadable('malformed', `${entry.name}: packing method ${entry.method}`);
  }
  if (stopped) return;
  if (length !== entry.inflated) throw unreadable('malformed', `${entry.name}: ${length} of ${entry.inflated} bytes`);
  if (crc !== entry.crc) throw unreadable('malformed', `${entry.name}: checksum`);
}

function inflateSteps(
  data: Uint8Array,
  name: string,
  receive: (chunk: Uint8Array) => void,
  stopped: () => boolean,
): void {
  const inflater = new Inflate((chunk) => receive(chunk));
  for (let at = 0; at < data.length && !stopped(); at += STEP_BYTES) {
    const last = at + STEP_BYTES >= data.length;
    guardFflate(name, () => inflater.push(data.subarray(at, at + STEP_BYTES), last));
  }
}

/** fflate throws errors of its own (with a numeric code) on bad deflate data; ours pass through. */
function guardFflate(name: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') {
      throw unreadable('malformed', `${name}: ${error.message}`);
    }
    throw error;
  }
}

function entryData(bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array {
  const header = entry.offset;
  if (header + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw unreadable('malformed', entry.name);
  }
  const start = header + LOCAL_HEADER_BYTES + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + entry.packed > bytes.length) throw unreadable('malformed', `${entry.name}: cut off`);
  return bytes.subarray(start, start + entry.packed);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? 0xedb8_8320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** CRC-32 (ISO 3309) of `bytes`, continuing from `before`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
