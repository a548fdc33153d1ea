import type { Demand, Problem, Project, Reading, Report, Unit } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BurdenFacts, burdenOf, demandCost } from './index.ts';

const DAY = '2012-09-09';
const unit = (id: string): Unit => ({ id, name: id, kind: 'township', order: 0 });
const project = (id: string, of: string): Project => ({ id, name: id, tags: [], unit: of, planPoints: [], asked: [] });
const reading = (subject: string, on: string, more: Partial<Reading> = {}): Reading => ({
  id: `${subject}:management:${on}`,
  of: 'project',
  subject,
  caliber: 'management',
  on,
  value: 1,
  grade: 'reported',
  ...more,
});
const report = (id: string, on: string, subjects: readonly string[], more: Partial<Report> = {}): Report => ({
  id,
  campaign: 'c',
  unit: 'town',
  of: 'unit',
  subject: 'town',
  on,
  rows: subjects.map((subject) => ({ of: 'project', subject, caliber: 'management', value: 1 })),
  state: 'submitted',
  hands: [{ did: 'submit', id: 'town-1', name: '填报岗', on }],
  ...more,
});
const demand = (id: string, more: Partial<Demand> = {}): Demand => ({
  id,
  campaign: 'c',
  subject: 'c',
  unit: 'office',
  name: id,
  why: '调度',
  use: '会议',
  basis: '批准',
  on: '2012-09-03',
  due: '2012-09-12',
  items: [],
  units: [],
  known: [],
  answers: [],
  ...more,
});
const item = (subject: string) => ({ of: 'project' as const, subject });
const took = (minutes: number) => ({
  openedAt: '2012-09-09T01:00:00Z',
  submittedAt: `2012-09-09T01:${String(minutes).padStart(2, '0')}:00Z`,
});

function facts(
  more: Partial<Omit<BurdenFacts, 'snapshot'>> & { readings?: Reading[]; problems?: Problem[] } = {},
): BurdenFacts {
  const { readings = [], problems = [], ...rest } = more;
  return {
    snapshot: {
      campaign: CAMPAIGN,
      units: ['west', 'town', 'office'].map(unit),
      targets: [],
      projects: [project('p', 'town'), project('q', 'town'), project('w', 'west')],
      readings,
      problems,
    },
    reports: [],
    demands: [],
    orders: [],
    ...rest,
  };
}
const monthOf = (of: BurdenFacts, unitId: string, month = '2012-09') =>
  burdenOf(of, DAY).months.find((one) => one.unit === unitId && one.month === month);

