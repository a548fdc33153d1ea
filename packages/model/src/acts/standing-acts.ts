import { z } from 'zod';
import { act, type Reference, type View } from '../act.ts';
import { addDays, type Day } from '../day.ts';
import { handOf } from '../hand.ts';
import { invalidAt, invalidWith } from '../invalid.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { StandingRules } from '../standing.ts';
import { StandingObjection, standingDecisionUntil, standingObjectionUntil, tookPartIn } from '../standing-objection.ts';
import { missing, unitReads } from './reads.ts';
import { OFFICE } from './who.ts';

const Handicap = StandingRules.shape.handicaps.unwrap().element;
type Handicap = z.infer<typeof Handicap>;

const Body = StandingRules.extend({
  campaign: Id,
  handicaps: z
    .array(Handicap.omit({ declared: true }))
    .max(500)
    .default([]),
  sample: z.literal(true).optional(),
});
type Body = z.infer<typeof Body>;

/** The rules that hold: as set, or those that hold where nothing was. */
const rulesIn = (view: View, campaign: Id): StandingRules =>
  view.get('standing', campaign)?.rules ?? StandingRules.parse({});

/** A handicap that is as it was keeps its day; any other is declared today. */
function handicapsOf({ campaign, handicaps }: Body, view: View, day: Day): Handicap[] {
  const were = rulesIn(view, campaign).handicaps;
  return handicaps.map((one) => ({
    ...one,
    declared:
      were.find(({ unit, points, why }) => unit === one.unit && points === one.points && why === one.why)?.declared ??
      day,
  }));
}

/** All but the handicaps: each of those has its own day. */
function apartFromHandicaps({ handicaps: _handicaps, ...rules }: StandingRules): string {
  return JSON.stringify(StandingRules.parse(rules));
}

function namesTwice({ groups, handicaps }: Body): Refusal[] {
  const issues = [
    ...groups.flatMap(({ id }, at) =>
      groups.findIndex((one) => one.id === id) < at ? [{ path: `groups.${at}.id`, code: 'twice' }] : [],
    ),
    ...handicaps.flatMap(({ unit }, at) =>
      handicaps.findIndex((one) => one.unit === unit) < at ? [{ path: `handicaps.${at}.unit`, code: 'twice' }] : [],
    ),
  ];
  return invalidWith(issues);
}

/**
 * Rules are set before day 1. From day 1 on nothing but handicaps can be added, and those are kept with the day they were
 * declared on: the comparison tells that they came too late and leaves them out.
 */
export const setStanding = act('standing.set', {
  about: { zh: '制定比拼规则', en: 'Set the rules of comparison' },
  body: Body,
  subject: ({ campaign }) => ({ kind: 'standing', id: campaign }),
  who: OFFICE,
  reads: ({ campaign, groups, handicaps }) => [
    { kind: 'standing', id: campaign },
    { kind: 'campaign', id: campaign },
    ...[...groups.flatMap(({ units }) => units), ...handicaps.map(({ unit }) => unit)].map(
      (id): Reference => ({ kind: 'unit', id }),
    ),
  ],
  refuse: ({ body, view, day }) => {
    const { campaign: id, sample: _sample, groups, handicaps } = body;
    const campaign = view.get('campaign', id);
    if (campaign === undefined) return [{ kind: 'not-found', what: 'campaign', id }];
    const refusals = [
      ...namesTwice(body),
      ...missing(
        view,
        [...groups.flatMap(({ units }) => units), ...handicaps.map(({ unit }) => unit)].map((unit) => ({
          kind: 'unit',
          id: unit,
        })),
      ),
    ];
    const [was, next] = [rulesIn(view, id), { ...body, handicaps: [] }];
    const hasBegun = day >= campaign.from;
    if (!hasBegun) return refusals;
    const keeps = was.handicaps
      .filter(({ declared }) => declared < campaign.from)
      .every(({ unit, points, why }) =>
        handicaps.some((one) => one.unit === unit && one.points === points && one.why === why),
      );
    return keeps && apartFromHandicaps(was) === apartFromHandicaps(next)
      ? refusals
      : [{ kind: 'too-late', what: 'standing', until: addDays(campaign.from, -1), day }, ...refusals];
  },
  effect: ({ body, view, actor, day }) => {
    const { campaign, sample, ...said } = body;
    const rules: StandingRules = { ...said, handicaps: handicapsOf(body, view, day) };
    const row = {
      id: campaign,
      campaign,
      of: 'campaign' as const,
      subject: campaign,
      on: day,
      version: (view.get('standing', campaign)?.version ?? 0) + 1,
      by: handOf(actor),
      rules,
      ...(sample && { sample }),
    };
    return [{ op: 'put', kind: 'standing', id: campaign, row }];
  },
});

