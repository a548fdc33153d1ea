import { Refused, Step, type Track } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TRACKS, trackNamed } from '../../test/tracks.ts';
import { stepsFromTrack, type TrackChoice } from './index.ts';

const all = [...TRACKS.values()];
const DAY = '2026-03-02';
const MAIN = ['filing', 'approval', 'government'];
const KEYS = ['new-land', 'auction', 'allocation', 'tender', 'eia-form', 'eia-book', 'joint-reviews'];
const made = (id: string, more: Partial<TrackChoice> = {}) =>
  stepsFromTrack(trackNamed(id), 'p', { day: DAY, joined: all, ...more });
const before = (steps: readonly Step[], id: string) =>
  steps.find((step) => step.id === `p.${id}`)?.after.map(({ step, hard }) => `${step.slice(2)}${hard ? '' : '?'}`);

it('makes steps that wait only for each other, whatever conditions hold', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MAIN),
      fc.subarray(KEYS),
      fc.constantFrom('2012-03-01', '2020-06-01', DAY),
      (id, has, day) => {
        const steps = made(id, { has, day });
        const ids = new Set(steps.map((step) => step.id));
        expect(ids.size).toBe(steps.length);
        for (const step of steps) {
          expect(Step.safeParse(step).success).toBe(true);
          for (const { step: other } of step.after) expect(ids.has(other)).toBe(true);
        }
        expect(steps.filter(({ gives }) => gives.includes('start'))).toHaveLength(1);
      },
    ),
  );
});

it('lets what waits for a step left out wait for what that one waits for', () => {
  expect(before(made('filing', { has: ['new-land', 'auction', 'tender'] }), 'works-contract')).toEqual([
    'tender-notice',
    'drawings',
  ]);
  expect(before(made('filing'), 'works-contract')?.sort()).toEqual([
    'drawing-review?',
    'drawings',
    'filing',
    'works-planning-permit?',
  ]);
  expect(before(made('filing', { has: ['new-land'] }), 'land-planning-permit')).toContain('land-handover');
});

it('takes the land to be ready where no land track is given', () => {
  const steps = made('filing', { joined: [], has: ['new-land', 'auction'] });
  expect(steps[0]?.id).toBe('p.filing');
  expect(before(steps, 'land-planning-permit')).toEqual(['filing', 'site-preview']);
});

it('names the track of each step, its office where it is known, and marks samples', () => {
  const [notice] = made('filing', { has: ['new-land'], offices: { county: 'u1' }, sample: true });
  expect(notice).toMatchObject({
    of: { track: 'land', step: 'land-pre-notice' },
    office: 'u1',
    sample: true,
    days: 10,
  });
  expect(made('filing')[0]?.office).toBeUndefined();
});

it('plans usual days, never below the minimum in force on the day', () => {
  const [step] = trackNamed('land').steps as [Track['steps'][number]];
  const track = {
    ...trackNamed('land'),
    steps: [{ ...step, optional: undefined, usual: { ...step.usual, low: 1, mode: 3.4 } }],
  };
  expect(stepsFromTrack(track, 'p', { day: '2021-08-31' })[0]?.days).toBe(3);
  expect(stepsFromTrack(track, 'p', { day: '2021-09-01' })[0]?.days).toBe(10);
});

it('refuses a track that is not in force and a step that is nowhere', () => {
  expect(() => made('land', { day: '2019-12-31' })).toThrow(Refused);
  expect(() => made('land-before-2020', { day: '2020-01-01' })).toThrow(Refused);
  const [filing] = trackNamed('filing').steps as [Track['steps'][number]];
  const link = { step: 'gone', kind: 'FS', lag: 0, lagBasis: 'working', hard: true } as const;
  const track = { ...trackNamed('filing'), joins: [], steps: [{ ...filing, after: [link] }] };
  expect(() => stepsFromTrack(track, 'p', { day: DAY })).toThrow(Refused);
});
