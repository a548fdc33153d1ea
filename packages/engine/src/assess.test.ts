import { Assessment, Refused, sum } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../test/campaign.ts';
import { assess } from './assess.ts';
import { severityOf } from './judge.ts';
import { roundShare } from './rounding.ts';

const DAY = '2012-09-09';

function targetOf(story: Story, day = DAY, pack?: string) {
  const [target] = assess(snapshotOf(story), day, { pack }).targets;
  if (target === undefined) throw new Error('no target');
  return target;
}

function projectOf(story: Story, day = DAY, pack?: string) {
  const [project] = assess(snapshotOf(story), day, { pack }).projects;
  if (project === undefined) throw new Error('no project');
  return project;
}

const INVESTMENT: Story = {
  targets: [{ id: 't', annualPlan: 180 }],
  readings: readingsOf('target', 't', [
    ['2012-06-30', 63.54],
    ['2012-08-31', 90],
    ['2012-09-09', 99],
    ['2012-09-20', 120],
  ]),
};

describe('a target by its readings', () => {
  it('stands at its latest reading at or before the day, whatever comes later', () => {
    const target = targetOf(INVESTMENT);
    expect(target).toMatchObject({ done: 99, goal: 162, goalFrom: 'ratio', verdict: 'will-miss' });
    expect(target.pace).toMatchObject({ asOf: DAY, share: 55, baselineOn: '2012-06-30' });
    expect(roundShare(target.pace?.baselineShare ?? 0)).toBe(35.3);
    expect(roundShare(target.pace?.campaignExpected ?? 0, 2)).toBe(57.18);
  });

  it('never mixes the calibers', () => {
    const statistical = readingsOf('target', 't', [['2012-09-01', 50]], { caliber: 'statistical' });
    expect(targetOf({ ...INVESTMENT, readings: [...(INVESTMENT.readings ?? []), ...statistical] }).done).toBe(99);
    const only = {
      ...INVESTMENT,
      indicators: [{ id: 'i', name: '投资', unitOfMeasure: '亿元', caliber: 'statistical' }],
    };
    expect(targetOf({ ...only, readings: statistical } as Story).done).toBe(50);
    expect(targetOf(only as Story).done).toBeUndefined();
  });

  it('is unknown and has no light while nothing is reported', () => {
    const target = targetOf({ targets: [{ id: 't', annualPlan: 180 }] });
    expect(target).toMatchObject({ verdict: 'unknown', light: { reasons: [] } });
    expect(target.pace).toBeUndefined();
  });

  it('has 11.88 and 6840 from 13.2 and 7600 at 90 percent, exactly, and a written value as written', () => {
    expect(targetOf({ targets: [{ id: 't', annualPlan: 13.2 }] }).goal).toBe(11.88);
    expect(targetOf({ targets: [{ id: 't', annualPlan: 7600 }] }).goal).toBe(6840);
    expect(targetOf({ targets: [{ id: 't', annualPlan: 42, goal: 40 }] })).toMatchObject({
      goal: 40,
      goalFrom: 'override',
    });
  });

  it('takes the part that is verified from the latest verified reading', () => {
    const readings = [
      ...readingsOf('target', 't', [['2012-06-30', 63.54]], { grade: 'verified' }),
      ...readingsOf('target', 't', [['2012-09-09', 99]]),
    ];
    expect(targetOf({ ...INVESTMENT, readings })).toMatchObject({ done: 99, doneVerified: 63.54, grade: 'reported' });
  });

  it('judges 滞后 three month ends in a row as 严重滞后, and a month without a figure breaks the row', () => {
    const readings = readingsOf('target', 't', [
      ['2012-06-30', 60],
      ['2012-07-31', 72],
      ['2012-08-31', 90],
    ]);
    const judged = (rows: typeof readings) => targetOf({ ...INVESTMENT, readings: rows }, '2012-08-31').light;
    expect(judged(readings)).toMatchObject({
      light: 'severe',
      reasons: [{ rule: 'progress-annual', repeated: 3 }, {}],
    });
    expect(judged(readings.filter(({ on }) => on !== '2012-07-31')).light).toBe('late');
  });

  it('judges a monthly task since the last figure of an earlier month', () => {
    const readings = readingsOf('target', 't', [
      ['2012-07-31', 105],
      ['2012-08-31', 112.5],
      ['2012-09-09', 140],
    ]);
    const { light } = targetOf({ ...INVESTMENT, readings }, DAY, 'xinhuang-2015');
    expect(light.light).toBe('severe');
    expect(light.reasons[0]?.measured).toBeCloseTo(50, 8);
    const once = readingsOf('target', 't', [['2012-04-30', 0.1997 * 180]]);
    const april = targetOf({ ...INVESTMENT, readings: once }, '2012-04-30', 'xinhuang-2015').light;
    expect(april).toMatchObject({ light: 'severe' });
    expect(roundShare(april.reasons[0]?.measured ?? 0)).toBe(59.9);
  });

  it('is out of lights while an exemption runs, and back the day after', () => {
    const exemptions = [{ id: 'x', of: 'target', subject: 't', from: '2012-09-01', to: DAY }] as const;
    const story: Story = { ...INVESTMENT, exemptions };
    expect(targetOf(story, DAY).light).toMatchObject({ exempt: { exemption: 'x', to: DAY, without: 'late' } });
    expect(targetOf(story, DAY).light.light).toBeUndefined();
    expect(targetOf(story, DAY).done).toBe(99);
    expect(targetOf(story, '2012-09-10').light.exempt).toBeUndefined();
    expect(assess(snapshotOf(story), DAY).lights.targets).toMatchObject({ exempt: 1, none: 0 });
  });
});

