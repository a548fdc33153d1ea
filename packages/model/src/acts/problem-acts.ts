import { z } from 'zod';
import { act, type Change, type Circumstances, type Owners, type Reference, type View, type Who } from '../act.ts';
import type { Actor } from '../actor.ts';
import { addDays, Day, daysBetween, maxDay } from '../day.ts';
import { handOf } from '../hand.ts';
import { invalidAt } from '../invalid.ts';
import type { Limit } from '../ladder.ts';
import type { Unit } from '../plan.ts';
import { Id, Name, Text } from '../plan-text.ts';
import { MeasurePlan, PROBLEM_SUBTYPES, Problem, type ProblemStage, REOPEN_DAYS, stageOf } from '../problem.ts';
import type { Refusal } from '../refusal.ts';
import { Spread } from '../step.ts';
import { isWithin } from '../within.ts';
import { missing, optional, unitReads } from './reads.ts';

/** What a person may be told of a problem before it is taken in hand; all else is written by the acts below. */
const Told = Problem.pick({
  id: true,
  campaign: true,
  type: true,
  subtype: true,
  name: true,
  description: true,
  blocks: true,
  raisedBy: true,
  raisedOn: true,
  decider: true,
  need: true,
  due: true,
  clears: true,
  source: true,
  sample: true,
});

/** The stages that a problem may be in for each act; pages offer by it. */
export const PROBLEM_ACT_STAGES = {
  'problem.amend': ['raised', 'returned'],
  'problem.accept': ['raised'],
  'problem.return': ['raised', 'handling'],
  'problem.assign': ['raised', 'handling'],
  'problem.plan': ['handling'],
  'problem.measure': ['handling'],
  'problem.submit': ['handling'],
  'problem.clear': ['to-verify'],
  'problem.send-back': ['to-verify'],
  'problem.suspend': ['raised', 'handling'],
  'problem.resume': ['suspended'],
  'problem.escalate': ['raised', 'handling'],
  'problem.extend': ['handling'],
  'problem.extend-approve': ['handling'],
  'problem.reopen': ['cleared'],
} as const satisfies Readonly<Record<string, readonly ProblemStage[]>>;
export type ProblemActName = keyof typeof PROBLEM_ACT_STAGES;

type Roles = Who<unknown>['roles'];
const RAISERS: Roles = {
  office: 'county',
  supervisor: 'county',
  team: 'action',
  leader: 'leader',
  reporter: 'unit',
  reviewer: 'unit',
  approver: 'unit',
};
const HANDLERS: Roles = { office: 'county', leader: 'leader', reporter: 'unit', reviewer: 'unit', approver: 'unit' };
const OFFICE: Roles = { office: 'county' };
const VERIFIERS: Roles = { office: 'county', supervisor: 'county' };

/** County leaders and actions that the blocked targets and projects belong to. */
function linkedTo(blocks: Problem['blocks'], view: View): Required<Pick<Owners, 'leaders' | 'actions'>> {
  const targets = blocks.filter(({ of }) => of === 'target').map(({ id }) => view.get('target', id));
  const projects = blocks
    .filter(({ of }) => of !== 'target')
    .map(({ of, id }) => view.get('project', of === 'step' ? (view.get('step', id)?.project ?? '') : id));
  return {
    leaders: [...targets, ...projects].map((row) => row?.leader),
    actions: targets.map((row) => row?.action),
  };
}

function blockReads(blocks: Problem['blocks'], view: View): Reference[] {
  return blocks.flatMap(({ of, id }): Reference[] => {
    const project = of === 'step' ? view.get('step', id)?.project : undefined;
    return [{ kind: of, id }, ...(project === undefined ? [] : [{ kind: 'project' as const, id: project }])];
  });
}

/** Whose a problem is once it is raised: who raised it, whose decision it is, who works on it. */
const OWNERS = {
  raiser: ({ raisedBy, blocks }: Problem, view: View): Owners => ({ units: [raisedBy], ...linkedTo(blocks, view) }),
  decider: ({ decider }: Problem): Owners => ({ units: [decider.unit], leaders: [decider.leader] }),
  handler: (problem: Problem): Owners => ({ units: handlersOf(problem), leaders: [problem.decider.leader] }),
  linked: ({ blocks, decider }: Problem, view: View): Owners => ({
    leaders: [...linkedTo(blocks, view).leaders, decider.leader],
  }),
} as const;

