import { expect, test } from 'vitest';
import type { View } from '../act.ts';
import type { WorkCalendar } from '../calendar.ts';
import type { Project } from '../plan.ts';
import type { Step } from '../step.ts';
import type { Track, TrackStep } from '../track.ts';
import { setProject } from './project-acts.ts';
import { adoptCalendar, adoptTrack } from './rule-acts.ts';
import { setStep } from './step-acts.ts';

const OFFICE = { actor: { id: 'office', name: '攻坚办', role: 'office' }, day: '2012-09-09' } as const;

function viewOf(rows: Readonly<Record<string, object>>): View {
  return {
    get: (kind, id) => rows[`${kind} ${id}`] as never,
    version: () => 0,
    readings: () => [],
    about: () => [],
  };
}

const project = (id: string): Project => ({ id, name: id, tags: [], unit: 'town', planPoints: [], asked: [] });
const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  project: 'p',
  name: id,
  order: 0,
  basis: 'working',
  days: 1,
  after: [],
  gives: [],
  ...more,
});
const after = (...ids: string[]): Step['after'] =>
  ids.map((id) => ({ step: id, kind: 'FS', lag: 0, lagBasis: 'working', hard: true }));
const calendar = (id: string, more: Partial<WorkCalendar> = {}): WorkCalendar => ({
  id,
  version: '1',
  name: { zh: id, en: id },
  citation: '自拟',
  week: [1, 2, 3, 4, 5],
  years: [],
  exceptions: [],
  ...more,
});
const trackStep = (id: string, ...waits: string[]): TrackStep => ({
  id,
  name: { zh: id, en: id },
  office: 'owner',
  basis: 'working',
  minimum: [],
  limit: [],
  usual: { shape: 'pert', low: 1, mode: 2, high: 3 },
  after: after(...waits),
  gives: [],
  closed: [],
});
const track = (steps: TrackStep[], joins: string[] = []): Track => ({
  id: 'filing',
  version: '1',
  name: { zh: '备案', en: 'Filing' },
  citation: '自拟',
  effective: { from: '2008-01-01' },
  joins,
  steps,
});
const year = (number: number): WorkCalendar['years'][number] => ({
  year: number,
  status: 'official',
  source: '通知',
  off: [],
  work: [],
});

const NETWORK = viewOf({
  'project p': project('p'),
  'project other': project('other'),
  'unit town': { id: 'town' },
  'factor land': { id: 'land' },
  'step whole': step('whole'),
  'step part': step('part', { parent: 'whole' }),
  'step deep': step('deep', { parent: 'part' }),
  'step theirs': step('theirs', { project: 'other' }),
});

test.each([
  ['part of itself', step('whole', { parent: 'whole' }), { code: 'circle' }],
  ['part of one that is part of it', step('whole', { parent: 'deep' }), { code: 'circle' }],
  ['part of another project’s step', step('new', { parent: 'theirs' }), { code: 'other-project' }],
])('a step %s is refused', (_what, body, issue) => {
  const refusals = setStep.refuse({ body, view: NETWORK, ...OFFICE });
  expect(refusals).toEqual([{ kind: 'invalid', issues: [expect.objectContaining({ path: 'parent', ...issue })] }]);
});

test.each([
  ['a part waits for its whole', step('new', { parent: 'part', after: after('whole') }), 'whole'],
  ['a whole waits for a part of its part', step('whole', { after: after('deep') }), 'deep'],
])('where %s the two wait for each other', (_what, body, other) => {
  expect(setStep.refuse({ body, view: NETWORK, ...OFFICE })).toEqual([
    { kind: 'cycle', chain: [body.id, other, body.id] },
  ]);
});

test('a part may wait for another part, and for a step of another project', () => {
  const body = step('new', { parent: 'whole', after: after('part', 'theirs') });
  expect(setStep.refuse({ body, view: NETWORK, ...OFFICE })).toEqual([]);
});

test('a chain of twenty thousand steps is followed to its end', () => {
  const rows = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, at) => [
      `step ${at}`,
      step(`${at}`, { after: at > 0 ? after(`${at - 1}`) : [] }),
    ]),
  );
  const named = setStep.reads(step('last', { after: after('19999') }), viewOf(rows));
  expect(named).toContainEqual({ kind: 'step', id: '0' });
});

test('what a project needs of a factor is not negative, and is for a step of its own', () => {
  const body = {
    ...project('p'),
    needs: [
      { factor: 'land', amount: -5 },
      { factor: 'land', amount: 5, step: 'theirs' },
      { factor: 'land', amount: 5, step: 'part' },
    ],
  };
  expect(setProject.refuse({ body, view: NETWORK, ...OFFICE })).toEqual([
    { kind: 'invalid', issues: [{ path: 'needs.0.amount', code: 'negative', expected: '≥ 0' }] },
    { kind: 'invalid', issues: [{ path: 'needs.1.step', code: 'other-project', expected: 'p' }] },
  ]);
});

test.each([
  ['its own base', calendar('a', { base: 'a' }), ['a', 'a']],
  ['the base of its base', calendar('a', { base: 'c' }), ['a', 'c', 'b', 'a']],
])('a calendar that is %s is refused with the chain', (_what, body, chain) => {
  const view = viewOf({
    'calendar a': calendar('a'),
    'calendar b': calendar('b', { base: 'a' }),
    'calendar c': calendar('c', { base: 'b' }),
  });
  expect(adoptCalendar.refuse({ body: { ...body, version: '2' }, view, ...OFFICE })).toEqual([
    { kind: 'cycle', chain },
  ]);
});

test.each([
  [
    'a year given twice',
    { years: [year(2012), year(2013), year(2012)] },
    { path: 'years.2', code: 'twice', expected: '2012' },
  ],
  [
    'an exception that ends before it begins',
    { exceptions: [{ from: '2012-08-10', to: '2012-08-08', works: false, why: '台风' }] },
    { path: 'exceptions.0.to', code: 'before-start', expected: '≥ 2012-08-10' },
  ],
])('a calendar with %s is refused', (_what, more, issue) => {
  const body = calendar('a', more);
  expect(adoptCalendar.refuse({ body, view: viewOf({}), ...OFFICE })).toEqual([{ kind: 'invalid', issues: [issue] }]);
});

test.each([
  [
    'steps that wait for each other',
    track([trackStep('c', 'b'), trackStep('a', 'b'), trackStep('b', 'a')]),
    ['b', 'a', 'b'],
  ],
  ['a step that waits for itself', track([trackStep('a', 'a')]), ['a', 'a']],
  ['itself in front', track([trackStep('a')], ['filing']), ['filing', 'filing']],
])('a track with %s is refused with the chain', (_what, body, chain) => {
  expect(adoptTrack.refuse({ body, view: viewOf({}), ...OFFICE })).toEqual([{ kind: 'cycle', chain }]);
});

test('a track names each step once, and waits for steps of its own or of tracks in front', () => {
  const refuse = (body: Track) => adoptTrack.refuse({ body, view: viewOf({}), ...OFFICE });
  expect(refuse(track([trackStep('a'), trackStep('a')]))).toEqual([
    { kind: 'invalid', issues: [{ path: 'steps.1', code: 'twice', expected: 'a' }] },
  ]);
  expect(refuse(track([trackStep('a', 'supply')]))).toEqual([{ kind: 'not-found', what: 'step', id: 'supply' }]);
  expect(refuse(track([trackStep('a', 'supply'), trackStep('b', 'a')], ['land']))).toEqual([]);
});
