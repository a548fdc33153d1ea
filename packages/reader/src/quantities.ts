import type { Comparison } from '@gongjian/model';
import { chineseValue, type Numeral, scanNumerals } from './numerals.ts';
import { type Measure, unitAt } from './units-of-measure.ts';

/** A number with its unit of measure, in a line. */
export type Quantity = {
  readonly start: number;
  /** After the unit and the comparison word that follows it (以上, 左右 …). */
  readonly end: number;
  /** After the unit. */
  readonly unitEnd: number;
  readonly value: number;
  readonly upper?: number;
  readonly unit: string;
  readonly measure: Measure;
  /** What the words directly after it say. */
  readonly comparison?: Comparison;
  /** Written in Chinese characters. */
  readonly spelled: boolean;
  /** Only 万 or 亿 is written, no unit. */
  readonly bare: boolean;
  /** 翻一番 and the like: the words are growth by themselves. */
  readonly growth?: boolean;
};

const AFTER: readonly (readonly [string, Comparison])[] = [
  ['及以上', 'at-least'],
  ['（含）以上', 'at-least'],
  ['以上', 'at-least'],
  ['及以下', 'at-most'],
  ['以下', 'less-than'],
  ['以内', 'at-most'],
  ['之内', 'at-most'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['大关', 'more-than'],
];

const RANGE_MARK = /^(?:—{1,2}|-{1,2}|～|至|到)/;

/** The quantities of a line from left to right; places listed in `masked` (sorted, apart) are passed over. Linear. */
export function scanQuantities(
  text: string,
  masked: readonly { readonly start: number; readonly end: number }[],
): Quantity[] {
  const found: Quantity[] = [];
  const numerals = scanNumerals(text);
  let mask = 0;
  for (let index = 0; index < numerals.length; index += 1) {
    const numeral = numerals[index];
    if (numeral === undefined) continue;
    while ((masked[mask]?.end ?? Number.POSITIVE_INFINITY) <= numeral.start) mask += 1;
    const over = masked[mask];
    if (over !== undefined && over.start < numeral.end) continue;
    if (found.length > 0 && (found.at(-1)?.end ?? 0) > numeral.start) continue;
    const quantity = quantityAt(text, numeral, numerals, index);
    if (quantity === undefined) continue;
    found.push(quantity);
    while ((numerals[index + 1]?.start ?? Number.POSITIVE_INFINITY) < quantity.end) index += 1;
  }
  for (const hit of text.matchAll(/翻番/g)) {
    if (found.some((quantity) => quantity.start <= hit.index && hit.index < quantity.end)) continue;
    const at = found.findIndex((quantity) => quantity.start > hit.index);
    const doubled: Quantity = {
      ...finish(
        text,
        {
          start: hit.index,
          unitEnd: hit.index + 2,
          value: 100,
          unit: '%',
          measure: 'share',
          spelled: true,
          bare: false,
        },
        false,
      ),
      growth: true,
    };
    found.splice(at < 0 ? found.length : at, 0, doubled);
  }
  return found.map((quantity, index) => likeNext(text, quantity, found, index));
}

/** 53.5亿、36.3亿元: the unit is written once, at the end. */
function likeNext(text: string, quantity: Quantity, all: readonly Quantity[], index: number): Quantity {
  if (!quantity.bare) return quantity;
  let previous = quantity;
  for (let next = index + 1; next < Math.min(all.length, index + 12); next += 1) {
    const other = all[next];
    if (other === undefined || !/^[、和与及，]{1,2}$/.test(text.slice(previous.end, other.start))) return quantity;
    if (!other.bare)
      return other.unit.startsWith(quantity.unit)
        ? { ...quantity, unit: other.unit, measure: other.measure, bare: false }
        : quantity;
    previous = other;
  }
  return quantity;
}

function quantityAt(text: string, numeral: Numeral, numerals: readonly Numeral[], index: number): Quantity | undefined {
  const spelled = numeral.style === 'chinese';
  if (spelled) {
    const special = fraction(text, numeral) ?? doubling(text, numeral) ?? tenths(text, numeral);
    if (special !== undefined) return special;
    if (isPartOfWord(text, numeral)) return undefined;
  }
  const range = rangeFrom(text, numeral, numerals[index + 1]);
  if (range !== undefined) return range;
  const unit = unitAt(text, numeral.end);
  if (unit === undefined) return spelled ? undefined : tenths(text, numeral);
  if (spelled && unit.unit === '分') return undefined;
  const next = numerals[index + 1];
  if (unit.bare && next !== undefined && next.start === unit.end) {
    const smaller = unitAt(text, next.end);
    if (smaller !== undefined && !smaller.bare && (unit.unit === '亿' ? smaller.unit.startsWith('万') : true)) {
      const value =
        unit.unit === '亿'
          ? {
              value: rounded(numeral.value * unit.factor + (next.value * smaller.factor) / 10_000),
              unit: `亿${smaller.unit.slice(1)}`,
            }
          : { value: rounded(numeral.value * unit.factor * 10_000 + next.value * smaller.factor), unit: smaller.unit };
      return finish(
        text,
        { start: numeral.start, unitEnd: smaller.end, ...value, measure: smaller.measure, spelled, bare: false },
        smaller.loose,
      );
    }
  }
  return finish(
    text,
    {
      start: numeral.start,
      unitEnd: unit.end,
      value: rounded(numeral.value * unit.factor),
      unit: unit.unit,
      measure: unit.measure,
      spelled,
      bare: unit.bare,
    },
    unit.loose,
  );
}

function finish(text: string, quantity: Omit<Quantity, 'end'>, loose: boolean): Quantity {
  const after = AFTER.find(([word]) => text.startsWith(word, quantity.unitEnd));
  const comparison = after?.[1] ?? (loose ? 'about' : undefined);
  return {
    ...quantity,
    end: quantity.unitEnd + (after?.[0].length ?? 0),
    ...(comparison === undefined ? {} : { comparison }),
  };
}

/** 5—8家, 5%—8%, 10亿元至15亿元. */
function rangeFrom(text: string, first: Numeral, second: Numeral | undefined): Quantity | undefined {
  if (second === undefined || second.start - first.end > 8) return undefined;
  const own = unitAt(text, first.end);
  const from = own !== undefined && own.end < second.start ? own : undefined;
  const between = text.slice(from?.end ?? first.end, second.start);
  const mark = RANGE_MARK.exec(between);
  if (mark === null || mark[0].length !== between.length) return undefined;
  const unit = unitAt(text, second.end);
  if (unit === undefined || unit.measure === 'duration') return undefined;
  if (from !== undefined && from.measure !== unit.measure && !from.bare) return undefined;
  const value = rounded(first.value * unit.factor);
  const upper = rounded(second.value * unit.factor);
  if (upper <= value) return undefined;
  return finish(
    text,
    {
      start: first.start,
      unitEnd: unit.end,
      value,
      upper,
      unit: unit.unit,
      measure: unit.measure,
      spelled: first.style === 'chinese',
      bare: unit.bare,
    },
    unit.loose,
  );
}

/** 百分之九十, 千分之五. */
function fraction(text: string, numeral: Numeral): Quantity | undefined {
  const unit = text.startsWith('百分之', numeral.start)
    ? '%'
    : text.startsWith('千分之', numeral.start)
      ? '‰'
      : undefined;
  if (unit === undefined) return undefined;
  const start = numeral.start + 3;
  let end = start;
  while (end < text.length && end - start < 12 && /[\d.〇零一二两三四五六七八九十百点]/.test(text.charAt(end)))
    end += 1;
  const written = text.slice(start, end);
  const value = /^\d/.test(written) ? Number(written) : chineseValue(written);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return finish(
    text,
    { start: numeral.start, unitEnd: end, value, unit, measure: 'share', spelled: true, bare: false },
    false,
  );
}

/** 翻一番 is +100 %, 翻两番 +300 %. */
function doubling(text: string, numeral: Numeral): Quantity | undefined {
  if (text.charAt(numeral.end) !== '番' || numeral.value < 1 || numeral.value > 5) return undefined;
  const start =
    text.charAt(numeral.start - 1) === '翻'
      ? numeral.start - 1
      : text.startsWith('翻了', numeral.start - 2)
        ? numeral.start - 2
        : undefined;
  if (start === undefined) return undefined;
  const value = (2 ** numeral.value - 1) * 100;
  return {
    ...finish(
      text,
      { start, unitEnd: numeral.end + 1, value, unit: '%', measure: 'share', spelled: true, bare: false },
      false,
    ),
    growth: true,
  };
}

/** 九成 is 90 %, 七八成 70–80 %. */
function tenths(text: string, numeral: Numeral): Quantity | undefined {
  if (
    text.charAt(numeral.end) !== '成' ||
    /[立效果员本功为品长绩都分交片就熟色群套]/.test(text.charAt(numeral.end + 1))
  )
    return undefined;
  const digits = text.slice(numeral.start, numeral.end);
  const next = text.charAt(numeral.end + 1);
  const half = next === '半' ? 5 : '一二三四五六七八九'.includes(next) && next !== '' ? (chineseValue(next) ?? 0) : 0;
  const shape = {
    start: numeral.start,
    unitEnd: numeral.end + (half === 0 ? 1 : 2),
    unit: '%',
    measure: 'share',
    spelled: true,
    bare: false,
  } as const;
  if (digits.length === 2 && numeral.value > 10 && numeral.value < 99 && !digits.includes('十')) {
    const [low, high] = [Math.floor(numeral.value / 10), numeral.value % 10];
    return high === low + 1 ? finish(text, { ...shape, value: low * 10, upper: high * 10 }, false) : undefined;
  }
  if (numeral.value < 1 || numeral.value > 10) return undefined;
  return finish(text, { ...shape, value: rounded(numeral.value * 10 + half) }, false);
}

/** 第三, 统一, 唯一, 十分 … : the character belongs to a word, not to a number. */
function isPartOfWord(text: string, numeral: Numeral): boolean {
  const previous = text.charAt(numeral.start - 1);
  if (
    '第统唯同单万专进逐近另某每之初周星期数好上下这那哪有'.includes(previous) &&
    previous !== '' &&
    numeral.value < 10
  )
    return true;
  return numeral.value === 0;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