/** Units that handle a problem: the deciding one, those that lead measures, and the one that submitted it. */
function handlersOf({ decider, measures = [], submitted }: Problem): readonly Id[] {
  const units = [decider.unit, ...measures.map(({ lead }) => lead), submitted?.by.unit];
  return units.filter((unit) => unit !== undefined);
}

function ladderLimit(problem: Problem, level: number, view: View): Limit | undefined {
  const id = view.get('campaign', problem.campaign)?.ladder;
  return id === undefined ? undefined : view.get('ladder', id)?.levels[level - 1]?.limit;
}

/** All that an act on a raised problem may look at: what it blocks, whose it is, the ladder, where the author stands. */
function problemReads(id: Id, view: View, actor: Actor | undefined): Reference[] {
  const problem = view.get('problem', id);
  const own: Reference[] = [{ kind: 'problem', id }, ...unitReads(actor?.unit, view)];
  if (problem === undefined) return own;
  return [
    ...own,
    { kind: 'campaign', id: problem.campaign },
    ...optional('ladder', view.get('campaign', problem.campaign)?.ladder),
    ...blockReads(problem.blocks, view),
    ...[problem.raisedBy, ...handlersOf(problem)].flatMap((unit) => unitReads(unit, view)),
  ];
}

type Named = { readonly id: Id };

/** What all acts on a problem that is there have in common. */
function onProblem(roles: Roles, whose?: keyof typeof OWNERS) {
  const over = ({ id }: Named, view: View): Owners => {
    const problem = view.get('problem', id);
    return problem === undefined || whose === undefined ? {} : OWNERS[whose](problem, view);
  };
  return {
    subject: ({ id }: Named) => ({ kind: 'problem' as const, id }),
    who: whose === undefined ? { roles } : { roles, over },
    reads: ({ id }: Named, view: View, actor?: Actor) => problemReads(id, view, actor),
  };
}

type Asked<B> = { readonly body: B; readonly view: View } & Circumstances;
type OnProblem<B> = Asked<B> & { readonly problem: Problem };

/** Refuses where the problem is not there or in another stage; else asks further. */
function refusing<B extends Named>(
  name: ProblemActName,
  further: (asked: OnProblem<B>) => readonly Refusal[] = () => [],
): (asked: Asked<B>) => readonly Refusal[] {
  return (asked) => {
    const { id } = asked.body;
    const problem = asked.view.get('problem', id);
    if (problem === undefined) return [{ kind: 'not-found', what: 'problem', id }];
    const needs: readonly ProblemStage[] = PROBLEM_ACT_STAGES[name];
    const state = stageOf(problem);
    if (!needs.includes(state)) return [{ kind: 'wrong-state', what: 'problem', id, state, needs: [...needs] }];
    return further({ ...asked, problem });
  };
}

function changing<B extends Named>(change: (asked: OnProblem<B>) => Problem): (asked: Asked<B>) => readonly Change[] {
  return (asked) => {
    const problem = asked.view.get('problem', asked.body.id);
    return problem === undefined
      ? []
      : [{ op: 'put', kind: 'problem', id: problem.id, row: change({ ...asked, problem }) }];
  };
}

/** What is wrong with what a problem says of itself. */
function faults(body: z.infer<typeof Told>, view: View): Refusal[] {
  const named = [
    { kind: 'campaign' as const, id: body.campaign },
    { kind: 'unit' as const, id: body.raisedBy },
    ...body.blocks.map(({ of, id }) => ({ kind: of, id })),
    { kind: 'unit' as const, id: body.decider.unit },
    { kind: 'leader' as const, id: body.decider.leader },
  ];
  const refusals = missing(view, named);
  const { unit, leader } = body.decider;
  if (unit === undefined && leader === undefined) refusals.push(invalidAt('decider', 'required'));
  if (body.due < body.raisedOn) refusals.push(invalidAt('due', 'before-start', `≥ ${body.raisedOn}`));
  const subtypes: readonly string[] = PROBLEM_SUBTYPES[body.type];
  if (body.subtype !== undefined && !subtypes.includes(body.subtype))
    refusals.push(invalidAt('subtype', 'other-type', subtypes.join('/')));
  return refusals;
}

