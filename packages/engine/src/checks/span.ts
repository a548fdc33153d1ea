import type { PrintedNumber, PrintedTable } from '@gongjian/model';

/** A rational number; `over` is above 0. */
export interface Ratio {
  readonly top: bigint;
  readonly over: bigint;
}

/** The values that a printed number can stand for. Exact. */
export interface Span {
  readonly low: Ratio;
  readonly high: Ratio;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export function ratio(top: bigint, over = 1n): Ratio {
  return over < 0n ? { top: -top, over: -over } : { top, over };
}

export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.top * b.over - b.top * a.over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Printed numbers have at most six decimals: over one denominator, sums of any length stay small. */
const MICRO = 1_000_000n;

export function decimalsOfPrinted(text: PrintedNumber): number {
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
}

/** The number on paper, exactly. */
export function printedRatio(text: PrintedNumber): Ratio {
  const digits = text.replace('−', '-').replace('+', '').replace('.', '');
  return { top: BigInt(digits) * 10n ** BigInt(6 - decimalsOfPrinted(text)), over: MICRO };
}

/** What is printed as `text` when rounded like that; of a count, only itself. */
export function spanOf(text: PrintedNumber, rounding: PrintedTable['rounding'], exact = false): Span {
  const { top } = printedRatio(text);
  const over = 2n * MICRO;
  const twice = 2n * top;
  if (exact) return { low: { top: twice, over }, high: { top: twice, over }, lowOpen: false, highOpen: false };
  // Half-up takes half a unit of the last digit below and one above; truncation none below and a whole one above.
  const half = 10n ** BigInt(6 - decimalsOfPrinted(text));
  const below = rounding === 'truncate' ? 0n : half;
  const above = rounding === 'half-up' ? half : 2n * half;
  // A zero does not tell from which side it was rounded.
  if (top === 0n) return { low: { top: -above, over }, high: { top: above, over }, lowOpen: true, highOpen: true };
  return top < 0n
    ? { low: { top: twice - above, over }, high: { top: twice + below, over }, lowOpen: true, highOpen: false }
    : { low: { top: twice - below, over }, high: { top: twice + above, over }, lowOpen: false, highOpen: true };
}

export function addSpans(spans: readonly Span[]): Span {
  return spans.reduce(
    (sum, span) => ({
      low: add(sum.low, span.low),
      high: add(sum.high, span.high),
      lowOpen: sum.lowOpen || span.lowOpen,
      highOpen: sum.highOpen || span.highOpen,
    }),
    { low: ratio(0n), high: ratio(0n), lowOpen: false, highOpen: false },
  );
}

/** Percent of a part of a whole; undefined where the whole may be 0 or below. */
export function percentSpan(part: Span, whole: Span): Span | undefined {
  if (whole.low.top <= 0n) return undefined;
  const low = part.low.top < 0n ? divide(part.low, whole.low) : divide(part.low, whole.high);
  const high = part.high.top < 0n ? divide(part.high, whole.high) : divide(part.high, whole.low);
  return {
    low: ratio(100n * low.top, low.over),
    high: ratio(100n * high.top, high.over),
    lowOpen: part.lowOpen || (part.low.top < 0n ? whole.lowOpen : whole.highOpen),
    highOpen: part.highOpen || (part.high.top < 0n ? whole.highOpen : whole.lowOpen),
  };
}

export function shiftSpan(span: Span, by: Ratio): Span {
  return { ...span, low: add(span.low, by), high: add(span.high, by) };
}

/** Whether one value can be both. */
export function overlap(a: Span, b: Span): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Whether some value of `a` is at or below some value of `b`. */
export function reaches(a: Span, b: Span): boolean {
  const order = compareRatios(a.low, b.high);
  return order < 0 || (order === 0 && !a.lowOpen && !b.highOpen);
}

/** The middle value as printed: `decimals` after the point, halves away from zero. */
export function printRatio({ top, over }: Ratio, decimals: number, truncate = false): PrintedNumber {
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(decimals);
  const units = truncate ? scaled / over : (2n * scaled + over) / (2n * over);
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return top < 0n && units > 0n ? `-${text}` : text;
}

export function add(a: Ratio, b: Ratio): Ratio {
  if (a.over === b.over) return { top: a.top + b.top, over: a.over };
  return { top: a.top * b.over + b.top * a.over, over: a.over * b.over };
}

function divide(a: Ratio, b: Ratio): Ratio {
  return ratio(a.top * b.over, a.over * b.top);
}

export function subtractSpans(a: Span, b: Span): Span {
  return {
    low: add(a.low, ratio(-b.high.top, b.high.over)),
    high: add(a.high, ratio(-b.low.top, b.low.over)),
    lowOpen: a.lowOpen || b.highOpen,
    highOpen: a.highOpen || b.lowOpen,
  };
}
