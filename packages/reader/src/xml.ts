import { Refused } from '@gongjian/model';
import { SaxesParser } from 'saxes';
import { unreadable } from './unreadable.ts';
import type { ZipEntry, ZipPackage } from './zip.ts';

/** Elements within elements; Word's deepest real nesting (text box in table in text box) stays below 80. */
export const MAX_DEPTH = 256;
/** Bytes of one XML part; a document of this size is ten times the longest work report with all its annexes. */
export const MAX_PART_BYTES = 64_000_000;

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix (`w:t` is `t`); OOXML's vocabularies do not clash in the parts read here. */
export type XmlHandler = {
  readonly open: (name: string, attributes: Attributes, line: number) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Asked after every chunk; true ends the reading early. */
  readonly done?: () => boolean;
};

/**
 * Streams one part of a package through `handler`. DOCTYPE and so every entity of its own is refused, as are broken
 * XML, wrong encoding and depth or size beyond the bounds.
 */
export function readXml(zip: ZipPackage, entry: ZipEntry, handler: XmlHandler): void {
  if (entry.inflated > MAX_PART_BYTES) throw unreadable('too-large', entry.name, `${MAX_PART_BYTES} bytes`);
  const parser = parserOf(entry.name, handler);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let stopped = false;
  zip.inflate(entry, (chunk) => {
    decoder ??= new TextDecoder(xmlEncoding(chunk), { fatal: true });
    parser.write(decode(decoder, entry.name, chunk));
    stopped = handler.done?.() === true;
    return stopped;
  });
  if (stopped) return;
  parser.write(decode(decoder ?? new TextDecoder(), entry.name));
  parser.close();
}

/** The same for a file that is XML itself. */
export function readXmlFile(name: string, bytes: Uint8Array, handler: XmlHandler): void {
  if (bytes.length === 0) throw unreadable('empty', name);
  if (bytes.length > MAX_PART_BYTES) throw unreadable('too-large', name, `${MAX_PART_BYTES} bytes`);
  const parser = parserOf(name, handler);
  parser.write(decode(new TextDecoder(xmlEncoding(bytes), { fatal: true }), name, bytes));
  parser.close();
}

function parserOf(name: string, handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const where = (): string => `${name}:${parser.line}:${parser.column}`;
  let depth = 0;
  parser.on('doctype', () => {
    throw unreadable('external-entity', where());
  });
  parser.on('error', () => {
    throw unreadable('malformed', where());
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw unreadable('malformed', where(), `${MAX_DEPTH} levels`);
    handler.open(localName(tag.name), localAttributes(tag.attributes), parser.line);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(localName(tag.name));
  });
  if (handler.text !== undefined) {
    parser.on('text', handler.text);
    parser.on('cdata', handler.text);
  }
  return parser;
}

function decode(decoder: InstanceType<typeof TextDecoder>, name: string, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw unreadable('encoding', name);
  }
}

/** OOXML allows UTF-8 and UTF-16 only. */
function xmlEncoding(chunk: Uint8Array): string {
  const [first, second] = chunk;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const short = localName(name);
    // `r:id` and a plain `id` may stand side by side; the prefixed one is the relationship.
    if (!name.startsWith('xmlns')) local[name === 'r:id' ? 'r:id' : short] = value;
  }
  return local;
}
