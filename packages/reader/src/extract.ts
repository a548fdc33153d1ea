import type { PlanDocument } from './document.ts';
import { MAX_BLOCKS, MAX_CHARACTERS } from './document-builder.ts';
import { documentOfText } from './document-of-text.ts';
import { extractDocx } from './docx.ts';
import { fileKind } from './file-kind.ts';
import { openOoxml } from './ooxml.ts';
import { extractPdf, type PdfResources } from './pdf.ts';
import { decodeText } from './text-encoding.ts';
import { unreadable } from './unreadable.ts';
import { extractXlsx } from './xlsx.ts';

/**
 * Reads a plan document: txt in any Chinese encoding, docx, xlsx, or pdf with a text layer, told by content and never by
 * `name`. Throws `Refused` (`unreadable`) for everything else, in time and memory bounded by the named limits.
 * `resources` brings the character maps that some older PDFs refer to.
 */
export async function extract(bytes: Uint8Array, name: string, resources: PdfResources = {}): Promise<PlanDocument> {
  switch (fileKind(bytes)) {
    case 'zip': {
      const opened = openOoxml(bytes);
      if (opened.kind === 'docx') return extractDocx(opened, name);
      if (opened.kind === 'xlsx') return extractXlsx(opened, name);
      throw unreadable('unknown-format', 'zip');
    }
    case 'pdf':
      return extractPdf(bytes, name, resources);
    case 'text':
      return extractText(bytes, name);
    case 'ole2':
      throw unreadable('old-format');
  }
}

function extractText(bytes: Uint8Array, name: string): PlanDocument {
  const { text, encoding } = decodeText(bytes);
  if (text.length > MAX_CHARACTERS) throw unreadable('too-large', name, `${MAX_CHARACTERS} characters`);
  const document = documentOfText(name, text);
  if (document.blocks.length === 0) throw unreadable('empty', name);
  if (document.blocks.length > MAX_BLOCKS) throw unreadable('too-large', name, `${MAX_BLOCKS} paragraphs and rows`);
  return { ...document, encoding };
}
