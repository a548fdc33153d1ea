import { z } from 'zod';
import { act, type Reference, type View } from '../act.ts';
import { Day } from '../day.ts';
import { handOf } from '../hand.ts';
import { invalidAt } from '../invalid.ts';
import { Id, Text } from '../plan-text.ts';
import { MeasurePlan, PROBLEM_SUBTYPES, Problem } from '../problem.ts';
import type { Refusal } from '../refusal.ts';
import { Spread } from '../step.ts';
import {
  blockReads,
  changing,
  deciderFaults,
  everyProblem,
  HANDLERS,
  inHand,
  levelFaults,
  linkedTo,
  onProblem,
  problemReads,
  RAISERS,
  refusing,
  said,
} from './on-problem.ts';
import { clearProblem, reopenProblem, sendBackProblem, submitProblem } from './problem-clear-acts.ts';
import {
  answerExtension,
  escalateProblem,
  extendProblem,
  resumeProblem,
  suspendProblem,
} from './problem-limit-acts.ts';
import { missing, optional, unitReads } from './reads.ts';
import { OFFICE } from './who.ts';

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
  ...onProblem(OFFICE.roles),
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
