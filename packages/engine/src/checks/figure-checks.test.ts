import { type RecognitionKind, sum } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../../test/campaign.ts';
import { assess } from '../assess.ts';
import { known } from '../known.ts';
import { workDone } from './project-checks.ts';

const DAY = '2012-09-09';
const checks = (story: Story, day = DAY) => assess(snapshotOf(story), day).checks;

it('finds the 湘西 contradiction: 州直 114.8 and counties 359.7 cannot be parts of 474.4', () => {
  const story: Story = {
    targets: [
      { id: 'all', annualPlan: 640.7 },
      { id: 'own', annualPlan: 156.7, parent: 'all' },
      { id: 'counties', annualPlan: 484, parent: 'all' },
    ],
    readings: [
      ...readingsOf('target', 'all', [[DAY, 474.4]]),
      ...readingsOf('target', 'own', [[DAY, 114.8]]),
      ...readingsOf('target', 'counties', [[DAY, 359.7]]),
    ],
  };
  expect(checks(story)).toEqual([
    { check: 'parts-exceed-whole', of: 'target', subject: 'all', on: DAY, left: 474.5, right: 474.4 },
  ]);
});

it('finds nothing in the 湘西 table itself, whose rows add up to 640.7 and 474.5', () => {
  const rows = [
    ['吉首', 82.5, 65.1],
    ['泸溪', 42.6, 31.2],
    ['凤凰', 78.5, 62.9],
    ['古丈', 23.4, 19],
    ['花垣', 46, 37.1],
    ['保靖', 41.9, 30.9],
    ['永顺', 51, 42.3],
    ['龙山', 51.7, 40.9],
    ['高新', 66.4, 53.1],
    ['州直', 156.7, 92],
  ] as const;
  expect(sum(rows.map(([, plan]) => plan))).toBe(640.7);
  expect(sum(rows.map(([, , done]) => done))).toBe(474.5);
  const story: Story = {
    targets: [{ id: 'all', annualPlan: 640.7 }, ...rows.map(([id, annualPlan]) => ({ id, annualPlan, parent: 'all' }))],
    readings: [
      ...readingsOf('target', 'all', [[DAY, 474.5]]),
      ...rows.flatMap(([id, , done]) => readingsOf('target', id, [[DAY, done]])),
    ],
  };
  expect(checks(story)).toEqual([]);
});

it('finds a part above its whole on the day of the whole, and none in a later report of the part', () => {
  const story = (on: string): Story => ({
    targets: [
      { id: 'all', annualPlan: 100 },
      { id: 'part', annualPlan: 50, parent: 'all' },
    ],
    readings: [...readingsOf('target', 'all', [['2012-08-31', 40.5]]), ...readingsOf('target', 'part', [[on, 41.5]])],
  });
  expect(checks(story('2012-08-31'))).toMatchObject([
    { check: 'subset-exceeds-set', subject: 'part', against: 'all', left: 41.5, right: 40.5 },
  ]);
  expect(checks(story('2012-09-05'))).toEqual([]);
});

it('finds a cumulative figure that falls, a figure of another year, and nothing dated after the day', () => {
  const story: Story = {
    targets: [{ id: 't', annualPlan: 100 }],
    readings: readingsOf('target', 't', [
      ['2011-12-31', 99.5],
      ['2012-06-30', 40.5],
      ['2012-07-31', 39.5],
      ['2012-09-30', 12.5],
    ]),
  };
  expect(checks(story)).toEqual([
    { check: 'beyond-year', of: 'target', subject: 't', on: '2011-12-31', left: 99.5 },
    { check: 'falls', of: 'target', subject: 't', on: '2012-07-31', left: 39.5, right: 40.5 },
  ]);
});

