import { ACTS, addDays, type Kind, type Reading, type Row, type View } from '@gongjian/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from './import-judgement.ts';
import type { Subject } from './import-subjects.ts';

const TODAY = '2012-09-12';

/** What the act of recording says to the same figure without a reason. */
function recorded(subject: Subject, value: number, on: string): readonly string[] {
  const project: Row<'project'> = {
    id: subject.id,
    name: subject.name,
    unit: 'u',
    tags: [],
    planPoints: [],
    asked: [],
    annualInvestment: subject.plan,
    totalInvestment: subject.ceiling,
  };
  const readings = subject.readings.map(
    (reading): Reading => ({
      id: reading.on,
      of: 'project',
      subject: subject.id,
      caliber: 'management',
      grade: 'reported',
      ...reading,
    }),
  );
  const view: View = {
    get: <K extends Kind>(kind: K) => (kind === 'project' ? (project as Row<K>) : undefined),
    version: () => 1,
    readings: () => readings,
    about: () => [],
  };
  const act = ACTS.get('reading.record');
  const body = act?.body.parse({ of: 'project', subject: subject.id, caliber: 'management', on, value });
  const actor = { id: 'a', name: '攻坚办', role: 'office' as const };
  return (act?.refuse({ body, view, actor, day: TODAY }) ?? []).map(({ kind }) => kind);
}

test('what is not flagged or refused here, recording does not refuse either, and the reverse but for units', () => {
  const amount = fc.integer({ min: 0, max: 30_000 });
  const reading = fc.record({ on: fc.nat({ max: 240 }).map((days) => addDays('2012-01-02', days)), value: amount });
  const cases = fc.record({
    readings: fc
      .uniqueArray(reading, { maxLength: 4, selector: ({ on }) => on })
      .map((list) => list.sort((a, b) => (a.on < b.on ? -1 : 1))),
    plan: fc.option(fc.integer({ min: 1, max: 12_000 }), { nil: undefined }),
    ceiling: fc.option(fc.integer({ min: 1, max: 25_000 }), { nil: undefined }),
    value: amount,
    on: fc.nat({ max: 240 }).map((days) => addDays('2012-01-05', days)),
  });
  fc.assert(
    fc.property(cases, ({ readings, plan, ceiling, value, on }) => {
      fc.pre(!readings.some((each) => each.on === on));
      const subject: Subject = {
        id: 'p',
        name: '项目',
        unit: 'u1',
        stored: '万元',
        caliber: 'management',
        plan,
        ceiling,
        cumulative: true,
        computed: false,
        recognised: new Set(),
        readings,
      };
      const { refusals, flags } = judge(subject, { cell: 'A1', value, unit: '万元', inStored: value }, on);
      const kinds = [...refusals, ...flags].map(({ refusal }) => refusal.kind);
      const refused = recorded(subject, value, on);
      if (kinds.length === 0) expect(refused).toEqual([]);
      // The act names the first fault; here all are named.
      if (!kinds.includes('wrong-unit')) expect(refused).toEqual(kinds.slice(0, 1));
    }),
    { numRuns: 2000 },
  );
});
