import { expect, test } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../../test/campaign.ts';
import { asCorrected } from './as-corrected.ts';

const story = (values: readonly (readonly [string, number])[]): Story => ({
  targets: [{ id: 't', annualPlan: 100 }],
  readings: readingsOf('target', 't', values),
});
const THEN = snapshotOf(
  story([
    ['2012-08-10', 40],
    ['2012-08-20', 50],
  ]),
);

test('a corrected figure takes the place of the one that was known; what came in later does not', () => {
  const now = snapshotOf({
    ...story([
      ['2012-08-10', 40],
      ['2012-08-20', 48],
      ['2012-08-25', 60],
    ]),
    targets: [{ id: 't', annualPlan: 80 }],
  });
  const { snapshot, changed } = asCorrected(THEN, now);
  expect(changed.map(({ kind }) => kind)).toEqual(['reading']);
  expect(snapshot.readings.map(({ value }) => value)).toEqual([40, 48]);
  expect(snapshot.targets).toBe(THEN.targets);
});

test('a withdrawn figure is gone; where nothing was corrected the snapshot is the same', () => {
  expect(
    asCorrected(THEN, snapshotOf(story([['2012-08-10', 40]]))).snapshot.readings.map(({ value }) => value),
  ).toEqual([40]);
  expect(
    asCorrected(
      THEN,
      snapshotOf(
        story([
          ['2012-08-10', 40],
          ['2012-08-20', 50],
          ['2012-08-25', 60],
        ]),
      ),
    ).snapshot,
  ).toBe(THEN);
});
