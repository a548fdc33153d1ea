import { createHash } from 'node:crypto';
import type { PaperRecord } from '@gongjian/model';
import { strFromU8, strToU8 } from 'fflate';
import { paragraphsOf } from './template-places.ts';

/** What a paper keeps of its figures; its words are added when it is packed. */
export type RecordInput = Omit<PaperRecord, 'version' | 'words' | 'paragraphs'>;

const NAMESPACE = 'urn:gongjian:paper:1';
const STORE_ID = '{6A0D5C8E-2B77-4E0B-9C41-4D1A7E3B5F01}';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DOCUMENT = 'word/document.xml';
const DOCUMENT_RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

/**
 * The parts of the package with the record as a custom XML part, where Word and WPS keep it through saving: the figures,
 * their formulas and tolerances, and a digest of every word printed.
 */
export function withRecord(
  parts: ReadonlyMap<string, Uint8Array>,
  input: RecordInput,
): ReadonlyMap<string, Uint8Array> {
  const text = (name: string) => strFromU8(parts.get(name) ?? new Uint8Array());
  const said = paragraphsOf(text(DOCUMENT)).map((paragraph) => paragraph.text);
  const record: PaperRecord = {
    version: 1,
    ...input,
    words: wordsDigest(printedWords(text(DOCUMENT))),
    paragraphs: said.filter((words) => words.trim() !== '').map(paragraphDigest),
  };
  return new Map([
    ...parts,
    [
      DOCUMENT_RELATIONS,
      strToU8(
        text(DOCUMENT_RELATIONS).replace(
          '</Relationships>',
          `<Relationship Id="rIdFigures" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
        ),
      ),
    ],
    [
      TYPES,
      strToU8(
        text(TYPES).replace(
          '</Types>',
          '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
        ),
      ),
    ],
    ['customXml/item1.xml', strToU8(`${HEAD}<paper xmlns="${NAMESPACE}">${escaped(JSON.stringify(record))}</paper>`)],
    [
      'customXml/itemProps1.xml',
      strToU8(
        `${HEAD}<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      ),
    ],
    [
      'customXml/_rels/item1.xml.rels',
      strToU8(
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
      ),
    ],
  ]);
}

/** Of the words of a document, one after the other, without spaces: saving may break lines and runs elsewhere. */
export function wordsDigest(words: string): string {
  return createHash('sha256').update(words.replace(/\s/gu, '')).digest('hex');
}

/** Short: it only names a paragraph that was changed, the digest of all words proves it. */
export function paragraphDigest(words: string): string {
  return wordsDigest(words).slice(0, 8);
}

function printedWords(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((hit) => unescaped(hit[1] ?? '')).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