it('lets growth fall', () => {
  const story: Story = {
    indicators: [{ id: 'i', name: '增速', unitOfMeasure: '%', form: 'growth' }],
    targets: [{ id: 't', annualPlan: 12 }],
    readings: readingsOf('target', 't', [
      ['2012-06-30', 12.1],
      ['2012-07-31', 9.4],
    ]),
  };
  expect(checks(story)).toEqual([]);
});

it('asks about three different round figures of money in a row, not about two', () => {
  const story = (values: readonly number[]): Story => ({
    targets: [{ id: 't', annualPlan: 100_000 }],
    readings: readingsOf(
      'target',
      't',
      values.map((value, at) => [`2012-0${at + 1}-15`, value]),
    ),
  });
  expect(checks(story([1000, 2000, 2000, 3000]))).toMatchObject([{ check: 'round-number', left: 3000 }]);
  expect(checks(story([1234, 2000, 3000]))).toEqual([]);
});

it('finds a project started over 30 days ago and not in the statistics, and one finished without a start', () => {
  const story: Story = {
    projects: [{ id: 'p1' }, { id: 'p2' }],
    recognitions: [
      { project: 'p1', kind: 'start', on: '2012-08-09' },
      { project: 'p2', kind: 'completion', on: '2012-08-20' },
    ],
  };
  expect(checks(story)).toEqual([
    { check: 'completed-not-started', of: 'project', subject: 'p2', on: '2012-08-20' },
    { check: 'started-not-in-statistics', of: 'project', subject: 'p1', on: '2012-08-09', left: 31, right: 30 },
  ]);
  expect(checks(story, '2012-09-08').map(({ check }) => check)).toEqual(['completed-not-started']);
});

it('finds more invested this year than the project costs', () => {
  const story: Story = {
    projects: [{ id: 'p', totalInvestment: 5000 }],
    readings: readingsOf('project', 'p', [['2012-08-31', 5001]]),
  };
  expect(checks(story)).toMatchObject([{ check: 'done-exceeds-total', left: 5001, right: 5000 }]);
});

it('asks about money far beyond the year so far, in the last figure only', () => {
  const story = (points: readonly (readonly [string, number])[]): Story => ({
    targets: [{ id: 't', annualPlan: 100 }],
    readings: readingsOf('target', 't', points),
  });
  const steady = [
    ['2012-06-30', 10.1],
    ['2012-07-31', 12.2],
  ] as const;
  expect(checks(story([...steady, ['2012-08-31', 43.3]]))).toEqual([
    { check: 'jump', of: 'target', subject: 't', on: '2012-08-31', left: 43.3, right: 12.2 },
  ]);
  expect(checks(story([...steady, ['2012-08-31', 14.3]]))).toEqual([]);
  expect(checks(story([...steady.slice(1), ['2012-08-31', 43.3]]))).toMatchObject([{ check: 'jump', right: 12.2 }]);
  expect(checks(story([...steady, ['2012-08-31', 43.3], ['2012-09-05', 43.4]]))).toEqual([]);
});

it('asks about much money where a start is planned and none is recognised', () => {
  const story = (invested: number, more: Story['recognitions'] = []): Story => ({
    projects: [{ id: 'p', annualInvestment: 10_000, plannedStart: '2012-08-15' }],
    readings: readingsOf('project', 'p', [['2012-08-31', invested]]),
    recognitions: more,
  });
  expect(checks(story(1501))).toEqual([
    { check: 'money-without-start', of: 'project', subject: 'p', on: '2012-08-31', left: 1501, right: 10_000 },
  ]);
  expect(checks(story(1500))).toEqual([]);
  expect(checks(story(1501, [{ project: 'p', kind: 'start', on: '2012-08-20' }]))).toEqual([]);
});

