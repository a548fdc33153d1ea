import { beforeEach, describe, expect, test } from 'vitest';
import { type Stage, stage } from '../../test/stage.ts';
import { handedOver } from '../holdings.ts';
import { Action, Indicator, Leader, Project, Target, Unit } from '../plan.ts';
import { Problem } from '../problem.ts';
import { Step } from '../step.ts';
import { CAMPAIGN, OFFICE, reporterOf } from '../testing.ts';
import { shortUnitName, unitNameOn } from '../unit-name.ts';

const DAY = '2012-09-09';
const NONE = { actions: [], units: [], targets: [], projects: [], steps: [], factors: [], problems: [] };

let at: Stage;
beforeEach(() => {
  at = stage();
  at.put('campaign', CAMPAIGN);
  for (const id of ['east', 'west', 'far']) at.put('unit', Unit.parse({ id, name: `${id}镇`, kind: 'township' }));
  at.put('unit', Unit.parse({ id: 'school', name: '中心小学', kind: 'other', parent: 'east' }));
  for (const id of ['one', 'two']) at.put('leader', Leader.parse({ id, name: id, post: '副县长' }));
  const goals = [{ kind: 'issue', text: '拆迁', leader: 'one', units: ['east', 'west'] }];
  at.put(
    'action',
    Action.parse({ id: 'a', campaign: 'c', name: '行动', order: 1, lead: 'east', leader: 'one', goals }),
  );
  at.put('indicator', Indicator.parse({ id: 'i', name: '投资', unitOfMeasure: '亿元' }));
  const target = { campaign: 'c', action: 'a', name: '投资', indicator: 'i', goal: 1 };
  at.put('target', Target.parse({ ...target, id: 't1', unit: 'east', helpers: ['west'], leader: 'one' }));
  at.put('target', Target.parse({ ...target, id: 't2', unit: 'far', helpers: ['west', 'east'] }));
  at.put('project', Project.parse({ id: 'p', name: '项目', unit: 'far', platform: 'east', leader: 'one' }));
  at.put('step', Step.parse({ id: 's', project: 'p', name: '许可', office: 'east', days: 5 }));
  const problem = { campaign: 'c', type: 'approval', raisedBy: 'east', raisedOn: '2012-09-01', need: '定' };
  const open = { ...problem, name: '难题', blocks: [{ of: 'project', id: 'p' }], due: '2012-10-01' };
  at.put('problem', Problem.parse({ ...open, id: 'open', decider: { unit: 'east', leader: 'one' } }));
  const cleared = { on: '2012-09-05', how: '办妥', verifier: '核实组' };
  at.put('problem', Problem.parse({ ...open, id: 'cleared', decider: { unit: 'east', leader: 'one' }, cleared }));
});

const rename = (body: object, day = DAY) =>
  at.act(OFFICE, day, 'unit.rename', { unit: 'east', name: '城东街道', on: '2012-09-01', why: '撤镇设街道', ...body });

