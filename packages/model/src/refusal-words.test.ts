import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { invalid } from './invalid.ts';
import { Campaign } from './plan.ts';
import { MAP_FAULTS, type Refusal, type RefusalKind, STORE_UNUSABLE, UNREADABLE } from './refusal.ts';
import { STATUS, wordFault, wordRefusal } from './refusal-words.ts';

const ONE_OF_EACH: { readonly [K in RefusalKind]: Extract<Refusal, { kind: K }> } = {
  invalid: { kind: 'invalid', issues: [{ path: 'phases.0.to', code: 'required' }] },
  'not-found': { kind: 'not-found', what: 'project', id: 'p1' },
  forbidden: { kind: 'forbidden', act: 'target.set', role: 'observer', needs: ['office'] },
  stale: {
    kind: 'stale',
    what: 'target',
    id: 't1',
    basis: 3,
    version: 9,
    by: '发改局',
    at: '2012-09-09T10:30:00+08:00',
    changed: [{ field: 'annualPlan', was: 1, is: 2, yours: 3 }],
  },
  'id-reused': { kind: 'id-reused', id: 'a' },
  exists: { kind: 'exists', what: 'reading', id: 'r1' },
  closed: { kind: 'closed', what: 'suggestion', id: 's1', on: '2012-09-09', by: '攻坚办' },
  unfinished: { kind: 'unfinished', what: 'stocktake', id: 's', left: ['九月三日前批复'] },
  merged: { kind: 'merged', unit: 'u', into: 'v', on: '2012-09-01' },
  'in-use': { kind: 'in-use', what: 'unit', id: 'u1', by: ['工业投资'] },
  falls: { kind: 'falls', subject: '固定资产投资', last: 120.5, lastOn: '2012-08-31', given: 110, unit: '亿元' },
  future: { kind: 'future', on: '2012-10-01', day: '2012-09-09' },
  'outside-year': { kind: 'outside-year', on: '2011-12-31', year: 2012 },
  'wrong-unit': { kind: 'wrong-unit', given: '亿元', expected: '万元', would: 12_000 },
  implausible: { kind: 'implausible', field: 'value', given: 99, limit: 10, unit: '亩' },
  jump: { kind: 'jump', subject: 't', last: 10, lastOn: '2012-08-31', given: 90, usual: 0.04, unit: '亩' },
  'nothing-to-confirm': { kind: 'nothing-to-confirm', subject: 't' },
  computed: { kind: 'computed', subject: 't' },
  'period-closed': { kind: 'period-closed', on: '2012-08-25', through: '2012-08-31', closedOn: '2012-09-03', row: 2 },
  reviewed: { kind: 'reviewed', campaign: '百日攻坚', report: 'r' },
  'known-already': { kind: 'known-already', known: [{ by: 'reading', id: 't:management:2012-09-08' }] },
  'not-recognisable': { kind: 'not-recognisable', project: 'p', recognition: 'completion', needs: 'start' },
  cycle: { kind: 'cycle', chain: ['用地预审', '可研', '用地预审'] },
  unreadable: { kind: 'unreadable', reason: 'bomb', where: '附件.xlsx', limit: '200 MB' },
  contradiction: {
    kind: 'contradiction',
    figures: [{ left: '合计', leftValue: 10, right: '分项之和', rightValue: 11 }],
  },
  'supervised-already': {
    kind: 'supervised-already',
    unit: '东镇',
    orders: [{ id: 'c:1', number: 1, due: '2012-09-14' }],
  },
  'same-hand': { kind: 'same-hand', did: 'order.conclude' },
  'too-late': { kind: 'too-late', what: 'objection', until: '2012-09-20', day: '2012-09-21' },
  overlaps: { kind: 'overlaps', what: 'exemption', id: 'e1', from: '2012-08-18', to: '2012-09-10' },
  'wrong-state': { kind: 'wrong-state', what: 'order', id: 'c:1', state: 'closed', needs: ['running', 'answered'] },
  'number-taken': { kind: 'number-taken', issue: 3, next: 4, by: '攻坚办', at: '2012-09-09T10:00:00Z' },
  template: {
    kind: 'template',
    faults: [
      { fault: 'unknown', place: '标提', part: 'word/document.xml', paragraph: 3, around: '…{{标提}}' },
      { fault: 'missing', place: '正文' },
    ],
  },
  'unsafe-file': { kind: 'unsafe-file', what: 'macro', part: 'word/vbaProject.bin' },
  'not-installed': { kind: 'not-installed', program: 'LibreOffice', install: 'libreoffice-writer' },
  'not-made': { kind: 'not-made', program: 'LibreOffice', reason: 'too-slow' },
  'map-fault': { kind: 'map-fault', fault: 'crossing', feature: '东镇', where: '121.1,29.2' },
  'store-busy': { kind: 'store-busy', folder: 'data', pid: 7 },
  'store-unusable': { kind: 'store-unusable', reason: 'too-old', detail: '14.2' },
  'demonstration-only': { kind: 'demonstration-only', what: 'day' },
  'office-only': { kind: 'office-only', what: 'account' },
  package: { kind: 'package', fault: 'altered' },
  'signed-out': { kind: 'signed-out', reason: 'idle' },
  'sign-in-failed': { kind: 'sign-in-failed' },
  'code-wrong': { kind: 'code-wrong' },
  'too-many': { kind: 'too-many', seconds: 540 },
  busy: { kind: 'busy', seconds: 5 },
  'step-due': { kind: 'step-due', step: 'password' },
  identity: { kind: 'identity', reason: 'unknown' },
  'own-account': { kind: 'own-account', act: 'account.grant' },
  'duties-apart': { kind: 'duties-apart', roles: ['system-admin', 'office'] },
  'last-admin': { kind: 'last-admin', role: 'audit-admin' },
  'set-up-done': { kind: 'set-up-done' },
  'at-machine': { kind: 'at-machine', login: 'anquan' },
  'broken-ledger': { kind: 'broken-ledger', seq: 12, fault: 'altered' },
};

