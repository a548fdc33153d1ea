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
