import {
  addDays,
  type Casework,
  type Day,
  daysBetween,
  decisionUntil,
  dueOf,
  isOverdue,
  type Language,
  type Objection,
  ORDER_COLOURS,
  type Order,
  orderState,
  type Snapshot,
  WORDS,
} from '@gongjian/model';
import { draftWords, quote } from './draft-words.ts';
import type { SuggestionDraft } from './suggestion-draft.ts';
import { suggestionId } from './suggestion-id.ts';

/** So long before its last day a decision on an objection is spoken of. */
const DAYS_BEFORE = 5;

/** Orders whose day has passed without a conclusion, and objections whose decision is due. */
export function orderDrafts(snapshot: Snapshot, { order }: Casework, day: Day): SuggestionDraft[] {
  return order.flatMap((one) => [...overdue(snapshot, one, day), ...objected(snapshot, one, day)]);
}

function overdue(snapshot: Snapshot, order: Order, day: Day): SuggestionDraft[] {
  if (order.on > day || !isOverdue(order, day)) return [];
  const due = dueOf(order);
  const next = ORDER_COLOURS.indexOf(order.colour) + 1;
  const text = (language: Language) => wordOverdue(snapshot, order, day, language);
  return [
    {
      id: suggestionId(order.campaign, 'order-overdue', order.id, order.colour, due),
      campaign: order.campaign,
      on: day,
      kind: 'order-overdue',
      of: 'order',
      subject: order.id,
      ...(next < ORDER_COLOURS.length ? { level: next + 1 } : {}),
      draft: { zh: text('zh'), en: text('en') },
    },
  ];
}

function objected(snapshot: Snapshot, order: Order, day: Day): SuggestionDraft[] {
  const objection = orderState(order) === 'objected' ? order.conclusions.at(-1)?.objection : undefined;
  if (objection === undefined || day < addDays(decisionUntil(objection), -DAYS_BEFORE)) return [];
  const text = (language: Language) => wordObjection(snapshot, order, objection, day, language);
  return [
    {
      id: suggestionId(order.campaign, 'objection-due', order.id, objection.on),
      campaign: order.campaign,
      on: day,
      kind: 'objection-due',
      of: 'order',
      subject: order.id,
      due: decisionUntil(objection),
      draft: { zh: text('zh'), en: text('en') },
    },
  ];
}

function wordOverdue(snapshot: Snapshot, order: Order, day: Day, language: Language): string {
  const words = draftWords(snapshot, language);
  const colour = WORDS.orderColour[order.colour][language];
  const higher = ORDER_COLOURS[ORDER_COLOURS.indexOf(order.colour) + 1];
  const next = higher === undefined ? undefined : WORDS.orderColour[higher][language];
  const [unit, due, late] = [words.unit(order.unit), dueOf(order), daysBetween(dueOf(order), day)];
  return language === 'zh'
    ? [
        `关于督办单第${order.number}号(${colour})逾期的建议`,
        `${unit}承办“${quote(order.text)}”,完成标志:${quote(order.mark)}。应于${words.day(due)}前办结,至${words.day(day)}已逾期${late}天,尚无督查结论。`,
        next === undefined
          ? '已是红色限期,建议核实情况后报县政府主要负责人研究;有客观原因的,由承办单位申请延期。'
          : `建议核实情况后作出结论;确未落实的,按程序下达${next}督办单。有客观原因的,由承办单位申请延期。`,
      ].join('\n')
    : [
        `Order no. ${order.number} (${colour}) is overdue`,
        `${unit} was to settle “${quote(order.text)}” by ${words.day(due)}, shown by: ${quote(order.mark)}. On ${words.day(day)} it is ${late} ${late === 1 ? 'day' : 'days'} overdue and nothing has been concluded.`,
        next === undefined
          ? 'It is red already: check, and let the head of the county consider it; with good cause the unit asks for longer.'
          : `Check and conclude; where it is not carried out, an order of the next colour (${next}) may follow. With good cause the unit asks for longer.`,
      ].join('\n');
}

function wordObjection(snapshot: Snapshot, order: Order, objection: Objection, day: Day, language: Language): string {
  const words = draftWords(snapshot, language);
  const until = decisionUntil(objection);
  const left = daysBetween(day, until);
  const unit = words.unit(order.unit);
  return language === 'zh'
    ? [
        `关于督办单第${order.number}号异议答复的提醒`,
        `${unit}于${words.day(objection.on)}对督查结论提出异议:${quote(objection.reason)}`,
        `应于${words.day(until)}前由未参与督查的人员作出决定并告知该单位(《政府督查工作条例》),${left >= 0 ? `还剩${left}天` : `已超过${-left}天`}。`,
      ].join('\n')
    : [
        `The objection to order no. ${order.number} is to be decided`,
        `${unit} objected to the conclusion on ${words.day(objection.on)}: ${quote(objection.reason)}`,
        `Others than those who supervised are to decide it and tell the unit by ${words.day(until)} (regulation on government supervision); ${left >= 0 ? `${left} ${left === 1 ? 'day is' : 'days are'} left` : `${-left} ${left === -1 ? 'day' : 'days'} late`}.`,
      ].join('\n');
}
