import type { PaperLine, PaperNumber, PrintedNumber } from '@gongjian/model';

/** What a number in running text stands for, as far as sums need it. */
export type Role = 'done' | 'plan' | 'count' | 'share' | 'rate' | 'portion' | 'gap' | 'lack' | 'other';
export type Said = PaperNumber & {
  readonly role: Role;
  /** Place in the line's list of numbers. */
  readonly at: number;
  /** Words between the number before it (or the beginning of the clause) and itself. */
  readonly words: string;
  /** 占年度计划156.7亿元的64%: the whole is said with the share. */
  readonly withWhole: boolean;
  /** Of a gap: behind. */
  readonly behind: boolean;
};

const COUNTS = /^(?:个|项|宗|家|件|户|处|套|座|条|人|村|所|台)$/;
const MOVED = /增加|减少|增长|下降|同比|环比|提高|提升|上升|多于|少于|回落|新增|比上|较上|比去|较去|比年初|较年初/;
const BEHIND = /低于|慢于|落后|滞后|差|欠/;

/** The numbers of a line with what each stands for. */
export function rolesIn({ text, numbers }: PaperLine): Said[] {
  return numbers.map((number, at): Said => {
    const from = Math.max(numbers[at - 1]?.end ?? 0, clauseStart(text, number.start));
    const words = text.slice(from, number.start);
    const previous = numbers[at - 1];
    const between = previous === undefined ? '' : text.slice(previous.end, number.start);
    const role = roleOf(number, words, between);
    const withWhole =
      role === 'share' &&
      /^的$/.test(between) &&
      previous !== undefined &&
      /(?:占|为|完成)[^，。；]*$/.test(text.slice(clauseStart(text, previous.start), previous.start));
    return { ...number, at, words, role, withWhole, behind: BEHIND.test(words) };
  });
}

function roleOf({ unit }: PaperNumber, words: string, between: string): Role {
  if (unit === '个百分点' || unit === '百分点') return /(?:时序|序时|时间)(?:进度)?/.test(words) ? 'gap' : 'other';
  if (MOVED.test(words)) return 'other';
  if (unit === '%') {
    if (/^的$/.test(between)) return 'share';
    if (/(?:占|为|完成|达到?)[^，。；]{0,14}(?:计划|目标|任务)[^，。；]{0,8}(?:的|率)?$/.test(words)) return 'share';
    if (/(?:投资|任务|计划|目标)完成(?:率|比例|进度)[^，。；]{0,3}$/.test(words)) return 'share';
    if (/(?:开复工|开工|竣工|投产|复工|完工|化解|办结|销号|完成)率[^，。；]{0,4}$/.test(words)) return 'rate';
    return /占(?:项目)?(?:总数|全部|比)?的?$/.test(between) ? 'portion' : 'other';
  }
  if (/(?:还差|尚差|相差|缺口|还欠|尚欠|剩余|差)[^，。；]{0,4}$/.test(words)) return 'lack';
  if (COUNTS.test(unit)) return 'count';
  if (/总投资|总概算/.test(words) && !/完成[^，。；]*$/.test(words)) return 'other';
  if (/(?:计划|目标|任务)[^，。；]*$/.test(words)) return 'plan';
  return /(?:完成|实现|到位|投入)[^，。；]*$/.test(words) ? 'done' : 'other';
}

const BREAKS = /[，。；：！？、（）■]/;

function clauseStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && !BREAKS.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Months of the year that a text speaks of: 1—9月, 截至5月底, 前三季度, 上半年. */
export function monthsIn(text: string): number | undefined {
  const run =
    /(?:1|元)月?(?:—|-|至|～|到)(\d{1,2})月/.exec(text) ??
    /(?:截至|截止|至)[^，。；]{0,6}?(\d{1,2})月(?:底|末|3[01]日|30日|28日|29日)/.exec(text);
  const months = run === null ? undefined : Number(run[1]);
  if (months !== undefined && months >= 1 && months <= 12) return months;
  if (/前三季度/.test(text)) return 9;
  if (/上半年/.test(text)) return 6;
  return /(?:一|第一)季度/.test(text) ? 3 : undefined;
}

const TEN_THOUSANDS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8, 平方米: 0, 万平方米: 4 };

/** The same printed number in another unit of measure of tens of thousands; undefined where they do not convert. */
export function printedIn(printed: PrintedNumber, from: string, to: string): PrintedNumber | undefined {
  if (from === to) return printed;
  const [a, b] = [TEN_THOUSANDS[from], TEN_THOUSANDS[to]];
  if (a === undefined || b === undefined || /米$/.test(from) !== /米$/.test(to)) return undefined;
  const [whole = '', decimals = ''] = printed.split('.');
  const shift = b - a;
  const digits = whole + decimals;
  const point = whole.length - shift;
  const text =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + '0'.repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  const plain = text.replace(/^0+(?=\d)/, '');
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(plain) ? plain : undefined;
}
