import { z } from 'zod';
import type { Actor } from './actor.ts';
import { DayBasis } from './calendar.ts';
import { About } from './commitment.ts';
import { addDays, Day, maxDay } from './day.ts';
import { EXEMPTION_TYPES, SUBJECT_KINDS } from './fact.ts';
import { Hand } from './hand.ts';
import { Authorisation } from './inspection.ts';
import { Light } from './light.ts';
import { Id, Name, Text } from './plan-text.ts';

export const ORDER_COLOURS = ['blue', 'yellow', 'red'] as const;
/** 蓝色提醒 · 黄色警告 · 红色限期, from the mildest. */
export const OrderColour = z.enum(ORDER_COLOURS).meta({ id: 'OrderColour' });
export type OrderColour = z.infer<typeof OrderColour>;

export const ORDER_SOURCES = ['meeting', 'instruction', 'inspection', 'light'] as const;
/** Where an order comes from. A light is kept as it was shown: under which pack and version, on which day. */
export const OrderSource = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(['meeting', 'instruction', 'inspection']), ref: Text.min(1) }),
    z.object({
      kind: z.literal('light'),
      of: z.enum(SUBJECT_KINDS),
      subject: Id,
      light: Light,
      pack: Id,
      packVersion: z.string().min(1).max(20),
      on: Day,
    }),
  ])
  .meta({ id: 'OrderSource' });
export type OrderSource = z.infer<typeof OrderSource>;

export const OBJECTION_OUTCOMES = ['upheld', 'changed', 'withdrawn'] as const;
/** 维持 · 变更 · 撤销 */
export const ObjectionOutcome = z.enum(OBJECTION_OUTCOMES).meta({ id: 'ObjectionOutcome' });
export type ObjectionOutcome = z.infer<typeof ObjectionOutcome>;

/** 异议: a unit's request to look again at a conclusion, and what other hands decided. */
export const Objection = z
  .object({
    on: Day,
    by: Hand,
    reason: Text.min(1),
    evidence: Text.optional(),
    decision: z
      .object({
        on: Day,
        by: Hand,
        outcome: ObjectionOutcome,
        met: z.boolean().optional().describe('of a changed conclusion'),
        text: Text.min(1),
        late: Text.optional().describe('why it was decided after its day'),
      })
      .optional(),
  })
  .meta({ id: 'Objection' });
export type Objection = z.infer<typeof Objection>;

/** 督查结论: written, and fed back to the unit on the day it is made. */
export const Conclusion = z
  .object({
    on: Day,
    by: Hand,
    met: z.boolean(),
    text: Text.min(1),
    feedbackTo: Id.describe('the unit it was fed back to'),
    objection: Objection.optional(),
  })
  .meta({ id: 'Conclusion' });
export type Conclusion = z.infer<typeof Conclusion>;

/** 延期申请, and who decided it. */
export const Extension = z
  .object({
    on: Day,
    by: Hand,
    to: Day,
    type: z.enum(EXEMPTION_TYPES),
    why: Text.min(1),
    decision: z.object({ on: Day, by: Hand, approved: z.boolean(), why: Text.optional() }).optional(),
  })
  .meta({ id: 'Extension' });
export type Extension = z.infer<typeof Extension>;

