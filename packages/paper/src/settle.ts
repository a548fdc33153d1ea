import {
  type BulletinContent,
  type Contradiction,
  type Figure,
  fromMicros,
  type Proposal,
  type Rounding,
  roundTogether,
  toMicros,
} from '@gongjian/model';
import { conflictsIn } from './bulletin-check.ts';
import { conflictNote } from './conflict-note.ts';
import type { FigureBook } from './figure-book.ts';
import { figureIndex, printFigure, printNumber, printRuns } from './figure-print.ts';
import { recompute, spanOf } from './recompute.ts';

/**
 * Conflicts of a paper's figures, and what the office settled of them: parts printed by largest remainder, or a note.
 * What is left blocks the issue, each with what may be done about it.
 */
export function settled(content: BulletinContent, book: FigureBook, ways: string | undefined): BulletinContent {
  const chosen = waysIn(ways);
  const { rounding } = content;
  const sums = sumsApart(content.figures, book, rounding);
  const figures = byRemainder(content.figures, sums, chosen);
  const index = figureIndex({ figures });
  const hard = conflictsIn(figures, rounding).map((conflict) =>
    withNote(conflict.found, conflictNote(conflict, index)),
  );
  const open: Contradiction[] = [];
  const done: NonNullable<BulletinContent['settled']> = [];
  for (const found of [...sums, ...hard]) {
    const way = chosen.get(found.conflict ?? '');
    const proposal = found.proposals?.find((one) => one.way === way);
    if (proposal === undefined) open.push(found);
    else done.push({ conflict: found.conflict ?? '', way: proposal.way, text: textOf(found, proposal) });
  }
  return {
    ...content,
    title: printRuns(content.titleRuns, index),
    figures,
    notes: [...content.notes, ...done.map(({ text }) => text)],
    contradictions: open,
    ...(done.length === 0 ? {} : { settled: done }),
  };
}

function waysIn(ways = ''): ReadonlyMap<string, string> {
  return new Map(ways.split(' ').flatMap((one) => (one === '' ? [] : [one.split('=') as [string, string]])));
}

/** Sums whose printed parts make another last digit, where sum and parts are printed alike. */
function sumsApart(figures: readonly Figure[], book: FigureBook, rounding: Rounding): Contradiction[] {
  const index = figureIndex({ figures });
  return figures.flatMap((sum): Contradiction[] => {
    if (sum.formula !== 'sum') return [];
    const parts = sum.parts.flatMap((id) => index.get(id) ?? []);
    if (parts.some(({ decimals, unit }) => decimals !== sum.decimals || unit !== sum.unit)) return [];
    const spans = parts.map((part) => spanOf(part, rounding));
    const made = recompute(sum, spans, rounding);
    if (made === undefined || made.value === sum.value) return [];
    const text = `${sum.label}为${printFigure(sum)}，各分项按印出的数相加为${printNumber({ ...sum, value: made.value })}，系四舍五入所致`;
    const remainder = remainderOf(parts, book);
    return [
      {
        left: sum.label,
        leftValue: sum.value,
        right: parts.map(({ label }) => label).join(' + '),
        rightValue: made.value,
        tolerance: made.tolerance,
        conflict: `sum:${sum.id}`,
        proposals: [...(remainder === undefined ? [] : [remainder]), { way: 'note', text }],
      },
    ];
  });
}

/** Parts as they may be printed so that they add up; undefined where they would not make the printed sum. */
function remainderOf(parts: readonly Figure[], book: FigureBook): Proposal | undefined {
  const decimals = parts[0]?.decimals ?? 0;
  const raws = parts.map(({ id }) => book.raw(id));
  const unit = 10n ** BigInt(6 - decimals);
  const micros = raws.flatMap((raw) => (raw === undefined ? [] : [BigInt(toMicros(raw))]));
  if (micros.length < parts.length) return undefined;
  const rounded = roundTogether(micros, unit).map((units) => fromMicros(Number(units * unit)));
  const figures = parts.flatMap(({ id: figure, label, value: was }, at) => {
    const is = rounded[at] ?? was;
    return is === was ? [] : [{ figure, label, was, is }];
  });
  return figures.length === 0 ? undefined : { way: 'remainder', figures };
}

function byRemainder(
  figures: readonly Figure[],
  sums: readonly Contradiction[],
  chosen: ReadonlyMap<string, string>,
): Figure[] {
  const values = new Map<string, number>();
  for (const { conflict = '', proposals = [] } of sums) {
    if (chosen.get(conflict) !== 'remainder') continue;
    for (const proposal of proposals)
      if (proposal.way === 'remainder') for (const { figure, is } of proposal.figures) values.set(figure, is);
  }
  return figures.map((figure) => {
    const value = values.get(figure.id);
    return value === undefined ? figure : { ...figure, value };
  });
}

/** A contradiction of the data itself can only be told. */
function withNote(found: Contradiction, text: string): Contradiction {
  const { left, right } = found;
  const conflict = `figure:${left}:${right}`.replaceAll(/[\s=]/gu, '');
  return { ...found, conflict, proposals: [{ way: 'note', text }] };
}

function textOf({ left }: Contradiction, proposal: Proposal): string {
  if (proposal.way === 'note') return `${proposal.text}。`;
  const parts = proposal.figures.map(({ label }) => label).join('、');
  return `为使各分项之和等于${left}，${parts}的末位按最大余额法取整。`;
}
