import { type PaperForm, type PaperKind, Refused, type UNSAFE } from '@gongjian/model';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { fileFaults, neededInFile } from './template-places.ts';

/** Bounds of a template; those seen are of 20 to 200 kB with a few dozen parts. */
const MAX_BYTES = 1_000_000;
const MAX_PARTS = 300;
const MAX_INFLATED = 20_000_000;

export type CheckedTemplate = {
  readonly bytes: Uint8Array;
  /** What was taken out of it, by part. */
  readonly dropped: readonly string[];
};

type Unsafe = (typeof UNSAFE)[number];

/** Where a part says by its name what it brings along. */
const UNSAFE_PARTS: readonly (readonly [RegExp, Unsafe])[] = [
  [/vba(Project|Data)/iu, 'macro'],
  [/\/activeX\//iu, 'control'],
  [/\/embeddings\/|oleObject/iu, 'embedded'],
];
/** Fields that fetch from outside or run something. */
const UNSAFE_FIELD = /\b(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|IMPORT|DATABASE|MACROBUTTON)\b|(?:^|[^A-Z])LINK\s/u;
const EXTERNAL = /<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*\/?>/gu;
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Parts in which places may stand. */
const WITH_PLACES = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;

/**
 * A county's own .docx as a template: nothing in it runs, fetches or hides another file, and every named place is known,
 * whole and where it can stand. A link to the template it was once made from is taken out and told.
 * @throws Refused with every place that is wrong, or with the part that may not be there
 */
export function checkTemplateFile(bytes: Uint8Array, kind: PaperKind, form: PaperForm): CheckedTemplate {
  const parts = opened(bytes);
  const dropped: string[] = [];
  for (const [name, content] of parts) {
    for (const [pattern, what] of UNSAFE_PARTS) if (pattern.test(name)) refuse(what, name);
    if (!/\.(xml|rels)$/iu.test(name)) continue;
    const text = strFromU8(content);
    if (/<!DOCTYPE|<!ENTITY/iu.test(text))
      throw new Refused({ kind: 'unreadable', reason: 'external-entity', where: name });
    if (name === '[Content_Types].xml' && /macroEnabled|vbaProject/iu.test(text)) refuse('macro', name);
    if (/<w:altChunk\b/u.test(text)) refuse('embedded', name);
    if (UNSAFE_FIELD.test(fieldsOf(text))) refuse('field', name);
    if (name.endsWith('.rels')) {
      const clean = withoutOrigin(text, name, dropped);
      if (clean !== text) parts.set(name, strToU8(clean));
    }
  }
  withoutAttached(parts);
  const faults = fileFaults(texts(parts), neededInFile(kind, form));
  if (faults.length > 0) throw new Refused({ kind: 'template', faults });
  return { bytes: packed(parts), dropped };
}

function refuse(what: Unsafe, part: string): never {
  throw new Refused({ kind: 'unsafe-file', what, part });
}

/** Opened within bounds; the declared sizes are judged before anything is inflated. */
export function opened(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length === 0) throw new Refused({ kind: 'unreadable', reason: 'empty' });
  if (bytes.length > MAX_BYTES)
    throw new Refused({ kind: 'unreadable', reason: 'too-large', limit: `${MAX_BYTES / 1_000_000} MB` });
  let [count, inflated] = [0, 0];
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        count += 1;
        inflated += originalSize;
        if (count > MAX_PARTS || inflated > MAX_INFLATED) throw new Refused({ kind: 'unreadable', reason: 'bomb' });
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused({ kind: 'unreadable', reason: 'not-docx' });
  }
  const parts = new Map(Object.entries(entries).filter(([name]) => !name.endsWith('/')));
  const main = parts.get('word/document.xml');
  if (main === undefined || !strFromU8(main).includes(W)) throw new Refused({ kind: 'unreadable', reason: 'not-docx' });
  return parts;
}

/** The codes of all fields of a part, run together where a word processor cut them. */
function fieldsOf(xml: string): string {
  const codes = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map((hit) => hit[1] ?? '').join('');
  const simple = [...xml.matchAll(/w:instr\s*=\s*["']([^"']*)/gu)].map((hit) => hit[1] ?? '').join(' ');
  return `${codes} ${simple}`.toUpperCase();
}

/** Word notes which .dotm a document was made from; anything else outside is refused. */
function withoutOrigin(text: string, name: string, dropped: string[]): string {
  return text.replace(EXTERNAL, (relationship) => {
    if (!/\/attachedTemplate["']/u.test(relationship)) refuse('external', name);
    dropped.push(name);
    return '';
  });
}

function withoutAttached(parts: Map<string, Uint8Array>): void {
  const settings = parts.get('word/settings.xml');
  if (settings === undefined) return;
  parts.set('word/settings.xml', strToU8(strFromU8(settings).replace(/<w:attachedTemplate\b[^>]*\/>/gu, '')));
}

/** The parts that places stand in, as text. */
export function texts(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const found = [...parts].filter(([name]) => WITH_PLACES.test(name));
  return new Map(found.map(([name, content]) => [name, strFromU8(content)]));
}

const ZIP_EPOCH = new Date(1980, 0, 1);

export function packed(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of parts) entries[name] = [content, { mtime: ZIP_EPOCH }];
  return zipSync(entries, { level: 6 });
}
