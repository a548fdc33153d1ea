import { readFileSync } from 'node:fs';
import { type PaperKind, PaperTemplate } from '@gongjian/model';
import { strToU8, zipSync } from 'fflate';

/** The template of a kind as it comes with the product. */
export function shippedTemplate(kind: PaperKind): PaperTemplate {
  const place = new URL(`../../../rules/bulletins/${kind}.json`, import.meta.url);
  return PaperTemplate.parse(JSON.parse(readFileSync(place, 'utf8')));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A paragraph; its pieces are runs of their own, as Word cuts what was typed in several goes. */
export function templateParagraph(...pieces: readonly string[]): string {
  const runs = pieces.map((piece) => `<w:r><w:t xml:space="preserve">${piece}</w:t></w:r>`);
  return `<w:p>${runs.join('')}</w:p>`;
}

/** A county's own .docx, made by hand: these paragraphs, and what else stands in the package. */
export function templateDocx(paragraphs: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONS}"></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${paragraphs.join('')}<w:sectPr/></w:body></w:document>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
