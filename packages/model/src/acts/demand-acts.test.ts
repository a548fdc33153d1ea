import { beforeEach, describe, expect, test } from 'vitest';
import { stage } from '../../test/stage.ts';
import type { Actor } from '../actor.ts';
import { CAMPAIGN, OFFICE } from '../testing.ts';

const REPORTER: Actor = { id: 'town-1', name: '东镇填报岗', role: 'reporter', unit: 'town' };
const DAY = '2012-09-09';

const unit = (id: string) => ({ id, name: id, kind: 'township' as const, order: 0 });
const project = (id: string, of = 'town') => ({ id, name: id, tags: [], unit: of, planPoints: [], asked: [] });
const ASKED = {
  id: 'd1',
  campaign: 'c',
  unit: 'office',
  name: '在建项目投资',
  why: '调度会使用',
  use: '第3次调度会材料',
  basis: '攻坚办主任批准',
  due: '2012-09-12',
};
const FIGURES = {
  ...ASKED,
  asOf: '2012-09-08',
  items: [
    { of: 'project', subject: 'p' },
    { of: 'project', subject: 'q' },
  ],
};
const QUESTION = { ...ASKED, question: { text: '是否已开工?', answer: 'yes-no' }, units: ['town', 'west'] };

let it: ReturnType<typeof stage>;
beforeEach(() => {
  it = stage({
    campaign: [CAMPAIGN],
    unit: ['office', 'town', 'west', 'north'].map(unit),
    project: [project('p'), project('q', 'west')],
    target: [
      {
        id: 'counted',
        campaign: 'c',
        action: 'a',
        name: '开工数',
        indicator: 'n',
        unit: 'town',
        helpers: [],
        order: 1,
        comparison: 'at-least',
        goal: 40,
        measurement: { by: 'count', roster: 'r', recognised: ['start'] },
        annualPoints: [],
        curve: [],
      },
    ],
  });
});
const make = (body: object, actor = OFFICE) => it.act(actor, DAY, 'demand.make', body);
const answer = (more: object, actor = REPORTER) =>
  it.act(actor, DAY, 'demand.answer', { id: 'd1', unit: 'town', ...more });
const reported = (subject: string) =>
  it.act(OFFICE, DAY, 'reading.record', { of: 'project', subject, on: '2012-09-08', value: 10 });
const kinds = (refusals: readonly { kind: string }[]) => refusals.map(({ kind }) => kind);
const demand = (id = 'd1') => it.get('demand', id);

describe('a demand of figures', () => {
  test('is made of the units whose figures they are, and tells what of it was known', () => {
    reported('p');
    expect(make(FIGURES)).toEqual([]);
    expect(demand()).toMatchObject({
      on: DAY,
      units: ['town', 'west'],
      known: [{ unit: 'town', by: 'reading', id: 'p:management:2012-09-08', subject: 'p' }],
      answers: [],
    });
  });

  test('of which everything is known is refused, unless somebody says why it is asked', () => {
    reported('p');
    reported('q');
    expect(make(FIGURES)).toEqual([
      {
        kind: 'known-already',
        known: [
          { by: 'reading', id: 'p:management:2012-09-08' },
          { by: 'reading', id: 'q:management:2012-09-08' },
        ],
      },
    ]);
    expect(make({ ...FIGURES, anyway: '核对口径' })).toEqual([]);
    expect(demand()?.known).toHaveLength(2);
  });

  test('a figure of another day is not known; one asked before, and one that the product counts, are', () => {
    reported('p');
    expect(make({ ...FIGURES, asOf: '2012-09-07' })).toEqual([]);
    expect(demand()?.known).toEqual([]);
    const again = {
      ...FIGURES,
      id: 'd2',
      asOf: '2012-09-07',
      items: [...FIGURES.items, { of: 'target', subject: 'counted' }],
    };
    expect(make(again)).toEqual([
      {
        kind: 'known-already',
        known: [
          { by: 'demand', id: 'd1' },
          { by: 'demand', id: 'd1' },
          { by: 'computed', id: 'counted' },
        ],
      },
    ]);
    it.act(OFFICE, DAY, 'demand.withdraw', { id: 'd1', why: '改由旬报取数' });
    expect(make(again)).toEqual([]);
  });

  test('is answered by reports, not here', () => {
    make(FIGURES);
    expect(kinds(answer({ figure: 5 }))).toEqual(['invalid']);
  });
});

describe('a question', () => {
  test('is answered in the kind asked, by the units asked; a second answer takes the place of the first', () => {
    expect(make(QUESTION)).toEqual([]);
    expect(kinds(answer({ text: '是' }))).toEqual(['invalid']);
    expect(kinds(answer({}))).toEqual(['invalid']);
    expect(answer({ yes: false })).toEqual([]);
    expect(answer({ yes: true, note: '今天开工' })).toEqual([]);
    expect(demand()?.answers).toEqual([{ unit: 'town', on: DAY, by: '东镇填报岗', yes: true, note: '今天开工' }]);
    expect(kinds(answer({ yes: true }, { ...REPORTER, unit: 'west' }))).toEqual(['forbidden']);
    const north = { ...REPORTER, unit: 'north' };
    expect(kinds(it.act(north, DAY, 'demand.answer', { id: 'd1', unit: 'north', yes: true }))).toEqual(['invalid']);
  });

  test('asked in other words but the same is known of those who were asked', () => {
    make(QUESTION);
    const again = { ...QUESTION, id: 'd2', question: { ...QUESTION.question, text: ' 是否 已开工?' } };
    expect(kinds(make(again))).toEqual(['known-already']);
    expect(make({ ...again, units: ['town', 'north'] })).toEqual([]);
    expect(demand('d2')?.known).toEqual([{ unit: 'town', by: 'demand', id: 'd1' }]);
  });

  test('is not answered once withdrawn, and withdrawn once', () => {
    make(QUESTION);
    const withdraw = () => it.act(OFFICE, DAY, 'demand.withdraw', { id: 'd1', why: '已有' });
    expect(withdraw()).toEqual([]);
    expect(kinds(withdraw())).toEqual(['wrong-state']);
    expect(kinds(answer({ yes: true }))).toEqual(['wrong-state']);
  });
});

test.each([
  ['nothing asked', ASKED, 'invalid'],
  ['figures and a question', { ...FIGURES, question: QUESTION.question, units: ['town'] }, 'invalid'],
  ['figures of no day', { ...FIGURES, asOf: undefined }, 'invalid'],
  ['a question to nobody', { ...QUESTION, units: [] }, 'invalid'],
  ['a due day that is over', { ...QUESTION, due: '2012-09-08' }, 'invalid'],
  ['no basis', { ...QUESTION, basis: '无' }, undefined],
  ['an unknown unit', { ...QUESTION, units: ['没有'] }, 'not-found'],
  ['an unknown figure', { ...FIGURES, items: [{ of: 'target', subject: '没有' }] }, 'not-found'],
  ['an unknown campaign', { ...QUESTION, campaign: '没有' }, 'not-found'],
])('a demand with %s', (_what, body, kind) => {
  expect(kinds(make(body))).toEqual(kind === undefined ? [] : [kind]);
});

test('a unit does not make demands, and a demand is made once', () => {
  expect(kinds(make(QUESTION, REPORTER))).toEqual(['forbidden']);
  make(QUESTION);
  expect(kinds(make(QUESTION))).toEqual(['exists']);
});
