import type { CorrectedFigure, Correction, Figure } from '@gongjian/model';
import { AlignmentType } from 'docx';
import { HEAD, PAGE, titleLines } from './bulletin-page.ts';
import { fullWidth, longDay } from './bulletin-words.ts';
import { figureMarks, printedRuns } from './docx-figures.ts';
import { exact, FONTS, officialDocx, paragraph, run } from './docx-parts.ts';
import { grid, redHead } from './docx-tables.ts';
import { printFigure } from './figure-print.ts';

/** 更正 as .docx: what the paper printed, what is right, why, and by which acts of the ledger. */
export async function correctionDocx(correction: Correction): Promise<Uint8Array> {
  const { number, on, figures, acts, reason, seq } = correction;
  const { name: paper, masthead, on: of, office, rounding, sample } = correction.paper;
  const list = correctionFigures(correction);
  const mark = figureMarks(list);
  const title = `关于${paper}有关数据的更正`;
  const text = (said: string) =>
    paragraph(printedRuns([said], FONTS.body, PAGE.bodySize, { characterSpacing: PAGE.tighter }), {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: 2 * (PAGE.bodySize * 10 + PAGE.tighter) },
      spacing: exact(PAGE.line),
    });
  const rows = figures.map((figure, index) => [
    String(index + 1),
    figure.label,
    printFigure({ ...figureOf(figure), value: figure.was }),
    mark(figure.figure, printFigure(figureOf(figure))),
  ]);
  return officialDocx({
    title: `${title}（第${number}号）`,
    office,
    on,
    sample,
    children: [
      ...redHead({
        masthead,
        notice: `更正第${number}号${sample ? '（示例数据）' : ''}`,
        office,
        day: longDay(on),
        title: titleLines(title) > 1 ? [`关于${paper}`, '\n有关数据的更正'] : [title],
      }),
      text(`${paper}（数据日期${longDay(of)}）所载下列${figures.length}个数据，按编发后的订正更正如下；原件保持不变。`),
      grid(['序号', '指标', '原载', '更正为'], rows, ['center', 'left', 'right', 'right'], [14, 74, 34, 34]),
      paragraph([run('', FONTS.body, HEAD.sourceSize)], { spacing: exact(HEAD.sourceLine) }),
      text(`更正原因：${fullWidth(reason).replace(/。$/u, '')}。`),
      text(`依据：${acts.length === 0 ? '' : `台账第${acts.join('、')}号订正；`}取数截至台账第${seq}号。`),
    ],
    record: {
      paper: 'correction',
      title,
      campaign: correction.campaign,
      id: correction.id,
      on,
      seq,
      rounding,
      figures: list,
    },
  });
}

/** What a correction prints as right. */
export function correctionFigures({ figures }: Pick<Correction, 'figures'>): Figure[] {
  return figures.map(figureOf);
}

/** Without its parts, which stand in the corrected paper. */
function figureOf({ figure: id, label, decimals, unit, is: value, formula }: CorrectedFigure): Figure {
  // A gap is printed with its sign, as it was in the paper.
  return {
    id,
    label,
    value,
    decimals,
    unit,
    formula: formula === 'gap' ? 'gap' : 'fact',
    parts: [],
    tolerance: 0,
    facts: [],
  };
}
