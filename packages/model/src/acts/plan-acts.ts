import { z } from 'zod';
import { type ActDeclaration, act, type Reference, type View } from '../act.ts';
import { WorkCalendar } from '../calendar.ts';
import { Factor } from '../factor.ts';
import { Ladder } from '../ladder.ts';
import { LightPack } from '../light.ts';
import { Action, Campaign, Indicator, Leader, Project, Roster, Target, Unit } from '../plan.ts';
import { PLAN_KINDS, type PlanKind } from '../plan-kinds.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';

import type { Row } from '../snapshot.ts';
import { Step } from '../step.ts';
import { Track } from '../track.ts';
import { missing, optional } from './reads.ts';

const OFFICE = { roles: { office: 'county' } } as const;

/** A chain of parents that comes back to its start is no tree. */
export function circles<K extends 'unit' | 'target' | 'step'>(
  kind: K,
  id: Id,
  parent: Id | undefined,
  view: View,
): Refusal[] {
  const seen = new Set<Id>([id]);
  for (let at = parent; at !== undefined; at = view.get(kind, at)?.parent) {
    if (seen.has(at)) return [{ kind: 'invalid', issues: [{ path: 'parent', code: 'circle', expected: 'a tree' }] }];
    seen.add(at);
  }
  return [];
}

/** The ancestors that a parent chain names, as far as they are known. */
export function chain<K extends 'unit' | 'target' | 'step'>(kind: K, parent: Id | undefined, view: View): Reference[] {
  const named: Reference[] = [];
  const seen = new Set<Id>();
  for (let at = parent; at !== undefined && !seen.has(at); at = view.get(kind, at)?.parent) {
    seen.add(at);
    named.push({ kind, id: at });
  }
  return named;
}

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
    .map(({ path }) => ({ kind: 'invalid', issues: [{ path, code: 'other-campaign', expected: target.campaign }] }));
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
        refusals.push({
          kind: 'invalid',
          issues: [{ path: `phases.${index}`, code: 'outside-window', expected: `${body.from}/${body.to}` }],
        });
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
      refusals.push({
        kind: 'invalid',
        issues: [{ path: 'goalNote', code: 'required', expected: 'why the campaign value is not annual plan × ratio' }],
      });
    return refusals;
  },
  effect: ({ body }) => [{ op: 'put', kind: 'target', id: body.id, row: body }],
});

export const setRoster = act('roster.set', {
  about: { zh: '设立或修改项目清单', en: 'Set up or change a roster of projects' },
  body: Roster,
  subject: ({ id }) => ({ kind: 'roster', id }),
  who: OFFICE,
  reads: ({ id, campaign, entries }) => [
    { kind: 'roster', id },
    { kind: 'campaign', id: campaign },
    ...entries.map((entry): Reference => ({ kind: 'project', id: entry.project })),
  ],
  refuse: ({ body, view }) => {
    const refusals = missing(view, [
      { kind: 'campaign', id: body.campaign },
      ...body.entries.map((entry) => ({ kind: 'project' as const, id: entry.project })),
    ]);
    const was = view.get('roster', body.id);
    const named = new Set<Id>();
    body.entries.forEach((entry, index) => {
      const path = `entries.${index}`;
      if (named.has(entry.project))
        refusals.push({ kind: 'invalid', issues: [{ path, code: 'twice', expected: entry.project }] });
      named.add(entry.project);
      if (entry.left !== undefined && !entry.leftWhy)
        refusals.push({ kind: 'invalid', issues: [{ path: `${path}.leftWhy`, code: 'required' }] });
    });
    // A project never vanishes from a frozen list: it leaves with a day and a reason.
    for (const entry of was?.frozen ? was.entries : [])
      if (!named.has(entry.project))
        refusals.push({ kind: 'invalid', issues: [{ path: 'entries', code: 'vanished', expected: entry.project }] });
    return refusals;
  },
  effect: ({ body }) => [{ op: 'put', kind: 'roster', id: body.id, row: body }],
});

