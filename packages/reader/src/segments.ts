/** A stretch of a sentence between two marks, with the depth of brackets around it. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  /** The mark that ends it; '' at the end of the line. */
  readonly mark: string;
  readonly depth: number;
};

const MARKS = '，；。！？：（）〔〕';
const DEEPEST = 8;

/** Cuts a line at its punctuation. A bracket is a mark too; brackets deeper than eight stay at eight. Linear. */
export function segmentsOf(text: string, begin = 0): Segment[] {
  const segments: Segment[] = [];
  let start = begin;
  let depth = 0;
  for (let index = begin; index <= text.length; index += 1) {
    const character = text.charAt(index);
    const dash = character === '—' && text.charAt(index + 1) === '—' && !/[\d月日年%]/.test(text.charAt(index - 1));
    if (index < text.length && !dash && !MARKS.includes(character)) continue;
    segments.push({ start, end: index, mark: dash ? '，' : character, depth });
    if (character === '（' || character === '〔') depth = Math.min(DEEPEST, depth + 1);
    else if (character === '）' || character === '〕') depth = Math.max(0, depth - 1);
    else if (character !== '' && '。！？'.includes(character)) depth = 0;
    start = index + (dash ? 2 : 1);
    if (dash) index += 1;
  }
  return segments;
}
