import type { Day, Id } from '@gongjian/model';
import type { Draft, Script } from '../script.ts';
import { CAMPAIGN } from './campaign.ts';
import { leader, OFFICE, type UnitId } from './people.ts';

type Pooled = readonly [
  name: string,
  kind: 'idea' | 'reserve',
  since: Day,
  unit: UnitId,
  branch: string,
  total: number,
  plannedStart?: Day,
];

/** 谋划库 and 储备库: what may come after the campaign, so that the chain of projects does not break. */
const POOL: readonly Pooled[] = [
  ['智能装备产业园二期', 'reserve', '2012-03-12', 'kaifaqu', '工业', 46_000, '2013-04-10'],
  ['县城第二水厂', 'reserve', '2012-02-20', 'shuiliju', '基础设施', 18_500, '2013-03-20'],
  ['北部集聚区标准厂房三期', 'reserve', '2012-05-08', 'beibu', '工业', 12_600, '2013-02-26'],
  ['淡海新区中央公园', 'reserve', '2012-06-18', 'danhai', '基础设施', 9_800, '2013-05-15'],
  ['县中医院迁建', 'reserve', '2011-11-30', 'weishengju', '社会事业', 26_000],
  ['滨江大道西延', 'idea', '2012-04-16', 'jiaotongju', '基础设施', 38_000],
  ['农产品冷链物流中心', 'idea', '2012-07-09', 'nongban', '服务业', 15_000],
  ['新能源零部件产业园', 'idea', '2012-06-04', 'zhaoshangju', '工业', 60_000],
  ['县文化艺术中心', 'idea', '2012-05-21', 'wenguangju', '社会事业', 22_000],
];

/** Completed before mid-year, and since in production. */
const PRODUCING: readonly (readonly [project: Id, on: Day])[] = [
  ['jg-01', '2012-06-20'],
  ['jg-02', '2012-07-05'],
  ['jg-03', '2012-07-26'],
];

/** What the chain of projects shows beyond the campaign's own lists, and a rule learnt on the way; all of it invented. */
export function keepPool(script: Script): void {
  for (const [at, [name, kind, since, unit, branch, total, plannedStart]] of POOL.entries()) {
    const project: Draft<'project'> = {
      id: `cb-${String(at + 1).padStart(2, '0')}`,
      name: `${name}项目`,
      tags: [kind === 'reserve' ? '储备' : '谋划', branch],
      unit,
      leader: leader('d'),
      totalInvestment: total,
      ...(plannedStart === undefined ? {} : { plannedStart }),
      scale: `估算总投资${total}万元(示例)。`,
      pool: { kind, since },
      sample: true,
    };
    script.add(['2012-08-14', '10:00'], OFFICE, 'project.set', project, { batch: 'pool' });
  }
  for (const [project, on] of PRODUCING)
    script.add(['2012-08-14', '15:30'], OFFICE, 'recognition.record', {
      id: `${project}:production`,
      project,
      kind: 'production',
      on,
      evidence: '投产确认单、首批产品出库单(示例)',
      verifier: '县经信局',
      sample: true,
    });
  script.add(['2012-09-07', '17:10'], OFFICE, 'rule.adopt', {
    id: 'cx-01',
    campaign: CAMPAIGN,
    name: '管线迁改与施工图同步审定办法',
    text: '水电气路和管线迁改方案与施工图同步审定,迁改费用列入概算;未审定迁改方案的项目不列入集中开工名单(示例)。',
    unit: 'zhujianju',
    type: 'utilities',
    problems: ['nt-04'],
    review: '2013-03-07',
    sample: true,
  });
}