it('asks about money over 15 points ahead of the steps done, and lets a step of unknown progress count as done', () => {
  const step = (id: string, days: number) => ({ id, project: 'p', name: id, days });
  const story = (invested: number, percent: number | undefined): Story => ({
    projects: [{ id: 'p', totalInvestment: 10_000 }],
    steps: [step('s1', 40), step('s2', 60)],
    progress: [
      {
        id: 'g1',
        project: 'p',
        step: 's1',
        on: '2012-08-20',
        started: '2012-03-01',
        finished: '2012-08-20',
        grade: 'reported',
      },
      { id: 'g2', project: 'p', step: 's2', on: '2012-08-31', started: '2012-08-21', percent, grade: 'reported' },
    ],
    readings: readingsOf('project', 'p', [['2012-08-31', invested]]),
  });
  // 40 of 100 days done, and half of the other 60.
  expect(checks(story(8501, 50))).toEqual([
    { check: 'money-ahead-of-work', of: 'project', subject: 'p', on: '2012-08-31', left: 85.01, right: 70 },
  ]);
  expect(checks(story(8500, 50))).toEqual([]);
  expect(checks(story(9999, undefined))).toEqual([]);
});

it('reads the latest progress by the day, leaves summaries out, and takes the year for the whole of a project within it', () => {
  const step = (id: string, days: number, parent?: string) => ({ id, project: 'p', name: id, days, parent });
  const story = (remaining: number, dates: object): Story => ({
    projects: [{ id: 'p', annualInvestment: 10_000, ...dates }],
    recognitions: [{ project: 'p', kind: 'start', on: '2012-08-15' }],
    steps: [step('all', 900), step('s1', 50, 'all'), step('s2', 50, 'all')],
    progress: [
      { project: 'p', step: 's1', on: '2012-08-20', started: '2012-08-01', remaining: 40 },
      { project: 'p', step: 's1', on: '2012-08-31', started: '2012-08-01', remaining },
      { project: 'p', step: 's2', on: '2012-09-30', started: '2012-08-01', finished: '2012-09-30' },
    ],
    readings: readingsOf('project', 'p', [['2012-08-31', 5_001]]),
  });
  const within = { plannedStart: '2012-08-15', plannedCompletion: '2012-12-15' };
  const found = (one: Story) => checks(one).filter(({ check }) => check === 'money-ahead-of-work');
  expect(found(story(15, within))).toEqual([
    { check: 'money-ahead-of-work', of: 'project', subject: 'p', on: '2012-08-31', left: 50.01, right: 35 },
  ]);
  expect(found(story(14, within))).toEqual([]);
  expect(found(story(15, { ...within, plannedCompletion: '2013-12-15' }))).toEqual([]);
  expect(found(story(15, { ...within, plannedStart: '2011-12-15' }))).toEqual([]);
});

