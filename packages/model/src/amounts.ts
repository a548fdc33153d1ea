/** Figures carry at most this many decimals of their unit of measure, so that sums are exact in integers of 1e-6. */
const MICRO = 1_000_000;

/** The figure as an exact integer of millionths of its unit of measure. */
export function toMicros(value: number): number {
  return Math.round(value * MICRO);
}

export function fromMicros(micros: number): number {
  return micros / MICRO;
}

/** Exact sum of figures in the same unit of measure. */
export function sum(values: readonly number[]): number {
  let micros = 0;
  for (const value of values) micros += toMicros(value);
  return fromMicros(micros);
}

export const DIMENSIONS = ['money', 'dollar', 'area', 'length', 'weight', 'count', 'share', 'points', 'other'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What one unit of measure is worth in its dimension's base (元, 美元, 亩, 公里, 吨, one, 1 %, 1 百分点). */
export const UNITS_OF_MEASURE = {
  亿元: { dimension: 'money', factor: 100_000_000, decimals: 2 },
  千万元: { dimension: 'money', factor: 10_000_000, decimals: 2 },
  百万元: { dimension: 'money', factor: 1_000_000, decimals: 2 },
  万元: { dimension: 'money', factor: 10_000, decimals: 0 },
  元: { dimension: 'money', factor: 1, decimals: 0 },
  亿美元: { dimension: 'dollar', factor: 100_000_000, decimals: 2 },
  万美元: { dimension: 'dollar', factor: 10_000, decimals: 0 },
  美元: { dimension: 'dollar', factor: 1, decimals: 0 },
  万亩: { dimension: 'area', factor: 10_000, decimals: 2 },
  亩: { dimension: 'area', factor: 1, decimals: 0 },
  公顷: { dimension: 'area', factor: 15, decimals: 1 },
  平方公里: { dimension: 'area', factor: 1500, decimals: 2 },
  万平方米: { dimension: 'area', factor: 15, decimals: 2 },
  平方米: { dimension: 'area', factor: 0.0015, decimals: 0 },
  公里: { dimension: 'length', factor: 1, decimals: 1 },
  千米: { dimension: 'length', factor: 1, decimals: 1 },
  米: { dimension: 'length', factor: 0.001, decimals: 0 },
  万吨: { dimension: 'weight', factor: 10_000, decimals: 2 },
  吨: { dimension: 'weight', factor: 1, decimals: 0 },
  '%': { dimension: 'share', factor: 1, decimals: 1 },
  个百分点: { dimension: 'points', factor: 1, decimals: 1 },
  个: { dimension: 'count', factor: 1, decimals: 0 },
  项: { dimension: 'count', factor: 1, decimals: 0 },
  家: { dimension: 'count', factor: 1, decimals: 0 },
  户: { dimension: 'count', factor: 1, decimals: 0 },
  件: { dimension: 'count', factor: 1, decimals: 0 },
  人: { dimension: 'count', factor: 1, decimals: 0 },
  万人: { dimension: 'count', factor: 10_000, decimals: 2 },
  人次: { dimension: 'count', factor: 1, decimals: 0 },
  万人次: { dimension: 'count', factor: 10_000, decimals: 2 },
  套: { dimension: 'count', factor: 1, decimals: 0 },
  座: { dimension: 'count', factor: 1, decimals: 0 },
  条: { dimension: 'count', factor: 1, decimals: 0 },
  处: { dimension: 'count', factor: 1, decimals: 0 },
  次: { dimension: 'count', factor: 1, decimals: 0 },
  场: { dimension: 'count', factor: 1, decimals: 0 },
  批: { dimension: 'count', factor: 1, decimals: 0 },
  宗: { dimension: 'count', factor: 1, decimals: 0 },
  村: { dimension: 'count', factor: 1, decimals: 0 },
} as const satisfies Record<string, { dimension: Dimension; factor: number; decimals: number }>;

export function dimensionOf(unit: string): Dimension {
  return isKnownUnit(unit) ? UNITS_OF_MEASURE[unit].dimension : 'other';
}

/** Decimals a figure of this unit of measure is printed with (look: 亿元 2, 万元 0, 亩 0, % 1). */
export function decimalsOf(unit: string): number {
  return isKnownUnit(unit) ? UNITS_OF_MEASURE[unit].decimals : 2;
}

function isKnownUnit(unit: string): unit is keyof typeof UNITS_OF_MEASURE {
  return Object.hasOwn(UNITS_OF_MEASURE, unit);
}

/** `value` of unit `from` in unit `to`, rounded to a millionth; undefined where the two do not convert. */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value;
  if (!isKnownUnit(from) || !isKnownUnit(to)) return undefined;
  const [source, target] = [UNITS_OF_MEASURE[from], UNITS_OF_MEASURE[to]];
  if (source.dimension !== target.dimension) return undefined;
  return fromMicros(toMicros((value * source.factor) / target.factor));
}

export const ROUNDINGS = ['half-up', 'truncate'] as const;
/** Half-up is the default; truncation reproduces some published bulletins. */
export type Rounding = (typeof ROUNDINGS)[number];

/** Rounds the decimal figure as written (1.005 to 2 decimals is 1.01), away from zero on a half. */
export function round(value: number, decimals: number, rounding: Rounding = 'half-up'): number {
  if (!Number.isFinite(value)) return value;
  const scaled = shift(Math.abs(Number(value.toPrecision(15))), decimals);
  const whole = rounding === 'truncate' ? Math.floor(scaled) : Math.round(scaled);
  const rounded = shift(whole, -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

function shift(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
