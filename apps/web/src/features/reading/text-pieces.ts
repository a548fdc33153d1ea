import type { Span } from '@gongjian/model';

/** A stretch of a line and the items whose place it lies in. */
export type Piece = { readonly text: string; readonly keys: readonly string[] };
/** A line of the document: `start` is its position in the whole text. */
export type Line = { readonly start: number; readonly pieces: readonly Piece[] };

type Marked = { readonly key: string; readonly span: Span };

/**
 * The text line by line, each cut where a place begins or ends. Places may lie in one another; a piece names all that
 * it lies in, the shortest first, so that a click means the nearest one.
 */
export function linesOf(text: string, marks: readonly Marked[]): readonly Line[] {
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start);
  const lines: Line[] = [];
  let start = 0;
  for (const words of text.split('\n')) {
    const end = start + words.length;
    const from = start;
    const inside = sorted.filter(({ span }) => span.start < end && span.end > from);
    lines.push({ start, pieces: piecesOf(words, start, inside) });
    start = end + 1;
  }
  return lines;
}

function piecesOf(words: string, start: number, marks: readonly Marked[]): readonly Piece[] {
  const cuts = new Set([0, words.length]);
  for (const { span } of marks) {
    cuts.add(Math.max(span.start - start, 0));
    cuts.add(Math.min(span.end - start, words.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? words.length;
    const keys = marks
      .filter(({ span }) => span.start - start <= from && span.end - start >= to)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
      .map(({ key }) => key);
    return { text: words.slice(from, to), keys };
  });
}

/** The line that holds a position of the text. */
export function lineAt(lines: readonly Line[], position: number): number {
  const after = lines.findIndex(({ start }) => start > position);
  return (after < 0 ? lines.length : after) - 1;
}
