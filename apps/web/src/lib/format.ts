import { roundShare } from '@gongjian/engine';
import { type Day, dayOfMonth, type Language, monthOf, type Rounding, wordNumber, yearOf } from '@gongjian/model';

/** What stands where there is no figure; a missing figure is never 0. */
export const NONE = '—';

/** A figure at the decimals of its unit of measure, without thousands separators; `−` for minus. */
export function amount(value: number | undefined, decimals: number): string {
  return value === undefined ? NONE : wordNumber(value, decimals);
}

/** A figure with its unit of measure: Chinese writes them together, `162.00亿元`. */
export function withUnit(figure: string, unit: string, language: Language): string {
  return language === 'zh' ? `${figure}${unit}` : `${figure} ${unit}`;
}

/** A share in percent at one decimal, with the sign %. */
export function percent(value: number | undefined, rounding: Rounding = 'half-up'): string {
  return value === undefined ? NONE : `${wordNumber(roundShare(value, 1, rounding), 1)}%`;
}

/** A difference with its sign, `+2.4`, `−14.7`; `0.0` has none. */
export function signed(value: number | undefined, decimals = 1, rounding: Rounding = 'half-up'): string {
  if (value === undefined) return NONE;
  const rounded = roundShare(value, decimals, rounding);
  const text = wordNumber(rounded, decimals);
  return rounded > 0 ? `+${text}` : text;
}

/** A multiple at one decimal. */
export function multiple(value: number | undefined): string {
  return value === undefined ? NONE : wordNumber(roundShare(value, 1), 1);
}

/** A chance in whole percent; what is nearly certain is not told as certain. */
export function chance(value: number | undefined): string {
  if (value === undefined) return NONE;
  if (value < 0.01) return '<1%';
  if (value > 0.99) return '>99%';
  return `${Math.round(value * 100)}%`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `9月8日` or `8 Sep`: for places where the year is known. */
export function shortDay(day: Day | undefined, language: Language): string {
  if (day === undefined) return NONE;
  const month = monthOf(day);
  return language === 'zh' ? `${month}月${dayOfMonth(day)}日` : `${dayOfMonth(day)} ${MONTHS[month - 1]}`;
}

/** `2012-09` as `9月` or `Sep`: for places where the year is known. */
export function monthWords(month: string, language: Language): string {
  const number = Number(month.slice(5, 7));
  return language === 'zh' ? `${number}月` : (MONTHS[number - 1] ?? month);
}

/** A day of the year that pages speak of without its year, any other with it: `9月8日`, `2013年1月6日`, `6 Jan 2013`. */
export function planDay(day: Day | undefined, year: number, language: Language): string {
  const short = shortDay(day, language);
  if (day === undefined || yearOf(day) === year) return short;
  return language === 'zh' ? `${yearOf(day)}年${short}` : `${short} ${yearOf(day)}`;
}

/** From one day to another; one year for both is said once, where the language says it. */
export function daySpan(from: Day, to: Day, year: number, language: Language): string {
  if (from === to) return planDay(from, year, language);
  if (language === 'zh') return `${planDay(from, year, language)} – ${planDay(to, yearOf(from), language)}`;
  const hidden = yearOf(from) === yearOf(to) ? yearOf(from) : year;
  return `${planDay(from, hidden, language)} – ${planDay(to, year, language)}`;
}

/** Hour and minute of this machine's clock, for what was read by it. */
export function clockOf(milliseconds: number): string {
  const at = new Date(milliseconds);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** As {@link clockOf}, with its day where that is not today's. */
export function readAt(milliseconds: number, now: number, language: Language): string {
  const day = localDay(milliseconds);
  return day === localDay(now) ? clockOf(milliseconds) : `${shortDay(day, language)} ${clockOf(milliseconds)}`;
}

function localDay(milliseconds: number): Day {
  const at = new Date(milliseconds);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}

/** An RFC 3339 instant as Beijing's clock shows it, to the minute. */
export function clockTime(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}
