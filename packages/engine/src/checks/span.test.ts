import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  addSpans,
  compareRatios,
  decimalsOfPrinted,
  overlap,
  percentSpan,
  printedRatio,
  printRatio,
  type Ratio,
  ratio,
  reaches,
  type Span,
  shiftSpan,
  spanOf,
} from './span.ts';

const number = ({ top, over }: Ratio) => Number(top) / Number(over);
const shown = (span: Span | undefined) =>
  span === undefined
    ? undefined
    : `${span.lowOpen ? '(' : '['}${number(span.low)}, ${number(span.high)}${span.highOpen ? ')' : ']'}`;
const of = (low: number, high: number, open = ''): Span => ({
  low: ratio(BigInt(low)),
  high: ratio(BigInt(high)),
  lowOpen: open.includes('('),
  highOpen: open.includes(')'),
});

describe('a printed number', () => {
  test('is exactly what its digits say, with any sign', () => {
    expect(['0', '12', '1.5', '-0.25', '−3', '+7.1', '0.000001'].map((text) => number(printedRatio(text)))).toEqual([
      0, 12, 1.5, -0.25, -3, 7.1, 0.000001,
    ]);
    expect(['12', '1.5', '-0.25'].map(decimalsOfPrinted)).toEqual([0, 1, 2]);
  });

  test('stands for what is rounded to it', () => {
    expect(shown(spanOf('1.5', 'half-up'))).toBe('[1.45, 1.55)');
    expect(shown(spanOf('1.5', 'truncate'))).toBe('[1.5, 1.6)');
    expect(shown(spanOf('-1.5', 'half-up'))).toBe('(-1.55, -1.45]');
    expect(shown(spanOf('-1.5', 'truncate'))).toBe('(-1.6, -1.5]');
    expect(shown(spanOf('12', 'half-up'))).toBe('[11.5, 12.5)');
    expect(shown(spanOf('12', 'half-up', true))).toBe('[12, 12]');
    expect(shown(spanOf('-3', 'truncate', true))).toBe('[-3, -3]');
  });

  test('of nothing may have been rounded from either side', () => {
    expect(shown(spanOf('0.0', 'half-up'))).toBe('(-0.05, 0.05)');
    expect(shown(spanOf('0', 'truncate'))).toBe('(-1, 1)');
  });

  test('stands for a value exactly where that value is printed as it', () => {
    const micros = fc.integer({ min: -3_000_000, max: 3_000_000 });
    fc.assert(
      fc.property(micros, micros, fc.integer({ min: 0, max: 5 }), fc.boolean(), (value, other, decimals, truncate) => {
        const text = printRatio(ratio(BigInt(value), 1_000_000n), decimals, truncate);
        const span = spanOf(text, truncate ? 'truncate' : 'half-up');
        const at = (one: number): Span => {
          const exact = ratio(BigInt(one), 1_000_000n);
          return { low: exact, high: exact, lowOpen: false, highOpen: false };
        };
        expect(overlap(span, at(value))).toBe(true);
        const same = printRatio(ratio(BigInt(other), 1_000_000n), decimals, truncate) === text;
        expect(overlap(span, at(other))).toBe(same);
      }),
    );
  });
});

test('a ratio has its sign on top, and is compared and added as a number', () => {
  expect(ratio(3n, -4n)).toEqual({ top: -3n, over: 4n });
  expect(ratio(3n, 4n)).toEqual({ top: 3n, over: 4n });
  expect(ratio(3n)).toEqual({ top: 3n, over: 1n });
  const any = fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 9 }))
    .map(([top, over]) => ratio(BigInt(top), BigInt(over)));
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(number(add(a, b))).toBeCloseTo(number(a) + number(b), 9);
      expect(compareRatios(a, b)).toBe(Math.sign(Number(a.top * b.over - b.top * a.over)));
    }),
  );
  expect(add(ratio(1n, 4n), ratio(2n, 4n))).toEqual({ top: 3n, over: 4n });
});

