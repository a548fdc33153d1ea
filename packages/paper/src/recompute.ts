import { convert, dimensionOf, type Figure, type Rounding, round } from '@gongjian/model';

/** What a printed number can stand for: every true value in it prints as that number. */
export type Span = { readonly printed: number; readonly low: number; readonly high: number; readonly unit: string };

/** A figure made again from printed parts: the value at printed precision, and how far rounding of the parts may move it. */
export type Recomputed = { readonly value: number; readonly tolerance: number };

/** Whole things (projects, days) are exact; anything else was rounded to its printed decimals. */
export function spanOf(figure: Pick<Figure, 'value' | 'decimals' | 'unit' | 'formula'>, rounding: Rounding): Span {
  const { value, decimals, unit } = figure;
  const whole = decimals === 0 && (figure.formula === 'count' || unit === '天' || dimensionOf(figure.unit) === 'count');
  if (whole) return exactSpan(value, unit);
  const step = 10 ** -decimals;
  if (rounding === 'half-up') return { printed: value, low: value - step / 2, high: value + step / 2, unit };
  return { printed: value, low: value > 0 ? value : value - step, high: value < 0 ? value : value + step, unit };
}

export function exactSpan(value: number, unit: string): Span {
  return { printed: value, low: value, high: value, unit };
}

/** Taken from facts as it is, made from nothing that is printed. */
export function isGiven({ formula, parts }: Pick<Figure, 'formula' | 'parts'>): boolean {
  return formula === 'fact' || ((formula === 'day' || formula === 'gap') && parts.length === 0);
}

/**
 * The figure made again from its printed parts. `tolerance` comes from interval arithmetic: the farthest printed
 * value that true parts within their printed spans can give. Undefined where the formula takes no parts, or where a
 * share's whole is printed as 0.
 */
export function recompute(
  figure: Pick<Figure, 'formula' | 'unit' | 'decimals'>,
  parts: readonly Span[],
  rounding: Rounding,
): Recomputed | undefined {
  const result = combine(figure, parts);
  if (result === undefined) return undefined;
  const printed = (value: number) => round(settled(value), figure.decimals, rounding);
  const value = printed(result.printed);
  const reach = Math.max(printed(result.high) - value, value - printed(result.low));
  return { value, tolerance: Number.isFinite(reach) ? round(reach, figure.decimals) : Number.MAX_VALUE };
}

/** Without the noise of binary fractions: 45 − 40.85 is 4.15. */
function settled(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1e9) / 1e9 : value;
}

function combine(figure: Pick<Figure, 'formula' | 'unit'>, parts: readonly Span[]): Omit<Span, 'unit'> | undefined {
  switch (figure.formula) {
    case 'fact':
    case 'count':
      return undefined;
    case 'day': {
      if (parts.length === 0) return undefined;
      const [day, days] = pair(parts);
      return { printed: day.printed + days.printed, low: day.low + days.low, high: day.high + days.high };
    }
    case 'sum': {
      const terms = parts.map((part) => inUnit(part, figure.unit));
      const total = (of: (span: Span) => number) => terms.reduce((sum, term) => sum + of(term), 0);
      return { printed: total((s) => s.printed), low: total((s) => s.low), high: total((s) => s.high) };
    }
    case 'difference': {
      const [left, right] = pair(parts.map((part) => inUnit(part, figure.unit)));
      return less(left, right);
    }
    case 'gap': {
      if (parts.length === 0) return undefined;
      const [left, right] = pair(parts);
      return less(left, right);
    }
    case 'share': {
      const [part, whole] = pair(parts);
      const base = inUnit(whole, part.unit);
      if (base.printed === 0) return undefined;
      const corners = [part.low, part.high].flatMap((top) => [base.low, base.high].map((under) => (top / under) * 100));
      const crossesZero = base.low <= 0 && base.high >= 0;
      return {
        printed: (part.printed / base.printed) * 100,
        low: crossesZero ? Number.NEGATIVE_INFINITY : Math.min(...corners),
        high: crossesZero ? Number.POSITIVE_INFINITY : Math.max(...corners),
      };
    }
  }
}

function less(left: Span, right: Span): Omit<Span, 'unit'> {
  return { printed: left.printed - right.printed, low: left.low - right.high, high: left.high - right.low };
}

function pair(parts: readonly Span[]): readonly [Span, Span] {
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length !== 2) {
    throw new Error('a share, difference, gap or day is made of two figures');
  }
  return [first, second];
}

function inUnit(span: Span, unit: string): Span {
  const to = (value: number) => {
    if (span.unit === unit) return value;
    const converted = convert(value, span.unit, unit);
    if (converted === undefined) throw new Error(`${span.unit} and ${unit} do not add up`);
    return converted;
  };
  return { printed: to(span.printed), low: to(span.low), high: to(span.high), unit };
}
