import { type MarkedDocument, markedFigure } from '@gongjian/model';
import { fileKind } from './file-kind.ts';
import { openOoxml, relationshipsOf } from './ooxml.ts';
import { unreadable } from './unreadable.ts';
import { readXml } from './xml.ts';
import type { ZipEntry, ZipPackage } from './zip.ts';

/** Characters of the record of a paper: a hundred times that of a bulletin. */
const MAX_RECORD = 16_000_000;
const MAX_MARKS = 100_000;
/** Characters in one bookmark: a figure is short. */
const MAX_MARK = 200;

/** What a .docx of ours carries: its record and what stands in each of its bookmarks; undefined of any other document. */
export function readMarks(bytes: Uint8Array): MarkedDocument | undefined {
  if (fileKind(bytes) !== 'zip') return undefined;
  const { zip, main, kind } = openOoxml(bytes);
  if (main === undefined || kind !== 'docx') return undefined;
  const record = recordIn(zip, main);
  if (record === undefined) return undefined;
  const marks: { name: string; text: string }[] = [];
  const words: string[] = [];
  const paragraphs: string[] = [];
  // A text box holds paragraphs within one.
  const within: string[][] = [];
  let open: { readonly id: string | undefined; readonly mark: { name: string; text: string } } | undefined;
  let text = false;
  readXml(zip, main, {
    open: (element, attributes) => {
      text = element === 't';
      if (element === 'p') within.push([]);
      if (element === 'bookmarkStart' && markedFigure(attributes['name'] ?? '') !== undefined) {
        if (marks.length >= MAX_MARKS) throw unreadable('too-large', main.name, `${MAX_MARKS} bookmarks`);
        open = { id: attributes['id'], mark: { name: attributes['name'] ?? '', text: '' } };
        marks.push(open.mark);
      } else if (element === 'bookmarkEnd' && open !== undefined && attributes['id'] === open.id) {
        open = undefined;
      }
    },
    close: (element) => {
      text = false;
      if (element !== 'p') return;
      const said = within.pop()?.join('') ?? '';
      if (said.trim() !== '') paragraphs.push(said);
    },
    text: (said) => {
      if (!text) return;
      words.push(said);
      within.at(-1)?.push(said);
      if (open !== undefined && open.mark.text.length < MAX_MARK) open.mark.text += said;
    },
  });
  return { record, marks, words: words.join(''), paragraphs };
}

function recordIn(zip: ZipPackage, main: ZipEntry): string | undefined {
  for (const { type, target } of relationshipsOf(zip, main.name)) {
    const entry = type.endsWith('/customXml') ? zip.find(target) : undefined;
    const record = entry === undefined ? undefined : recordOf(zip, entry);
    if (record !== undefined) return record;
  }
  return undefined;
}

function recordOf(zip: ZipPackage, entry: ZipEntry): string | undefined {
  if (entry.inflated > MAX_RECORD) return undefined;
  let ours: boolean | undefined;
  const pieces: string[] = [];
  readXml(zip, entry, {
    open: (element) => {
      ours ??= element === 'paper';
    },
    close: () => undefined,
    text: (text) => {
      if (ours === true) pieces.push(text);
    },
    done: () => ours === false,
  });
  return ours === true ? pieces.join('') : undefined;
}