describe('a unit renamed', () => {
  test('is called as it was on earlier days, and as it is from that day on', () => {
    expect(rename({ shortName: '城东' })).toEqual([]);
    expect(rename({ name: '东城街道', on: '2012-09-05' })).toEqual([]);
    const unit = at.get('unit', 'east');
    if (unit === undefined) throw new Error('gone');
    const names = ['2012-08-31', '2012-09-01', '2012-09-04', '2012-09-05'].map((day) => unitNameOn(unit, day).name);
    expect(names).toEqual(['east镇', '城东街道', '城东街道', '东城街道']);
    expect(shortUnitName(unit, '2012-09-04')).toBe('城东');
    expect(shortUnitName(unit, DAY)).toBe('东城街道');
  });

  test('keeps its former names when its place in the tree is corrected, whatever the correction says of them', () => {
    rename({});
    const before = at.get('unit', 'east')?.formerNames;
    const body = { id: 'east', name: '城东街道', kind: 'township', order: 7, formerNames: [] };
    expect(at.act(OFFICE, DAY, 'unit.set', body)).toEqual([]);
    expect(at.get('unit', 'east')).toMatchObject({ order: 7, formerNames: before });
  });

  test.each([
    ['from a day to come', { on: '2012-09-10' }, { kind: 'future', on: '2012-09-10', day: DAY }],
    ['to what it is called already', { name: 'east镇' }, { kind: 'invalid', issues: [{ path: 'name', code: 'same' }] }],
    ['where it is none', { unit: 'north' }, { kind: 'not-found', what: 'unit', id: 'north' }],
  ])('%s is refused', (_what, body, refusal) => {
    expect(rename(body)).toMatchObject([refusal]);
  });

  test('from a day before the name in force began is refused: history is not written between two names', () => {
    rename({ on: '2012-09-05' });
    for (const on of ['2012-09-04', '2012-09-05'])
      expect(rename({ name: '别名', on })).toMatchObject([{ issues: [{ path: 'on', code: 'before-start' }] }]);
    expect(rename({ name: '别名', on: '2012-09-06' })).toEqual([]);
  });
});

const EAST = {
  actions: ['a'],
  units: ['school'],
  targets: ['t1', 't2'],
  projects: ['p'],
  steps: ['s'],
  problems: ['open'],
};
const merge = (more: object = {}, actor = OFFICE) =>
  at.act(actor, DAY, 'unit.merge', {
    unit: 'east',
    into: 'west',
    on: '2012-09-01',
    why: '区划调整',
    holdings: EAST,
    ...more,
  });

describe('a unit merged into another', () => {
  test('stays with its name under it, and all it answered for is the other’s', () => {
    expect(merge()).toEqual([]);
    expect(at.get('unit', 'east')).toMatchObject({
      name: 'east镇',
      parent: 'west',
      merged: { into: 'west', on: '2012-09-01', why: '区划调整' },
    });
    expect(at.get('unit', 'school')?.parent).toBe('west');
    expect(at.get('action', 'a')).toMatchObject({ lead: 'west', leader: 'one', goals: [{ units: ['west'] }] });
    expect(at.get('target', 't1')).toMatchObject({ unit: 'west', helpers: ['west'] });
    expect(at.get('target', 't2')).toMatchObject({ unit: 'far', helpers: ['west'] });
    expect(at.get('project', 'p')).toMatchObject({ unit: 'far', platform: 'west' });
    expect(at.get('step', 's')?.office).toBe('west');
    expect(at.get('problem', 'open')).toMatchObject({ raisedBy: 'east', decider: { unit: 'west', leader: 'one' } });
    expect(at.get('problem', 'cleared')?.decider).toEqual({ unit: 'east', leader: 'one' });
  });

  test('leaves nothing for anybody to name it for', () => {
    merge();
    const refusal = { kind: 'merged', unit: 'east', into: 'west', on: '2012-09-01' };
    const project = { id: 'q', name: '新项目', unit: 'east' };
    expect(at.act(OFFICE, DAY, 'project.set', project)).toEqual([refusal]);
    expect(at.act(OFFICE, DAY, 'project.set', { ...project, unit: 'west' })).toEqual([]);
    expect(merge()).toContainEqual(refusal);
    expect(at.act(OFFICE, DAY, 'unit.merge', { unit: 'far', into: 'east', on: DAY, why: '并', holdings: {} })).toEqual([
      refusal,
    ]);
  });

  test('hands what it raised to the other’s posts', () => {
    merge();
    const posts = ['west', 'far'].map((unit) =>
      at.act(reporterOf(unit), DAY, 'feedback.give', {
        id: `f-${unit}`,
        campaign: 'c',
        unit: 'east',
        kind: 'complaint',
        text: '同一数据报了两次',
      }),
    );
    expect(posts.map(([refusal]) => refusal?.kind)).toEqual([undefined, 'forbidden']);
  });

  test.each([
    ['into itself', { into: 'east' }, { issues: [{ path: 'into', code: 'same' }] }],
    ['into one under it', { into: 'school', holdings: NONE }, { issues: [{ path: 'parent', code: 'circle' }] }],
    ['into one that is not there', { into: 'north' }, { kind: 'not-found', what: 'unit', id: 'north' }],
    ['from a day to come', { on: '2012-09-10' }, { kind: 'future' }],
    [
      'with what is not its own',
      { holdings: { ...EAST, problems: ['open', 'cleared'] } },
      { issues: [{ path: 'holdings.problems.1', code: 'not-held' }] },
    ],
    ['with what is not there', { holdings: { steps: ['x'] } }, { kind: 'not-found', what: 'step', id: 'x' }],
  ])('%s is refused', (_what, more, refusal) => {
    expect(merge(more)).toMatchObject([refusal]);
  });

  test('is the office’s decision', () => {
    expect(merge({}, reporterOf('east'))[0]?.kind).toBe('forbidden');
  });
});

