import type { PlanDocument } from './document.ts';
import { DocumentBuilder } from './document-builder.ts';
import { linesOf, type PdfPage, type PdfRun, paragraphsOf } from './pdf-lines.ts';
import { checkPdfStreams } from './pdf-streams.ts';
import { unreadable } from './unreadable.ts';

export const MAX_PAGES = 500;
/** Runs of text on one page; dense tables have some 3,000. */
const MAX_RUNS_PER_PAGE = 50_000;
/** Runs of the whole document. */
const MAX_RUNS = 1_000_000;
/** A page number or a stamp alone is no text layer. */
const MIN_CHARACTERS_PER_PAGE = 5;

/** What a PDF may need from outside. */
export type PdfResources = {
  /** A predefined character map by name, e.g. `GBK-EUC-H`, in pdf.js' packed form (`pdfjs-dist/cmaps/NAME.bcmap`). */
  readonly characterMap?: (name: string) => Promise<Uint8Array>;
  /**
   * Stops the reading as too slow. Forms that call each other can cost time without end in a small file, and the reader has no
   * clock of its own, so that a server gives one, e.g. `AbortSignal.timeout(20_000)`.
   */
  readonly signal?: AbortSignal;
};

/**
 * Text of a PDF with a text layer. Printed lines are joined into paragraphs; page numbers and running titles go. pdf.js
 * runs in this thread without worker file, network or eval, so a page or server should call this in a worker.
 */
export async function extractPdf(bytes: Uint8Array, name: string, resources: PdfResources): Promise<PlanDocument> {
  checkPdfStreams(bytes);
  const missing = new Set<string>();
  const pages = await readPages(bytes, characterMaps(resources, missing), resources.signal);
  const [missed] = missing;
  if (missed !== undefined) throw unreadable('encoding', `PDF: ${missed}`);
  const characters = pages.flatMap(({ lines }) => lines).reduce((count, line) => count + line.text.length, 0);
  if (characters < pages.length * MIN_CHARACTERS_PER_PAGE) throw unreadable('no-text-layer', name);
  return buildPdf(pages, name);
}

function buildPdf(pages: readonly PdfPage[], name: string): PlanDocument {
  const builder = new DocumentBuilder();
  let table = -1;
  let row = 0;
  let title: string | undefined;
  for (const paragraph of paragraphsOf(pages)) {
    if (!paragraph.includes('\t')) {
      builder.paragraph(paragraph);
      row = 0;
      continue;
    }
    if (row === 0) {
      table += 1;
      title = builder.lastParagraph();
    }
    builder.row(
      table,
      row,
      paragraph.split('\t').map((text) => ({ text })),
      title,
    );
    row += 1;
  }
  return builder.document(name, 'pdf');
}

type CharacterMaps = new (
  urls: object,
) => { fetch: (wanted: { kind: string; filename: string }) => Promise<Uint8Array> };

/** pdf.js asks a factory of this shape for character maps, fonts and decoders; text needs only the first. */
function characterMaps(resources: PdfResources, missing: Set<string>): CharacterMaps {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const map = filename.replace(/\.bcmap$/, '');
      if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed for text`);
      if (resources.characterMap === undefined) {
        missing.add(map);
        throw new Error(`no character map ${map}`);
      }
      return resources.characterMap(map);
    }
  };
}

async function readPages(bytes: Uint8Array, factory: CharacterMaps, signal?: AbortSignal): Promise<PdfPage[]> {
  // @ts-expect-error pdf.js types only its main module; loading the worker module here keeps it in this thread.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // pdf.js takes the buffer away from its owner.
    data: bytes.slice(),
    BinaryDataFactory: factory,
    cMapUrl: 'character-map/',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
  const stopped = stopOf(signal);
  try {
    const document = await Promise.race([task.promise, stopped.promise]);
    if (document.numPages > MAX_PAGES)
      throw unreadable('too-large', `${document.numPages} pages`, `${MAX_PAGES} pages`);
    const pages: PdfPage[] = [];
    let runsLeft = MAX_RUNS;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await Promise.race([document.getPage(number), stopped.promise]);
      const runs = await readRuns(page.streamTextContent(), number, stopped.promise);
      runsLeft -= runs.length;
      if (runsLeft < 0) throw unreadable('too-large', `page ${number}`, `${MAX_RUNS} runs`);
      const [x0 = 0, , x1 = 0] = page.view;
      pages.push({ width: Math.round(x1 - x0), lines: linesOf(runs) });
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw refusalOf(error);
  } finally {
    stopped.forget();
    await task.destroy();
  }
}

/** A promise that only ever rejects, when `signal` fires. */
function stopOf(signal: AbortSignal | undefined): { readonly promise: Promise<never>; readonly forget: () => void } {
  let forget = (): void => undefined;
  const promise = new Promise<never>((_, reject) => {
    const stop = (): void => reject(unreadable('too-slow', 'PDF'));
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop);
    forget = () => signal?.removeEventListener('abort', stop);
  });
  // Nobody may be waiting when it rejects.
  promise.catch(() => undefined);
  return { promise, forget };
}

type TextChunk = { readonly items: readonly (TextItem | object)[] };
type TextItem = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

/** Runs of a page, taken chunk by chunk so that a page without end is left at the limit. */
async function readRuns(stream: ReadableStream, page: number, stopped: Promise<never>): Promise<PdfRun[]> {
  const reader: { read: () => Promise<{ done: boolean; value?: TextChunk }> } = stream.getReader();
  const runs: PdfRun[] = [];
  for (;;) {
    const { done, value } = await Promise.race([reader.read(), stopped]);
    if (done || value === undefined) return runs;
    for (const item of value.items) if ('str' in item) runs.push(runOf(item));
    if (runs.length > MAX_RUNS_PER_PAGE) throw unreadable('too-large', `page ${page}`, `${MAX_RUNS_PER_PAGE} runs`);
  }
}

function runOf(item: TextItem): PdfRun {
  const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, size: Math.hypot(skew, scale) || item.height || 1 };
}

/** pdf.js tells its errors by name only. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'PasswordException') return unreadable('encrypted');
  const broken = [
    'InvalidPDFException',
    'FormatError',
    'XRefParseException',
    'UnknownErrorException',
    'ResponseException',
  ];
  return broken.includes(error.name) ? unreadable('malformed', 'PDF') : error;
}
