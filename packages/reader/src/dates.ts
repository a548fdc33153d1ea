import { type Day, dayFrom, daysInMonth } from '@gongjian/model';
import { chineseValue } from './numerals.ts';

/** A date or period in a line. Without a year (none written, none known) `from` and `to` are missing. */
export type FoundDate = {
  readonly start: number;
  readonly end: number;
  readonly from?: Day;
  readonly to?: Day;
  readonly shape: 'day' | 'month' | 'range' | 'months' | 'year' | 'period';
  /** The words after it make it a limit: 前, 底前, 之前. */
  readonly before: boolean;
  /** The year that is written in it. */
  readonly year?: number;
};

const CN = '〇零一二三四五六七八九';
const NUMBER = `\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]`;
const POINT = new RegExp(
  `(?:(\\d{4}|[${CN}OoＯ]{4})年|(今年|本年|当年|去年|上年|明年)的?)?(?<![\\d.])(${NUMBER})月(?:份)?(?:(${NUMBER})[日号](?!文|令|线|楼|地块)|(上旬|中旬|下旬|月?底|末|初))?`,
  'y',
);
const NUMERIC = /(\d{4})(?:-|—|\.|\/)(\d{1,2})(?:(?:-|—|\.|\/)(\d{1,2}))?(?!\d|年|%|亿|万|元|个)/y;
const DAY_ONLY = new RegExp(`(${NUMBER})[日号]`, 'y');
const MONTHS = /(?:(\d{4})年)?(?<![\d.])(\d{1,2}|元)(?:月份?)?(?:—{1,2}|-{1,2}|～|至|到)(\d{1,2})月(?:份|底)?/y;
const PERIOD = new RegExp(
  `(?:(\\d{4}|[${CN}O]{4})年|(今年|去年|上年|明年))?的?((?:上半年|下半年|前三季度|第?[一二三四1-4]季度)(?:末|底)?|年底|年末|年内|年初(?!步|中|级|具))`,
  'y',
);
const YEAR = new RegExp(`(\\d{4}|[${CN}OoＯ]{4})(?:—{1,2}|-{1,2}|～|至)?(?:(\\d{4})?)?年(?:度|底|末|初|前)?`, 'y');
const JOIN = /(?:(?:开始|启动|起)，?)?(?:—{1,2}|-{1,2}|～|至|到|截至|止于)/y;
const BEFORE = /(?:之前|以前|底前|末前|前|止|底之前)/y;
const STARTS = /[\d〇零一二三四五六七八九十O今去上明本当下前第年元]/;

/** The dates of a line from left to right. `year` is the document's, for dates that name none. Linear. */
export function scanDates(line: string, year: number | undefined, begin = 0): FoundDate[] {
  const text = begin === 0 ? line : ' '.repeat(begin) + line.slice(begin);
  const found: FoundDate[] = [];
  let index = 0;
  while (index < text.length) {
    if (!STARTS.test(text.charAt(index)) || /[\d.]/.test(text.charAt(index - 1))) {
      index += 1;
      continue;
    }
    const date =
      monthsAt(text, index, year) ??
      numericAt(text, index) ??
      pointsAt(text, index, year) ??
      periodAt(text, index, year) ??
      yearAt(text, index);
    if (date === undefined) index += 1;
    else {
      found.push(date);
      index = date.end;
    }
  }
  return found;
}

