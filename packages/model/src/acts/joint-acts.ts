import { z } from 'zod';
import { act, type Reference, type View } from '../act.ts';
import { Day } from '../day.ts';
import { JOINT_FINDINGS, Joint } from '../joint.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { alreadyClosed, missing, unitReads } from './reads.ts';

const BY_OFFICES = { office: 'county', approver: 'unit' } as const;

const officesOf = (steps: readonly Id[], view: View): Id[] => [
  ...new Set(steps.flatMap((id) => view.get('step', id)?.office ?? [])),
];

const itsReads = ({ id }: { id: Id }, view: View): Reference[] => {
  const joint = view.get('joint', id);
  return [
    { kind: 'joint', id },
    ...(joint?.steps ?? []).map((step): Reference => ({ kind: 'step', id: step })),
    ...(joint?.units ?? []).flatMap((unit) => unitReads(unit, view)),
  ];
};

/** Steps that others of the list must wait for; a customary order may be dropped, a hard one not. */
function waitingSteps(steps: readonly Id[], view: View): Id[] {
  return steps.filter((step) => hardBefore(step, view).some((before) => steps.includes(before)));
}

/** All that a step must wait for, near and far, as far as it is known. */
function hardBefore(step: Id, view: View): Id[] {
  const seen = new Set<Id>();
  const open = [step];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const link of view.get('step', at)?.after ?? [])
      if (link.hard && link.kind === 'FS' && !seen.has(link.step)) {
        seen.add(link.step);
        open.push(link.step);
      }
  seen.delete(step);
  return [...seen];
}

function notOpen(id: Id, view: View): Refusal[] {
  const joint = view.get('joint', id);
  if (joint === undefined) return [{ kind: 'not-found', what: 'joint', id }];
  return alreadyClosed('joint', joint);
}

/** Called by the campaign office or by one of the offices; which offices take part follows from the steps. */
export const setJoint = act('joint.set', {
  about: { zh: '安排联审联批', en: 'Call a joint session' },
  body: Joint.pick({ id: true, campaign: true, on: true, place: true, steps: true, sample: true }).extend({
    project: Id,
  }),
  subject: ({ id }) => ({ kind: 'joint', id }),
  who: { roles: BY_OFFICES, over: ({ steps }, view) => ({ units: officesOf(steps, view) }) },
  reads: ({ id, campaign, project, steps }, view) => [
    { kind: 'joint', id },
    { kind: 'campaign', id: campaign },
    { kind: 'project', id: project },
    ...steps
      .flatMap((step) => [step, ...hardBefore(step, view)])
      .map((step): Reference => ({ kind: 'step', id: step })),
    ...officesOf(steps, view).flatMap((unit) => unitReads(unit, view)),
  ],
  refuse: ({ body, view, day }) => {
    const { id, campaign, project, steps } = body;
    const refusals = missing(view, [
      { kind: 'campaign', id: campaign },
      { kind: 'project', id: project },
      ...steps.map((step) => ({ kind: 'step' as const, id: step })),
    ]);
    if (refusals.length > 0) return refusals;
    const was = view.get('joint', id);
    const closed = was === undefined ? [] : alreadyClosed('joint', was);
    if (closed.length > 0) return closed;
    const issues: { path: string; code: string; expected?: string }[] = [];
    if (new Set(steps).size < steps.length) issues.push({ path: 'steps', code: 'twice' });
    for (const [at, step] of steps.entries()) {
      const row = view.get('step', step);
      if (row?.project !== project) issues.push({ path: `steps.${at}`, code: 'other-project', expected: project });
      if (row?.office === undefined) issues.push({ path: `steps.${at}`, code: 'no-office' });
    }
    for (const step of waitingSteps(steps, view))
      issues.push({ path: `steps.${steps.indexOf(step)}`, code: 'must-wait' });
    if (body.on < day && was?.on !== body.on) issues.push({ path: 'on', code: 'before-today', expected: `≥ ${day}` });
    const recorded = was?.results.find(({ step }) => !steps.includes(step));
    if (recorded !== undefined) issues.push({ path: 'steps', code: 'stands', expected: recorded.step });
    return issues.length === 0 ? [] : [{ kind: 'invalid', issues }];
  },
  effect: ({ body: { project, ...body }, view }) => [
    {
      op: 'put',
      kind: 'joint',
      id: body.id,
      row: {
        ...body,
        of: 'project',
        subject: project,
        units: officesOf(body.steps, view),
        results: view.get('joint', body.id)?.results ?? [],
      },
    },
  ],
});

/** What the sitting came to on one step; the office whose step it is says it, or the campaign office for it. */
export const recordJoint = act('joint.record', {
  about: { zh: '记录联审结果', en: 'Record what a joint session came to on a step' },
  body: z.object({ id: Id, step: Id, finding: z.enum(JOINT_FINDINGS), text: Text.min(1), on: Day }),
  subject: ({ id }) => ({ kind: 'joint', id }),
  who: { roles: BY_OFFICES, over: ({ step }, view) => ({ units: [view.get('step', step)?.office] }) },
  reads: itsReads,
  refuse: ({ body, view, day }) => {
    const closed = notOpen(body.id, view);
    if (closed.length > 0) return closed;
    if (!view.get('joint', body.id)?.steps.includes(body.step))
      return [{ kind: 'not-found', what: 'step', id: body.step }];
    return body.on > day ? [{ kind: 'future', on: body.on, day }] : [];
  },
  effect: ({ body: { id, ...result }, view, actor }) => {
    const joint = view.get('joint', id);
    if (joint === undefined) return [];
    const others = joint.results.filter(({ step }) => step !== result.step);
    return [{ op: 'put', kind: 'joint', id, row: { ...joint, results: [...others, { ...result, by: actor.name }] } }];
  },
});

export const closeJoint = act('joint.close', {
  about: { zh: '联审联批办结', en: 'Close a joint session' },
  body: z.object({ id: Id, why: Text.min(1).optional().describe('where a step has no result') }),
  subject: ({ id }) => ({ kind: 'joint', id }),
  who: { roles: BY_OFFICES, over: ({ id }, view) => ({ units: view.get('joint', id)?.units ?? [] }) },
  reads: itsReads,
  refuse: ({ body, view }) => {
    const closed = notOpen(body.id, view);
    const joint = view.get('joint', body.id);
    if (closed.length > 0 || joint === undefined || body.why !== undefined) return closed;
    const left = joint.steps
      .filter((step) => !joint.results.some((result) => result.step === step))
      .map((step) => view.get('step', step)?.name ?? step);
    return left.length === 0 ? [] : [{ kind: 'unfinished', what: 'joint', id: body.id, left }];
  },
  effect: ({ body: { id, why }, view, actor, day }) => {
    const joint = view.get('joint', id);
    const closed = { on: day, by: actor.name, ...(why === undefined ? {} : { why }) };
    return joint === undefined ? [] : [{ op: 'put', kind: 'joint', id, row: { ...joint, closed } }];
  },
});
