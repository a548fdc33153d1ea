import { z } from 'zod';
import { type ActDeclaration, act, type Reference, type View } from '../act.ts';
import { invalidAt } from '../invalid.ts';
import { Action, Campaign, Indicator, Leader, Target, Unit } from '../plan.ts';
import { PLAN_KINDS, type PlanKind } from '../plan-kinds.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import type { Row } from '../snapshot.ts';
import { setFactor, setProject, setRoster } from './project-acts.ts';
import { missing, optional } from './reads.ts';
import { adoptCalendar, adoptLadder, adoptPack, adoptTrack } from './rule-acts.ts';
import { setStep } from './step-acts.ts';
import { chain, circles } from './tree.ts';
import { OFFICE } from './who.ts';

/** The members that are there. */
function kept<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A target stands on its own campaign's action, roster and whole. */
function ofAnother(target: Target, view: View): Refusal[] {
  const roster = target.measurement.by === 'readings' ? undefined : target.measurement.roster;
  const named = [
    { path: 'action', campaign: view.get('action', target.action)?.campaign },
    { path: 'parent', campaign: target.parent === undefined ? undefined : view.get('target', target.parent)?.campaign },
    { path: 'measurement.roster', campaign: roster === undefined ? undefined : view.get('roster', roster)?.campaign },
  ];
  return named
    .filter(({ campaign }) => campaign !== undefined && campaign !== target.campaign)
    .map(({ path }) => invalidAt(path, 'other-campaign', target.campaign));
}

export const setCampaign = act('campaign.set', {
  about: { zh: '设立或修改攻坚活动', en: 'Set up or change a campaign' },
  body: Campaign,
  subject: ({ id }) => ({ kind: 'campaign', id }),
  who: OFFICE,
  reads: ({ id, pack, calendar, ladder }) => [
    { kind: 'campaign', id },
    ...optional('pack', pack),
    ...optional('calendar', calendar),
    ...optional('ladder', ladder),
  ],
  refuse: ({ body, view }) => {
    const refusals = missing(view, [
      { kind: 'pack', id: body.pack },
      { kind: 'calendar', id: body.calendar },
      { kind: 'ladder', id: body.ladder },
    ]);
    if (Number(body.from.slice(0, 4)) !== body.year)
      refusals.push({ kind: 'outside-year', on: body.from, year: body.year });
    body.phases.forEach((phase, index) => {
      if (phase.from < body.from || phase.to > body.to)
        refusals.push(invalidAt(`phases.${index}`, 'outside-window', `${body.from}/${body.to}`));
    });
    return refusals;
  },
  effect: ({ body }) => [{ op: 'put', kind: 'campaign', id: body.id, row: body }],
});

export const setAction = act('action.set', {
  about: { zh: '设立或修改专项行动', en: 'Set up or change a special action' },
  body: Action,
  subject: ({ id }) => ({ kind: 'action', id }),
  who: OFFICE,
  reads: ({ id, campaign, lead, leader, goals }) => [
    { kind: 'action', id },
    { kind: 'campaign', id: campaign },
    ...optional('unit', lead),
    ...optional('leader', leader),
    ...goals.flatMap((goal) => [
      ...optional('leader', goal.leader),
      ...goal.units.map((unit): Reference => ({ kind: 'unit', id: unit })),
    ]),
  ],
  refuse: ({ body, view }) =>
    missing(view, [
      { kind: 'campaign', id: body.campaign },
      { kind: 'unit', id: body.lead },
      { kind: 'leader', id: body.leader },
      ...body.goals.flatMap((goal) => [
        { kind: 'leader' as const, id: goal.leader },
        ...goal.units.map((id) => ({ kind: 'unit' as const, id })),
      ]),
    ]),
  effect: ({ body }) => [{ op: 'put', kind: 'action', id: body.id, row: body }],
});

export const setUnit = act('unit.set', {
  about: { zh: '设立或修改单位', en: 'Set up or change a unit' },
  body: Unit,
  subject: ({ id }) => ({ kind: 'unit', id }),
  who: OFFICE,
  reads: ({ id, parent }, view) => [{ kind: 'unit', id }, ...chain('unit', parent, view)],
  refuse: ({ body, view }) => [
    ...missing(view, [{ kind: 'unit', id: body.parent }]),
    ...circles('unit', body.id, body.parent, view),
  ],
  // Former names and a merger are facts of their own acts: whoever corrects a name or a place in the tree keeps them.
  effect: ({ body: { formerNames: _, merged: __, ...body }, view }) => {
    const { formerNames, merged } = view.get('unit', body.id) ?? {};
    return [{ op: 'put', kind: 'unit', id: body.id, row: { ...body, ...kept({ formerNames, merged }) } }];
  },
});

