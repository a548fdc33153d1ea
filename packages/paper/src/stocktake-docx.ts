import type { PaperBlock, StocktakePaper } from '@gongjian/model';
import { AlignmentType, type Paragraph, type Table } from 'docx';
import { pairHeadings } from './bulletin-blocks.ts';
import { HEAD, PAGE } from './bulletin-page.ts';
import { longDay } from './bulletin-words.ts';
import { exact, FONTS, officialDocx, paragraph, run } from './docx-parts.ts';
import { annexTitle, grid, redHead, ruledLines, TABLE } from './docx-tables.ts';

/** Widths of the columns in millimetres, by how many there are and what the second of them is. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  承诺事项: [11, 40, 19, 21, 21, 23, 21],
  难题: [11, 29, 34, 27, 14, 22, 19],
  单位: [46, 17, 19, 19, 20, 18, 17],
  议定事项: [12, 80, 30, 34],
};

/** 调度会议程 or 纪要 as .docx: red head, who and where, the text, then tables as annexes and 分送. */
export async function stocktakeDocx(paper: StocktakePaper): Promise<Uint8Array> {
  const { masthead, title, office, on, sample, draft, circulation, blocks } = paper;
  const tables = blocks.filter((block) => block.kind === 'table');
  return officialDocx({
    title: `${masthead}（${longDay(on)}）`,
    office,
    on,
    sample,
    children: [
      ...redHead({
        masthead,
        notice: draft ? '（草稿）' : sample ? '（示例数据）' : '',
        office,
        day: longDay(on),
        title: [title],
      }),
      ...paper.facts.map(factLine),
      ...pairHeadings(blocks).flatMap(textLine),
      ...tables.flatMap(tableLines),
      paragraph([], { spacing: exact(TABLE.line) }),
      ruledLines([`分送：${circulation}。`]),
      paragraph([], { spacing: exact(20) }),
    ],
  });
}

const INDENT = { firstLine: 2 * (PAGE.bodySize * 10 + PAGE.tighter) };

function factLine({ name, text }: StocktakePaper['facts'][number]): Paragraph {
  return paragraph([body(`${name}：`, FONTS.heading), body(text, FONTS.body)], {
    alignment: AlignmentType.BOTH,
    indent: INDENT,
    spacing: exact(PAGE.line),
  });
}

/** A heading that ends with nothing of its own stands alone; else its text runs on after it. */
function textLine(block: ReturnType<typeof pairHeadings>[number]): Paragraph[] {
  if (block.kind === 'table') return [];
  const text = block.runs.filter((part) => typeof part === 'string').join('');
  if (block.small)
    return [paragraph([run(block.heading + text, FONTS.aside, HEAD.sourceSize)], { spacing: exact(HEAD.sourceLine) })];
  const heading = block.heading === '' ? [] : [body(block.heading, FONTS.heading)];
  return [
    paragraph([...heading, body(text, FONTS.body)], {
      alignment: AlignmentType.BOTH,
      indent: INDENT,
      spacing: exact(PAGE.line),
    }),
  ];
}

function body(text: string, font: string) {
  return run(text, font, PAGE.bodySize, { characterSpacing: PAGE.tighter });
}

function tableLines(block: Extract<PaperBlock, { kind: 'table' }>, index: number): (Paragraph | Table)[] {
  const cells = block.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')));
  return [
    annexTitle(block.title, index === 0),
    ...(block.unitLine === undefined
      ? []
      : [
          paragraph([run(block.unitLine, FONTS.body, TABLE.size)], {
            alignment: AlignmentType.RIGHT,
            spacing: exact(TABLE.line),
          }),
        ]),
    grid(block.head, cells, block.align, WIDTHS[block.head[1] ?? ''] ?? block.head.map(() => 156 / block.head.length)),
  ];
}