describe('a target that counts', () => {
  const story: Story = {
    indicators: [{ id: 'i', name: '开工', unitOfMeasure: '项' }],
    targets: [
      {
        id: 't',
        annualPlan: 4,
        goal: 3,
        measurement: { by: 'count', roster: 'r', recognised: ['start', 'production'] },
      },
      { id: 'w', goal: 1, measurement: { by: 'count', roster: 'r', recognised: ['start'], tag: '工业' } },
    ],
    projects: [{ id: 'p1', tags: ['工业'] }, { id: 'p2' }, { id: 'p3' }, { id: 'p4' }, { id: 'p5' }],
    rosters: [
      {
        id: 'r',
        entries: [
          { project: 'p1', entered: '2012-07-01', enteredWhy: '首批' },
          { project: 'p2', entered: '2012-07-01', enteredWhy: '首批' },
          { project: 'p3', entered: '2012-07-01', enteredWhy: '首批', left: '2012-09-01', leftWhy: '退出' },
          { project: 'p4', entered: '2012-08-15', enteredWhy: '新增' },
          { project: 'p5', entered: '2012-10-01', enteredWhy: '新增' },
        ],
      },
    ],
    recognitions: [
      { project: 'p1', kind: 'start', on: '2012-07-20' },
      { project: 'p1', kind: 'production', on: '2012-08-20' },
      { project: 'p3', kind: 'start', on: '2012-07-20' },
      { project: 'p4', kind: 'start', on: '2012-09-09' },
      { project: 'p5', kind: 'start', on: '2012-08-01' },
    ],
  };

  it('counts each project of its roster once any of the outcomes is recognised', () => {
    expect(targetOf(story)).toMatchObject({
      done: 2,
      grade: 'verified',
      projects: { counted: ['p1', 'p4'], waiting: ['p2'] },
    });
    expect(targetOf(story, '2012-09-08').done).toBe(1);
    expect(targetOf(story, '2012-08-31')).toMatchObject({ done: 2, projects: { counted: ['p1', 'p3'] } });
  });

  it('speaks of the day itself and begins at the count of day 0', () => {
    expect(targetOf(story).pace).toMatchObject({
      asOf: DAY,
      baselineOn: '2012-07-31',
      baselineShare: 50,
      staleDays: 0,
    });
  });

  it('counts only its tag', () => {
    const [, tagged] = assess(snapshotOf(story), DAY).targets;
    expect(tagged?.projects).toEqual({ counted: ['p1'], waiting: [] });
    expect(tagged?.verdict).toBe('reached');
  });
});