export const setProject = act('project.set', {
  about: { zh: '登记或修改项目', en: 'Register or change a project' },
  body: Project,
  subject: ({ id }) => ({ kind: 'project', id }),
  who: OFFICE,
  reads: ({ id, unit, leader, platform, needs }) => [
    { kind: 'project', id },
    ...(needs ?? []).flatMap(({ factor, step }): Reference[] => [
      { kind: 'factor', id: factor },
      ...optional('step', step),
    ]),
    { kind: 'unit', id: unit },
    ...optional('leader', leader),
    ...optional('unit', platform),
  ],
  refuse: ({ body, view }) => {
    const refusals = missing(view, [
      { kind: 'unit', id: body.unit },
      { kind: 'leader', id: body.leader },
      { kind: 'unit', id: body.platform },
      ...(body.needs ?? []).flatMap(({ factor, step }) => [
        { kind: 'factor' as const, id: factor },
        { kind: 'step' as const, id: step },
      ]),
    ]);
    (body.needs ?? []).forEach(({ amount, step }, index) => {
      const path = `needs.${index}`;
      if (amount < 0)
        refusals.push({ kind: 'invalid', issues: [{ path: `${path}.amount`, code: 'negative', expected: '≥ 0' }] });
      const of = step === undefined ? undefined : view.get('step', step)?.project;
      if (of !== undefined && of !== body.id)
        refusals.push({
          kind: 'invalid',
          issues: [{ path: `${path}.step`, code: 'other-project', expected: body.id }],
        });
    });
    if ((body.lon === undefined) !== (body.lat === undefined))
      refusals.push({
        kind: 'invalid',
        issues: [{ path: body.lon === undefined ? 'lon' : 'lat', code: 'required' }],
      });
    if (
      body.totalInvestment !== undefined &&
      body.annualInvestment !== undefined &&
      body.annualInvestment > body.totalInvestment
    )
      refusals.push({
        kind: 'implausible',
        field: 'annualInvestment',
        given: body.annualInvestment,
        limit: body.totalInvestment,
        unit: '万元',
      });
    if (
      body.plannedStart !== undefined &&
      body.plannedCompletion !== undefined &&
      body.plannedCompletion < body.plannedStart
    )
      refusals.push({
        kind: 'invalid',
        issues: [{ path: 'plannedCompletion', code: 'before-start', expected: `≥ ${body.plannedStart}` }],
      });
    return refusals;
  },
  effect: ({ body }) => [{ op: 'put', kind: 'project', id: body.id, row: body }],
});

/** Steps that a step waits for, and theirs, as far as they are known. */
function waitsFor(step: Step, view: View): Reference[] {
  const named = new Set(step.after.map(({ step: id }) => id));
  // A set is walked in order of entry, what enters on the way included.
  for (const id of named) for (const { step: before } of view.get('step', id)?.after ?? []) named.add(before);
  return [...named].map((id) => ({ kind: 'step', id }));
}

/** A chain of steps that comes back to this one, from it to itself. */
function cycleThrough(step: Step, view: View): Refusal[] {
  const cameFrom = new Map<Id, Id>();
  const open = [step.id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const after = at === step.id ? step.after : (view.get('step', at)?.after ?? []);
    for (const { step: before } of after) {
      if (before === step.id) {
        const chain = [step.id];
        for (let back: Id | undefined = at; back !== undefined; back = cameFrom.get(back)) chain.push(back);
        return [{ kind: 'cycle', chain: at === step.id ? [step.id, step.id] : chain }];
      }
      if (cameFrom.has(before)) continue;
      cameFrom.set(before, at);
      open.push(before);
    }
  }
  return [];
}

/** A step is part of a summary step of its own project, and waits for none of those it is part of. */
function misplaced(step: Step, view: View): Refusal[] {
  const circle = circles('step', step.id, step.parent, view);
  if (circle.length > 0) return circle;
  const whole = step.parent === undefined ? undefined : view.get('step', step.parent);
  const refusals: Refusal[] =
    whole === undefined || whole.project === step.project
      ? []
      : [{ kind: 'invalid', issues: [{ path: 'parent', code: 'other-project', expected: step.project }] }];
  const wholes = new Set(chain('step', step.parent, view).map((named) => ('id' in named ? named.id : '')));
  for (const { step: before } of step.after)
    if (wholes.has(before) || isPartOf(before, step.id, view))
      refusals.push({ kind: 'cycle', chain: [step.id, before, step.id] });
  return refusals;
}

function isPartOf(id: Id, whole: Id, view: View): boolean {
  return chain('step', view.get('step', id)?.parent, view).some((named) => 'id' in named && named.id === whole);
}

