import {
  type Contradiction,
  type Figure,
  type MarkedDocument,
  markedFigure,
  PaperRecord,
  type Recheck,
  type RecheckFinding,
  Refused,
} from '@gongjian/model';
import { checkFigures } from './bulletin-check.ts';
import { clip } from './bulletin-words.ts';
import { paragraphDigest, wordsDigest } from './docx-record.ts';
import { printFigure, printNumber } from './figure-print.ts';
import { isGiven } from './recompute.ts';

/** Figures as the ledger gives them at the paper's number; undefined where that was not asked. */
type OfLedger = readonly Figure[] | 'not-there' | 'unnumbered' | undefined;

/** @throws Refused `unreadable` where the record in the file is none of ours */
export function recordOf({ record }: MarkedDocument): PaperRecord {
  let given: unknown;
  try {
    given = JSON.parse(record);
  } catch {
    given = undefined;
  }
  const parsed = PaperRecord.safeParse(given);
  if (!parsed.success) throw new Refused({ kind: 'unreadable', reason: 'malformed', where: 'customXml' });
  return parsed.data;
}

/**
 * Reads one of our own papers back: what is printed in every bookmark against the figure it leads to, every figure
 * against the parts it is made from, and all of them against the ledger where that is at hand.
 */
export function recheckOwn(document: MarkedDocument, record: PaperRecord, ofLedger: OfLedger): Omit<Recheck, 'name'> {
  const { rounding } = record;
  const inLedger = new Map(Array.isArray(ofLedger) ? ofLedger.map((figure: Figure) => [figure.id, figure]) : []);
  const right = (figure: Figure) => inLedger.get(figure.id) ?? figure;
  const seen = new Map<number, Set<string>>();
  const contradictions: RecheckFinding[] = [];
  for (const { name, text } of document.marks) {
    const number = markedFigure(name);
    const figure = number === undefined ? undefined : record.figures[number - 1];
    if (number === undefined || figure === undefined) continue;
    const printed = seen.get(number) ?? new Set();
    seen.set(number, printed);
    const said = text.replace(/\s/gu, '');
    if (printed.has(said)) continue;
    printed.add(said);
    const is = right(figure);
    // In a table the unit stands in the head.
    if (said === printFigure(is) || said === printNumber(is)) continue;
    const check = inLedger.has(figure.id) ? 'ledger' : 'record';
    contradictions.push({
      check,
      text: figure.label,
      printed: said,
      computed: printFigure(is),
      from: sourceWords(is, record.figures),
    });
  }
  for (const figure of record.figures) {
    const is = inLedger.get(figure.id);
    if (is === undefined || (is.value === figure.value && is.unit === figure.unit)) continue;
    if (contradictions.some(({ text }) => text === figure.label)) continue;
    const printed = printFigure(figure);
    contradictions.push({ check: 'ledger', text: figure.label, printed, computed: printFigure(is), from: '台账' });
  }
  const figures = new Map(record.figures.map((figure) => [figure.label, figure]));
  for (const { left, leftValue, right: from, rightValue } of contradictionsIn(record.figures, rounding)) {
    const figure = figures.get(left);
    const print = (value: number) => (figure === undefined ? String(value) : printFigure({ ...figure, value }));
    contradictions.push({
      check: figure === undefined ? 'record' : CHECKS[figure.formula],
      text: left,
      printed: print(leftValue),
      computed: print(rightValue),
      from,
    });
  }
  const made = record.figures.filter(
    (figure) => inLedger.has(figure.id) || !isGiven(figure) || figure.within !== undefined,
  );
  const differs = contradictions.some(({ check }) => check === 'ledger');
  return {
    kind: 'own',
    title: record.title,
    figures: seen.size,
    recomputed: made.length,
    contradictions,
    remarks: [],
    ...wordsOf(document, record),
    ledger:
      ofLedger === undefined ? 'not-asked' : typeof ofLedger === 'string' ? ofLedger : differs ? 'differs' : 'same',
  };
}

/** Enough to find the place; a paper torn apart is seen as it is. */
const CHANGED = { paragraphs: 20, characters: 120 } as const;

/** Whether every word is as it was made, else which paragraphs are not; numbers that somebody typed are found there. */
function wordsOf(document: MarkedDocument, record: PaperRecord): Pick<Recheck, 'intact' | 'changed' | 'missing'> {
  const intact = wordsDigest(document.words) === record.words;
  if (intact || record.paragraphs === undefined) return { intact };
  const left = new Map<string, number>();
  for (const digest of record.paragraphs) left.set(digest, (left.get(digest) ?? 0) + 1);
  const changed = document.paragraphs.filter((words) => {
    const digest = paragraphDigest(words);
    const there = left.get(digest) ?? 0;
    if (there > 0) left.set(digest, there - 1);
    return there === 0;
  });
  return {
    intact,
    changed: changed.slice(0, CHANGED.paragraphs).map((words) => clip(words.trim(), CHANGED.characters)),
    missing: [...left.values()].reduce((sum, count) => sum + count, 0),
  };
}

/** @throws Refused where the figures do not fit together, as those of no paper of ours */
function contradictionsIn(...figures: Parameters<typeof checkFigures>): Contradiction[] {
  try {
    return checkFigures(...figures);
  } catch (error) {
    const where = error instanceof Error ? error.message : 'customXml';
    throw new Refused({ kind: 'unreadable', reason: 'malformed', where });
  }
}

const CHECKS = {
  fact: 'record',
  count: 'count',
  sum: 'sum',
  share: 'share',
  difference: 'difference',
  gap: 'gap',
  day: 'day',
} as const satisfies Record<Figure['formula'], RecheckFinding['check']>;

/** The fact it was taken from, or what the figures are called that it is made of. */
function sourceWords(figure: Figure, figures: readonly Figure[]): string {
  if (isGiven(figure) && figure.facts[0] !== undefined) return figure.facts[0];
  const parts = figures.filter(({ id }) => figure.parts.includes(id)).map(({ label }) => label);
  return parts.length === 0 ? '所列各项' : parts.join('、');
}