const detail = (refusal: Refusal, language: 'zh' | 'en') => wordRefusal(refusal, language).detail;

describe('words of refusals', () => {
  test.each(Object.values(ONE_OF_EACH))('$kind is worded in both languages, and English is English', (refusal) => {
    const zh = wordRefusal(refusal, 'zh');
    const en = wordRefusal(refusal, 'en');
    expect(`${zh.title}${zh.detail}`).toMatch(/\p{Script=Han}/u);
    expect(`${zh.title}${zh.detail}${en.title}${en.detail}`).not.toMatch(/undefined|\[object|NaN/);
    const own = JSON.stringify(refusal);
    const foreign = [...`${en.title}${en.detail}`].filter((c) => /\p{Script=Han}/u.test(c) && !own.includes(c));
    expect(foreign).toEqual([]);
    expect(STATUS[refusal.kind]).toBeGreaterThanOrEqual(400);
  });

  test('a wrong unit of measure says both units and what would be right, with its cell in front', () => {
    const fault = { cell: 'F14', refusal: ONE_OF_EACH['wrong-unit'] };
    expect(wordFault(fault, 'zh')).toBe('F14:计量单位“亿元”与规定的“万元”不一致,应为12000万元');
    expect(wordFault(fault, 'en')).toBe(
      'F14: The unit of measure is “亿元” where “万元” is asked for; it should be 12000 万元',
    );
  });

  test('a falling figure names the figure it falls below and the day of it', () => {
    expect(detail(ONE_OF_EACH.falls, 'zh')).toBe(
      '“固定资产投资”2012年8月31日累计已达120.5亿元,现报110亿元;累计数应不低于120.5亿元,确有下降请写明原因',
    );
  });

  test('a figure above a later one names the later one', () => {
    expect(detail({ ...ONE_OF_EACH.falls, given: 130 }, 'en')).toContain('it is at most 120.5 亿元');
  });

  test('who may not do it is told who may, or how far it may', () => {
    expect(detail(ONE_OF_EACH.forbidden, 'zh')).toBe('观察员不能做这项操作;应由攻坚办办理');
    expect(detail({ ...ONE_OF_EACH.forbidden, role: 'reporter', bound: 'unit' }, 'zh')).toContain(
      '填报人只能办理本单位及下属单位的事项',
    );
  });

  test('the second of two editors is told who, when and what, and that nothing is lost', () => {
    expect(detail(ONE_OF_EACH.stale, 'zh')).toBe(
      '目标“t1”已由发改局于2012年9月9日 10:30修改了年度计划;您的内容仍保留,请核对后再次提交',
    );
  });

  test('every reason why a file or database is refused has its own words', () => {
    const files = UNREADABLE.map((reason) => detail({ kind: 'unreadable', reason }, 'zh'));
    const stores = STORE_UNUSABLE.map((reason) => detail({ kind: 'store-unusable', reason }, 'en'));
    expect(new Set([...files, ...stores]).size).toBe(UNREADABLE.length + STORE_UNUSABLE.length);
  });

  test('every fault of a map file has its own words in both languages, with what would be right', () => {
    for (const language of ['zh', 'en'] as const) {
      const said = { feature: '东镇', where: '121.1,29.2', given: '12', limit: '10' };
      const words = MAP_FAULTS.map((fault) => detail({ kind: 'map-fault', fault, ...said }, language));
      expect(new Set(words).size).toBe(MAP_FAULTS.length);
      for (const one of words) expect(one).not.toContain('undefined');
    }
  });

  test('what a schema finds is told by field, fault and what would be right', () => {
    const given = { id: 'a b', name: '', county: '中北县', year: '2012', from: '2012-02-30', annualLine: 'weeks' };
    const { error } = Campaign.safeParse(given);
    const refusal = invalid(error as NonNullable<typeof error>);
    expect(detail(refusal, 'zh').split(';')).toEqual([
      '编号格式不对,应为文字、数字或 . _ : -',
      '名称不能为空',
      '计划年度类型不对,应为数字',
      '起始日期:日历上没有这一天',
      '截止日期必须填写',
      '年度时序不在可选范围,应为months | days',
    ]);
    expect(detail(refusal, 'en')).toContain(
      'plan year is of the wrong type; it should be a number; first day: not a day',
    );
  });

  test('bounds that are days are told as days', () => {
    const issues = [
      { path: 'plannedCompletion', code: 'before-start', expected: '≥ 2012-08-01' },
      { path: 'phases.1', code: 'outside-window', expected: '2012-08-01/2012-11-08' },
    ];
    expect(detail({ kind: 'invalid', issues }, 'zh')).toBe(
      '计划竣工早于开始日期,应不早于2012年8月1日;阶段 第2项超出攻坚时间,应在2012年8月1日至2012年11月8日之间',
    );
  });

  test.each(['range', 'out_of_range', 'out-of-range', 'not-whole', 'too-many', 'order', 'not-a-list', 'unstorable'])(
    'what engine and store refuse as %s has Chinese words',
    (code) => {
      expect(detail({ kind: 'invalid', issues: [{ path: '', code }] }, 'zh')).not.toMatch(/[a-z]{3}/);
    },
  );

  test('every rule and every code that the model refuses with has Chinese words', () => {
    const here = import.meta.dirname;
    const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('-words.ts'))
      .map((file) => readFileSync(join(here, file), 'utf8'))
      .join('\n');
    const rules = [...sources.matchAll(/message: '([^']+)'/g)].map(([, expected = '']) => ({
      code: 'custom',
      expected,
    }));
    const codes = [...sources.matchAll(/code: '([^']+)'/g)].map(([, code = '']) => ({ code }));
    expect(rules.length).toBeGreaterThan(4);
    expect(codes.length).toBeGreaterThan(4);
    for (const issue of [...rules, ...codes]) {
      const words = detail({ kind: 'invalid', issues: [{ path: '', ...issue }] }, 'zh');
      expect(words, issue.code).not.toMatch(/[a-z]{3}/);
    }
  });
});

test('how a password falls short is told by what it should have', () => {
  const issues = [{ path: 'newPassword', code: 'classes', expected: 'classes ≥ 3' }];
  expect(detail({ kind: 'invalid', issues }, 'zh')).toBe(
    '新密码字符种类不够,应含大写字母、小写字母、数字、其他字符中的至少3种',
  );
  expect(detail({ kind: 'invalid', issues }, 'en')).toBe(
    'new password has too few kinds of characters; it should have at least 3 of capital letters, small letters, digits and others',
  );
});

test('an instant is told by Beijing’s clock, however it was written', () => {
  const told = (at: string) => wordRefusal({ kind: 'number-taken', issue: 3, next: 4, by: '攻坚办', at }, 'zh').detail;
  expect(told('2012-09-09T20:05:00Z')).toBe('第3期已由攻坚办于2012年9月10日 04:05印发;应为第4期');
  for (const same of ['2012-09-10T04:05:00+08:00', '2012-09-09T16:35:00.5-03:30', '2012-09-09T20:05:00.123z'])
    expect(told(same)).toBe(told('2012-09-09T20:05:00Z'));
});