export const setStep = act('step.set', {
  about: { zh: '设立或修改项目节点', en: 'Set up or change a step of a project' },
  body: Step,
  subject: ({ id }) => ({ kind: 'step', id }),
  who: OFFICE,
  reads: (body, view) => [
    { kind: 'step', id: body.id },
    { kind: 'project', id: body.project },
    ...chain('step', body.parent, view),
    ...body.after.flatMap(({ step }) => chain('step', view.get('step', step)?.parent, view)),
    ...optional('unit', body.office),
    ...optional('track', body.of?.track),
    ...optional('calendar', body.calendar),
    ...waitsFor(body, view),
  ],
  refuse: ({ body, view }) => {
    const refusals = missing(view, [
      { kind: 'project', id: body.project },
      { kind: 'step', id: body.parent },
      { kind: 'unit', id: body.office },
      { kind: 'track', id: body.of?.track },
      { kind: 'calendar', id: body.calendar },
      ...body.after.filter(({ step }) => step !== body.id).map(({ step }) => ({ kind: 'step' as const, id: step })),
    ]);
    const { of } = body;
    const track = of === undefined ? undefined : view.get('track', of.track);
    if (of !== undefined && track !== undefined && !track.steps.some(({ id }) => id === of.step))
      refusals.push({ kind: 'not-found', what: 'step', id: `${of.track} ${of.step}` });
    const named = new Set<Id>();
    body.after.forEach(({ step, kind }, index) => {
      if (named.has(`${step} ${kind}`))
        refusals.push({ kind: 'invalid', issues: [{ path: `after.${index}`, code: 'twice', expected: step }] });
      named.add(`${step} ${kind}`);
    });
    return [...refusals, ...cycleThrough(body, view), ...misplaced(body, view)];
  },
  effect: ({ body }) => [{ op: 'put', kind: 'step', id: body.id, row: body }],
});

export const setFactor = act('factor.set', {
  about: { zh: '设立或修改要素', en: 'Set up or change a scarce factor' },
  body: Factor,
  subject: ({ id }) => ({ kind: 'factor', id }),
  who: OFFICE,
  reads: ({ id, campaign, holder, leader }) => [
    { kind: 'factor', id },
    { kind: 'campaign', id: campaign },
    ...optional('unit', holder),
    ...optional('leader', leader),
  ],
  refuse: ({ body, view }) => {
    const refusals = missing(view, [
      { kind: 'campaign', id: body.campaign },
      { kind: 'unit', id: body.holder },
      { kind: 'leader', id: body.leader },
    ]);
    body.periods.forEach((period, index) => {
      const path = `periods.${index}`;
      const before = body.periods[index - 1];
      if (period.to < period.from)
        refusals.push({
          kind: 'invalid',
          issues: [{ path: `${path}.to`, code: 'before-start', expected: `≥ ${period.from}` }],
        });
      else if (before !== undefined && period.from <= before.to)
        refusals.push({
          kind: 'invalid',
          issues: [{ path: `${path}.from`, code: 'overlap', expected: `> ${before.to}` }],
        });
      if (period.amount < 0)
        refusals.push({ kind: 'invalid', issues: [{ path: `${path}.amount`, code: 'negative', expected: '≥ 0' }] });
    });
    return refusals;
  },
  effect: ({ body }) => [{ op: 'put', kind: 'factor', id: body.id, row: body }],
});

/** A version that is there already says what it says; another text is another version. */
function otherText(
  kind: 'pack' | 'calendar' | 'track' | 'ladder',
  body: { id: Id; version: string },
  view: View,
): Refusal[] {
  const was = view.get(kind, body.id);
  const differs = was !== undefined && was.version === body.version && JSON.stringify(was) !== JSON.stringify(body);
  return differs ? [{ kind: 'exists', what: kind, id: `${body.id} ${body.version}` }] : [];
}

/** The calendars under one, as far as they are known; where they come back to one, it is told once. */
function bases(base: Id | undefined, view: View): Id[] {
  const named = new Set<Id>();
  for (let at = base; at !== undefined && !named.has(at); at = view.get('calendar', at)?.base) named.add(at);
  return [...named];
}

const calendarOf = (id: Id): Reference => ({ kind: 'calendar', id });