const unitOf = (id: Id, view: View) => view.get('objection', id)?.unit;

export const objectToStanding = act('standing.object', {
  about: { zh: '对比拼位次提出异议', en: 'Object to where a unit stands' },
  body: StandingObjection.omit({ on: true, of: true, subject: true, by: true, decision: true }),
  subject: ({ id }) => ({ kind: 'objection', id }),
  who: { roles: { reporter: 'unit', reviewer: 'unit' }, over: ({ unit }) => ({ units: [unit] }) },
  reads: ({ id, campaign, unit }, view) => [
    { kind: 'objection', id },
    { kind: 'campaign', id: campaign },
    { kind: 'standing', id: campaign },
    { every: 'objection', about: unit },
    ...unitReads(unit, view),
  ],
  refuse: ({ body: { id, campaign: of, unit, day: compared, ranks }, view, day }) => {
    const campaign = view.get('campaign', of);
    if (campaign === undefined) return [{ kind: 'not-found', what: 'campaign', id: of }];
    if (view.get('unit', unit) === undefined) return [{ kind: 'not-found', what: 'unit', id: unit }];
    if (view.get('objection', id) !== undefined) return [{ kind: 'exists', what: 'objection', id }];
    const open = view.about('objection', unit).find((one) => one.campaign === of && one.decision === undefined);
    if (open !== undefined) return [{ kind: 'exists', what: 'objection', id: open.id }];
    if (compared > day) return [{ kind: 'future', on: compared, day }];
    if (ranks.best > ranks.worst) return [invalidAt('ranks.worst', 'too_small', `≥ ${ranks.best}`)];
    const until = standingObjectionUntil(compared, rulesIn(view, of));
    return day > until ? [{ kind: 'too-late', what: 'objection', until, day }] : [];
  },
  effect: ({ body, actor, day }) => {
    const row = { ...body, on: day, of: 'unit' as const, subject: body.unit, by: handOf(actor) };
    return [{ op: 'put', kind: 'objection', id: body.id, row }];
  },
});

export const decideStandingObjection = act('standing.decide', {
  about: { zh: '答复比拼异议', en: 'Decide on an objection to a comparison' },
  body: z.object({
    id: Id,
    outcome: z.enum(['upheld', 'changed']),
    text: Text.min(1),
    late: Text.min(1).optional().describe('why it is decided after its day'),
  }),
  subject: ({ id }) => ({ kind: 'objection', id }),
  who: { roles: { office: 'county', supervisor: 'county', leader: 'county' } },
  reads: ({ id }, view) => {
    const campaign = view.get('objection', id)?.campaign;
    return [
      { kind: 'objection', id },
      ...(campaign === undefined ? [] : [{ kind: 'standing' as const, id: campaign }]),
      ...unitReads(unitOf(id, view), view),
    ];
  },
  refuse: ({ body: { id, late }, view, actor, day }) => {
    const objection = view.get('objection', id);
    if (objection === undefined) return [{ kind: 'not-found', what: 'objection', id }];
    const { decision, campaign } = objection;
    if (decision !== undefined)
      return [{ kind: 'closed', what: 'objection', id, on: decision.on, by: decision.by.name }];
    const did = tookPartIn(objection, view.get('standing', campaign), actor);
    if (did !== undefined) return [{ kind: 'same-hand', did }];
    const until = standingDecisionUntil(objection, rulesIn(view, campaign));
    // The unit keeps its right to an answer: a late one is taken with the reason why it is late.
    return day > until && late === undefined ? [{ kind: 'too-late', what: 'decision', until, day }] : [];
  },
  effect: ({ body: { id, ...said }, view, actor, day }) => {
    const row = view.get('objection', id);
    return row === undefined
      ? []
      : [{ op: 'put', kind: 'objection', id, row: { ...row, decision: { on: day, by: handOf(actor), ...said } } }];
  },
});
