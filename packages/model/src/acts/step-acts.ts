import { act, type Reference, type View } from '../act.ts';
import { invalidAt } from '../invalid.ts';
import type { Id } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { Step } from '../step.ts';
import { missing, optional } from './reads.ts';
import { chain, circles } from './tree.ts';
import { OFFICE } from './who.ts';

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
    whole === undefined || whole.project === step.project ? [] : [invalidAt('parent', 'other-project', step.project)];
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
      if (named.has(`${step} ${kind}`)) refusals.push(invalidAt(`after.${index}`, 'twice', step));
      named.add(`${step} ${kind}`);
    });
    return [...refusals, ...cycleThrough(body, view), ...misplaced(body, view)];
  },
  effect: ({ body }) => [{ op: 'put', kind: 'step', id: body.id, row: body }],
});
