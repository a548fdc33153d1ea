/** A number in a line. Places are positions in the line. */
export type Numeral = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly style: 'arabic' | 'chinese';
};

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

function isChineseNumeral(character: string): boolean {
  return character in DIGITS || character in PLACES;
}

/**
 * The value of a number in Chinese characters (四十二, 两千三百, 三点五, 二〇一二, 百 = 100), without 万 and 亿, which
 * are left to the unit of measure. Undefined where the characters are no number.
 */
export function chineseValue(text: string): number | undefined {
  if (text === '' || text.length > 24) return undefined;
  const [whole = '', fraction, more] = text.split('点');
  if (more !== undefined) return undefined;
  const head = wholeValue(whole);
  if (head === undefined || fraction === undefined) return fraction === undefined ? head : undefined;
  if (fraction === '') return undefined;
  let digits = '';
  for (const character of fraction) {
    const digit = DIGITS[character];
    if (digit === undefined) return undefined;
    digits += digit;
  }
  return Number(`${head}.${digits}`);
}

function wholeValue(text: string): number | undefined {
  const characters = [...text];
  if (characters.length === 0) return undefined;
  if (characters.length > 1 && characters.every((character) => character in DIGITS)) {
    return Number(characters.map((character) => DIGITS[character]).join(''));
  }
  let total = 0;
  let digit: number | undefined;
  let place = 10_000;
  for (const character of characters) {
    const value = DIGITS[character];
    const unit = PLACES[character];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else if (unit !== undefined) {
      if (unit >= place) return undefined;
      place = unit;
      total += (digit === undefined || digit === 0 ? 1 : digit) * unit;
      digit = undefined;
    } else return undefined;
  }
  return total + (digit ?? 0);
}

/** Every number of a line from left to right: Arabic with thousands separators and decimals, or Chinese. Linear. */
export function scanNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) {
      const end = endOfArabic(text, index);
      if (end - index <= 24)
        found.push({ start: index, end, value: Number(text.slice(index, end).replaceAll(',', '')), style: 'arabic' });
      index = end;
    } else if (isChineseNumeral(text.charAt(index))) {
      let end = index + 1;
      while (end < text.length && isChineseNumeral(text.charAt(end))) end += 1;
      if (text.charAt(end) === '点' && text.charAt(end + 1) in DIGITS) {
        end += 2;
        while (end < text.length && text.charAt(end) in DIGITS) end += 1;
      }
      const value = chineseValue(text.slice(index, end));
      if (value !== undefined) found.push({ start: index, end, value, style: 'chinese' });
      index = end;
    } else index += 1;
  }
  return found;
}

function endOfArabic(text: string, start: number): number {
  let end = start;
  const isDigitAt = (place: number) => text.charCodeAt(place) >= 0x30 && text.charCodeAt(place) <= 0x39;
  while (end < text.length && (isDigitAt(end) || (text.charAt(end) === ',' && isDigitAt(end + 1)))) end += 1;
  if (text.charAt(end) === '.' && isDigitAt(end + 1)) {
    end += 1;
    while (isDigitAt(end)) end += 1;
  }
  return end;
}
