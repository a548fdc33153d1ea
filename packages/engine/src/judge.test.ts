import { addDays, type Band, type Light, type LightPack, LightRule } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKS, packNamed } from '../test/packs.ts';
import { annualExpected } from './annual-line.ts';
import { holds, judge, severityOf, worseOf } from './judge.ts';
import type { LightFacts } from './light-facts.ts';
import { roundShare } from './rounding.ts';

const WORDS = { 绿: 'normal', 黄: 'late', 红: 'severe', 未定: 'watch' } as const;
type Word = keyof typeof WORDS;

/** domain.md §3.2: done %, day, lag, ratio, and the lights of 银川, 武汉, 三亚. */
const VECTORS: readonly [string, number, string, number, number, Word, Word, Word][] = [
  ['中北 42项 6月', 35.3, '2012-06-30', -14.7, 70.6, '黄', '黄', '黄'],
  ['中北 实到外资 6月', 24.1, '2012-06-30', -25.9, 48.2, '黄', '红', '红'],
  ['庆元 固定资产投资 2013年1-8月', 51.1, '2013-08-31', -15.6, 76.7, '黄', '黄', '黄'],
  ['庆元 市重点 2013年1-8月', 56.1, '2013-08-31', -10.6, 84.2, '黄', '绿', '黄'],
  ['新晃 2015年1-4月', 19.97, '2015-04-30', -13.4, 59.9, '黄', '红', '黄'],
  ['惠东 2024年1-4月', 31.7, '2024-04-30', -1.6, 95.1, '未定', '绿', '黄'],
  ['湘西 州直 2021年1-9月', 58.8, '2021-09-30', -16.2, 78.4, '黄', '黄', '黄'],
  ['一月没有进度的项目', 0, '2021-01-31', -8.3, 0, '未定', '红', '红'],
];

function progress(share: number, day: string): LightFacts {
  return { day, progress: { annual: { share, expected: annualExpected(day, Number(day.slice(0, 4)), 'months') } } };
}

describe.each(VECTORS)('%s', (_, done, day, lag, ratio, yinchuan, wuhan, sanya) => {
  const facts = progress(done, day);
  it.each([
    ['yinchuan-2025', yinchuan],
    ['wuhan', wuhan],
    ['sanya-2022', sanya],
  ] as const)('%s gives %s', (id, word) => {
    const state = judge(packNamed(id), facts);
    expect(state.light).toBe(WORDS[word]);
    expect(state.reasons[0]?.undefinedBand).toBe(word === '未定');
  });
  it('has the published lag and ratio', () => {
    const measured = (id: string) => roundShare(judge(packNamed(id), facts).reasons[0]?.measured ?? Number.NaN);
    expect(measured('yinchuan-2025')).toBe(-lag);
    // 庆元 市重点: 56.1 ÷ 66.667 is 84.15 exactly, printed 84.2; 惠东 95.1 and 新晃 59.9 round down.
    expect(measured('wuhan')).toBe(ratio);
  });
});

it('puts the bounds of a band where the rule puts them, free of binary noise', () => {
  const at = (id: string, share: number, expected: number) =>
    judge(packNamed(id), { day: '2012-06-30', progress: { annual: { share, expected } } }).light;
  expect(at('yinchuan-2025', 23.333333333333336, 33.333333333333336)).toBe('late');
  expect(at('yinchuan-2025', 20, 50)).toBe('late');
  expect(at('yinchuan-2025', 19.999999, 50)).toBe('severe');
  expect(at('wuhan', (4 * 100) / 15, (4 * 100) / 12)).toBe('normal');
  expect(at('wuhan', 30, 50)).toBe('late');
  expect(at('sanya-2022', 25, 50)).toBe('late');
});

describe('tianjin-2022', () => {
  const light = (value: number, plan?: number, peer?: number) =>
    judge(packNamed('tianjin-2022'), { day: '2022-06-30', growth: { value, plan, peer } }).light;
  it.each([
    ['at plan and at the average', 8, 8, 8, 'normal'],
    ['growing, below plan', 7, 8, 6, 'late'],
    ['growing, below the average', 9, 8, 10, 'late'],
    ['growing, below both', 1, 8, 10, 'late'],
    ['not growing at all', 0, 8, 10, 'late'],
    ['shrinking', -0.1, 8, 10, 'severe'],
    ['shrinking less than planned and than the rest', -1, -2, -3, 'severe'],
  ] as const)('%s', (_, value, plan, peer, expected) => {
    expect(light(value, plan, peer)).toBe(expected);
  });
  it('does not say green where the average is not known, and says the rest', () => {
    expect(light(9, 8)).toBeUndefined();
    expect(light(7, 8)).toBe('late');
    expect(light(-1)).toBe('severe');
  });
});

