import { describe, expect, it } from 'vitest';
import { documentOfText } from './document-of-text.ts';
import { readPlan } from './read-plan.ts';

function told(text: string): string[] {
  return readPlan(documentOfText('表.txt', text))
    .items.filter((item) => item.leftOut === undefined)
    .map(({ indicator, scope, value, unit, basis }) => `${indicator} ${scope} ${value}${unit} ${basis}`);
}

const TITLE = '南屏县项目建设百日攻坚行动任务表\n';

describe('a table', () => {
  it('takes the units above it in the order of its columns', () => {
    expect(told(`${TITLE}任务分配（单位：万立方米、口、公里）\n镇\t土方\t修塘\t清渠\n青口镇\t210\t460\t52\n`)).toEqual([
      '土方 青口镇 210万立方米 campaign',
      '修塘 青口镇 460口 campaign',
      '清渠 青口镇 52公里 campaign',
    ]);
  });

  it('has the answers of its form above the header, and its column heads tell the basis', () => {
    expect(
      told(
        `${TITLE}填报单位：县统计局\t\t\t填报时间：10月9日\n序号\t指标名称\t计量单位\t全年目标\t1—9月完成\t攻坚目标\n1\t工业投资\t亿元\t40\t28.5\t11.5\n`,
      ),
    ).toEqual(['工业投资  40亿元 annual-plan', '工业投资  28.5亿元 situation', '工业投资  11.5亿元 campaign']);
  });

  it('may have its second header row under the groups of the first', () => {
    expect(
      told(
        `${TITLE}\t工业投资（亿元）\t工业产值\t\t开工项目（个）\n责任单位\t\t总量（亿元）\t增速（%）\n青口镇\t3.5\t8.6\t7.5\t4\n`,
      ).map((line) => line.split(' ').slice(1, 3).join(' ')),
    ).toEqual(['青口镇 3.5亿元', '青口镇 8.6亿元', '青口镇 7.5%', '青口镇 4个']);
  });
});