function toldReads({ id, campaign, blocks, decider, raisedBy }: z.infer<typeof Told>, view: View): Reference[] {
  return [
    { kind: 'problem', id },
    { kind: 'campaign', id: campaign },
    ...blockReads(blocks, view),
    ...optional('unit', decider.unit),
    ...optional('leader', decider.leader),
    ...unitReads(raisedBy, view),
  ];
}

export const raiseProblem = act('problem.raise', {
  about: { zh: '提出难题', en: 'Raise a problem' },
  body: Told,
  subject: ({ id }) => ({ kind: 'problem', id }),
  who: { roles: RAISERS, over: ({ raisedBy, blocks }, view) => ({ units: [raisedBy], ...linkedTo(blocks, view) }) },
  reads: toldReads,
  refuse: ({ body, view, day }) => [
    ...(view.get('problem', body.id) === undefined ? [] : [{ kind: 'exists' as const, what: 'problem', id: body.id }]),
    ...(body.raisedOn > day ? [{ kind: 'future' as const, on: body.raisedOn, day }] : []),
    ...faults(body, view),
  ],
  effect: ({ body }) => [{ op: 'put', kind: 'problem', id: body.id, row: body }],
});

/** Whoever raised it says it better, or raises anew what came back: its limit then runs from the start. */
export const amendProblem = act('problem.amend', {
  about: { zh: '修改后再提', en: 'Amend a problem' },
  body: Told.pick({
    type: true,
    subtype: true,
    name: true,
    description: true,
    blocks: true,
    decider: true,
    need: true,
    due: true,
    clears: true,
  })
    .partial()
    .extend({ id: Id }),
  ...onProblem(RAISERS, 'raiser'),
  reads: (body, view, actor) => {
    const problem = view.get('problem', body.id);
    return [
      ...problemReads(body.id, view, actor),
      ...(problem === undefined ? [] : toldReads({ ...problem, ...said(body) }, view)),
    ];
  },
  refuse: refusing('problem.amend', ({ body, problem, view }) => faults({ ...problem, ...said(body) }, view)),
  effect: changing(({ body, problem: { returned, ...problem }, day }) => ({
    ...problem,
    ...said(body),
    stage: 'raised',
    ...(returned === undefined ? {} : { level: problem.level ?? 1, levelSince: day, raisedAgain: day }),
  })),
});

/** Members that were given; an absent one leaves what is there. */
function said<B extends object>(body: B): { [K in keyof B]: Exclude<B[K], undefined> } {
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof B]: Exclude<B[K], undefined> };
}

/** In hand: with a number of its own, on a level of the ladder. */
function inHand({ problem, view, actor, day }: OnProblem<Named>, level = problem.level ?? 1): Problem {
  const numbers = view.about('problem', problem.campaign).map(({ number = 0 }) => number);
  return {
    ...problem,
    stage: 'handling',
    accepted: problem.accepted ?? { on: day, by: handOf(actor) },
    number: problem.number ?? Math.max(0, ...numbers) + 1,
    ...onLevel(problem, level, day, view),
  };
}

function onLevel(
  problem: Problem,
  level: number,
  day: Day,
  view: View,
): Pick<Problem, 'level' | 'levelSince' | 'limit'> {
  const isThere = level === (problem.level ?? 1);
  const limit = (isThere ? problem.limit : undefined) ?? ladderLimit(problem, level, view);
  return {
    level,
    levelSince: isThere ? (problem.levelSince ?? problem.raisedOn) : day,
    ...(limit === undefined ? {} : { limit }),
  };
}

const everyProblem = ({ id }: Named, view: View): Reference[] => {
  const campaign = view.get('problem', id)?.campaign;
  return campaign === undefined ? [] : [{ every: 'problem', about: campaign }];
};

export const acceptProblem = act('problem.accept', {
  about: { zh: '受理难题', en: 'Take a problem in hand' },
  body: z.object({ id: Id, clears: Spread.optional() }),
  ...onProblem(HANDLERS, 'decider'),
  reads: (body, view, actor) => [...problemReads(body.id, view, actor), ...everyProblem(body, view)],
  refuse: refusing('problem.accept'),
  effect: changing((asked) => ({
    ...inHand(asked),
    ...(asked.body.clears === undefined ? {} : { clears: asked.body.clears }),
  })),
});

