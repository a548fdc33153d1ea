import type { Assessment, MapDraft } from '@gongjian/model';
import { expect, test } from 'vitest';
import { areaStates, classOf, measuresFor } from './area-states.ts';
import { joinedAreas } from './joined-areas.ts';

const light = (shown: string | undefined, exempt = false) => ({
  light: { light: shown, reasons: [], ...(exempt && { exempt: { exemption: 'e', to: '2012-09-30' } }) },
});
const ASSESSMENT = {
  targets: [
    { target: 'all', unit: 'county', goal: 100, done: 50, ...light('normal') },
    { target: 'all-east', parent: 'all', unit: 'east', goal: 40, done: 10, ...light('watch') },
    { target: 'all-west', parent: 'all', unit: 'west', goal: 60, done: 40, ...light('normal') },
  ],
  projects: [
    { project: 'p1', unit: 'east', plan: 100, invested: 20, ...light('late') },
    { project: 'p2', unit: 'east', plan: 300, invested: 300, ...light('severe', true) },
    { project: 'p3', unit: 'east', ...light(undefined) },
  ],
} as unknown as Assessment;

test('an area shows the heaviest of its own lights; what a cause takes out weighs nothing', () => {
  const states = areaStates(ASSESSMENT, ['east', 'west', 'north']);
  expect(states.get('east')).toMatchObject({
    worst: 'late',
    counts: { late: 1, watch: 1, exempt: 1, none: 1, severe: 0 },
  });
  expect(states.get('west')?.worst).toBe('normal');
  expect(states.get('north')).toMatchObject({ worst: 'none', attained: undefined });
});

test('attainment is money over all projects with a plan, or the part of a target', () => {
  expect(areaStates(ASSESSMENT, ['east']).get('east')?.attained).toBe(80);
  expect(areaStates(ASSESSMENT, ['east'], 'all').get('east')?.attained).toBe(25);
  expect(measuresFor(ASSESSMENT, ['east', 'west']).map(({ target }) => target)).toEqual(['all']);
  expect(measuresFor(ASSESSMENT, ['east'])).toEqual([]);
});

test.each([
  [undefined, undefined],
  [-5, 0],
  [0, 0],
  [19.99, 0],
  [20, 1],
  [79.9, 3],
  [80, 4],
  [130, 4],
])('a share of %s is of class %s', (share, found) => {
  expect(classOf(share)).toBe(found);
});

test('areas of one unit are joined, those of none left out', () => {
  const part = (at: number) => [[[at, 0, at, 1, at + 1, 1, at, 0]]];
  const areas = [1, 2, 3].map((at) => ({ feature: at, name: `a${at}`, points: 4, parts: part(at) }));
  const draft: MapDraft = { points: 12, properties: [], areas, notes: [] };
  expect(joinedAreas(draft, ['east', undefined, 'east'])).toEqual([
    { unit: 'east', name: 'a1', parts: [...part(1), ...part(3)] },
  ]);
});
