import { z } from 'zod';
import { Day } from './day.ts';
import { type Reading, SUBJECT_KINDS } from './fact.ts';
import type { Target } from './plan.ts';
import { Id, Name, Text } from './plan-text.ts';
import { Quantity, UnitOfMeasure } from './quantity.ts';
import { FillingTimes } from './report.ts';

export const ANSWER_TYPES = ['figure', 'text', 'yes-no'] as const;
/** 自由提问: what is asked that is no figure of the plan. */
const Question = z.object({
  text: Text.min(1),
  answer: z.enum(ANSWER_TYPES),
  unitOfMeasure: UnitOfMeasure.optional().describe('of an answer that is a figure'),
});

export const DemandedItem = z.object({ of: z.enum(SUBJECT_KINDS), subject: Id });
export type DemandedItem = z.infer<typeof DemandedItem>;

export const KNOWN_BY = ['computed', 'reading', 'demand'] as const;
/** Something asked of a unit that is known already, and whence: counted by the product, reported, or asked before. */
export const KnownAlready = z
  .object({
    unit: Id,
    by: z.enum(KNOWN_BY),
    id: Id.describe('the target, reading or demand that it is known by'),
    of: z.enum(SUBJECT_KINDS).optional(),
    subject: Id.optional(),
  })
  .meta({ id: 'KnownAlready' });
export type KnownAlready = z.infer<typeof KnownAlready>;

const DemandAnswer = z.object({
  unit: Id,
  on: Day,
  by: Name,
  figure: Quantity.optional(),
  text: Text.optional(),
  yes: z.boolean().optional(),
  note: Text.optional(),
  ...FillingTimes,
});

const ASKED = {
  id: Id,
  campaign: Id,
  unit: Id.describe('the unit that asks'),
  name: Name,
  why: Text.min(1).describe('why it is asked'),
  use: Text.min(1).describe('where it is used'),
  basis: Text.min(1).describe('by what document or approval it is asked'),
  due: Day,
  asOf: Day.optional().describe('the day that figures are asked of'),
  items: z
    .array(DemandedItem)
    .max(500)
    .default([])
    .describe('figures of the plan; their units answer by their reports'),
  question: Question.optional(),
  units: z.array(Id).max(200).default([]).describe('who is asked; of figures, their units'),
  anyway: Text.optional().describe('why it is asked although all of it is known'),
  sample: z.literal(true).optional(),
};

/** A demand as its author writes it. */
export const DemandDraft = z.object(ASKED).meta({ id: 'DemandDraft' });
export type DemandDraft = z.infer<typeof DemandDraft>;

/** 要数: figures or an answer asked of units beside the usual reports, with why, for what and by whose approval. */
export const Demand = z
  .object({
    ...ASKED,
    subject: Id.describe('the campaign, to be found by it'),
    on: Day,
    known: z.array(KnownAlready).describe('what of it was known when it was asked'),
    answers: z.array(DemandAnswer),
    withdrawn: z.object({ on: Day, why: Text }).optional(),
  })
  .meta({ id: 'Demand' });
export type Demand = z.infer<typeof Demand>;

/** What is looked into to tell whether something is known: the act's view and a snapshot can both answer. */
export type KnownSources = {
  readonly target: (id: Id) => Target | undefined;
  readonly unitOf: (item: DemandedItem) => Id | undefined;
  readonly readings: (subject: Id) => readonly Reading[];
  readonly demands: readonly Demand[];
};

type Asked = Pick<DemandDraft, 'id' | 'asOf' | 'items' | 'question' | 'units'>;

/** The units that a demand is made of: those whose figures it asks for, or those it names. */
export function askedUnits({ items, units }: Pick<DemandDraft, 'items' | 'units'>, { unitOf }: KnownSources): Id[] {
  return items.length === 0 ? [...new Set(units)] : [...new Set(items.flatMap((item) => unitOf(item) ?? []))];
}

/** What of a demand is known already: a figure of that very day, one the product counts itself, the same asked before. */
export function knownAlready({ id, asOf, items, question, units }: Asked, sources: KnownSources): KnownAlready[] {
  const others = sources.demands.filter((other) => other.id !== id && other.withdrawn === undefined);
  const figures = items.flatMap((item): KnownAlready[] => {
    const unit = sources.unitOf(item);
    if (unit === undefined) return [];
    const found = (by: KnownAlready['by'], source: Id): KnownAlready[] => [{ unit, by, id: source, ...item }];
    const target = item.of === 'target' ? sources.target(item.subject) : undefined;
    if (target !== undefined && target.measurement.by !== 'readings') return found('computed', target.id);
    const reading = sources.readings(item.subject).find(({ on }) => on === asOf);
    if (reading !== undefined) return found('reading', reading.id);
    const same = others.find((other) => other.asOf === asOf && other.items.some((one) => one.subject === item.subject));
    return same === undefined ? [] : found('demand', same.id);
  });
  if (question === undefined) return figures;
  const text = plain(question.text);
  const same = others.filter((other) => other.question !== undefined && plain(other.question.text) === text);
  return units.flatMap((unit) => {
    const before = same.find((other) => other.units.includes(unit));
    return before === undefined ? [] : [{ unit, by: 'demand' as const, id: before.id }];
  });
}

/** Text without what people write now so, now otherwise. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{P}]/gu, '')
    .toLowerCase();
}

/** How many rows a demand asks of a unit: its figures, or one answer. */
export function rowsAsked({ items }: Pick<DemandDraft, 'items'>, unit: Id, unitOf: KnownSources['unitOf']): number {
  return items.length === 0 ? 1 : items.filter((item) => unitOf(item) === unit).length;
}