export const returnProblem = act('problem.return', {
  about: { zh: '退回难题', en: 'Return a problem to whoever raised it' },
  body: z.object({ id: Id, reason: Text.min(1) }),
  ...onProblem(HANDLERS, 'decider'),
  refuse: refusing('problem.return'),
  effect: changing(({ body: { reason }, problem, actor, day }) => ({
    ...problem,
    stage: 'returned',
    returned: { on: day, by: handOf(actor), reason },
  })),
});

/** The office says whose it is, until when and on which level; that takes it in hand. */
export const assignProblem = act('problem.assign', {
  about: { zh: '交办难题', en: 'Assign a problem' },
  body: z.object({ id: Id, decider: Problem.shape.decider, due: Day, level: z.int().min(1).max(9).optional() }),
  ...onProblem(OFFICE),
  reads: (body, view, actor) => [
    ...problemReads(body.id, view, actor),
    ...everyProblem(body, view),
    ...optional('unit', body.decider.unit),
    ...optional('leader', body.decider.leader),
  ],
  refuse: refusing('problem.assign', ({ body: { decider, due, level }, problem, view, day }) => [
    ...deciderFaults(decider, view),
    ...(due < day ? [invalidAt('due', 'before-start', `≥ ${day}`)] : []),
    ...(level === undefined || level === (problem.level ?? 1) ? [] : levelFaults(level, 1, problem, view)),
  ]),
  effect: changing((asked) => ({
    ...inHand(asked, asked.body.level),
    decider: asked.body.decider,
    due: asked.body.due,
  })),
});

function deciderFaults(decider: Problem['decider'], view: View): Refusal[] {
  if (decider.unit === undefined && decider.leader === undefined) return [invalidAt('decider', 'required')];
  return missing(view, [
    { kind: 'unit', id: decider.unit },
    { kind: 'leader', id: decider.leader },
  ]);
}

function levelFaults(level: number, least: number, { campaign }: Problem, view: View): Refusal[] {
  const id = view.get('campaign', campaign)?.ladder;
  const levels = id === undefined ? undefined : view.get('ladder', id)?.levels.length;
  if (levels === undefined) return [invalidAt('campaign.ladder', 'required')];
  return level < least || level > levels ? [invalidAt('level', 'range', `${Math.min(least, levels)}–${levels}`)] : [];
}

/** Sets the whole list; what is done stays as it is. */
export const planMeasures = act('problem.plan', {
  about: { zh: '制定措施', en: 'Plan measures' },
  body: z.object({ id: Id, measures: z.array(MeasurePlan).min(1).max(40), clears: Spread.optional() }),
  ...onProblem(HANDLERS, 'handler'),
  reads: (body, view, actor) => [
    ...problemReads(body.id, view, actor),
    ...body.measures.flatMap(({ lead, helpers }) => [lead, ...helpers].map((id): Reference => ({ kind: 'unit', id }))),
  ],
  refuse: refusing('problem.plan', ({ body: { measures }, problem, view }) => {
    const refusals = missing(
      view,
      measures.flatMap(({ lead, helpers }) => [lead, ...helpers].map((id) => ({ kind: 'unit' as const, id }))),
    );
    measures.forEach(({ id, from, to }, index) => {
      if (measures.findIndex((other) => other.id === id) !== index)
        refusals.push(invalidAt(`measures.${index}`, 'twice', id));
      if (to < from) refusals.push(invalidAt(`measures.${index}.to`, 'before-start', `≥ ${from}`));
    });
    const done = (problem.measures ?? []).filter((measure) => measure.done !== undefined);
    for (const { id, what, mark } of done) {
      const kept = measures.find((measure) => measure.id === id);
      if (kept?.what !== what || kept.mark !== mark) refusals.push(invalidAt('measures', 'done-already', what));
    }
    return refusals;
  }),
  effect: changing(({ body: { measures, clears }, problem }) => {
    const before = new Map((problem.measures ?? []).map((measure) => [measure.id, measure]));
    return {
      ...problem,
      measures: measures.map((measure) => {
        const { progress, deviation, done } = before.get(measure.id) ?? {};
        return { ...measure, ...said({ progress, deviation, done }) };
      }),
      ...(clears === undefined ? {} : { clears }),
    };
  }),
});

