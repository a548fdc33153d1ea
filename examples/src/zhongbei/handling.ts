import type { Actor, Day } from '@gongjian/model';
import type { Script } from '../script.ts';
import { leader, leaderPost, OFFICE, reporterOf, type UnitId } from './people.ts';

/** The post that verifies what units submit; it handles nothing itself. */
export const VERIFIER: Actor = { id: 'duchashi-heyan', name: '县委督查室核验岗', role: 'supervisor' };

type Measure = {
  readonly id: string;
  readonly what: string;
  readonly mark: string;
  readonly from: Day;
  readonly to: Day;
  readonly lead: UnitId;
  readonly helpers?: UnitId[];
  readonly needs?: string;
};

/** How problems of the example were handled up to day 40, all of it invented; raising and clearing stand elsewhere. */
export function handleProblems(script: Script): void {
  const on = (id: string) => ({
    accept: (day: Day, by: UnitId) => script.add([day, '10:50'], reporterOf(by), 'problem.accept', { id }),
    assign: (day: Day, body: object) => script.add([day, '10:30'], OFFICE, 'problem.assign', { id, ...body }),
    plan: (day: Day, by: UnitId, measures: readonly Measure[]) =>
      script.add([day, '14:20'], reporterOf(by), 'problem.plan', { id, measures }),
    told: (day: Day, by: UnitId, measure: string, body: object) =>
      script.add([day, '15:10'], reporterOf(by), 'problem.measure', { id, measure, ...body }),
    done: (day: Day, by: UnitId, measure: string, evidence: string) =>
      script.add([day, '15:10'], reporterOf(by), 'problem.measure', { id, measure, done: { on: day, evidence } }),
    submit: (day: Day, by: UnitId, how: string, evidence: string) =>
      script.add([day, '15:40'], reporterOf(by), 'problem.submit', { id, on: day, how, evidence }),
    escalate: (day: Day, level: number, more: object = {}) =>
      script.add([day, '11:10'], OFFICE, 'problem.escalate', { id, level, ...more }),
    extend: (day: Day, by: UnitId, to: Day, reason: string) =>
      script.add([day, '16:10'], reporterOf(by), 'problem.extend', { id, to, reason }),
  });

  // 淡海 land: up three levels, an extension that ran out; the fourth is suggested on day 40.
  const land = on('nt-01');
  land.accept('2012-08-03', 'guotuju');
  land.plan('2012-08-06', 'guotuju', [
    {
      id: 'cs-1',
      what: '核定首期168亩规划条件和土地性质',
      mark: '规划条件书、地类核定表',
      from: '2012-08-06',
      to: '2012-08-15',
      lead: 'zhujianju',
      helpers: ['guotuju'],
    },
    {
      id: 'cs-2',
      what: '落实用地指标并报批农用地转用',
      mark: '上级国土部门批复文件',
      from: '2012-08-10',
      to: '2012-08-31',
      lead: 'guotuju',
      helpers: ['danhai'],
      needs: '用地指标168亩',
    },
    {
      id: 'cs-3',
      what: '发布供地公告',
      mark: '公告网页和报纸版面',
      from: '2012-09-01',
      to: '2012-09-03',
      lead: 'guotuju',
    },
  ]);
  land.escalate('2012-08-09', 2);
  land.done('2012-08-15', 'zhujianju', 'cs-1', '规划条件书(示例)');
  land.escalate('2012-08-17', 3, { decider: { unit: 'guotuju', leader: leader('f') } });
  land.told('2012-08-24', 'guotuju', 'cs-2', {
    progress: '报件已受理,待上级会审。',
    deviation: '本批次指标不足,改报下批次。',
  });
  land.extend('2012-08-27', 'guotuju', '2012-09-03', '上级会审定于8月30日。');
  script.add(['2012-08-28', '09:10'], leaderPost('f'), 'problem.extend-approve', { id: 'nt-01', approved: true });

  // 泰森: three measures, cleared on 4 September.
  const households = on('nt-02');
  households.accept('2012-08-03', 'hekou');
  households.plan('2012-08-06', 'hekou', [
    {
      id: 'cs-1',
      what: '统一过渡安置费标准',
      mark: '县政府办公室印发的标准',
      from: '2012-08-06',
      to: '2012-08-15',
      lead: 'guotuju',
      helpers: ['caizhengju'],
      needs: '过渡安置费66万元',
    },
    {
      id: 'cs-2',
      what: '逐户上门签约',
      mark: '11户协议签订单',
      from: '2012-08-10',
      to: '2012-08-22',
      lead: 'hekou',
      helpers: ['kaifaqu'],
      needs: '镇村干部6人',
    },
    {
      id: 'cs-3',
      what: '腾空并交付地块',
      mark: '交地确认书',
      from: '2012-08-20',
      to: '2012-08-25',
      lead: 'kaifaqu',
    },
  ]);
  households.escalate('2012-08-08', 2);
  households.escalate('2012-08-16', 3);
  households.done('2012-08-20', 'guotuju', 'cs-1', '标准文件(示例)');
  households.told('2012-08-27', 'hekou', 'cs-2', {
    progress: '已签9户。',
    deviation: '两户在外务工,电话约定月底返回。',
  });
  households.done('2012-08-31', 'hekou', 'cs-2', '协议签订单(示例)');
  households.done('2012-09-04', 'kaifaqu', 'cs-3', '交地确认书(示例)');
  households.submit('2012-09-04', 'hekou', '11户全部签订协议并腾空,地块交付施工。', '协议签订单、交地确认书(示例)');

  // 诺顿: an extension waits for an answer.
  const loan = on('nt-03');
  loan.accept('2012-08-17', 'caizhengju');
  loan.plan('2012-08-20', 'caizhengju', [
    {
      id: 'cs-1',
      what: '召集银行与企业会商担保方式',
      mark: '会商纪要',
      from: '2012-08-20',
      to: '2012-08-31',
      lead: 'caizhengju',
      helpers: ['jingxinju', 'binjiang'],
    },
    {
      id: 'cs-2',
      what: '完成抵押登记并放款',
      mark: '放款凭证',
      from: '2012-09-01',
      to: '2012-09-14',
      lead: 'binjiang',
      needs: '贷款2000万元',
    },
  ]);
  loan.escalate('2012-08-22', 2);
  loan.escalate('2012-08-30', 3);
  loan.done('2012-08-31', 'caizhengju', 'cs-1', '会商纪要(示例)');
  loan.extend('2012-09-07', 'caizhengju', '2012-09-28', '抵押物评估报告9月20日出具。');

  const lines = on('nt-04');
  lines.accept('2012-08-22', 'gongdianju');
  lines.plan('2012-08-24', 'gongdianju', [
    {
      id: 'cs-1',
      what: '排定停电窗口并公告',
      mark: '停电公告',
      from: '2012-08-24',
      to: '2012-09-05',
      lead: 'gongdianju',
      helpers: ['kaifaqu'],
    },
    {
      id: 'cs-2',
      what: '迁改专用线路',
      mark: '线路投运单',
      from: '2012-09-06',
      to: '2012-09-12',
      lead: 'gongdianju',
      needs: '迁改费用180万元',
    },
  ]);
  lines.escalate('2012-08-27', 2);
  lines.escalate('2012-09-05', 3, { decider: { unit: 'gongdianju', leader: leader('e') } });
  lines.done('2012-09-05', 'gongdianju', 'cs-1', '停电公告(示例)');

  // 月明: submitted on 7 September, to be verified on day 40.
  const fire = on('nt-05');
  fire.accept('2012-08-28', 'zhujianju');
  fire.plan('2012-08-29', 'zhujianju', [
    {
      id: 'cs-1',
      what: '完成消防整改',
      mark: '整改报告',
      from: '2012-08-29',
      to: '2012-09-04',
      lead: 'binjiang',
    },
    {
      id: 'cs-2',
      what: '安排复验',
      mark: '复验意见书',
      from: '2012-09-05',
      to: '2012-09-10',
      lead: 'zhujianju',
    },
  ]);
  fire.escalate('2012-08-31', 2);
  fire.done('2012-09-04', 'binjiang', 'cs-1', '整改报告(示例)');
  fire.done('2012-09-07', 'zhujianju', 'cs-2', '复验意见书(示例)');
  fire.submit('2012-09-07', 'zhujianju', '一车间复验合格,可以单独验收。', '复验意见书(示例)');

  // 医院: up to the head of the county.
  const hospital = on('nt-06');
  hospital.accept('2012-08-07', 'fagaiju');
  hospital.plan('2012-08-08', 'fagaiju', [
    {
      id: 'cs-1',
      what: '组织初步设计评审',
      mark: '评审意见',
      from: '2012-08-08',
      to: '2012-08-24',
      lead: 'fagaiju',
      helpers: ['weishengju', 'caizhengju'],
    },
    {
      id: 'cs-2',
      what: '核定概算并批复',
      mark: '初步设计批复文件',
      from: '2012-08-27',
      to: '2012-08-31',
      lead: 'fagaiju',
      needs: '概算差额3200万元',
    },
  ]);
  hospital.escalate('2012-08-10', 2);
  hospital.escalate('2012-08-20', 3);
  hospital.done('2012-08-24', 'fagaiju', 'cs-1', '评审意见(示例)');
  hospital.told('2012-08-31', 'fagaiju', 'cs-2', { deviation: '概算总额尚有分歧,待县领导明确。' });
  hospital.escalate('2012-09-05', 4, {
    reason: '蓝色督办单到期未解决。',
    decider: { unit: 'fagaiju', leader: leader('b') },
  });

  on('nt-07').assign('2012-08-09', { decider: { leader: leader('c') }, due: '2012-08-30', level: 3 });
  on('nt-08').assign('2012-08-14', { decider: { leader: leader('b') }, due: '2012-09-30', level: 4 });

  // 白沙: an extension was agreed, cleared on 27 August.
  const graves = on('nt-09');
  graves.accept('2012-08-08', 'baisha');
  graves.plan('2012-08-08', 'baisha', [
    {
      id: 'cs-1',
      what: '迁移剩余23穴坟墓',
      mark: '迁移登记表',
      from: '2012-08-08',
      to: '2012-08-28',
      lead: 'baisha',
      needs: '迁移补助11.5万元',
    },
  ]);
  graves.extend('2012-08-09', 'baisha', '2012-08-28', '按当地习俗,农历七月半前后集中迁移。');
  script.add(['2012-08-10', '09:00'], OFFICE, 'problem.extend-approve', { id: 'nt-09', approved: true });
  graves.done('2012-08-27', 'baisha', 'cs-1', '迁移登记表(示例)');
  graves.submit('2012-08-27', 'baisha', '剩余23穴全部迁移,路基已进场。', '迁移登记表(示例)');

  // Statistics: returned as not clear, raised anew, and not in hand yet.
  script.add(['2012-08-27', '09:40'], reporterOf('fagaiju'), 'problem.return', {
    id: 'nt-10',
    reason: '请逐个项目列明缺哪份材料。',
  });
  script.add(['2012-08-31', '10:00'], reporterOf('tongjiju'), 'problem.amend', {
    id: 'nt-10',
    description: '三个项目分别缺备案文件、施工合同、现场照片。',
  });

  const review = on('nt-11');
  review.accept('2012-08-20', 'huanbaoju');
  script.add(['2012-09-05', '16:20'], OFFICE, 'problem.suspend', {
    id: 'nt-11',
    reason: '园区规划环评审查意见未下达,单个项目不能受理。',
    until: '2012-09-25',
  });

  const works = on('nt-12');
  works.accept('2012-08-16', 'xinfangju');
  works.escalate('2012-08-21', 2);
  works.submit('2012-09-03', 'xinfangju', '改为夜间分段施工,方案已公示,意见已答复。', '公示材料、答复汇总(示例)');

  const solar = on('nt-13');
  solar.accept('2012-08-15', 'jingxinju');
  solar.escalate('2012-08-20', 2);
  solar.escalate('2012-08-28', 3);
}
