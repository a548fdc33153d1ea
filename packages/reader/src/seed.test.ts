import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { DraftPlan } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { documentOfText } from './document-of-text.ts';
import { readPlan } from './read-plan.ts';

const SEED = new URL('../../../../shared/seed/', import.meta.url);
const seedFile = existsSync(SEED) ? readdirSync(SEED).find((name) => name.endsWith('.txt')) : undefined;

/** indicator · scope · comparison · value · unit · direction · basis */
const FIGURES = [
  '年度投资计划 · 42项重大实施项目 · equal 35.3% up situation',
  '三大主要指标 · 四大平台 · less-than 30% up situation',
  '实到外资 ·  · equal 24.1% up situation',
  '主要指标增速 ·  · above-peer 0个百分点 up campaign',
  '投资量、工程量等具体指标 ·  · equal 90% up campaign',
  '年度计划 ·  · at-least 90% up campaign',
  '固定资产投资 ·  · at-least 162亿元 up campaign',
  '工业投资 ·  · at-least 95亿元 up campaign',
  '开工 · 42项重大实施项目 · equal 40项 up campaign',
  '竣工 · 42项重大实施项目 · equal 15项 up campaign',
  '完成前期提前开工 · 32项重大前期项目 · at-least 10项 up campaign',
  '开工 · 5000万元以上项目 · equal 65项 up campaign',
  '开工 · 5000万元以上项目（工业项目） · equal 35项 up campaign',
  '竣工 · 5000万元以上项目 · equal 30项 up campaign',
  '竣工 · 5000万元以上项目（工业项目） · equal 18项 up campaign',
  '投资 · 四大平台 · equal 11.88亿元 up campaign',
  '拓展面积 · 四大平台 · equal 6840亩 up campaign',
  '建成平台 · 四大平台 · equal 4100亩 up campaign',
  '投资 · 四大平台 · equal 13.2亿元 up derived',
  '拓展面积 · 四大平台 · equal 7600亩 up derived',
  '建成平台 · 四大平台 · equal 4100亩 up derived',
];

/** The seed's figures in our own words. */
const OWN_WORDS = `关于开展百日攻坚的部署
一、目前的差距
到年中，42项重大实施项目仅完成年度投资计划的35.3%，四大平台三大主要指标完成时序进度均在30%以下，实到外资仅完成年度计划的24.1%；财政总收入、自营出口等指标增幅明显回落。
二、攻坚的目标
总的要求，投资量、工程量等具体指标都要达到90%，并且确保主要指标增速高于全市平均水平。
（一）抓好“项目建设”百日攻坚专项行动。各乡镇要集中力量，确保完成年度计划的90%以上。确保完成固定资产投资162亿元以上，工业投资95亿元以上；县42项重大实施项目开工40项，竣工15项；32项重大前期项目完成前期提前开工10项以上；5000万元以上项目开工65项（其中工业项目35项），竣工30项（其中工业项目18项）。四大平台完成投资11.88亿元，拓展面积6840亩，均完成年度计划的90%，建成平台4100亩，完成年度计划100%。加快推进河马重工、诺顿陶瓷等一批在建项目，确保泰森、淡海软件产业园等项目开工建设，月明门窗、五羊新材等项目竣工或部分竣工。`;

function told(plan: DraftPlan): string[] {
  return plan.items
    .filter((item) => item.leftOut === undefined)
    .map(
      (item) =>
        `${item.indicator} · ${item.scope} · ${item.comparison} ${item.value}${item.unit} ${item.direction} ${item.basis}`,
    );
}

function checkSeed(plan: DraftPlan): void {
  expect(plan.projects.map((project) => `${project.name}:${project.asked.join('+')}`)).toEqual([
    '河马重工:',
    '诺顿陶瓷:',
    '泰森:start',
    '淡海软件产业园:start',
    '月明门窗:completion+part-completion',
    '五羊新材:completion+part-completion',
  ]);
  const whole = new Map(plan.items.map((item) => [item.id, item]));
  const parts = plan.items.filter((item) => item.partOf !== undefined);
  expect(parts.map((item) => `${item.value} of ${whole.get(item.partOf ?? '')?.value}`)).toEqual([
    '35 of 65',
    '18 of 30',
  ]);
  expect(
    plan.items
      .filter((item) => item.planShare !== undefined)
      .map((item) => `${item.value}${item.unit} ${item.planShare}%`),
  ).toEqual(['11.88亿元 90%', '6840亩 90%', '4100亩 100%']);
  expect(plan.campaign.from).toBeUndefined();
  expect(plan.campaign.to).toBeUndefined();
  expect(plan.campaign.ratio?.value).toBe(90);
  expect(plan.notes.some((note) => note.message.includes('起止日期'))).toBe(true);
}

describe('the figures of the speech', () => {
  it('are all read from a text of our own words, and nothing else', () => {
    const plan = readPlan(documentOfText('讲话', OWN_WORDS));
    expect(told(plan).toSorted()).toEqual(FIGURES.toSorted());
    checkSeed(plan);
  });

  it.skipIf(seedFile === undefined)(
    'are all read from the speech itself (where its folder is there), and nothing else',
    () => {
      const plan = readPlan(documentOfText('seed', readFileSync(new URL(seedFile ?? '', SEED), 'utf8')));
      expect(told(plan)).toEqual(FIGURES);
      checkSeed(plan);
      expect(plan.campaign.days?.value).toBe(100);
      expect(plan.campaign.county?.value).toBe('中北县');
      expect(plan.actions.map((action) => action.name)).toEqual(['“项目建设”百日攻坚专项行动']);
      const aside = plan.items.filter((item) => item.leftOut !== undefined);
      expect(aside.map((item) => `${item.quote} ${item.leftOut?.reason}`)).toEqual([
        '50%以上 vague',
        '90% duplicate',
        '100% duplicate',
      ]);
    },
  );
});
