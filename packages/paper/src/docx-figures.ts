import { type Figure, markName } from '@gongjian/model';
import { Bookmark, type IRunOptions, type ParagraphChild } from 'docx';
import { run } from './docx-parts.ts';

/** A figure as printed, with the name of the hidden bookmark that leads to it. */
export type Marked = { readonly text: string; readonly mark: string };
/** Words of a paper, or a figure in them. */
export type Printed = string | Marked;

/** Names the bookmarks of one paper: by the figure's number in the annex, and how often it was printed so far. */
export type FigureMarks = (figure: string, text: string) => Printed;

export function figureMarks(figures: readonly Pick<Figure, 'id'>[]): FigureMarks {
  const numbers = new Map(figures.map(({ id }, index) => [id, index + 1]));
  const times = new Map<string, number>();
  return (figure, text) => {
    const number = numbers.get(figure);
    if (number === undefined) return text;
    const time = (times.get(figure) ?? 0) + 1;
    times.set(figure, time);
    return { text, mark: markName(number, time) };
  };
}

/** What is printed as runs of one type; every figure within its bookmark, words behind a line feed on a line of their own. */
export function printedRuns(
  parts: readonly Printed[],
  font: string,
  size: number,
  more: IRunOptions = {},
): ParagraphChild[] {
  return parts.flatMap((part): ParagraphChild[] => {
    if (typeof part === 'string' && part.startsWith('\n'))
      return [run(part.slice(1), font, size, { ...more, break: 1 })];
    if (typeof part === 'string') return part === '' ? [] : [run(part, font, size, more)];
    return [new Bookmark({ id: part.mark, children: [run(part.text, font, size, more)] })];
  });
}
