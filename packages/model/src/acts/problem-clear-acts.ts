import { z } from 'zod';
import { act } from '../act.ts';
import type { Actor } from '../actor.ts';
import { addDays, Day } from '../day.ts';
import { handOf } from '../hand.ts';
import { invalidAt } from '../invalid.ts';
import type { Unit } from '../plan.ts';
import { Id, Name, Text } from '../plan-text.ts';
import { type Problem, REOPEN_DAYS } from '../problem.ts';
import type { Refusal } from '../refusal.ts';
import { isWithin } from '../within.ts';
import {
  changing,
  everyProblem,
  HANDLERS,
  handlersOf,
  inHand,
  type Named,
  type OnProblem,
  onProblem,
  problemReads,
  RAISERS,
  refusing,
  said,
  VERIFIERS,
} from './on-problem.ts';

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
