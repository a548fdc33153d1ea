import { describe, expect, it } from 'vitest';
import { scanDates } from './dates.ts';
import { readFigures, type Setting } from './figures.ts';

const SETTING: Setting = { tense: 'asked', home: 'campaign', scope: '', year: 2012, level: 'county' };

function told(text: string): string[] {
  return readFigures(text, scanDates(text, 2012), SETTING).map(
    (figure) =>
      `${figure.leftOut === undefined ? '' : `${figure.leftOut.reason}: `}${figure.scope === '' ? '' : `${figure.scope} `}${figure.indicator} ${figure.comparison} ${figure.value}${figure.unit}`,
  );
}

describe('a sentence', () => {
  it('gives each of several indicators its own number', () => {
    expect(told('确保GDP、财政收入、固定资产投资增速分别达到9%、10%和15%以上。')).toEqual([
      'GDP增速 equal 9%',
      '财政收入增速 equal 10%',
      '固定资产投资增速 at-least 15%',
    ]);
  });

  it('carries the list on to the clauses that leave it out, and drops it at a semicolon', () => {
    expect(told('县26项重点项目开工20项，竣工8项；新增规上企业12家。')).toEqual([
      '26项重点项目 开工 equal 20项',
      '26项重点项目 竣工 equal 8项',
      '新增规上企业 equal 12家',
    ]);
  });

  it('keeps the whole unit, so that the value is never off by its multiplier', () => {
    expect(told('完成旧区拆迁面积18.6万m2，新增蓄水能力2,400万m³，盘活厂房9万平，完成投资七个亿。')).toEqual([
      '旧区拆迁面积 equal 18.6万平方米',
      '新增蓄水能力 equal 2400万立方米',
      '盘活厂房 equal 9万平方米',
      '投资 equal 7亿元',
    ]);
    expect(told('空气优良天数达到285天，举办电工培训班32期，路检货车1500辆次。')).toEqual([
      '空气优良天数 equal 285天',
      '举办电工培训班 equal 32期',
      '路检货车 equal 1500辆次',
    ]);
  });

  it('leaves out the money of awards, staff lent to the work and the figures of the whole country', () => {
    const kept = (text: string) => told(text).filter((line) => !/^[a-z-]+: /.test(line));
    expect(kept('提前3天完成的奖工作经费8万元，按期完成的奖4万元。')).toEqual([]);
    expect(kept('抽调120名干部驻点包抓。')).toEqual([]);
    expect(kept('全国3万亿投资计划带来机遇。')).toEqual([]);
    expect(kept('对进度低于70%的乡镇，由县领导约谈。')).toEqual([]);
  });

  it('reads the state that villages and schools come to after their number', () => {
    expect(told('确保28个贫困村退出，5所新建学校秋季启用。')).toEqual([
      '贫困村退出 equal 28个',
      '新建学校启用 equal 5所',
    ]);
  });

  it('takes a threshold for the kind of project, never for a figure', () => {
    expect(told('引进5000万元以上项目20个，其中亿元以上项目6个。')).toEqual([
      '5000万元以上项目 引进 equal 20个',
      '5000万元以上项目（亿元以上项目） 引进 equal 6个',
    ]);
  });

  it('tells a share of the plan apart from a figure of its own', () => {
    const [amount, share] = readFigures('四大平台完成投资9亿元，完成年度计划的90%。', [], SETTING);
    expect(amount?.planShare).toBe(90);
    expect(share?.leftOut?.reason).toBe('duplicate');
  });

  it('leaves out what is told only for comparison, of last year, of the whole country, or as an award', () => {
    expect(told('上半年完成投资30亿元，同比增长12%。')).toEqual([
      '投资 equal 30亿元',
      'comparison-only: 投资 equal 12%',
    ]);
    expect(told('对先进单位各奖励10万元。')).toEqual([expect.stringMatching(/^money-of-award: .* equal 10万元$/)]);
    expect(told('全国上半年GDP增长7.8%。')).toEqual([expect.stringMatching(/^background: .*GDP equal 7.8%$/)]);
    expect(told('去年我县引进项目64个。')).toEqual([expect.stringMatching(/^past-year: /)]);
  });

  it('sees no figure in dates, numbers of documents, ordinals, names of roads, telephones or headings', () => {
    expect(
      told(
        '按照云委办〔2012〕93号和县委十三届二次全会精神，8月1日起开展八大行动，推进G60改线，抓好四个方面，联系电话0570-7023456，第3期。',
      ),
    ).toEqual([]);
  });

  it('asks for less where less is better', () => {
    const [figure] = readFigures('城镇登记失业率控制在4.2%以内。', [], SETTING);
    expect([figure?.comparison, figure?.direction]).toEqual(['at-most', 'down']);
  });
});
