import type { BulletinContent, Id } from '@gongjian/model';
import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import PizZip from 'pizzip';
import { recordOfContent } from './bulletin-docx.ts';
import { longDay } from './bulletin-words.ts';
import { annexTables, noteParagraphs, printing, tableOf } from './docx-annexes.ts';
import { pageBody } from './docx-body.ts';
import { annexList, officialText } from './docx-official.ts';
import { originAnnexes } from './docx-origin.ts';
import { type FileChild, officialDocx } from './docx-parts.ts';
import { withRecord } from './docx-record.ts';
import { annexTitle } from './docx-tables.ts';
import { printRuns } from './figure-print.ts';
import { opened, packed, texts } from './template-file.ts';
import { FILE_BLOCKS, type FileBlock, type FileWord, paragraphsOf } from './template-places.ts';

/**
 * The paper written into a county's own .docx: words at their places, text and tables instead of the paragraphs that name
 * them. The same content and file always give the same bytes.
 */
export async function fillTemplateFile(
  file: Uint8Array,
  content: BulletinContent,
  issued?: { readonly id: Id; readonly digest: string },
): Promise<Uint8Array> {
  const parts = opened(file);
  const blocks = await blocksOf(content);
  // Blocks go in after the words, so that a name with braces in it is never taken for a place.
  for (const [name, xml] of texts(parts)) parts.set(name, strToU8(withMarks(xml)));
  const filled = new Docxtemplater(new PizZip(packed(parts)), {
    delimiters: { start: '{{', end: '}}' },
    nullGetter: ({ value }: { readonly value?: string }) => {
      throw new Error(`nothing fills the place ${value}`);
    },
  })
    .render(wordsOf(content))
    .getZip();
  for (const name of texts(parts).keys()) {
    const text = filled.file(name)?.asText() ?? '';
    parts.set(name, strToU8(text.replace(/<!--gongjian:([^>]+?)-->/gu, (_, block: FileBlock) => blocks[block])));
  }
  return packed(withRecord(parts, { ...recordOfContent(content), ...issued }));
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

function wordsOf(content: BulletinContent): Record<FileWord, string> {
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

async function blocksOf(content: BulletinContent): Promise<Record<FileBlock, string>> {
  const figures = printing(content);
  const body = content.form === 'official' ? officialText(content, figures) : pageBody(content, figures);
  // Landscape tables stand upright in a county's own paper.
  const tables = annexTables(content).flatMap((block) => [
    annexTitle(block.title, false),
    ...tableOf({ ...block, wide: undefined }, figures),
  ]);
  const groups: Record<FileBlock, readonly FileChild[]> = {
    正文: body,
    附件说明: annexList(content),
    附表: tables,
    注: noteParagraphs(content),
    数据由来: originAnnexes(content, figures),
  };
  const xml = Object.entries(groups).map(async ([name, children]) => [name, await fragment(content, children)]);
  return Object.fromEntries(await Promise.all(xml)) as Record<FileBlock, string>;
}

/** The markup of paragraphs and tables as they stand in a document of ours. */
async function fragment({ office, on }: BulletinContent, children: readonly FileChild[]): Promise<string> {
  if (children.length === 0) return '';
  const docx = await officialDocx({ title: '', office, on, sample: false, children });
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return /<w:body>(.*)<w:sectPr[ >]/su.exec(xml)?.[1] ?? '';
}