/** What became of a measure: how it goes, why not as planned, that its completion mark is met. */
export const recordMeasure = act('problem.measure', {
  about: { zh: '上报措施进展', en: 'Record a measure' },
  body: z.object({
    id: Id,
    measure: Id,
    progress: Text.optional(),
    deviation: Text.optional(),
    done: z.object({ on: Day, evidence: Text.optional() }).optional(),
  }),
  ...onProblem(HANDLERS, 'handler'),
  refuse: refusing('problem.measure', ({ body: { measure: id, progress, deviation, done }, problem, day }) => {
    const measure = problem.measures?.find((candidate) => candidate.id === id);
    if (measure === undefined) return [{ kind: 'not-found', what: 'measure', id }];
    if (measure.done !== undefined) return [invalidAt('measure', 'done-already')];
    if (progress === undefined && deviation === undefined && done === undefined)
      return [invalidAt('progress', 'required')];
    if (done !== undefined && done.on > day) return [{ kind: 'future', on: done.on, day }];
    return [];
  }),
  effect: changing(({ body: { measure: id, progress, deviation, done }, problem, actor }) => ({
    ...problem,
    measures: (problem.measures ?? []).map((measure) =>
      measure.id === id
        ? {
            ...measure,
            ...said({ progress, deviation, done: done === undefined ? undefined : { ...done, by: handOf(actor) } }),
          }
        : measure,
    ),
  })),
});

export const submitProblem = act('problem.submit', {
  about: { zh: '申请销号', en: 'Submit a problem for clearing' },
  body: z.object({
    id: Id,
    on: Day,
    how: Text.min(1),
    evidence: Text.optional(),
    unmet: z
      .array(z.object({ measure: Id, why: Text.min(1) }))
      .max(40)
      .default([]),
  }),
  ...onProblem(HANDLERS, 'handler'),
  refuse: refusing('problem.submit', ({ body: { on, unmet }, problem, day }) => {
    if (on > day) return [{ kind: 'future', on, day }];
    if (on < problem.raisedOn) return [invalidAt('on', 'before-start', `≥ ${problem.raisedOn}`)];
    const open = (problem.measures ?? []).filter(
      ({ id, done }) => done === undefined && !unmet.some(({ measure }) => measure === id),
    );
    return open.map(({ what }) => invalidAt('unmet', 'mark-unmet', what));
  }),
  effect: changing(({ body: { id: _id, ...submitted }, problem, actor }) => ({
    ...problem,
    stage: 'to-verify',
    submitted: { ...submitted, by: handOf(actor) },
  })),
});

/** Whoever handled it does not verify it: not the post that submitted, nor one of a unit that had it in hand. */
function sameHand({ problem, view, actor }: OnProblem<Named>): Refusal[] {
  return hasHandled(problem, actor, (unit) => view.get('unit', unit))
    ? [{ kind: 'same-hand', did: 'problem.submit' }]
    : [];
}

/** Whether the post, or a unit that it stands under, had the problem in hand. */
export function hasHandled(
  problem: Problem,
  { id, unit: own }: Pick<Actor, 'id' | 'unit'>,
  unitOf: (unit: Id) => Unit | undefined,
): boolean {
  if (problem.submitted?.by.id === id) return true;
  // The county itself stands above every unit: as a handler it would leave nobody to verify.
  const units = handlersOf(problem).filter((unit) => unitOf(unit)?.kind !== 'county');
  return own !== undefined && units.some((unit) => isWithin(own, unit, (at) => unitOf(at)?.parent));
}

/** The verifier is the post that acts; earlier versions wrote a name, and cleared without stages. */
export const clearProblem = act('problem.clear', {
  about: { zh: '难题销号', en: 'Clear a problem' },
  body: z.object({
    id: Id,
    on: Day,
    how: Text.min(1).optional().describe('by default as its handler told it'),
    verifier: Name.optional(),
    note: Text.optional(),
    evidence: Text.optional(),
  }),
  ...onProblem(VERIFIERS),
  refuse: refusing('problem.clear', (asked) => {
    const { body, problem, actor, day } = asked;
    const hand = sameHand(asked);
    if (hand.length > 0) return hand;
    if (body.on > day) return [{ kind: 'future', on: body.on, day }];
    const from = problem.submitted?.on ?? problem.raisedOn;
    if (body.on < from) return [invalidAt('on', 'before-start', `≥ ${from}`)];
    if (body.verifier !== undefined && body.verifier !== actor.name)
      return [invalidAt('verifier', 'not-you', actor.name)];
    return problem.submitted?.evidence || body.evidence || body.note ? [] : [invalidAt('note', 'required')];
  }),
  effect: changing(({ body: { on, how, verifier, note, evidence }, problem, actor, day }) => ({
    ...problem,
    ...(problem.stage === undefined ? {} : { stage: 'cleared' as const }),
    cleared: {
      on,
      how: how ?? problem.submitted?.how ?? '',
      verifier: verifier ?? actor.name,
      ...(problem.stage === undefined ? {} : { told: day }),
      ...said({ note, evidence: evidence ?? (problem.stage === undefined ? undefined : problem.submitted?.evidence) }),
    },
  })),
});

