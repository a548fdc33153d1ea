import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionPropertiesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { HEAD, PAGE } from './bulletin-page.ts';
import { settleDocx } from './docx-bytes.ts';
import type { RecordInput } from './docx-record.ts';

/** The fonts that official papers are set in; named, never shipped. */
export const FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  aside: '楷体_GB2312',
  number: '宋体',
} as const;
export const RED = 'C00000';

export type OfficialPaper = {
  readonly title: string;
  readonly office: string;
  /** The day it carries; never that of its making. */
  readonly on: string;
  /** Prints 示例数据 on every page. */
  readonly sample: boolean;
  readonly children: readonly FileChild[];
  /** What follows in sections of its own: wide tables on landscape pages, and what stands behind them. */
  readonly more?: readonly PageSection[];
  /** The printed figures, so that the file can be checked by itself. */
  readonly record?: RecordInput | undefined;
};

export type { FileChild } from 'docx';

export type PageSection = { readonly landscape: boolean; readonly children: readonly FileChild[] };

/** An official paper as .docx: A4, the type area of GB/T 9704, page numbers outside. The same content, the same bytes. */
export async function officialDocx({
  title,
  office,
  on,
  sample,
  children,
  more = [],
  record,
}: OfficialPaper): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: office,
    lastModifiedBy: office,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: font(FONTS.body), size: PAGE.bodySize },
          paragraph: { spacing: { line: PAGE.line, lineRule: LineRuleType.EXACT } },
        },
      },
      paragraphStyles: [
        {
          id: 'Normal',
          name: 'Normal',
          paragraph: { spacing: { line: PAGE.line, lineRule: LineRuleType.EXACT } },
        },
      ],
    },
    sections: [{ landscape: false, children }, ...more].map((section) => ({
      properties: { page: pageOf(section.landscape) },
      headers: { default: sampleHeader(sample), even: sampleHeader(sample) },
      footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
      children: section.children,
    })),
  });
  return settleDocx(new Uint8Array(await Packer.toArrayBuffer(document)), on, record);
}

/** A4 with the type area of the standard; turned, its top is the side that is bound. */
function pageOf(landscape: boolean): NonNullable<ISectionPropertiesOptions['page']> {
  const { width, height, top, bottom, left, right, footer } = PAGE;
  const size = { width, height, ...(landscape ? { orientation: PageOrientation.LANDSCAPE } : {}) };
  const margin = landscape
    ? { top: left, bottom: right, left: bottom, right: top, header: footer / 2, footer: footer / 2 }
    : { top, bottom, left, right, header: footer, footer };
  return { size, margin: { ...margin, gutter: 0 } };
}

function font(name: string): IRunOptions['font'] {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

export function run(text: string, name: string, size: number, more: IRunOptions = {}): TextRun {
  return new TextRun({ text, font: font(name), size, ...more });
}

export function exact(line: number): NonNullable<IParagraphOptions['spacing']> {
  return { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
}

export function paragraph(
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children'> = {},
): Paragraph {
  return new Paragraph({ widowControl: false, ...options, children });
}

/** `— 3 —` outside: right on odd pages, left on even ones, one character in. */
function pageNumber(side: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: font(FONTS.number),
    size: HEAD.noticeSize,
  });
  return new Footer({
    children: [paragraph([number], { alignment: side, indent: { left: 280, right: 280 }, spacing: exact(400) })],
  });
}

function sampleHeader(sample: boolean): Header {
  return new Header({
    children: [
      paragraph(sample ? [run('示例数据', FONTS.heading, 21)] : [], {
        alignment: AlignmentType.RIGHT,
        spacing: exact(320),
      }),
    ],
  });
}
