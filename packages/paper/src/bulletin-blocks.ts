import type { PaperBlock, PaperRun } from '@gongjian/model';

/** `small`: a note under the text (heading of level 3), such as where the figures come from. */
export type Paragraph = {
  readonly kind: 'paragraph';
  readonly heading: string;
  readonly small: boolean;
  readonly runs: readonly PaperRun[];
};
export type Table = Extract<PaperBlock, { kind: 'table' }>;

const SMALL = 3;

/** Headings run into the paragraph under them, to save lines: `一、投资。固定资产投资完成……`. */
export function pairHeadings(blocks: readonly PaperBlock[]): (Paragraph | Table)[] {
  const paired: (Paragraph | Table)[] = [];
  let heading = '';
  let small = false;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      small = block.level === SMALL;
      heading = `${block.text}${small ? '：' : '。'}`;
    } else if (block.kind === 'table') {
      if (heading !== '') paired.push({ kind: 'paragraph', heading, small, runs: [] });
      heading = '';
      paired.push(block);
    } else {
      paired.push({ kind: 'paragraph', heading, small, runs: block.runs });
      heading = '';
      small = false;
    }
  }
  return paired;
}
