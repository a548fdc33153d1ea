import type { BulletinContent, Id } from '@gongjian/model';
import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import PizZip from 'pizzip';
import { recordOfContent } from './bulletin-docx.ts';
import { longDay } from './bulletin-words.ts';
import { annexTables, noteParagraphs, type Printing, printing, tableOf } from './docx-annexes.ts';
import { pageBody } from './docx-body.ts';
import { annexList, officialText } from './docx-official.ts';
import { originAnnexes } from './docx-origin.ts';
import { type FileChild, officialDocx } from './docx-parts.ts';
import { type RecordInput, withRecord } from './docx-record.ts';
import { annexTitle } from './docx-tables.ts';
import { printRuns } from './figure-print.ts';
import { opened, packed, texts } from './template-file.ts';
import { FILE_BLOCKS, FILE_WORDS, type FileBlock, type FileWord, paragraphsOf } from './template-places.ts';

/** What a paper writes into a .docx: words by their place, paragraphs and tables by theirs, and its record. */
export type Filling = {
  readonly words: Partial<Record<FileWord, string>>;
  readonly blocks: Partial<Record<FileBlock, readonly FileChild[]>>;
  readonly record: RecordInput;
  readonly office: string;
};

/**
 * The paper written into a county's own .docx: words at their places, text and tables instead of the paragraphs that name
 * them. The same filling and file always give the same bytes.
 */
export async function fillTemplateFile(file: Uint8Array, filling: Filling): Promise<Uint8Array> {
  const parts = opened(file);
  const blocks = new Map<string, string>();
  for (const [name, children] of Object.entries(filling.blocks)) blocks.set(name, await fragment(filling, children));
  // Blocks go in after the words, so that a name with braces in it is never taken for a place.
  for (const [name, xml] of texts(parts)) parts.set(name, strToU8(withMarks(xml)));
  const filled = new Docxtemplater(new PizZip(packed(parts)), {
    delimiters: { start: '{{', end: '}}' },
    nullGetter: ({ value }: { readonly value?: string }) => {
      throw new Error(`nothing fills the place ${value}`);
    },
  })
    .render({ ...Object.fromEntries(FILE_WORDS.map((word) => [word, ''])), ...filling.words })
    .getZip();
  for (const name of texts(parts).keys()) {
    const text = filled.file(name)?.asText() ?? '';
    parts.set(name, strToU8(text.replace(/<!--gongjian:([^>]+?)-->/gu, (_, block) => blocks.get(block) ?? '')));
  }
  return packed(withRecord(parts, filling.record));
}

/** What a bulletin writes into a .docx; `issued`: its row and the digest that it must come out with again. */
export function bulletinFilling(
  content: BulletinContent,
  issued?: { readonly id: Id; readonly digest: string },
): Filling {
  return {
    words: wordsOf(content),
    blocks: blocksOf(content),
    record: { ...recordOfContent(content), ...issued },
    office: content.office,
  };
}

/** Every paragraph that names a block is a mark in its place. */
function withMarks(xml: string): string {
  let rest = xml;
  for (const { text, from, to } of paragraphsOf(xml).toReversed()) {
    const block = FILE_BLOCKS.find((name) => text.trim() === `{{${name}}}`);
    if (block !== undefined) rest = `${rest.slice(0, from)}<!--gongjian:${block}-->${rest.slice(to)}`;
  }
  return rest;
}

function wordsOf(content: BulletinContent): Filling['words'] {
  const { masthead, issue, office, on, official, circulation } = content;
  const figures = new Map(content.figures.map((figure) => [figure.id, figure]));
  return {
    报头: masthead,
    期号: `第${issue}期`,
    编发单位: office,
    日期: longDay(on),
    标题: printRuns(content.titleRuns, figures),
    发文字号: official?.reference ?? '',
    签发人: official?.signer ?? '',
    主送: official?.recipients.replace(/[：:]$/u, '') ?? '',
    署名: office,
    成文日期: longDay(on),
    抄送: official?.copies ?? '',
    印发机关: office,
    印发日期: longDay(on),
    报: circulation.report,
    送: circulation.send,
    发: circulation.issue,
  };
}

function blocksOf(content: BulletinContent): Filling['blocks'] {
  const figures = printing(content);
  return {
    正文: content.form === 'official' ? officialText(content, figures) : pageBody(content, figures),
    附件说明: annexList(content),
    附表: annexes(content, figures),
    注: noteParagraphs(content),
    数据由来: originAnnexes(content, figures),
  };
}

/** The annexed tables under their titles; landscape tables stand upright in a county's own paper. */
export function annexes(content: Pick<BulletinContent, 'blocks'>, figures: Printing): FileChild[] {
  return annexTables(content).flatMap((block) => [
    annexTitle(block.title, false),
    ...tableOf({ ...block, wide: undefined }, figures),
  ]);
}

/** The markup of paragraphs and tables as they stand in a document of ours. */
async function fragment({ office, record }: Filling, children: readonly FileChild[]): Promise<string> {
  if (children.length === 0) return '';
  const docx = await officialDocx({ title: '', office, on: record.on, sample: false, children });
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return /<w:body>(.*)<w:sectPr[ >]/su.exec(xml)?.[1] ?? '';
}