describe('a target that sums investment', () => {
  const story: Story = {
    targets: [{ id: 't', goal: 5, measurement: { by: 'investment', roster: 'r' } }],
    projects: [
      { id: 'p1', annualInvestment: 40_000 },
      { id: 'p2', annualInvestment: 20_000.5 },
      { id: 'p3', annualInvestment: 10_000 },
    ],
    rosters: [
      {
        id: 'r',
        entries: ['p1', 'p2', 'p3'].map((project) => ({ project, entered: '2012-01-01', enteredWhy: '首批' })),
      },
    ],
    readings: [
      ...readingsOf('project', 'p1', [
        ['2012-07-31', 10_000.1],
        ['2012-09-01', 20_000.1],
      ]),
      ...readingsOf('project', 'p2', [['2012-09-05', 9000.2]]),
    ],
  };

  it('adds the latest investments of its projects, in its own unit, as of the latest of them', () => {
    expect(targetOf(story)).toMatchObject({
      done: 2.90003,
      annualPlan: 7.00005,
      pace: { asOf: '2012-09-05', baselineOn: '2012-07-31' },
      projects: { counted: ['p1', 'p2'], waiting: ['p3'] },
    });
  });

  it('is unknown where money does not convert to its unit', () => {
    expect(targetOf({ ...story, indicators: [{ id: 'i', name: '面积', unitOfMeasure: '亩' }] }).verdict).toBe(
      'unknown',
    );
  });

  it('is the exact sum for any investments', () => {
    const money = fc.integer({ min: 0, max: 90_000_000_000 }).map((micros) => micros / 1e6);
    fc.assert(
      fc.property(money, money, money, (a, b, c) => {
        const readings = [a, b, c].flatMap((value, at) => readingsOf('project', `p${at + 1}`, [['2012-09-01', value]]));
        const indicators = [{ id: 'i', name: '投资', unitOfMeasure: '万元' }];
        expect(targetOf({ ...story, indicators, readings }).done).toBe(sum([a, b, c]));
      }),
    );
  });
});

describe('growth, ceilings and levels', () => {
  const growth: Story = {
    indicators: [{ id: 'i', name: '增速', unitOfMeasure: '%', form: 'growth', caliber: 'statistical' }],
    targets: [{ id: 't', annualPlan: 12 }],
  };
  const figure = (value: number, peer?: number) =>
    readingsOf('target', 't', [['2012-08-31', value]], { caliber: 'statistical', peer });

  it('gives growth no pace, its plan unscaled, and a light against plan and peer', () => {
    const target = targetOf({ ...growth, readings: figure(13, 12.5) }, DAY, 'tianjin-2022');
    expect(target).toMatchObject({ goal: 12, done: 13, peer: 12.5, verdict: 'on-course', light: { light: 'normal' } });
    expect(target.pace).toBeUndefined();
    expect(targetOf({ ...growth, readings: figure(13, 14) }, DAY, 'tianjin-2022').light.light).toBe('late');
    expect(targetOf({ ...growth, readings: figure(-1, -2) }, DAY, 'tianjin-2022').light.light).toBe('severe');
  });

  it('holds growth that has only to beat the peer against the peer', () => {
    const story: Story = { ...growth, targets: [{ id: 't', goal: 0, comparison: 'above-peer' }] };
    expect(targetOf({ ...story, readings: figure(9, 8) }, DAY, 'tianjin-2022')).toMatchObject({
      verdict: 'on-course',
      light: { light: 'normal' },
    });
    expect(targetOf({ ...story, readings: figure(7, 8) }, DAY, 'tianjin-2022')).toMatchObject({
      verdict: 'will-miss',
      light: { light: 'late' },
    });
    expect(targetOf({ ...story, readings: figure(7) }).verdict).toBe('unknown');
  });

  it('gives less-is-better no pace and no light, and misses once it is broken', () => {
    const ceiling: Story = { targets: [{ id: 't', goal: 100, comparison: 'at-most' }] };
    const at = (value: number, day = DAY) =>
      targetOf({ ...ceiling, readings: readingsOf('target', 't', [[day, value]]) }, day);
    expect(at(101)).toMatchObject({ verdict: 'will-miss', light: { reasons: [] } });
    expect(at(50)).toMatchObject({ verdict: 'unknown' });
    expect(at(100, '2012-11-08')).toMatchObject({ verdict: 'reached' });
  });

  it('gives a level the campaign curve only', () => {
    const story: Story = {
      indicators: [{ id: 'i', name: '在库项目', unitOfMeasure: '个', form: 'level' }],
      targets: [{ id: 't', annualPlan: 100 }],
      readings: readingsOf('target', 't', [
        ['2012-07-31', 50],
        ['2012-09-09', 66],
      ]),
    };
    const { pace } = targetOf(story);
    expect(pace?.annualExpected).toBeUndefined();
    expect(pace?.campaignGap).toBeCloseTo(0, 10);
  });
});

