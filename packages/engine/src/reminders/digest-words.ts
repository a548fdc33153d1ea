import { type Day, type InboxItem, type Language, wordDay } from '@gongjian/model';

const english = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What letters and notices say, in each language. */
export const DIGEST_WORDS = {
  zh: {
    item: (what: string, name: string, when: string, count: number) =>
      `${what}:${name}(${when}${count > 1 ? `,${count}项` : ''})`,
    due: (day: Day, days: number) =>
      days === 0 ? '今天到期' : `${wordDay(day, 'zh')}到期,${days < 0 ? `已逾期${-days}天` : `还剩${days}天`}`,
    waiting: (days: number) => (days === 0 ? '今天' : `已等${days}天`),
    group: (name: string, count: number) => `${name}(${count})`,
    more: (count: number) => `…另有${count}件`,
    suggestions: (count: number) => `系统建议${count}条待定。`,
    goTo: (address: string) => `办理:${address}`,
    subject: (day: Day, count: number) => `攻坚待办:${wordDay(day, 'zh')},${count}件`,
    closing: '本信由系统按岗位汇总,工作日每天一封,只列您本岗位的事项。',
    campaign: (county: string, name: string) => `${county}${name}`,
    day: (day: Day, number: number | undefined) =>
      `${wordDay(day, 'zh')}${number === undefined ? '' : `(第${number}天)`}`,
    counted: (kind: string, today: number, late: number) =>
      `${kind}${[...(today > 0 ? [`${today}件今天到期`] : []), ...(late > 0 ? [`${late}件已逾期`] : [])].join('、')}`,
    reportDay: '今天是本旬报送日',
    notice: (head: string, told: readonly string[]) => `${head}:${told.join(';')}。请各责任单位登录系统查看。`,
  },
  en: {
    item: (what: string, name: string, when: string, count: number) =>
      `${what}: ${name} (${when}${count > 1 ? `, ${count}` : ''})`,
    due: (day: Day, days: number) =>
      days === 0
        ? 'due today'
        : `due ${wordDay(day, 'en')}, ${english(Math.abs(days), 'day')} ${days < 0 ? 'overdue' : 'left'}`,
    waiting: (days: number) => (days === 0 ? 'today' : `waiting for ${english(days, 'day')}`),
    group: (name: string, count: number) => `${name} (${count})`,
    more: (count: number) => `… and ${count} more`,
    suggestions: (count: number) => `${english(count, 'suggestion')} to decide.`,
    goTo: (address: string) => `Go to: ${address}`,
    subject: (day: Day, count: number) => `To do: ${wordDay(day, 'en')}, ${count}`,
    closing: 'Put together by post, one letter on each working day; it lists only what is yours.',
    campaign: (county: string, name: string) => `${county} ${name}`,
    day: (day: Day, number: number | undefined) =>
      `${wordDay(day, 'en')}${number === undefined ? '' : ` (day ${number})`}`,
    counted: (kind: string, today: number, late: number) =>
      `${kind}: ${[...(today > 0 ? [`${today} due today`] : []), ...(late > 0 ? [`${late} overdue`] : [])].join(', ')}`,
    reportDay: 'figures of the ten days are due today',
    notice: (head: string, told: readonly string[]) => `${head}: ${told.join('; ')}. Please log in.`,
  },
} as const;

/** When an item is due, or how long it has waited. */
export function wordWhen({ due, days }: Pick<InboxItem, 'due' | 'days'>, language: Language): string {
  const words = DIGEST_WORDS[language];
  return due === undefined ? words.waiting(-days) : words.due(due, days);
}