test('a sum lies between the sums of the ends, open where one of them is', () => {
  expect(shown(addSpans([]))).toBe('[0, 0]');
  expect(shown(addSpans([of(1, 2), of(10, 20)]))).toBe('[11, 22]');
  expect(shown(addSpans([of(1, 2, '('), of(10, 20)]))).toBe('(11, 22]');
  expect(shown(addSpans([of(1, 2), of(10, 20, ')')]))).toBe('[11, 22)');
});

test('a span is shifted as a whole', () => {
  expect(shown(shiftSpan(of(1, 2, '('), ratio(-5n, 2n)))).toBe('(-1.5, -0.5]');
});

describe('a percentage', () => {
  test('is least of the least part of the greatest whole, and greatest the other way round', () => {
    expect(shown(percentSpan(of(1, 2), of(4, 5)))).toBe('[20, 50]');
    expect(shown(percentSpan(of(-2, -1), of(4, 5)))).toBe('[-50, -20]');
    expect(shown(percentSpan(of(-2, 1), of(4, 5)))).toBe('[-50, 25]');
    expect(shown(percentSpan(of(0, 0), of(4, 5)))).toBe('[0, 0]');
  });
  test('is open where either end that makes it is', () => {
    expect(shown(percentSpan(of(1, 2, '('), of(4, 5)))).toBe('(20, 50]');
    expect(shown(percentSpan(of(1, 2, ')'), of(4, 5)))).toBe('[20, 50)');
    expect(shown(percentSpan(of(1, 2), of(4, 5, ')')))).toBe('(20, 50]');
    expect(shown(percentSpan(of(1, 2), of(4, 5, '(')))).toBe('[20, 50)');
    expect(shown(percentSpan(of(-2, -1), of(4, 5, '(')))).toBe('(-50, -20]');
    expect(shown(percentSpan(of(-2, -1), of(4, 5, ')')))).toBe('[-50, -20)');
  });
  test('is not known where the whole may be nothing or less', () => {
    expect(percentSpan(of(1, 2), of(0, 5))).toBeUndefined();
    expect(percentSpan(of(1, 2), of(-1, 5))).toBeUndefined();
  });
});

describe('two spans', () => {
  test('that touch share their end only where both hold it', () => {
    expect(overlap(of(1, 2), of(2, 3))).toBe(true);
    expect(overlap(of(1, 2, ')'), of(2, 3))).toBe(false);
    expect(overlap(of(1, 2), of(2, 3, '('))).toBe(false);
    expect(overlap(of(2, 3), of(1, 2))).toBe(true);
    expect(overlap(of(1, 2), of(3, 4))).toBe(false);
    expect(overlap(of(3, 4), of(1, 2))).toBe(false);
    expect(overlap(of(1, 9), of(3, 4))).toBe(true);
  });
  test('reach each other where one has a value at or below one of the other', () => {
    expect(reaches(of(5, 9), of(1, 5))).toBe(true);
    expect(reaches(of(5, 9, '('), of(1, 5))).toBe(false);
    expect(reaches(of(6, 9), of(1, 5))).toBe(false);
    expect(reaches(of(1, 2), of(8, 9))).toBe(true);
  });
});

test('a ratio is printed with its decimals, halves away from zero, or cut', () => {
  expect(printRatio(ratio(5n, 4n), 1)).toBe('1.3');
  expect(printRatio(ratio(-5n, 4n), 1)).toBe('-1.3');
  expect(printRatio(ratio(5n, 4n), 1, true)).toBe('1.2');
  expect(printRatio(ratio(-5n, 4n), 1, true)).toBe('-1.2');
  expect(printRatio(ratio(1n, 2n), 0)).toBe('1');
  expect(printRatio(ratio(1n, 20n), 2)).toBe('0.05');
  expect(printRatio(ratio(-1n, 100n), 1)).toBe('0.0');
  expect(printRatio(ratio(12n), 0)).toBe('12');
});