describe('a part of a whole', () => {
  const indicators: Story['indicators'] = [
    { id: 'i', name: '投资', unitOfMeasure: '亿元' },
    { id: 'j', name: '工业投资', unitOfMeasure: '亿元' },
    { id: 'units', name: '万元', unitOfMeasure: '万元' },
    { id: 'stats', name: '统计', unitOfMeasure: '亿元', caliber: 'statistical' },
    { id: 'level', name: '在库', unitOfMeasure: '亿元', form: 'level' },
  ];
  const of = (whole: string, parts: readonly (readonly [indicator: string, value: number])[], value = 40.5) => {
    const caliber = (indicator: string) => (indicator === 'stats' ? { caliber: 'statistical' as const } : {});
    return checks({
      indicators,
      targets: [
        { id: 'all', indicator: whole, annualPlan: 100 },
        ...parts.map(([indicator], at) => ({ id: `p${at}`, indicator, annualPlan: 50, parent: 'all' })),
      ],
      readings: [
        ...readingsOf('target', 'all', [[DAY, value]], caliber(whole)),
        ...parts.flatMap(([indicator, done], at) => readingsOf('target', `p${at}`, [[DAY, done]], caliber(indicator))),
      ],
    });
  };
  it('may be all of it, and no more, whatever the parts measure', () => {
    expect(of('i', [['i', 40.5]])).toEqual([]);
    expect(of('i', [['j', 40.6]])).toMatchObject([{ check: 'subset-exceeds-set', subject: 'p0', left: 40.6 }]);
  });
  it('is added to others of the same indicator only', () => {
    expect(
      of('i', [
        ['i', 20.3],
        ['i', 20.3],
      ]),
    ).toMatchObject([{ check: 'parts-exceed-whole', left: 40.6 }]);
    expect(
      of('i', [
        ['i', 20.3],
        ['j', 20.3],
      ]),
    ).toEqual([]);
    expect(
      of('i', [
        ['i', 20.3],
        ['i', 20.2],
      ]),
    ).toEqual([]);
  });
  it('of another unit, caliber or form is not compared', () => {
    expect(of('i', [['units', 4123]])).toEqual([]);
    expect(of('i', [['stats', 41.3]])).toEqual([]);
    expect(of('i', [['level', 41.3]])).toEqual([]);
  });
  it('is not compared with a level, a whole without a figure, or one that is not there', () => {
    expect(of('level', [['level', 41.3]])).toEqual([]);
    const targets = [{ id: 'p0', annualPlan: 50, parent: 'all' }];
    const readings = readingsOf('target', 'p0', [[DAY, 41.3]]);
    expect(checks({ targets: [...targets, { id: 'all', annualPlan: 100 }], readings })).toEqual([]);
    const growth: Story = {
      indicators: [{ id: 'i', name: '增速', unitOfMeasure: '%', form: 'growth' }],
      targets: [{ id: 'all', annualPlan: 5 }, ...targets],
      readings: [...readings, ...readingsOf('target', 'all', [[DAY, 3.2]])],
    };
    expect(checks(growth)).toEqual([]);
  });
});

describe('figures of one series', () => {
  const series = (unitOfMeasure: string, form: string, ...values: number[]) =>
    checks({
      indicators: [{ id: 'i', name: '指标', unitOfMeasure, form }] as NonNullable<Story['indicators']>,
      targets: [{ id: 't', annualPlan: 100_000 }],
      readings: readingsOf(
        'target',
        't',
        values.map((value, at) => [`2012-0${at + 1}-15`, value]),
      ),
    }).map(({ check }) => check);
  it('may stand still, and may fall where they are a level', () => {
    expect(series('亿元', 'cumulative', 12.3, 12.3)).toEqual([]);
    expect(series('亿元', 'cumulative', 12.3, 12.2)).toEqual(['falls']);
    expect(series('亿元', 'level', 12.3, 12.2)).toEqual([]);
    expect(series('亿元', 'cumulative', 12.3, 12.2, 12.2)).toEqual(['falls']);
  });
  it('are asked about where they are round in money or land, not in things counted', () => {
    expect(series('亿元', 'cumulative', 10, 20, 30)).toEqual(['round-number']);
    expect(series('亩', 'cumulative', 10, 20, 30)).toEqual(['round-number']);
    expect(series('项', 'cumulative', 10, 20, 30)).toEqual([]);
    expect(series('亿元', 'cumulative', 10, 20)).toEqual([]);
    expect(series('亿元', 'cumulative', 10, 20, 20)).toEqual([]);
    expect(series('亿元', 'cumulative', 0, 10, 20)).toEqual([]);
    expect(series('亿元', 'cumulative', 12.5, 10, 20, 30)).toEqual(['falls', 'round-number']);
    expect(series('亿元', 'cumulative', 12, 20, 30)).toEqual([]);
  });
  it('of a project are money', () => {
    const readings = readingsOf('project', 'p', [
      ['2012-01-15', 100],
      ['2012-02-15', 200],
      ['2012-03-15', 300],
    ]);
    expect(checks({ projects: [{ id: 'p' }], readings })).toMatchObject([
      { check: 'round-number', of: 'project', subject: 'p', on: '2012-03-15', left: 300 },
    ]);
    const fallen = readingsOf('project', 'p', [
      ['2012-01-15', 101.5],
      ['2012-02-15', 100.5],
    ]);
    expect(checks({ projects: [{ id: 'p' }], readings: fallen })).toMatchObject([{ check: 'falls', left: 100.5 }]);
  });
  it('are not looked at before they are there, beside those of another, or where nobody knows what they measure', () => {
    const readings = [
      ...readingsOf('target', 'a', [
        ['2012-01-15', 100],
        ['2012-02-15', 200],
      ]),
      ...readingsOf('target', 't', [['2012-03-15', 300]]),
    ];
    const story = {
      targets: [
        { id: 'a', annualPlan: 1000 },
        { id: 't', annualPlan: 1000 },
      ],
      readings,
    };
    expect(checks(story)).toEqual([]);
    expect(checks(story, '2012-01-01')).toEqual([]);
    const stray = readingsOf('target', 'stray', [
      ['2012-01-15', 10.5],
      ['2012-02-15', 9.5],
    ]);
    expect(checks({ readings: stray })).toEqual([]);
  });
  it('of another year are told on the day they speak of, not before', () => {
    const story: Story = {
      targets: [{ id: 't', annualPlan: 100 }],
      readings: readingsOf('target', 't', [['2013-01-15', 1.5]]),
    };
    expect(checks(story, '2013-01-14')).toEqual([]);
    expect(checks(story, '2013-01-15')).toMatchObject([{ check: 'beyond-year' }]);
  });
});

