import { z } from 'zod';
import { act } from '../act.ts';
import { addDays, Day, daysBetween, maxDay } from '../day.ts';
import { handOf } from '../hand.ts';
import { invalidAt } from '../invalid.ts';
import { Id, Text } from '../plan-text.ts';
import { Problem } from '../problem.ts';
import { isWithin } from '../within.ts';
import {
  changing,
  deciderFaults,
  HANDLERS,
  levelFaults,
  onLevel,
  onProblem,
  problemReads,
  refusing,
  said,
  VERIFIERS,
} from './on-problem.ts';
import { optional } from './reads.ts';
import { OFFICE } from './who.ts';

export const suspendProblem = act('problem.suspend', {
  about: { zh: '挂起难题', en: 'Suspend a problem' },
  body: z.object({ id: Id, reason: Text.min(1), until: Day.optional() }),
  ...onProblem(OFFICE.roles),
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
  ...onProblem(OFFICE.roles),
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