describe('start, completion and entry', () => {
  const due = (on: string, settled = false) => ({ on, settled });
  const start = (day: string, settled = false) =>
    judge(packNamed('gongjian-default'), { day, due: { start: due('2012-03-01', settled) } }).light;
  it('is normal until the planned day is over, late from the next, severe from 90 days', () => {
    expect(start('2012-02-01')).toBe('normal');
    expect(start('2012-03-01')).toBe('normal');
    expect(start('2012-03-02')).toBe('late');
    expect(start('2012-05-29')).toBe('late');
    expect(start('2012-05-30')).toBe('severe');
  });
  it('is normal once the outcome is there, however late it came', () => {
    expect(start('2012-12-01', true)).toBe('normal');
  });
  it('counts months of the calendar for 银川: one month later is not yet over one month', () => {
    const entry = (day: string) =>
      judge(packNamed('yinchuan-2025'), { day, due: { statistics: due('2025-01-31') } }).light;
    expect(entry('2025-02-28')).toBe('normal');
    expect(entry('2025-03-01')).toBe('late');
    expect(entry('2025-03-31')).toBe('late');
    expect(entry('2025-04-01')).toBe('severe');
  });
});

describe('repeats', () => {
  const pack = packNamed('yinchuan-2025');
  const on = (day: string): LightFacts => ({ day, due: { start: { on: '2025-03-15', settled: false } } });
  const ends = (count: number) => ['2025-05-31', '2025-04-30', '2025-03-31'].slice(-count).map(on);
  it('turns red at the third month end in a row without the start', () => {
    const judged = judge(pack, { ...on('2025-05-31'), history: () => ends(3) });
    expect(judged.light).toBe('severe');
    expect(judged.reasons[0]?.repeated).toBe(3);
  });
  it('stays yellow at the second', () => {
    expect(judge(pack, { ...on('2025-04-30'), history: () => ends(2) }).light).toBe('late');
  });
  it('starts again after a month with an approved cause', () => {
    const [may, april, march] = ends(3);
    const exempt = { ...april, day: '2025-04-30', exemption: { id: 'x', to: '2025-04-30' } };
    const past = [may, exempt, march].filter((facts) => facts !== undefined);
    expect(judge(pack, { ...on('2025-05-31'), history: () => past }).light).toBe('late');
  });
  it('ends with the outcome', () => {
    const facts = { day: '2025-06-10', due: { start: { on: '2025-03-15', settled: true } }, history: () => ends(3) };
    expect(judge(pack, facts).light).toBe('normal');
  });
});

describe('exemption', () => {
  const exemption = { id: 'x', to: '2012-10-01' };
  it('takes the light away, keeps what it would be, and every reason', () => {
    const judged = judge(packNamed('wuhan'), { ...progress(10, '2012-06-30'), exemption });
    expect(judged.light).toBeUndefined();
    expect(judged.exempt).toEqual({ exemption: 'x', to: '2012-10-01', without: 'severe' });
    expect(judged.reasons).toHaveLength(1);
  });
  it('leaves the light of a rule that allows none', () => {
    const firm: LightPack = {
      ...packNamed('wuhan'),
      rules: packNamed('wuhan').rules.map((rule) => ({ ...rule, exemptable: false })),
    };
    expect(judge(firm, { ...progress(10, '2012-06-30'), exemption }).light).toBe('severe');
  });
});

it('marks the first months as reference where the pack says so', () => {
  const marked = (day: string) => judge(packNamed('gongjian-default'), progress(0, day)).reference;
  expect([marked('2012-02-29'), marked('2012-03-01')]).toEqual([true, false]);
});

it('shows the worst rule first and its light', () => {
  const judged = judge(packNamed('gongjian-default'), {
    day: '2012-09-09',
    progress: { annual: { share: 60, expected: 66 }, campaign: { share: 60, expected: 80 } },
    due: { start: { on: '2012-01-01', settled: false } },
  });
  expect(judged.light).toBe('severe');
  expect(judged.reasons.map(({ rule }) => rule)).toEqual(['start', 'progress-campaign', 'progress-annual']);
});

it('says nothing of what it has no facts for', () => {
  for (const pack of PACKS.values()) {
    expect(judge(pack, { day: '2012-09-09' })).toEqual({
      light: undefined,
      reasons: [],
      reference: false,
    });
  }
});