export const adoptCalendar = act('calendar.adopt', {
  about: { zh: '采用工作日历', en: 'Adopt a working calendar' },
  body: WorkCalendar,
  subject: ({ id }) => ({ kind: 'calendar', id }),
  who: OFFICE,
  reads: ({ id, base }, view) => [{ kind: 'calendar', id }, ...bases(base, view).map(calendarOf)],
  refuse: ({ body, view }) => {
    const under = bases(body.base, view);
    const refusals = missing(view, [{ kind: 'calendar', id: body.base }]);
    if (under.includes(body.id))
      refusals.push({ kind: 'cycle', chain: [body.id, ...under.slice(0, under.indexOf(body.id) + 1)] });
    body.years.forEach(({ year }, index) => {
      if (body.years.findIndex((other) => other.year === year) !== index)
        refusals.push({ kind: 'invalid', issues: [{ path: `years.${index}`, code: 'twice', expected: String(year) }] });
    });
    body.years.forEach(({ off, work }, index) => {
      const both = off.find((day) => work.includes(day));
      if (both !== undefined)
        refusals.push({ kind: 'invalid', issues: [{ path: `years.${index}.work`, code: 'off-too', expected: both }] });
    });
    body.exceptions.forEach(({ from, to }, index) => {
      if (to < from)
        refusals.push({
          kind: 'invalid',
          issues: [{ path: `exceptions.${index}.to`, code: 'before-start', expected: `≥ ${from}` }],
        });
    });
    return [...refusals, ...otherText('calendar', body, view)];
  },
  effect: ({ body }) => [{ op: 'put', kind: 'calendar', id: body.id, row: body }],
});

/** What no project could be worked by: a key given twice, steps that wait for each other, a track in front of itself. */
function unsound({ id, joins, steps, effective }: Track): Refusal[] {
  const refusals: Refusal[] = joins.includes(id) ? [{ kind: 'cycle', chain: [id, id] }] : [];
  if (effective.to !== undefined && effective.to < effective.from)
    refusals.push({
      kind: 'invalid',
      issues: [{ path: 'effective.to', code: 'before-start', expected: `≥ ${effective.from}` }],
    });
  const after = new Map<Id, Set<Id>>();
  steps.forEach((step, index) => {
    if (after.has(step.id))
      refusals.push({ kind: 'invalid', issues: [{ path: `steps.${index}`, code: 'twice', expected: step.id }] });
    after.set(step.id, new Set(step.after.map((link) => link.step)));
  });
  const known = (before: Id) => after.has(before) || joins.length > 0;
  for (const waits of after.values())
    for (const before of waits) if (!known(before)) refusals.push({ kind: 'not-found', what: 'step', id: before });
  const chain = neverDone(after);
  return chain === undefined ? refusals : [...refusals, { kind: 'cycle', chain }];
}

/** Steps that wait for each other, from one back to itself: what is left when all that can be done is done. */
function neverDone(after: Map<Id, ReadonlySet<Id>>): Id[] | undefined {
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const [step, waits] of after) if (!leftOf(waits, after)) isMoving = after.delete(step);
  }
  const [first] = after.keys();
  const chain: Id[] = [];
  for (let at = first; at !== undefined; at = leftOf(after.get(at), after)) {
    chain.push(at);
    if (chain.indexOf(at) < chain.length - 1) return chain.slice(chain.indexOf(at));
  }
  return undefined;
}

function leftOf(waits: ReadonlySet<Id> | undefined, left: ReadonlyMap<Id, unknown>): Id | undefined {
  return [...(waits ?? [])].find((before) => left.has(before));
}

export const adoptTrack = act('track.adopt', {
  about: { zh: '采用办理流程', en: 'Adopt an approval track' },
  body: Track,
  subject: ({ id }) => ({ kind: 'track', id }),
  who: OFFICE,
  reads: ({ id }) => [{ kind: 'track', id }],
  refuse: ({ body, view }) => [...unsound(body), ...otherText('track', body, view)],
  effect: ({ body }) => [{ op: 'put', kind: 'track', id: body.id, row: body }],
});

export const adoptPack = act('pack.adopt', {
  about: { zh: '采用亮灯规则', en: 'Adopt a light pack' },
  body: LightPack,
  subject: ({ id }) => ({ kind: 'pack', id }),
  who: OFFICE,
  reads: ({ id }) => [{ kind: 'pack', id }],
  refuse: ({ body, view }) => otherText('pack', body, view),
  effect: ({ body }) => [{ op: 'put', kind: 'pack', id: body.id, row: body }],
});

export const adoptLadder = act('ladder.adopt', {
  about: { zh: '采用提级规则', en: 'Adopt a ladder' },
  body: Ladder,
  subject: ({ id }) => ({ kind: 'ladder', id }),
  who: OFFICE,
  reads: ({ id }) => [{ kind: 'ladder', id }],
  refuse: ({ body, view }) => otherText('ladder', body, view),
  effect: ({ body }) => [{ op: 'put', kind: 'ladder', id: body.id, row: body }],
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
