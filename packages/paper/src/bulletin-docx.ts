import type { BulletinContent, Id } from '@gongjian/model';
import { AlignmentType, BorderStyle, type FileChild, type Paragraph, type Table, TabStopType } from 'docx';
import { HEAD, PAGE } from './bulletin-page.ts';
import { longDay } from './bulletin-words.ts';
import { annexTables, noteParagraphs, type Printing, printing, printRun, tableOf } from './docx-annexes.ts';
import { pageBody } from './docx-body.ts';
import { type Printed, printedRuns } from './docx-figures.ts';
import { imprint, officialBody, officialHead } from './docx-official.ts';
import { originAnnexes } from './docx-origin.ts';
import { exact, FONTS, officialDocx, type PageSection, paragraph, run } from './docx-parts.ts';
import type { RecordInput } from './docx-record.ts';
import { annexTitle, redHead, ruledLines } from './docx-tables.ts';
import { paperName } from './paper-name.ts';

/**
 * The paper as .docx by its form: an internal series with 报头 and 报尾, an official document, or a sheet without a red
 * head; then the annexes (tables, the origin of every figure, the facts), wide tables on landscape pages. The same
 * content always gives the same bytes.
 */
export async function bulletinDocx(
  content: BulletinContent,
  issued?: { readonly id: Id; readonly digest: string },
): Promise<Uint8Array> {
  const figures = printing(content);
  const [first, ...more] = sectionsOf([
    { landscape: false, children: [...headOf(content, figures), ...bodyOf(content, figures)] },
    ...annexTables(content).map((block, index) => ({
      landscape: block.wide === true,
      children: [annexTitle(block.title, index === 0 && block.wide !== true), ...tableOf(block, figures)],
    })),
    { landscape: false, children: [...lastAnnexes(content, figures), ...endOf(content)] },
  ]);
  const record = recordOfContent(content);
  return officialDocx({
    title: record.title,
    office: content.office,
    on: content.on,
    sample: content.sample,
    children: first?.children ?? [],
    more,
    record: { ...record, ...issued },
  });
}

/** What the file keeps of its figures. */
export function recordOfContent(content: BulletinContent): RecordInput {
  const { campaign, on, seq, rounding, figures } = content;
  return { paper: 'bulletin', title: paperName(content), campaign, on, seq, rounding, figures };
}

/** Notes stand under the last table; where the only tables are in the text, that page is full and they come last. */
function lastAnnexes(content: BulletinContent, figures: Printing): (Paragraph | Table)[] {
  const [notes, origin] = [noteParagraphs(content), originAnnexes(content, figures)];
  return annexTables(content).length === 0 ? [...origin, ...notes] : [...notes, ...origin];
}

/** What stands the same way is one section; a turn of the page begins another. */
function sectionsOf(parts: readonly PageSection[]): PageSection[] {
  const sections: { landscape: boolean; children: FileChild[] }[] = [];
  for (const { landscape, children } of parts) {
    const last = sections.at(-1);
    if (last?.landscape === landscape) last.children.push(...children);
    else sections.push({ landscape, children: [...children] });
  }
  return sections;
}

function headOf(content: BulletinContent, figures: Printing): Paragraph[] {
  const title = content.titleRuns.map((part) => printRun(part, figures));
  if (content.form === 'official') return officialHead(content, title);
  if (content.form === 'sheet') return sheetHead(content, title);
  return redHead({
    masthead: content.masthead,
    notice: `第${content.issue}期${content.sample ? '（示例数据）' : ''}`,
    office: content.office,
    day: longDay(content.on),
    title,
  });
}

/** Title, then office and day over a thin rule. */
function sheetHead({ office, on }: BulletinContent, title: readonly Printed[]): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER, spacing: { ...exact(HEAD.titleLine), after: HEAD.titleAfter } };
  return [
    paragraph(printedRuns(title, FONTS.title, HEAD.titleSize), centred),
    paragraph([run(`${office}\t${longDay(on)}`, FONTS.body, HEAD.noticeSize)], {
      tabStops: [{ type: TabStopType.RIGHT, position: PAGE.textWidth }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 4 } },
      spacing: { ...exact(HEAD.noticeLine), after: HEAD.titleAfter },
    }),
  ];
}

function bodyOf(content: BulletinContent, figures: Printing): (Paragraph | Table)[] {
  return content.form === 'official' ? officialBody(content, figures) : pageBody(content, figures);
}

/** 版记 of an official document, 报尾 of the others, at the foot of the last page. */
function endOf(content: BulletinContent): (Paragraph | Table)[] {
  if (content.form === 'official') return imprint(content);
  const { report, send, issue } = content.circulation;
  const lines = [
    ...(report === '' ? [] : [`报：${report}。`]),
    ...(send === '' ? [] : [`送：${send}。`]),
    ...(issue === '' ? [] : [`发：${issue}。`]),
  ];
  const last = paragraph([], { spacing: exact(20) });
  return lines.length === 0 ? [last] : [ruledLines(lines, 'foot'), last];
}