/** 督办单: one matter or a few that belong together, one unit, one due day. What follows is added, nothing is taken away. */
export const Order = z
  .object({
    id: Id.describe('campaign:number'),
    campaign: Id,
    number: z.int().min(1).max(9999),
    on: Day.describe('the day it was issued'),
    subject: Id.describe('the unit again, so that an act can ask for all orders of a unit'),
    colour: OrderColour,
    unit: Id.describe('承办单位'),
    units: z.array(Id).max(40).default([]).describe('配合单位'),
    matters: z.array(About).min(1).max(50),
    text: Text.min(1).describe('事项'),
    requirement: Text.min(1).describe('要求'),
    mark: Text.min(1).describe('完成标志'),
    due: Day.describe('as issued; an extension that was agreed to is in `extensions`'),
    within: z.int().min(1).max(400).optional().describe('as many days after `on`, of the basis'),
    basis: DayBasis,
    sources: z.array(OrderSource).min(1).max(20),
    authorisation: Authorisation,
    inspection: Id,
    plan: z
      .object({ number: z.int(), name: Name, supervisedBy: Name })
      .describe('the supervision plan, as it was named when the order was issued'),
    previous: Id.optional().describe('前序单: the order of a lower colour that was not settled'),
    special: Text.min(1).optional().describe('特事特办: why it begins at yellow or red'),
    beside: z.array(Id).max(20).optional().describe('open orders on the same matter that it knowingly stands beside'),
    issuedBy: Hand,
    merges: z.array(z.object({ on: Day, by: Hand, text: Text.min(1) })).max(100),
    replies: z.array(z.object({ on: Day, by: Hand, text: Text.min(1), evidence: Text.optional() })).max(500),
    extensions: z.array(Extension).max(50),
    conclusions: z.array(Conclusion).max(50).describe('the last one holds, unless it was withdrawn'),
    rechecks: z.array(z.object({ on: Day, by: Hand, met: z.boolean(), text: Text.min(1) })).max(50),
    next: Id.optional().describe('the order of a higher colour that took its place'),
    withdrawn: z.object({ on: Day, by: Name, why: Text.min(1) }).optional(),
    closed: z.object({ on: Day, by: Name, text: Text.optional() }).optional(),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Order' });
export type Order = z.infer<typeof Order>;

export function orderId(campaign: Id, number: number): Id {
  return `${campaign}:${number}`;
}

/** The day it is due on, with the last extension that was agreed to. */
export function dueOf({ due, extensions }: Order): Day {
  return extensions.findLast(({ decision }) => decision?.approved === true)?.to ?? due;
}

/** The conclusion that holds, with what a decision changed in it; undefined where there is none or it was withdrawn. */
export function conclusionOf({ conclusions }: Order): { readonly on: Day; readonly met: boolean } | undefined {
  const last = conclusions.at(-1);
  const decision = last?.objection?.decision;
  if (last === undefined || decision?.outcome === 'withdrawn') return undefined;
  return decision?.outcome === 'changed' ? { on: decision.on, met: decision.met ?? last.met } : last;
}

/** Whether what was asked is there: by the conclusion that holds, or by a re-check after it. */
export function isMet(order: Order): boolean {
  const conclusion = conclusionOf(order);
  return (
    conclusion !== undefined && (conclusion.met || order.rechecks.some(({ on, met }) => met && on >= conclusion.on))
  );
}

export const ORDER_STATES = [
  'running',
  'answered',
  'objected',
  'rectifying',
  'met',
  'closed',
  'raised',
  'withdrawn',
] as const;
/** 办理中 · 已回复 · 复核中 · 整改中 · 已达标 · 已办结 · 已升级 · 已撤回 */
export type OrderState = (typeof ORDER_STATES)[number];

export function orderState(order: Order): OrderState {
  if (order.withdrawn !== undefined) return 'withdrawn';
  if (order.next !== undefined) return 'raised';
  if (order.closed !== undefined) return 'closed';
  const objection = order.conclusions.at(-1)?.objection;
  if (objection !== undefined && objection.decision === undefined) return 'objected';
  if (conclusionOf(order) !== undefined) return isMet(order) ? 'met' : 'rectifying';
  return order.replies.length > 0 ? 'answered' : 'running';
}

/** Whether the unit still has something to do or to wait for under it. */
export function isOpen(order: Order): boolean {
  return !['closed', 'raised', 'withdrawn'].includes(orderState(order));
}

/** Orders that the unit still works on take in more; one that is met or under review does not. */
export const MERGES_IN: readonly OrderState[] = ['running', 'answered', 'rectifying'];

/** Whether its day has passed and nothing was concluded. */
export function isOverdue(order: Order, day: Day): boolean {
  return ['running', 'answered'].includes(orderState(order)) && dueOf(order) < day;
}

/**
 * 政府督查工作条例 art. 17: a unit may ask for review within 30 days of the conclusion, and is answered within 30 days.
 * The day itself does not count, so that the thirtieth day after it is the last.
 */
export const REVIEW_DAYS = 30;

/** The last day on which the unit may object to the conclusion. */
export function objectionUntil({ on }: Pick<Conclusion, 'on'>): Day {
  return addDays(on, REVIEW_DAYS);
}

/** The last day on which the objection is to be decided. */
export function decisionUntil({ on }: Pick<Objection, 'on'>): Day {
  return addDays(on, REVIEW_DAYS);
}

/** From which day on an order of a higher colour may follow; undefined where none may, or it must be waited. */
export function mayFollowFrom(order: Order): Day | undefined {
  const state = orderState(order);
  if (state === 'rectifying') return conclusionOf(order)?.on;
  return state === 'running' || state === 'answered' ? addDays(dueOf(order), 1) : undefined;
}

/** How often a unit was asked: orders of its own, those it helps with, those open, and plans that cover it by name. */
export function supervisionLoad(
  orders: readonly Order[],
  unit: Id,
): { readonly issued: number; readonly helping: number; readonly open: number; readonly last?: Day } {
  const own = orders.filter((order) => order.unit === unit && order.withdrawn === undefined);
  const last = own
    .map(({ on }) => on)
    .reduce<Day | undefined>((a, b) => (a === undefined ? b : maxDay(a, b)), undefined);
  return {
    issued: own.length,
    helping: orders.filter((order) => order.units.includes(unit) && order.withdrawn === undefined).length,
    open: own.filter(isOpen).length,
    ...(last === undefined ? {} : { last }),
  };
}

/** The act by which a post took part in what is objected to: whoever did stands aside (政府督查工作条例 art. 17). */
export function tookPart(
  { issuedBy, authorisation, conclusions, rechecks }: Order,
  { id, leader }: Pick<Actor, 'id' | 'leader'>,
): string | undefined {
  const last = conclusions.at(-1);
  if (last?.by.id === id) return 'order.conclude';
  if (issuedBy.id === id || (leader !== undefined && authorisation.leader === leader)) return 'order.issue';
  if (rechecks.some(({ by }) => by.id === id)) return 'order.recheck';
  return last?.objection?.by.id === id ? 'order.object' : undefined;
}
