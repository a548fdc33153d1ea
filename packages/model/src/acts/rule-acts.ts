import { act, type Reference, type View } from '../act.ts';
import { WorkCalendar } from '../calendar.ts';
import { invalidAt } from '../invalid.ts';
import { Ladder } from '../ladder.ts';
import { LightPack } from '../light.ts';
import type { Id } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { Track } from '../track.ts';
import { missing } from './reads.ts';
import { OFFICE } from './who.ts';

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
        refusals.push(invalidAt(`years.${index}`, 'twice', String(year)));
    });
    body.years.forEach(({ off, work }, index) => {
      const both = off.find((day) => work.includes(day));
      if (both !== undefined) refusals.push(invalidAt(`years.${index}.work`, 'off-too', both));
    });
    body.exceptions.forEach(({ from, to }, index) => {
      if (to < from) refusals.push(invalidAt(`exceptions.${index}.to`, 'before-start', `≥ ${from}`));
    });
    return [...refusals, ...otherText('calendar', body, view)];
  },
  effect: ({ body }) => [{ op: 'put', kind: 'calendar', id: body.id, row: body }],
});

/** What no project could be worked by: a key given twice, steps that wait for each other, a track in front of itself. */
function unsound({ id, joins, steps, effective }: Track): Refusal[] {
  const refusals: Refusal[] = joins.includes(id) ? [{ kind: 'cycle', chain: [id, id] }] : [];
  if (effective.to !== undefined && effective.to < effective.from)
    refusals.push(invalidAt('effective.to', 'before-start', `≥ ${effective.from}`));
  const after = new Map<Id, Set<Id>>();
  steps.forEach((step, index) => {
    if (after.has(step.id)) refusals.push(invalidAt(`steps.${index}`, 'twice', step.id));
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
