import type { BulletinContent } from '@gongjian/model';
import { AlignmentType, type Paragraph, type ParagraphChild, type Table } from 'docx';
import { pairHeadings } from './bulletin-blocks.ts';
import { HEAD, PAGE } from './bulletin-page.ts';
import { type Printing, printRun, tableOf } from './docx-annexes.ts';
import { type Printed, printedRuns } from './docx-figures.ts';
import { exact, FONTS, paragraph } from './docx-parts.ts';

/** Headings run into their text, to save lines. */
export function pageBody(content: Pick<BulletinContent, 'blocks'>, figures: Printing): (Paragraph | Table)[] {
  return pairHeadings(content.blocks).flatMap((block) => {
    if (block.kind === 'table')
      return block.inText === true ? [...tableOf(block, figures), paragraph([], { spacing: exact(60) })] : [];
    const parts = block.runs.map((part) => printRun(part, figures));
    if (block.small) {
      return [
        paragraph(printedRuns([block.heading, ...parts], FONTS.aside, HEAD.sourceSize), {
          spacing: exact(HEAD.sourceLine),
        }),
      ];
    }
    return [
      paragraph([...bodyRuns([block.heading], FONTS.heading), ...bodyRuns(parts, FONTS.body)], {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 2 * (PAGE.bodySize * 10 + PAGE.tighter) },
        spacing: exact(PAGE.line),
      }),
    ];
  });
}

function bodyRuns(parts: readonly Printed[], name: string): ParagraphChild[] {
  return printedRuns(parts, name, PAGE.bodySize, { characterSpacing: PAGE.tighter });
}