describe('a project', () => {
  const found = (story: Story, day = DAY) => checks(story, day).map(({ check }) => check);
  const recognised = (...list: (readonly [kind: RecognitionKind, on: string])[]): Story => ({
    projects: [{ id: 'p' }],
    recognitions: list.map(([kind, on]) => ({ project: 'p', kind, on })),
  });
  it('finished in any way asks for a start on that day or before', () => {
    for (const kind of ['completion', 'part-completion', 'production'] as const) {
      expect(found(recognised([kind, '2012-09-01']))).toEqual(['completed-not-started']);
      expect(found(recognised([kind, '2012-09-01'], ['start', '2012-09-01']))).toEqual([]);
      expect(found(recognised([kind, '2012-09-01'], ['start', '2012-09-02']))).toEqual(['completed-not-started']);
    }
  });
  it('in the statistics is not asked about', () => {
    expect(found(recognised(['start', '2012-08-01'], ['statistics', '2012-09-01']))).toEqual([]);
    expect(found(recognised(['start', '2012-08-01'], ['statistics', '2012-09-10']))).toEqual([
      'started-not-in-statistics',
    ]);
  });

  const money = (project: object, value: number, recognitions: Story['recognitions'] = []) =>
    found({
      projects: [{ id: 'p', ...project }],
      readings: readingsOf('project', 'p', [['2012-08-31', value]]),
      recognitions,
    });
  const start = (on: string) => [{ project: 'p', kind: 'start' as const, on }];
  it('may cost all that it was to cost', () => {
    expect(money({ totalInvestment: 5001 }, 5001)).toEqual([]);
    expect(money({ totalInvestment: 5001 }, 5001.5)).toEqual(['done-exceeds-total']);
    expect(money({}, 5001)).toEqual([]);
  });
  it('with a start to come has no money before it, by the year’s plan or the whole', () => {
    const asked = ['start'];
    expect(money({ asked, annualInvestment: 1000 }, 151)).toEqual(['money-without-start']);
    expect(money({ asked, totalInvestment: 1000 }, 151)).toEqual(['money-without-start']);
    expect(money({ asked: ['completion'], annualInvestment: 1000 }, 151)).toEqual([]);
    expect(money({ asked }, 151)).toEqual([]);
    expect(money({ asked, annualInvestment: 0 }, 151)).toEqual([]);
    expect(money({ asked, annualInvestment: 1000 }, 151, start('2012-08-31'))).toEqual([]);
    expect(money({ asked, annualInvestment: 1000 }, 151, start('2012-09-01'))).toEqual(['money-without-start']);
  });
});