describe('a project', () => {
  it('is judged by money, start, completion and entry, the worst first', () => {
    const story: Story = {
      projects: [
        {
          id: 'p',
          annualInvestment: 10_000,
          plannedStart: '2012-08-20',
          plannedCompletion: '2012-12-31',
          asked: ['start', 'completion'],
        },
      ],
      readings: readingsOf('project', 'p', [['2012-08-31', 5000]]),
    };
    const project = projectOf(story);
    expect(project).toMatchObject({ invested: 5000, share: 50, state: 'preliminary', inStatistics: false });
    expect(project.gap).toBeCloseTo(-16.666667, 5);
    expect(project.asked).toEqual([
      { kind: 'start', by: '2012-08-20', done: false, overdueDays: 20 },
      { kind: 'completion', by: '2012-11-08', done: false, overdueDays: 0 },
    ]);
    expect(project.light).toMatchObject({ light: 'late' });
    expect(project.light.reasons.map(({ rule }) => rule)).toEqual([
      'progress-annual',
      'start',
      'progress-campaign',
      'completion',
    ]);
  });

  it('follows its own plan points, and no campaign line against them', () => {
    const story: Story = {
      projects: [{ id: 'p', annualInvestment: 100, planPoints: [{ on: DAY, share: 20 }] }],
      readings: readingsOf('project', 'p', [[DAY, 20]]),
    };
    expect(projectOf(story)).toMatchObject({ expected: 20, gap: 0, light: { light: 'normal', reasons: [{}] } });
  });

  it('turns red for 银川 at the third month end without its start, by the facts of each month', () => {
    const story: Story = { projects: [{ id: 'p', plannedStart: '2012-06-15' }] };
    const light = (day: string) => projectOf(story, day, 'yinchuan-2025').light.light;
    expect(light('2012-06-15')).toBe('normal');
    expect(light('2012-06-16')).toBe('late');
    expect(light('2012-08-30')).toBe('late');
    expect(light('2012-08-31')).toBe('severe');
    const started: Story = { ...story, recognitions: [{ project: 'p', kind: 'start', on: '2012-09-01' }] };
    expect(projectOf(started, '2012-08-31', 'yinchuan-2025').light.light).toBe('severe');
    expect(projectOf(started, '2012-09-01', 'yinchuan-2025').light.light).toBe('normal');
  });

  it('has started where only a later outcome is recognised', () => {
    const story: Story = {
      projects: [{ id: 'p', asked: ['start'] }],
      recognitions: [{ project: 'p', kind: 'part-completion', on: '2012-08-01' }],
    };
    expect(projectOf(story)).toMatchObject({ state: 'part-completed', asked: [{ done: true }] });
  });
});