export const sendBackProblem = act('problem.send-back', {
  about: { zh: '验证未通过', en: 'Send a problem back to its handler' },
  body: z.object({
    id: Id,
    reason: Text.min(1),
    unmet: z.array(Id).max(40).default([]).describe('measures whose mark is not met after all'),
  }),
  ...onProblem(VERIFIERS),
  refuse: refusing('problem.send-back', ({ body: { unmet }, problem }) =>
    unmet
      .filter((id) => !problem.measures?.some((measure) => measure.id === id))
      .map((id) => ({ kind: 'not-found', what: 'measure', id })),
  ),
  effect: changing(({ body: { reason, unmet }, problem: { submitted, ...problem }, actor, day }) => ({
    ...problem,
    stage: 'handling',
    ...(problem.measures === undefined
      ? {}
      : {
          measures: problem.measures.map(({ done, ...rest }) =>
            unmet.includes(rest.id) ? rest : { ...rest, ...said({ done }) },
          ),
        }),
    sentBack: { on: day, by: handOf(actor), reason },
    stood: [...(problem.stood ?? []), { from: submitted?.on ?? day, to: day }],
  })),
});

export const suspendProblem = act('problem.suspend', {
  about: { zh: '挂起难题', en: 'Suspend a problem' },
  body: z.object({ id: Id, reason: Text.min(1), until: Day.optional() }),
  ...onProblem(OFFICE),
  refuse: refusing('problem.suspend', ({ body: { until }, day }) =>
    until !== undefined && until <= day ? [invalidAt('until', 'before-start', `≥ ${addDays(day, 1)}`)] : [],
  ),
  effect: changing(({ body: { reason, until }, problem, actor, day }) => ({
    ...problem,
    stage: 'suspended',
    suspended: { on: day, by: handOf(actor), reason, ...said({ until }) },
  })),
});

/** The days it was suspended are added to its due day, unless the office sets another. */
export const resumeProblem = act('problem.resume', {
  about: { zh: '恢复办理', en: 'Resume a problem' },
  body: z.object({ id: Id, due: Day.optional() }),
  ...onProblem(OFFICE),
  refuse: refusing('problem.resume', ({ body: { due }, day }) =>
    due !== undefined && due < day ? [invalidAt('due', 'before-start', `≥ ${day}`)] : [],
  ),
  effect: changing(({ body, problem: { suspended, ...problem }, day }) => {
    const from = suspended?.on ?? day;
    return {
      ...problem,
      stage: problem.accepted === undefined ? 'raised' : 'handling',
      due: body.due ?? addDays(problem.due, Math.max(0, daysBetween(from, day))),
      stood: [...(problem.stood ?? []), { from, to: day }],
    };
  }),
});

/** The level is named, so that two who confirm the same suggestion raise it once. */
export const escalateProblem = act('problem.escalate', {
  about: { zh: '难题提级', en: 'Raise a problem to the next level' },
  body: z.object({
    id: Id,
    level: z.int().min(2).max(9),
    reason: Text.optional(),
    decider: Problem.shape.decider.optional(),
    due: Day.optional(),
  }),
  ...onProblem(VERIFIERS),
  reads: (body, view, actor) => [
    ...problemReads(body.id, view, actor),
    ...optional('unit', body.decider?.unit),
    ...optional('leader', body.decider?.leader),
  ],
  refuse: refusing('problem.escalate', ({ body: { level, decider, due }, problem, view, day }) => [
    ...levelFaults(level, (problem.level ?? 1) + 1, problem, view),
    ...(decider === undefined ? [] : deciderFaults(decider, view)),
    ...(due !== undefined && due < day ? [invalidAt('due', 'before-start', `≥ ${day}`)] : []),
  ]),
  effect: changing(({ body: { level, decider, due }, problem: { limit: _limit, ...problem }, view, day }) => ({
    ...problem,
    ...onLevel(problem, level, day, view),
    ...said({ decider, due }),
  })),
});

