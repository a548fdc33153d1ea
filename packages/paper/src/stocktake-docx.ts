import type { StocktakePaper } from '@gongjian/model';
import { AlignmentType, type Paragraph } from 'docx';
import { PAGE } from './bulletin-page.ts';
import { annexTables, type Printing, printing, printRun, tableOf } from './docx-annexes.ts';
import { pageBody } from './docx-body.ts';
import { printedRuns } from './docx-figures.ts';
import { originAnnexes } from './docx-origin.ts';
import { exact, FONTS, officialDocx, paragraph } from './docx-parts.ts';
import { annexTitle, redHead, ruledLines, TABLE } from './docx-tables.ts';
import { recordOfPaper } from './paper-record.ts';

/** 调度会议程 or 纪要 as .docx: red head, who and where, the text; then tables, the origin of every figure, 分送. */
export async function stocktakeDocx(paper: StocktakePaper): Promise<Uint8Array> {
  const { masthead, title, office, on, sample, draft, circulation } = paper;
  const figures = printing(paper);
  const record = recordOfPaper(paper);
  return officialDocx({
    title: record.title,
    office,
    on,
    sample,
    children: [
      ...redHead({
        masthead,
        notice: draft ? '（草稿）' : sample ? '（示例数据）' : '',
        office,
        day: printRun({ figure: 'meeting' }, figures),
        title: [title],
      }),
      ...paper.facts.map((fact) => factLine(fact, figures)),
      ...pageBody(paper, figures),
      ...annexTables(paper).flatMap((block, index) => [
        annexTitle(block.title, index === 0),
        ...tableOf(block, figures),
      ]),
      ...originAnnexes(paper, figures),
      paragraph([], { spacing: exact(TABLE.line) }),
      ruledLines([`分送：${circulation}。`]),
      paragraph([], { spacing: exact(20) }),
    ],
    record,
  });
}

function factLine({ name, runs }: StocktakePaper['facts'][number], figures: Printing): Paragraph {
  const more = { characterSpacing: PAGE.tighter };
  return paragraph(
    [
      ...printedRuns([`${name}：`], FONTS.heading, PAGE.bodySize, more),
      ...printedRuns(
        runs.map((part) => printRun(part, figures)),
        FONTS.body,
        PAGE.bodySize,
        more,
      ),
    ],
    {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: 2 * (PAGE.bodySize * 10 + PAGE.tighter) },
      spacing: exact(PAGE.line),
    },
  );
}