describe('work done', () => {
  const step = (id: string, days: number) => ({ id, project: 'p', name: id, days });
  const part = (progress: NonNullable<Story['progress']>, days = 10, day = DAY) => {
    const story: Story = {
      projects: [{ id: 'p' }, { id: 'q' }],
      steps: [step('s', days), { id: 'q.s', project: 'q', name: 'q', days: 5 }],
      progress: progress.map((one) => ({ project: 'p', step: 's', on: '2012-08-20', ...one })),
    };
    return Object.fromEntries(workDone(known(snapshotOf(story)), day));
  };
  it('is what a step says, else what is left of its days, else all once it began', () => {
    expect(part([{ percent: 40 }])).toEqual({ p: 40 });
    expect(part([{ remaining: 3 }])).toEqual({ p: 70 });
    expect(part([{ remaining: 12 }])).toEqual({ p: 0 });
    expect(part([{ started: '2012-08-01' }])).toEqual({ p: 100 });
    expect(part([{}])).toEqual({ p: 0 });
    expect(part([{ percent: 40, finished: '2012-08-20', started: '2012-08-01' }])).toEqual({ p: 100 });
  });
  it('is that of the latest report by the day, of two on one day the later in the list', () => {
    const [old, young] = [{ percent: 40 }, { percent: 60, on: '2012-08-25' }];
    expect(part([old, young])).toEqual({ p: 60 });
    expect(part([young, old])).toEqual({ p: 60 });
    expect(part([old, young], 10, '2012-08-24')).toEqual({ p: 40 });
    expect(part([old, young], 10, '2012-08-25')).toEqual({ p: 60 });
    expect(part([old, { percent: 45 }])).toEqual({ p: 45 });
  });
  it('is not known of a project of which nothing is told, or whose steps take no days', () => {
    expect(part([])).toEqual({});
    expect(part([{ percent: 40 }], 0)).toEqual({});
    expect(part([{ percent: 40, on: '2012-09-10' }])).toEqual({});
  });
});

describe('money against work', () => {
  const found = (project: object, progress: object = { percent: 10 }, days = 10) =>
    checks({
      projects: [{ id: 'p', ...project }],
      recognitions: [{ project: 'p', kind: 'start', on: '2012-08-20' }],
      steps: [
        { id: 's', project: 'p', name: '土建', days: 10 },
        { id: 'z', project: 'p', name: '验收', days: 10 - days },
      ],
      progress: [
        { project: 'p', step: 's', on: '2012-08-20', percent: 10 },
        { project: 'p', step: 'z', on: '2012-08-20', ...progress },
      ],
      readings: readingsOf('project', 'p', [['2012-08-31', 5001]]),
    }).map(({ check }) => check);
  it('is not held where the whole is not known: no total, and not both ends of the year', () => {
    expect(found({ annualInvestment: 10_000, plannedStart: '2012-08-15' })).toEqual([]);
    expect(found({ annualInvestment: 10_000, plannedCompletion: '2012-12-15' })).toEqual([]);
    expect(found({ annualInvestment: 10_000 })).toEqual([]);
    expect(found({ annualInvestment: 10_000, plannedStart: '2012-08-15', plannedCompletion: '2012-12-15' })).toEqual([
      'money-ahead-of-work',
    ]);
  });
  it('is not held against a whole of nothing', () => {
    const dates = { plannedStart: '2012-08-15', plannedCompletion: '2012-12-15' };
    expect(found({ annualInvestment: 0, ...dates })).toEqual([]);
  });
  it('takes a step of no days for no work', () => {
    expect(found({ totalInvestment: 10_000 }, { remaining: 0 })).toEqual(['money-ahead-of-work']);
  });
});