describe.each([...PACKS])('%s', (_, pack) => {
  const percent = fc.double({ min: -50, max: 300, noNaN: true });
  const lightOf = (share: number, expected: number): Light | undefined => {
    const both = { share, expected };
    return judge(pack, { day: '2012-09-09', progress: { annual: both, campaign: both, month: both }, payment: both })
      .light;
  };
  it('gives every share a light where something is expected, and never a worse one for more done', () => {
    fc.assert(
      fc.property(percent, percent, fc.double({ min: 0.01, max: 150, noNaN: true }), (a, b, expected) => {
        const [better, worse] = [lightOf(Math.max(a, b), expected), lightOf(Math.min(a, b), expected)];
        if (better === undefined || worse === undefined) {
          // A pack of growth alone may judge no share; then it judges none.
          expect([better, worse]).toEqual([undefined, undefined]);
          return;
        }
        expect(severityOf(better)).toBeLessThanOrEqual(severityOf(worse));
      }),
    );
  });
  it('gives any number of days overdue a light, and never a better one for more of them', () => {
    const subjects = ['start', 'completion', 'statistics', 'step'] as const;
    const light = (subject: (typeof subjects)[number], days: number) =>
      judge(pack, {
        day: addDays('2012-09-09', days),
        due: { [subject]: { on: '2012-09-09', settled: false } },
      }).light;
    for (const subject of subjects) {
      if (!pack.rules.some((rule) => rule.subject === subject)) continue;
      let before = 0;
      for (let days = -60; days <= 400; days += 1) {
        const severity = severityOf(light(subject, days) ?? 'normal');
        expect(light(subject, days)).toBeDefined();
        expect(severity).toBeGreaterThanOrEqual(before);
        before = severity;
      }
    }
  });
  it('never gives a worse light for more growth', () => {
    const growth = (value: number, plan: number, peer: number) =>
      judge(pack, { day: '2012-09-09', growth: { value, plan, peer } }).light ?? 'normal';
    fc.assert(
      fc.property(percent, percent, percent, percent, (a, b, plan, peer) => {
        const [better, worse] = [growth(Math.max(a, b), plan, peer), growth(Math.min(a, b), plan, peer)];
        expect(severityOf(better)).toBeLessThanOrEqual(severityOf(worse));
      }),
    );
  });
});

it('holds a number at a closed bound and none at an open one', () => {
  const at = (band: Partial<Band>) => [9, 10, 11, 20, 21].filter((number) => holds({ light: 'late', ...band }, number));
  expect(at({ from: 10, to: 20 })).toEqual([10, 11, 20]);
  expect(at({ from: 10, fromOpen: true, to: 20, toOpen: true })).toEqual([11]);
  expect(at({ from: 11 })).toEqual([11, 20, 21]);
  expect(at({ to: 10, toOpen: true })).toEqual([9]);
  expect(at({})).toHaveLength(5);
});

it('takes the worse of two lights', () => {
  expect([worseOf('late', 'severe'), worseOf('severe', 'late'), worseOf('watch', 'normal')]).toEqual([
    'severe',
    'severe',
    'watch',
  ]);
});

