import type { StocktakePaper } from '@gongjian/model';
import { AlignmentType, type Paragraph } from 'docx';
import { PAGE } from './bulletin-page.ts';
import { longDay } from './bulletin-words.ts';
import { annexTables, type Printing, printing, printRun, tableOf } from './docx-annexes.ts';
import { pageBody } from './docx-body.ts';
import { printedRuns } from './docx-figures.ts';
import { originAnnexes } from './docx-origin.ts';
import { exact, FONTS, officialDocx, paragraph } from './docx-parts.ts';
import { annexTitle, redHead, ruledLines, TABLE } from './docx-tables.ts';
import { recordOfPaper } from './paper-record.ts';
import { annexes, type Filling } from './template-fill.ts';

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

/** What an agenda or minutes write into a county's own .docx. */
export function stocktakeFilling(paper: StocktakePaper): Filling {
  const { masthead, title, office, on, circulation } = paper;
  const figures = printing(paper);
  const day = longDay(on);
  return {
    words: { 报头: masthead, 标题: title, 编发单位: office, 日期: day, 署名: office, 成文日期: day, 分送: circulation },
    blocks: {
      正文: [...paper.facts.map((fact) => factLine(fact, figures)), ...pageBody(paper, figures)],
      附表: annexes(paper, figures),
      数据由来: originAnnexes(paper, figures),
    },
    record: recordOfPaper(paper),
    office,
  };
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