/** The extension that waits for an answer. */
function asking({ extensions = [] }: Problem) {
  return extensions.find(({ answer }) => answer === undefined);
}

export const extendProblem = act('problem.extend', {
  about: { zh: '申请延期', en: 'Ask for an extension' },
  body: z.object({ id: Id, to: Day, reason: Text.min(1) }),
  ...onProblem(HANDLERS, 'handler'),
  refuse: refusing('problem.extend', ({ body: { id, to }, problem, day }) => {
    if (asking(problem) !== undefined) return [{ kind: 'exists', what: 'extension', id }];
    return to <= day ? [invalidAt('to', 'before-start', `≥ ${addDays(day, 1)}`)] : [];
  }),
  effect: changing(({ body: { to, reason }, problem, actor, day }) => ({
    ...problem,
    extensions: [...(problem.extensions ?? []), { on: day, by: handOf(actor), reason, level: problem.level ?? 1, to }],
  })),
});

/** Answered by the office or the linked county leader, who is on the next level; never by whoever asked. */
export const answerExtension = act('problem.extend-approve', {
  about: { zh: '批复延期', en: 'Answer an extension' },
  body: z.object({ id: Id, approved: z.boolean(), reason: Text.optional() }),
  ...onProblem({ office: 'county', leader: 'leader' }, 'linked'),
  refuse: refusing('problem.extend-approve', ({ body: { id, approved, reason }, problem, view, actor }) => {
    const asked = asking(problem);
    if (asked === undefined) return [{ kind: 'not-found', what: 'extension', id }];
    const parentOf = (unit: Id) => view.get('unit', unit)?.parent;
    const isOwn =
      asked.by.id === actor.id ||
      (asked.by.unit !== undefined && actor.unit !== undefined && isWithin(actor.unit, asked.by.unit, parentOf));
    if (isOwn) return [{ kind: 'same-hand', did: 'problem.extend' }];
    return !approved && !reason ? [invalidAt('reason', 'required')] : [];
  }),
  effect: changing(({ body: { approved, reason }, problem, actor, day }) => {
    const asked = asking(problem);
    const answer = { on: day, by: handOf(actor), approved, ...said({ reason }) };
    return {
      ...problem,
      ...(approved && asked !== undefined ? { due: maxDay(problem.due, asked.to) } : {}),
      extensions: (problem.extensions ?? []).map((one) => (one === asked ? { ...one, answer } : one)),
    };
  }),
});

export const reopenProblem = act('problem.reopen', {
  about: { zh: '重新打开难题', en: 'Reopen a problem' },
  body: z.object({ id: Id, reason: Text.min(1), due: Day.optional() }),
  ...onProblem(RAISERS, 'raiser'),
  reads: (body, view, actor) => [...problemReads(body.id, view, actor), ...everyProblem(body, view)],
  refuse: refusing('problem.reopen', ({ body: { due }, problem: { cleared }, day }) => {
    const until = addDays(cleared?.told ?? cleared?.on ?? day, REOPEN_DAYS);
    if (day > until) return [{ kind: 'too-late', what: 'reopening', until, day }];
    return due !== undefined && due < day ? [invalidAt('due', 'before-start', `≥ ${day}`)] : [];
  }),
  effect: changing((asked) => {
    const { body, actor, day } = asked;
    const { cleared, submitted: _submitted, ...problem } = inHand(asked);
    return {
      ...problem,
      levelSince: day,
      raisedAgain: day,
      ...said({ due: body.due }),
      reopened: [
        ...(problem.reopened ?? []),
        ...(cleared === undefined ? [] : [{ on: day, by: handOf(actor), reason: body.reason, cleared }]),
      ],
    };
  }),
});

export const PROBLEM_ACTS = [
  raiseProblem,
  amendProblem,
  acceptProblem,
  returnProblem,
  assignProblem,
  planMeasures,
  recordMeasure,
  submitProblem,
  clearProblem,
  sendBackProblem,
  suspendProblem,
  resumeProblem,
  escalateProblem,
  extendProblem,
  answerExtension,
  reopenProblem,
] as const;