describe('a rule', () => {
  const packOf = (...rules: (Partial<LightRule> & Pick<LightRule, 'subject' | 'family'>)[]): LightPack => ({
    ...packNamed('wuhan'),
    rules: rules.map((rule, at) => LightRule.parse({ id: `r${at}`, ...rule })),
  });
  const first = (rule: Partial<LightRule> & Pick<LightRule, 'subject' | 'family'>, facts: Partial<LightFacts>) =>
    judge(packOf(rule), { day: '2012-06-30', ...facts }).reasons[0];
  const bands: LightRule['bands'] = [
    { light: 'normal', to: 5 },
    { light: 'late', from: 5, fromOpen: true },
  ];
  const on = '2012-06-20';

  it('is held against the annual line where it names none', () => {
    const progress = { annual: { share: 40, expected: 50 }, campaign: { share: 50, expected: 50 } };
    expect(first({ subject: 'progress', family: 'lag', bands }, { progress })).toMatchObject({
      light: 'late',
      measured: 10,
      expected: 50,
    });
    expect(first({ subject: 'progress', family: 'lag', line: 'campaign', bands }, { progress })?.measured).toBe(0);
  });

  it('of payment looks at payment, not at progress', () => {
    const facts = { payment: { share: 40, expected: 50 }, progress: { annual: { share: 50, expected: 50 } } };
    expect(first({ subject: 'payment', family: 'lag', bands }, facts)).toMatchObject({ measured: 10, light: 'late' });
    expect(first({ subject: 'payment', family: 'lag', bands }, { progress: facts.progress })).toBeUndefined();
  });

  it('of a family that cannot measure its subject says nothing', () => {
    const progress = { annual: { share: 40, expected: 50 } };
    const due = { start: { on, settled: false } };
    expect(first({ subject: 'progress', family: 'overdue-days', bands }, { progress })).toBeUndefined();
    expect(first({ subject: 'start', family: 'lag', bands }, { due })).toBeUndefined();
    expect(
      first({ subject: 'growth', family: 'lag', bands, cases: [{ light: 'late' }] }, { growth: { value: 1 } }),
    ).toBe(undefined);
  });

  it('of a ratio says nothing where nothing is expected yet', () => {
    const progress = { annual: { share: 4, expected: 0 } };
    expect(first({ subject: 'progress', family: 'ratio', bands }, { progress })).toBeUndefined();
  });

  it('of an outcome that is reached is normal, a number of no band not', () => {
    const due = { start: { on, settled: true } };
    const rule = { subject: 'start', family: 'overdue-days', bands: [{ light: 'late', from: 100 }] } as const;
    expect(first({ ...rule, bands: [...rule.bands] }, { due })).toMatchObject({
      light: 'normal',
      undefinedBand: false,
      measured: undefined,
    });
    const open = { start: { on, settled: false } };
    expect(first({ ...rule, bands: [...rule.bands], undefinedLight: 'severe' }, { due: open })).toMatchObject({
      light: 'severe',
      measured: 10,
      undefinedBand: true,
    });
  });

  it('of growth gives the case that holds, or says that none does', () => {
    const rule = { subject: 'growth' as const, family: 'growth' as const };
    const cases = (...list: LightRule['cases']) => first({ ...rule, cases: list }, { growth: { value: 0, plan: 3 } });
    expect(cases({ light: 'severe', sign: 'negative' }, { light: 'late', sign: 'non-negative' })).toMatchObject({
      light: 'late',
      measured: 0,
      expected: 3,
      undefinedBand: false,
    });
    const shrinking = { growth: { value: -1, plan: 3 } };
    expect(first({ ...rule, cases: [{ light: 'late', plan: 'below' }] }, shrinking)?.undefinedBand).toBe(false);
    expect(cases({ light: 'severe', sign: 'negative' })).toMatchObject({
      light: 'watch',
      measured: 0,
      expected: 3,
      undefinedBand: true,
    });
  });

  describe('that repeats', () => {
    const rule = {
      subject: 'progress' as const,
      family: 'lag' as const,
      bands,
      repeat: { light: 'late' as const, times: 2, becomes: 'severe' as const },
    };
    const month = (share: number | undefined): LightFacts => ({
      day: '2012-05-31',
      progress: share === undefined ? undefined : { annual: { share, expected: 50 } },
    });
    const past = (...shares: (number | undefined)[]) => first(rule, { ...month(10), history: () => shares.map(month) });

    it('counts the months in a row of its light or worse, the latest first', () => {
      expect(past(10, 10)).toMatchObject({ light: 'severe', repeated: 2 });
      expect(past(10, 10, 10)).toMatchObject({ light: 'severe', repeated: 3 });
      expect(past(10)).toMatchObject({ light: 'late', repeated: undefined });
      expect(past()).toMatchObject({ light: 'late', repeated: undefined });
    });
    it('is broken by a better month and by one without a figure', () => {
      expect(past(10, 50, 10, 10)).toMatchObject({ light: 'late', repeated: undefined });
      expect(past(10, undefined, 10)).toMatchObject({ light: 'late', repeated: undefined });
    });
    it('goes back twelve months and no further', () => {
      expect(past(...Array.from({ length: 15 }, () => 10))?.repeated).toBe(12);
    });
    it('knows nothing of the past where none is given', () => {
      expect(first(rule, month(10))).toMatchObject({ light: 'late', repeated: undefined });
    });
    it('has nothing to repeat where today is better', () => {
      expect(first(rule, { ...month(50), history: () => [month(10), month(10)] })).toMatchObject({
        light: 'normal',
        repeated: undefined,
      });
    });
    it('goes on through exempt months where it allows no exemption', () => {
      const exempt = { ...month(10), exemption: { id: 'x', to: '2012-12-31' } };
      const judged = first({ ...rule, exemptable: false }, { ...month(10), history: () => [exempt, exempt] });
      expect(judged?.repeated).toBe(2);
    });
  });
});