describe('a leader who hands over', () => {
  const handOver = (more: object = {}) =>
    at.act(OFFICE, DAY, 'leader.hand-over', {
      from: 'one',
      to: 'two',
      on: '2012-09-03',
      why: '分工调整',
      holdings: { actions: ['a'], targets: ['t1'], projects: ['p'], problems: ['open'] },
      ...more,
    });

  test('answers for none of it any more, and stays with a record of what went to whom', () => {
    expect(handOver()).toEqual([]);
    expect(at.get('action', 'a')).toMatchObject({ lead: 'east', leader: 'two', goals: [{ leader: 'two' }] });
    expect(at.get('target', 't1')).toMatchObject({ unit: 'east', leader: 'two' });
    expect(at.get('project', 'p')?.leader).toBe('two');
    expect(at.get('problem', 'open')?.decider).toEqual({ unit: 'east', leader: 'two' });
    expect(at.get('problem', 'cleared')?.decider.leader).toBe('one');
    expect(at.get('leader', 'one')?.handedOver).toEqual([{ to: 'two', on: '2012-09-03', why: '分工调整', things: 4 }]);
    const body = { id: 'one', name: 'one', post: '调研员' };
    at.act(OFFICE, DAY, 'leader.set', body);
    expect(at.get('leader', 'one')).toMatchObject({ post: '调研员', handedOver: [{ to: 'two' }] });
  });

  test('may hand over some of it', () => {
    expect(handOver({ holdings: { projects: ['p'] } })).toEqual([]);
    expect([at.get('project', 'p')?.leader, at.get('target', 't1')?.leader]).toEqual(['two', 'one']);
  });

  test.each([
    ['to himself', { to: 'one' }, { issues: [{ path: 'to', code: 'same' }] }],
    ['nothing', { holdings: {} }, { issues: [{ path: 'holdings', code: 'required' }] }],
    [
      'what is not his',
      { holdings: { targets: ['t2'] } },
      { issues: [{ path: 'holdings.targets.0', code: 'not-held' }] },
    ],
    ['to nobody', { to: 'three' }, { kind: 'not-found', what: 'leader', id: 'three' }],
  ])('%s is refused', (_what, more, refusal) => {
    expect(handOver(more)).toMatchObject([refusal]);
  });

  test('twice is refused the second time: somebody was there first', () => {
    handOver();
    expect(handOver()).toMatchObject([{ code: undefined }, {}, {}, {}].map(() => ({ kind: 'invalid' })));
  });
});

test('what names neither is the very same row', () => {
  const far = at.get('unit', 'far');
  if (far === undefined) throw new Error('gone');
  expect(handedOver('unit', far, { of: 'unit', id: 'east' }, 'west')).toBe(far);
  expect(handedOver('unit', far, { of: 'leader', id: 'one' }, 'two')).toBe(far);
});