export const setLeader = act('leader.set', {
  about: { zh: '设立或修改联系县领导', en: 'Set up or change a county leader' },
  body: Leader,
  subject: ({ id }) => ({ kind: 'leader', id }),
  who: OFFICE,
  reads: ({ id }) => [{ kind: 'leader', id }],
  refuse: () => [],
  effect: ({ body: { handedOver: _, ...body }, view }) => {
    const { handedOver } = view.get('leader', body.id) ?? {};
    return [{ op: 'put', kind: 'leader', id: body.id, row: { ...body, ...kept({ handedOver }) } }];
  },
});

export const setIndicator = act('indicator.set', {
  about: { zh: '设立或修改指标', en: 'Set up or change an indicator' },
  body: Indicator,
  subject: ({ id }) => ({ kind: 'indicator', id }),
  who: OFFICE,
  reads: ({ id }) => [{ kind: 'indicator', id }],
  refuse: ({ body, view }) => {
    const was = view.get('indicator', body.id);
    // Readings are kept in the indicator's unit of measure; changing it would silently change what they say.
    return was !== undefined && was.unitOfMeasure !== body.unitOfMeasure
      ? [{ kind: 'wrong-unit', given: body.unitOfMeasure, expected: was.unitOfMeasure }]
      : [];
  },
  effect: ({ body }) => [{ op: 'put', kind: 'indicator', id: body.id, row: body }],
});

export const setTarget = act('target.set', {
  about: { zh: '设立或修改目标', en: 'Set up or change a target' },
  body: Target,
  subject: ({ id }) => ({ kind: 'target', id }),
  who: OFFICE,
  reads: (body, view) => [
    { kind: 'target', id: body.id },
    { kind: 'campaign', id: body.campaign },
    { kind: 'action', id: body.action },
    { kind: 'indicator', id: body.indicator },
    { kind: 'unit', id: body.unit },
    ...body.helpers.map((id): Reference => ({ kind: 'unit', id })),
    ...optional('leader', body.leader),
    ...chain('target', body.parent, view),
    ...(body.measurement.by === 'readings' ? [] : optional('roster', body.measurement.roster)),
  ],
  refuse: ({ body, view }) => {
    const refusals = missing(view, [
      { kind: 'campaign', id: body.campaign },
      { kind: 'action', id: body.action },
      { kind: 'indicator', id: body.indicator },
      { kind: 'unit', id: body.unit },
      ...body.helpers.map((id) => ({ kind: 'unit' as const, id })),
      { kind: 'leader', id: body.leader },
      { kind: 'target', id: body.parent },
      { kind: 'roster', id: body.measurement.by === 'readings' ? undefined : body.measurement.roster },
    ]);
    refusals.push(...circles('target', body.id, body.parent, view), ...ofAnother(body, view));
    const overridden = body.goal !== undefined && body.annualPlan !== undefined && body.goalNote === undefined;
    if (overridden)
      refusals.push(invalidAt('goalNote', 'required', 'why the campaign value is not annual plan × ratio'));
    return refusals;
  },
  effect: ({ body }) => [{ op: 'put', kind: 'target', id: body.id, row: body }],
});

/** Dropping hides a planned thing from now on; its history stays. `inUse` is asked by the service for what still names it. */
export const dropPlan = act('plan.drop', {
  about: { zh: '撤销计划内容', en: 'Drop a planned thing' },
  body: z.object({
    kind: z.enum(PLAN_KINDS.filter((kind) => kind !== 'campaign') as [PlanKind, ...PlanKind[]]),
    id: Id,
    reason: Text.min(1),
  }),
  subject: ({ kind, id }) => ({ kind, id }),
  who: OFFICE,
  reads: ({ kind, id }) => [
    { kind, id },
    ...(kind === 'target' || kind === 'project' ? [{ readingsOf: id }] : []),
    ...(kind === 'project' ? [{ every: 'recognition' as const, about: id }] : []),
  ],
  refuse: ({ body, view }) => {
    if (view.get(body.kind, body.id) === undefined) return [{ kind: 'not-found', what: body.kind, id: body.id }];
    const facts = [...view.readings(body.id), ...view.about('recognition', body.id)].map((fact) => fact.id);
    return facts.length > 0 ? [{ kind: 'in-use', what: body.kind, id: body.id, by: facts.slice(0, 5) }] : [];
  },
  effect: ({ body }) => [{ op: 'drop', kind: body.kind, id: body.id }],
});

/** The act that sets each kind of planned thing. */
export const SET_ACTS = {
  campaign: setCampaign,
  action: setAction,
  unit: setUnit,
  leader: setLeader,
  indicator: setIndicator,
  target: setTarget,
  roster: setRoster,
  project: setProject,
  step: setStep,
  factor: setFactor,
  pack: adoptPack,
  calendar: adoptCalendar,
  track: adoptTrack,
  ladder: adoptLadder,
} as const satisfies { readonly [K in PlanKind]: ActDeclaration<z.ZodType<Row<K>>> };
