import type { SupervisionPaper } from '@gongjian/model';
import { AlignmentType, type Paragraph } from 'docx';
import { HEAD, PAGE } from './bulletin-page.ts';
import { longDay } from './bulletin-words.ts';
import { type Printing, printing, printRun } from './docx-annexes.ts';
import { type Printed, printedRuns } from './docx-figures.ts';
import { exact, FONTS, officialDocx, paragraph, run } from './docx-parts.ts';
import { recordOfPaper } from './paper-record.ts';
import { supervisionFilling } from './supervision-filling.ts';
import type { Filling } from './template-fill.ts';

const LINE = exact(PAGE.line);
/** One character of the text with its closer setting, in twips. */
const CHARACTER = PAGE.bodySize * 10 + PAGE.tighter;

/** 督查方案 as .docx: title, number, seven sections, signature; a long list of units is its annex. */
export function inspectionDocx(paper: SupervisionPaper): Promise<Uint8Array> {
  const { title, reference, office, on, sample, rows } = paper;
  const figures = printing(paper);
  const record = recordOfPaper(paper);
  return officialDocx({
    title: record.title,
    office,
    on,
    sample,
    children: [
      paragraph([run(title, FONTS.title, HEAD.titleSize)], {
        alignment: AlignmentType.CENTER,
        spacing: exact(HEAD.titleLine),
      }),
      paragraph(text([reference], FONTS.aside), { alignment: AlignmentType.CENTER, spacing: LINE }),
      paragraph([], { spacing: LINE }),
      ...rows.flatMap((row) => section(row, figures)),
      ...signature(office, longDay(on)),
      ...annex(paper),
    ],
    record,
  });
}

/** What a plan writes into a county's own .docx: its sections, and a long list of units as its annex. */
export function inspectionFilling(paper: SupervisionPaper): Filling {
  const figures = printing(paper);
  const blocks = { 正文: paper.rows.flatMap((row) => section(row, figures)), 附表: annex(paper) };
  return supervisionFilling(paper, { words: {}, blocks });
}

function text(parts: readonly Printed[], font: string = FONTS.body) {
  return printedRuns(parts, font, PAGE.bodySize, { characterSpacing: PAGE.tighter });
}

function section({ label, lines }: SupervisionPaper['rows'][number], figures: Printing): Paragraph[] {
  const indent = { firstLine: 2 * CHARACTER };
  return [
    paragraph(text([label], FONTS.heading), { keepNext: true, indent, spacing: LINE }),
    ...lines.map((line) =>
      paragraph(text(line.map((part) => printRun(part, figures))), {
        alignment: AlignmentType.BOTH,
        indent,
        spacing: LINE,
      }),
    ),
  ];
}

/** Two lines under the text, never alone on a page. */
function signature(office: string, day: string): Paragraph[] {
  return ['', office, day].map((line, index) =>
    paragraph(text([line]), {
      alignment: AlignmentType.RIGHT,
      indent: { right: 4 * CHARACTER },
      keepNext: index < 2,
      spacing: LINE,
    }),
  );
}

function annex({ annex: list }: SupervisionPaper): Paragraph[] {
  if (list === undefined) return [];
  return [
    paragraph([run(list.title, FONTS.heading, PAGE.bodySize)], { pageBreakBefore: true, spacing: LINE }),
    paragraph(text([list.text]), { alignment: AlignmentType.BOTH, spacing: LINE }),
  ];
}