describe('the whole', () => {
  it('counts the days of the window', () => {
    const at = (day: string) => assess(snapshotOf(INVESTMENT), day);
    expect(at(DAY)).toMatchObject({ dayNumber: 40, days: 100, daysLeft: 60, asOf: DAY });
    expect(at('2012-07-31')).toMatchObject({ dayNumber: 0, daysLeft: 100, asOf: '2012-06-30' });
    expect(at('2012-12-01')).toMatchObject({ dayNumber: 101, daysLeft: 0 });
  });

  it('conforms to the published schema', () => {
    expect(Assessment.parse(assess(snapshotOf(INVESTMENT), DAY)).targets).toHaveLength(1);
  });

  it('refuses a pack that is not there, and judges nothing where none is', () => {
    expect(() => assess(snapshotOf(INVESTMENT), DAY, { pack: 'nowhere' })).toThrow(Refused);
    const bare = { ...snapshotOf(INVESTMENT), packs: [] };
    expect(assess(bare, DAY)).toMatchObject({ pack: { id: 'none' }, lights: { targets: { none: 1 } } });
  });

  it('says when anything in it was invented for an example', () => {
    const [first, ...rest] = INVESTMENT.readings ?? [];
    const sampled = first === undefined ? [] : [{ ...first, sample: true as const }, ...rest];
    expect(assess(snapshotOf(INVESTMENT), DAY).sample).toBe(false);
    expect(assess(snapshotOf({ ...INVESTMENT, readings: sampled }), DAY).sample).toBe(true);
  });
});

describe('for any readings', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 305 }), { minLength: 1, maxLength: 12 });
  const dayOf = (number: number) => {
    const month = 1 + Math.floor(number / 28);
    return `2012-${String(month).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
  };
  const points = fc
    .tuple(days, fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 12, maxLength: 12 }))
    .map(([numbers, steps]) => {
      let value = 0;
      return numbers
        .toSorted((a, b) => a - b)
        .map((number, at): [string, number] => {
          value += steps[at] ?? 0;
          return [dayOf(number), value / 1000];
        });
    });
  const story = (rows: readonly [string, number][]): Story => ({
    targets: [{ id: 't', annualPlan: 180 }],
    readings: readingsOf('target', 't', rows),
  });

  it('gives the same again, whatever the order of its readings', () => {
    fc.assert(
      fc.property(points, (rows) => {
        const once = assess(snapshotOf(story(rows)), DAY);
        expect(assess(snapshotOf(story(rows)), DAY)).toEqual(once);
        expect(assess(snapshotOf(story(rows.toReversed())), DAY)).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });

  it('does not let a later reading change an earlier day', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 50_000 }), (rows, value) => {
        const later: [string, number] = ['2012-09-10', value / 1000];
        const before = rows.filter(([on]) => on < '2012-09-10');
        expect(assess(snapshotOf(story([...before, later])), DAY)).toEqual(assess(snapshotOf(story(before)), DAY));
      }),
      { numRuns: 50 },
    );
  });

  it('never gives a worse light for a better last figure, under any pack', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 90_000 }), (rows, more) => {
        const snapshot = snapshotOf(story(rows));
        const last = snapshot.readings.at(-1);
        if (last === undefined) return;
        const better = {
          ...snapshot,
          readings: [...snapshot.readings.slice(0, -1), { ...last, value: last.value + more / 1000 }],
        };
        for (const { id } of snapshot.packs) {
          const [was] = assess(snapshot, last.on, { pack: id }).targets;
          const [is] = assess(better, last.on, { pack: id }).targets;
          if (was?.light.light === undefined || is?.light.light === undefined) continue;
          expect(severityOf(is.light.light)).toBeLessThanOrEqual(severityOf(was.light.light));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a step with a deadline', () => {
  const lightOf = (progress: readonly object[]) =>
    assess(
      snapshotOf({
        projects: [{ id: 'p' }],
        steps: [
          { id: 'p.a', project: 'p', name: '方案', days: 5, deadline: '2012-08-20' },
          { id: 'p.b', project: 'p', name: '许可', days: 5, deadline: '2012-09-30' },
        ],
        progress,
      }),
      '2012-09-09',
    ).projects[0]?.light;
  const finished = { project: 'p', on: '2012-09-01', started: '2012-08-01', finished: '2012-08-30' };

  it('that is overdue turns the light of its project', () => {
    const light = lightOf([]);
    expect(light?.light).toBe('severe');
    expect(light?.reasons[0]).toMatchObject({ subject: 'step', measured: 20 });
  });

  it('that is finished leaves the next one to judge', () => {
    const light = lightOf([{ ...finished, step: 'p.a' }]);
    expect(light?.light).toBe('normal');
    expect(light?.reasons[0]).toMatchObject({ subject: 'step', measured: -21 });
  });
});