function match(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function monthsAt(text: string, index: number, year: number | undefined): FoundDate | undefined {
  const hit = match(MONTHS, text, index);
  if (hit === null) return undefined;
  const after = match(DAY_ONLY, text, index + hit[0].length);
  if (after !== null) return undefined;
  const [first, last] = [hit[2] === '元' ? 1 : Number(hit[2]), Number(hit[3])];
  const own = hit[1] === undefined ? year : Number(hit[1]);
  if (last > 12 || first > 12) return undefined;
  return dated(text, index, hit[0].length, 'months', days(own, first, 1), endOfMonth(own, last), hit[1]);
}

function numericAt(text: string, index: number): FoundDate | undefined {
  const hit = match(NUMERIC, text, index);
  if (hit === null) return undefined;
  const [year, month] = [Number(hit[1]), Number(hit[2])];
  if (year < 1980 || year > 2100 || month < 1 || month > 12) return undefined;
  if (hit[3] === undefined)
    return dated(text, index, hit[0].length, 'month', days(year, month, 1), endOfMonth(year, month), hit[1]);
  const day = dayFrom(year, month, Number(hit[3]));
  return day === undefined ? undefined : dated(text, index, hit[0].length, 'day', day, day, hit[1]);
}

type Point = {
  readonly length: number;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly exact: boolean;
  readonly month: number;
  readonly year: number | undefined;
  readonly written: string | undefined;
};

function pointAt(text: string, index: number, year: number | undefined): Point | undefined {
  const hit = match(POINT, text, index);
  if (hit === null) return undefined;
  const written = hit[1];
  const month = small(hit[3] ?? '');
  if (month === undefined || month < 1 || month > 12) return undefined;
  const own = written === undefined ? relative(hit[2], year) : yearValue(written);
  const day = hit[4] === undefined ? undefined : small(hit[4]);
  const part = hit[5];
  const shape = { length: hit[0].length, month, year: own, written };
  if (day !== undefined) {
    const at = days(own, month, day);
    return { ...shape, from: at, to: at, exact: true };
  }
  const [first, last] =
    part === '上旬' || part === '初' ? [1, 10] : part === '中旬' ? [11, 20] : part === '下旬' ? [21, 31] : [1, 31];
  return {
    ...shape,
    from: days(own, month, first),
    to: last === 31 ? endOfMonth(own, month) : days(own, month, last),
    exact: false,
  };
}

function pointsAt(text: string, index: number, year: number | undefined): FoundDate | undefined {
  const first = pointAt(text, index, year);
  if (first === undefined) return undefined;
  const afterFirst = index + first.length;
  const join = match(JOIN, text, afterFirst);
  if (join !== null) {
    const at = afterFirst + join[0].length;
    const second = pointAt(text, at, first.year);
    if (second !== undefined) {
      const crosses = second.written === undefined && second.month < first.month && first.year !== undefined;
      const end = crosses ? pointAt(text, at, (first.year ?? 0) + 1) : second;
      return dated(text, index, at + second.length - index, 'range', first.from, end?.to, first.written);
    }
    const day = match(DAY_ONLY, text, at);
    const number = day === null ? undefined : small(day[1] ?? '');
    if (day !== null && number !== undefined) {
      return dated(
        text,
        index,
        at + day[0].length - index,
        'range',
        first.from,
        days(first.year, first.month, number),
        first.written,
      );
    }
  }
  return dated(text, index, first.length, first.exact ? 'day' : 'month', first.from, first.to, first.written);
}

function periodAt(text: string, index: number, year: number | undefined): FoundDate | undefined {
  const hit = match(PERIOD, text, index);
  if (hit === null) return undefined;
  const own = hit[1] === undefined ? relative(hit[2], year) : yearValue(hit[1]);
  const name = hit[3] ?? '';
  const quarter = /[一二三四1-4](?=季度)/.exec(name)?.[0];
  const number = quarter === undefined ? undefined : (small(quarter) ?? 1);
  const [from, to] = name.startsWith('上半年')
    ? [1, 6]
    : name.startsWith('下半年')
      ? [7, 12]
      : name.startsWith('前三季度')
        ? [1, 9]
        : number === undefined
          ? [1, 12]
          : [number * 3 - 2, number * 3];
  return dated(text, index, hit[0].length, 'period', days(own, from, 1), endOfMonth(own, to), hit[1]);
}

function yearAt(text: string, index: number): FoundDate | undefined {
  const hit = match(YEAR, text, index);
  if (hit === null) return undefined;
  const year = yearValue(hit[1] ?? '');
  if (year === undefined || year < 1980 || year > 2100) return undefined;
  return dated(text, index, hit[0].length, 'year', days(year, 1, 1), endOfMonth(year, 12), hit[1]);
}

function dated(
  text: string,
  start: number,
  length: number,
  shape: FoundDate['shape'],
  from: Day | undefined,
  to: Day | undefined,
  written: string | undefined,
): FoundDate {
  const limit = match(BEFORE, text, start + length);
  const year = written === undefined ? undefined : yearValue(written);
  return {
    start,
    end: start + length + (limit === null ? 0 : limit[0].length),
    shape,
    before: limit !== null,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(year === undefined ? {} : { year }),
  };
}

function small(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : chineseValue(text);
}

/** 2012, 二〇一二 and the often seen 二OO七. */
export function yearValue(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text);
  return chineseValue(text.replaceAll(/[OoＯ]/g, '〇'));
}

function relative(word: string | undefined, year: number | undefined): number | undefined {
  if (year === undefined) return undefined;
  if (word === '去年' || word === '上年') return year - 1;
  return word === '明年' ? year + 1 : year;
}

function days(year: number | undefined, month: number, day: number): Day | undefined {
  return year === undefined ? undefined : dayFrom(year, month, day);
}

function endOfMonth(year: number | undefined, month: number): Day | undefined {
  return year === undefined || month < 1 || month > 12 ? undefined : dayFrom(year, month, daysInMonth(year, month));
}
