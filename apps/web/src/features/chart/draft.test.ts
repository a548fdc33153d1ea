import { tryOut } from '@gongjian/engine';
import { Campaign, type Chart, Step } from '@gongjian/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zh } from '../../messages/zh.ts';
import { chartRows } from './chart-rows.ts';
import { type Draft, triedSpans, withDraft } from './draft.ts';
import { rowTeller } from './row-words.ts';
import { sceneRows } from './scene-of.ts';
import { freshStep, waitingFor } from './step-edits.ts';

const DAY = '2012-09-10';
const campaign = Campaign.parse({
  ...{ id: 'c', name: '百日攻坚', county: '某县', year: 2012 },
  ...{ from: '2012-08-01', to: '2012-11-08' },
});
const step = (id: string, order: number, after: readonly string[] = []): Step =>
  Step.parse({
    ...{ id, project: 'p', name: id, basis: 'calendar', days: 10, order },
    after: after.map((one) => ({ step: one })),
  });
const chartWith = (steps: readonly Step[]): Chart => ({
  ...{ campaign: 'c', seq: 1, day: DAY, zero: '2012-07-31', today: 41, last: 100 },
  projects: [
    {
      ...{ id: 'p', name: '医院', unit: 'u', actions: [], milestones: [] },
      steps: steps.map(({ id, name }) => ({ id, name, state: 'open', forecast: [42, 51] })),
    },
  ],
});
const draftOf = (steps: readonly Step[], fresh: Step, before: readonly string[] = []): Draft => {
  const put = [fresh, ...waitingFor(fresh.id, steps, before)];
  const facts = { campaign, steps: [...steps], progress: [], problems: [], tracks: [], calendars: [] };
  return { step: fresh, put, steps, tried: tryOut(facts, DAY, [], put) };
};
const WORDS = {
  group: () => '',
  groupNote: () => '',
  faulty: '',
  provisional: '拟增',
  mark: () => undefined,
  outcome: () => '',
};

// Five working days from a Friday on.
test('a step in a form has a row and a bar of its own, its links, and what it moves is told in words', () => {
  const steps = [step('a', 1), step('b', 2, ['a']), step('c', 3)];
  const draft = draftOf(steps, freshStep('p', steps, ['a'], '7f'), ['b']);
  const chart = withDraft(chartWith(steps), draft, '新节点');
  const folds = { shut: new Set<string>(), open: new Set(['p']) };
  const rows = chartRows(chart, 'unit', ['u'], folds);
  const drawn = sceneRows(rows, folds, WORDS);
  expect(drawn.map(({ name, note, provisional }) => [name, note ?? '', provisional ?? false])).toEqual([
    ['', '', false],
    ['医院', '', false],
    ['a', '', false],
    ['新节点', '拟增', true],
    ['b', '', false],
    ['c', '', false],
  ]);
  expect(drawn[3]).toMatchObject({ bars: { forecast: [52, 58] }, after: [{ row: 2, kind: 'FS' }] });
  expect(drawn[4]?.after).toEqual([
    { row: 2, kind: 'FS' },
    { row: 3, kind: 'FS' },
  ]);
  expect(triedSpans(draft.tried, chart.zero).get('b')).toEqual([59, 68]);
  const row = rows[3];
  const teller = rowTeller(chart, 2012, zh.wallChart, 'zh');
  expect(row && teller.parts(row, '')).toEqual(['新节点 拟增,尚未保存', '预测 9月21日 – 9月27日']);
});

test('a step in a form stands where it will stand once it is there, and then stands there once', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 3 })), {
        selector: ([id]) => id,
        minLength: 1,
      }),
      fc.nat(),
      (made, at) => {
        const byOrder = (a: Step, b: Step) => a.order - b.order || (a.id < b.id ? -1 : 1);
        const steps = made.map(([id, order]) => step(id, order)).sort(byOrder);
        const fresh = freshStep('p', steps, [steps[at % steps.length]?.id ?? ''], '7f');
        const after = [...steps, fresh].sort(byOrder);
        const idsIn = (there: readonly Step[]) =>
          withDraft(chartWith(there), draftOf(there, fresh), '').projects[0]?.steps.map(({ id }) => id);
        expect(idsIn(steps)).toEqual(after.map(({ id }) => id));
        expect(idsIn(after)).toEqual(after.map(({ id }) => id));
      },
    ),
  );
});
