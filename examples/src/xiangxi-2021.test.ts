import { readFileSync } from 'node:fs';
import { assess } from '@gongjian/engine';
import { LightPack, round } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { replay } from './replay.ts';
import { xiangxi2021 } from './xiangxi-2021.ts';

const pack = LightPack.parse(
  JSON.parse(readFileSync(new URL('../../rules/lights/gongjian-default.json', import.meta.url), 'utf8')),
);
const whole = replay(xiangxi2021(), { packs: [pack] });
const snapshot = whole.snapshot('xiangxi-2021');
const assessment = assess(snapshot, '2021-10-08');
const shareOf = (id: string): number =>
  round(assessment.targets.find(({ target }) => target === id)?.pace?.share ?? Number.NaN, 1);

describe('the published figures of Xiangxi, January to September 2021', () => {
  it('are taken whole by the declarations of the acts', () => {
    expect(whole.faults).toEqual([]);
    expect(snapshot.targets).toHaveLength(11);
  });

  it('add up to 640.7 and 474.5 亿元, 74.1 % of the year', () => {
    const total = assessment.targets.find(({ target }) => target === 'xx-touzi');
    expect(total).toMatchObject({ annualPlan: 640.7, done: 474.5 });
    expect(shareOf('xx-touzi')).toBe(74.1);
  });

  it.each([
    ['jishou', 78.9],
    ['luxi', 73.2],
    ['fenghuang', 80.1],
    ['guzhang', 81.2],
    ['huayuan', 80.7],
    ['baojing', 73.7],
    ['yongshun', 82.9],
    ['longshan', 79.1],
    ['gaoxinqu', 80],
    ['zhouzhi', 58.8],
  ])('give %s its printed share of %d %% within a tenth', (id, printed) => {
    expect(Math.abs(shareOf(`xx-touzi-${id}`) - printed)).toBeLessThanOrEqual(0.1 + 1e-9);
  });

  it('are not marked as invented; the window is', () => {
    expect(snapshot.readings.some(({ sample }) => sample)).toBe(false);
    expect(snapshot.targets.some(({ sample }) => sample)).toBe(false);
    expect(snapshot.campaign.sample).toBe(true);
  });
});
