import type { SchedulePreview } from '@gongjian/model';
import { expect, test } from 'vitest';
import { acceptedOf, firstChoice, ticked } from './schedule-choice.ts';

const row = (uid: number, ...needs: number[]): SchedulePreview['rows'][number] => ({
  project: 'p',
  uid,
  line: uid,
  name: `T${uid}`,
  needs,
  fields: [],
});
const stand = (uid: number, isBehind: boolean, ...needs: number[]) => ({ ...row(uid, ...needs), fields: [], isBehind });

/** 1 ← 2 ← 3 are new, 4 is known and waits for 3; 3 has begun, 5 is set back. */
const PREVIEW: SchedulePreview = {
  seq: 1,
  name: '',
  projects: ['p'],
  rows: [row(1), row(2, 1), row(3, 2), row(4, 3)],
  stands: [stand(3, false, 3), stand(5, true)],
  same: 0,
  gone: [],
  faults: [],
};

test('all that may be taken is ticked to begin with, but for what goes back', () => {
  expect(acceptedOf(firstChoice(PREVIEW, () => true))).toEqual({ rows: [1, 2, 3, 4], stands: [3] });
  expect(acceptedOf(firstChoice(PREVIEW, (part) => part === 'stands'))).toEqual({ rows: [], stands: [] });
});

test('what is unticked takes along what cannot be without it, and what is ticked brings what it needs', () => {
  const all = firstChoice(PREVIEW, () => true);
  const without = ticked(PREVIEW, all, { part: 'rows', uid: 2, isOn: false });
  expect(acceptedOf(without)).toEqual({ rows: [1], stands: [] });
  const none = ticked(PREVIEW, without, { part: 'rows', uid: 1, isOn: false });
  const begun = ticked(PREVIEW, none, { part: 'stands', uid: 3, isOn: true });
  expect(acceptedOf(begun)).toEqual({ rows: [3, 2, 1], stands: [3] });
});