describe('the burden of a unit in a month, against counts worked by hand', () => {
  test('two reports, 3 rows, 6 and 9 minutes', () => {
    const of = facts({
      reports: [
        report('a', '2012-09-05', ['p', 'q'], took(6)),
        report('b', '2012-09-08', ['p'], { ...took(5), minutesBefore: 4 }),
      ],
    });
    expect(monthOf(of, 'town')).toEqual({
      unit: 'town',
      month: '2012-09',
      reports: 2,
      demands: 0,
      orders: 0,
      problems: 0,
      items: 2,
      rows: 3,
      minutes: 15,
      known: 0,
    });
    // Minutes per row: 6 ÷ 2 and 9 ÷ 1; the median of the two is 6.
    expect(burdenOf(of, DAY).minutesPerRow).toBe(6);
  });

  test('figures that came without a report: one item a day, and of the campaign’s days and of management only', () => {
    const readings = [
      reading('p', '2012-08-31'),
      reading('q', '2012-08-31'),
      reading('p', '2012-07-30'),
      reading('p', '2012-08-20', { caliber: 'statistical' }),
      reading('p', '2012-09-10'),
    ];
    expect(burdenOf(facts({ readings }), DAY).months).toEqual([
      expect.objectContaining({ unit: 'town', month: '2012-08', reports: 1, items: 1, rows: 2, minutes: 0 }),
    ]);
  });

  test('figures of a day beside a report of that day are more rows, not another item', () => {
    const of = facts({ reports: [report('a', '2012-09-05', ['p'])], readings: [reading('q', '2012-09-05')] });
    expect(monthOf(of, 'town')).toMatchObject({ reports: 1, items: 1, rows: 2 });
  });

  test('a figure that came by a report is not counted again as a reading', () => {
    const of = facts({ reports: [report('a', '2012-09-05', ['p'])], readings: [reading('p', '2012-09-05')] });
    expect(monthOf(of, 'town')).toMatchObject({ reports: 1, rows: 1 });
  });

  test('a demanded figure that comes by a report is one row; one asked although it was in is two, and known', () => {
    const asked = { asOf: '2012-09-08', items: [item('p')], units: ['town'] };
    const reports = [report('a', '2012-09-08', ['p', 'q'], took(10))];
    expect(monthOf(facts({ demands: [demand('d', asked)], reports }), 'town')).toMatchObject({
      items: 2,
      rows: 2,
      minutes: 10,
      known: 0,
    });
    const known = [{ unit: 'town', by: 'reading' as const, id: 'p:management:2012-09-08', ...item('p') }];
    expect(monthOf(facts({ demands: [demand('d', { ...asked, known })], reports }), 'town')).toMatchObject({
      items: 2,
      rows: 3,
      known: 1,
    });
  });

  test('a question is a row for each unit asked, with the minutes of its own answer', () => {
    const asked = demand('d', {
      question: { text: '?', answer: 'text' },
      units: ['town', 'west'],
      answers: [{ unit: 'west', on: DAY, by: '填报岗', text: '是', ...took(3) }],
    });
    const burden = burdenOf(facts({ demands: [asked] }), DAY);
    expect(burden.months.map(({ unit: id, demands, rows, minutes }) => [id, demands, rows, minutes])).toEqual([
      ['west', 1, 1, 3],
      ['town', 1, 1, 0],
    ]);
    expect(burden.demands).toEqual([{ demand: 'd', asked: 2, answered: 1, rows: 2, minutes: 3, known: 0 }]);
    expect(burden.totals).toEqual([
      expect.objectContaining({ month: '2012-09', units: 2, demands: 2, items: 2, rows: 2, minutes: 3 }),
    ]);
  });

  test('orders and problems raised are items without rows', () => {
    const problem: Problem = {
      id: 'n',
      campaign: 'c',
      type: 'funds',
      name: '资金',
      blocks: [{ of: 'project', id: 'p' }],
      raisedBy: 'town',
      raisedOn: '2012-09-01',
      decider: { leader: 'a' },
      need: '定',
      due: '2012-09-20',
    };
    const orders = [
      { unit: 'town', on: '2012-09-04' },
      { unit: 'town', on: '2012-09-20' },
    ];
    expect(monthOf(facts({ problems: [problem], orders }), 'town')).toMatchObject({
      orders: 1,
      problems: 1,
      items: 2,
      rows: 0,
    });
  });

  test('what comes after the day is not counted', () => {
    const later = facts({ demands: [demand('d', { on: '2012-09-10', units: ['town'] })] });
    expect(burdenOf(later, DAY)).toMatchObject({ months: [], demands: [] });
  });

  test('demanded figures are answered by a unit once all of its own are in', () => {
    const asked = demand('d', { asOf: '2012-09-08', items: ['p', 'q', 'w'].map(item), units: ['town', 'west'] });
    const answered = (...readings: Reading[]) =>
      burdenOf(facts({ demands: [asked], readings }), DAY).demands[0]?.answered;
    expect(answered(reading('p', '2012-09-08'))).toBe(0);
    expect(answered(reading('p', '2012-09-08'), reading('q', '2012-09-08'), reading('w', '2012-09-07'))).toBe(1);
  });

  test('the totals of a month are the sums of its units', () => {
    const reports = fc.array(
      fc.record({
        unit: fc.constantFrom('town', 'west'),
        on: fc.constantFrom('2012-08-10', '2012-08-20', '2012-09-05'),
        minutes: fc.integer({ min: 0, max: 59 }),
        rows: fc.integer({ min: 1, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(reports, (given) => {
        const { months, totals } = burdenOf(
          facts({
            reports: given.map(({ unit: of, on, minutes, rows }, index) =>
              report(
                `r${index}`,
                on,
                Array.from({ length: rows }, (_, row) => `s${row}`),
                { unit: of, ...took(minutes) },
              ),
            ),
          }),
          DAY,
        );
        const sum = (list: readonly { rows: number; minutes: number; items: number }[]) =>
          (['rows', 'minutes', 'items'] as const).map((key) => list.reduce((all, one) => all + one[key], 0));
        expect(sum(months)).toEqual(sum(totals));
        expect(sum(totals)[0]).toBe(given.reduce((all, { rows }) => all + rows, 0));
      }),
    );
  });
});

describe('what a demand would cost', () => {
  const sources = (readings: Reading[] = [], demands: Demand[] = []) => ({
    target: () => undefined,
    unitOf: ({ subject }: { subject: string }) => (subject === 'w' ? 'west' : 'town'),
    readings: (subject: string) => readings.filter((one) => one.subject === subject),
    demands,
  });
  const draft = { id: 'd', asOf: '2012-09-08', items: ['p', 'q', 'w'].map(item), units: [] };

  test('is units × rows × the median of minutes per row, with what is known named', () => {
    const reports = [
      report('a', '2012-09-05', ['p', 'q'], took(4)),
      report('b', '2012-09-05', ['p'], took(1)),
      report('c', '2012-09-05', ['p'], took(30)),
    ];
    expect(demandCost(draft, sources([reading('p', '2012-09-08')]), reports)).toEqual({
      units: [
        { unit: 'town', rows: 2, known: 1, minutes: 4 },
        { unit: 'west', rows: 1, known: 0, minutes: 2 },
      ],
      rows: 3,
      minutesPerRow: 2,
      minutes: 6,
      known: [{ unit: 'town', by: 'reading', id: 'p:management:2012-09-08', of: 'project', subject: 'p' }],
    });
  });

  test('tells no minutes before anything has been timed', () => {
    const cost = demandCost(draft, sources(), []);
    expect(cost).toMatchObject({ rows: 3, known: [] });
    expect(cost.minutes).toBeUndefined();
    expect(cost.minutesPerRow).toBeUndefined();
  });

  test('of a question is a row a unit', () => {
    const question = {
      ...draft,
      items: [],
      question: { text: '?', answer: 'text' as const },
      units: ['town', 'west', 'town'],
    };
    expect(demandCost(question, sources(), []).rows).toBe(2);
  });
});
