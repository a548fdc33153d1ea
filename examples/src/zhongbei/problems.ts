import type { Day } from '@gongjian/model';
import type { Draft, Moment } from '../script.ts';
import { CAMPAIGN } from './campaign.ts';
import { VERIFIER } from './handling.ts';
import { type LeaderId, leader, type UnitId } from './people.ts';

type Blocked = { readonly of: 'target' | 'project' | 'step'; readonly id: string };

/** A problem of the example, all of them invented, and when it was cleared. */
export type ProblemCourse = {
  readonly problem: Omit<Draft<'problem'>, 'cleared'>;
  readonly raisedBy: UnitId;
  readonly raisedAt: Moment;
  readonly cleared?: { readonly at: Moment; readonly on: Day; readonly how: string; readonly verifier: string };
};

type ProblemSeed = {
  readonly type: Draft<'problem'>['type'];
  readonly subtype?: Draft<'problem'>['subtype'];
  readonly name: string;
  readonly blocks: readonly Blocked[];
  readonly raisedBy: UnitId;
  readonly raisedOn: Day;
  readonly unit?: UnitId;
  readonly leader?: LeaderId;
  readonly need: string;
  readonly due: Day;
  readonly cleared?: { readonly on: Day; readonly how: string };
};

const project = (id: string): Blocked => ({ of: 'project', id });
const target = (id: string): Blocked => ({ of: 'target', id });
const step = (id: string): Blocked => ({ of: 'step', id });

const SEEDS: readonly ProblemSeed[] = [
  {
    type: 'land-supply',
    subtype: 'conversion',
    name: '淡海软件产业园首期168亩用地未批',
    blocks: [project('zd-04'), step('zd-04.land-approval')],
    raisedBy: 'danhai',
    raisedOn: '2012-08-03',
    unit: 'guotuju',
    leader: 'f',
    need: '请确定用地指标从本批次还是下批次安排,并明确报件责任人。',
    due: '2012-09-03',
  },
  {
    type: 'land-acquisition',
    subtype: 'unsigned',
    name: '泰森项目地块剩余11户未签协议',
    blocks: [project('zd-03')],
    raisedBy: 'kaifaqu',
    raisedOn: '2012-08-02',
    unit: 'hekou',
    leader: 'e',
    need: '请统一过渡安置费标准,由镇里组织签约。',
    due: '2012-08-25',
    cleared: { on: '2012-09-04', how: '11户全部签订协议并腾空,地块交付施工。' },
  },
  {
    type: 'funds',
    subtype: 'loan',
    name: '诺顿陶瓷二条生产线贷款未放款',
    blocks: [project('zd-02')],
    raisedBy: 'binjiang',
    raisedOn: '2012-08-16',
    unit: 'caizhengju',
    leader: 'd',
    need: '请召集银行与企业会商,确定担保方式和放款日。',
    due: '2012-09-15',
  },
  {
    type: 'utilities',
    subtype: 'diversion',
    name: '河马重工专用线路迁改未进场',
    blocks: [project('zd-01'), step('zd-01.construction')],
    raisedBy: 'kaifaqu',
    raisedOn: '2012-08-21',
    unit: 'gongdianju',
    need: '请排定迁改停电窗口期,明确费用分担。',
    due: '2012-09-12',
  },
  {
    type: 'approval',
    subtype: 'permit',
    name: '月明门窗消防验收意见待整改复验',
    blocks: [project('zd-05'), step('zd-05.acceptance')],
    raisedBy: 'binjiang',
    raisedOn: '2012-08-27',
    unit: 'zhujianju',
    need: '请安排复验日期,允许已达标车间先行单独验收。',
    due: '2012-09-20',
  },
  {
    type: 'approval',
    subtype: 'design',
    name: '县人民医院迁建初步设计未批复',
    blocks: [project('zd-36')],
    raisedBy: 'weishengju',
    raisedOn: '2012-08-06',
    unit: 'fagaiju',
    leader: 'g',
    need: '请就床位规模和概算总额作出决定,随后三日内批复。',
    due: '2012-08-31',
  },
  {
    type: 'land-acquisition',
    subtype: 'compensation',
    name: '北部集聚区征迁补偿口径不一致',
    blocks: [target('pingtai-tuozhan-beibu'), project('zd-25')],
    raisedBy: 'beibu',
    raisedOn: '2012-08-08',
    leader: 'c',
    need: '请明确青苗和坟墓迁移按新标准还是旧标准执行。',
    due: '2012-08-30',
  },
  {
    type: 'coordination',
    name: '两个已批外资项目第二期出资未到账',
    blocks: [target('shidao-waizi'), project('zd-38')],
    raisedBy: 'shangwuju',
    raisedOn: '2012-08-13',
    leader: 'b',
    need: '请带队与投资方会谈,确认到资日期或启动替代项目。',
    due: '2012-09-30',
  },
  {
    type: 'land-acquisition',
    subtype: 'graves-crops',
    name: '白沙至双港公路坟墓迁移',
    blocks: [project('zd-11')],
    raisedBy: 'jiaotongju',
    raisedOn: '2012-08-07',
    unit: 'baisha',
    need: '请镇里在八月下旬前完成剩余坟墓迁移。',
    due: '2012-08-28',
    cleared: { on: '2012-08-27', how: '剩余23穴全部迁移,路基已进场。' },
  },
  {
    type: 'data',
    subtype: 'entry-papers',
    name: '部分已开工项目入库材料不齐',
    blocks: [project('kg-18'), project('kg-25'), project('zd-32')],
    raisedBy: 'tongjiju',
    raisedOn: '2012-08-24',
    unit: 'fagaiju',
    need: '请督促补齐备案文件、施工合同和现场照片,不得代填数字。',
    due: '2012-09-14',
  },
  {
    type: 'approval',
    subtype: 'environment',
    name: '化工医药类项目环评排队',
    blocks: [project('qq-07'), project('qq-04'), project('zd-38')],
    raisedBy: 'danhai',
    raisedOn: '2012-08-17',
    unit: 'huanbaoju',
    need: '请增加一次审查会,按开工先后排出受理顺序。',
    due: '2012-09-06',
  },
  {
    type: 'social',
    name: '老城区雨污分流沿线商户意见集中',
    blocks: [project('zd-42')],
    raisedBy: 'zhujianju',
    raisedOn: '2012-08-15',
    unit: 'xinfangju',
    leader: 'h',
    need: '请确定分段施工方案并向沿线公示。',
    due: '2012-09-05',
    cleared: { on: '2012-09-03', how: '改为夜间分段施工,方案已公示,意见已答复。' },
  },
  {
    type: 'construction',
    name: '绿源光伏组件停工',
    blocks: [project('zd-22')],
    raisedBy: 'beibu',
    raisedOn: '2012-08-14',
    unit: 'jingxinju',
    leader: 'c',
    need: '行业价格下跌,业主要求缓建;请决定调减规模还是退出清单。',
    due: '2012-09-02',
  },
];

/** Raised by the unit that is stuck, closed by the office after somebody else has looked. */
export const PROBLEMS: readonly ProblemCourse[] = SEEDS.map((seed, index) => ({
  raisedBy: seed.raisedBy,
  raisedAt: [seed.raisedOn, '10:20'],
  problem: {
    id: `nt-${String(index + 1).padStart(2, '0')}`,
    campaign: CAMPAIGN,
    type: seed.type,
    ...(seed.subtype === undefined ? {} : { subtype: seed.subtype }),
    name: seed.name,
    blocks: seed.blocks.map((block) => ({ ...block })),
    raisedBy: seed.raisedBy,
    raisedOn: seed.raisedOn,
    decider: {
      ...(seed.unit === undefined ? {} : { unit: seed.unit }),
      ...(seed.leader === undefined ? {} : { leader: leader(seed.leader) }),
    },
    need: seed.need,
    due: seed.due,
    sample: true,
  },
  ...(seed.cleared === undefined
    ? {}
    : { cleared: { at: [seed.cleared.on, '16:40'], ...seed.cleared, verifier: VERIFIER.name } }),
}));

/** An approved cause of the example: who asked for it when, and who approved it when. */
export type ApprovedCause = {
  readonly asked: Moment;
  readonly unit: UnitId;
  readonly at: Moment;
  readonly leader: LeaderId;
  readonly exemption: Omit<Draft<'exemption'>, 'approver' | 'application'>;
};

/** Approved causes, all invented: one over, one about to end, two running. */
export const EXEMPTIONS: readonly ApprovedCause[] = [
  {
    asked: ['2012-08-07', '16:00'],
    unit: 'shuanggang',
    at: ['2012-08-08', '09:30'],
    leader: 'c',
    exemption: {
      id: 'sy-01',
      of: 'project',
      subject: 'zd-34',
      type: 'weather',
      cause: '台风影响,码头水域停止作业。',
      evidence: '县防汛防台指挥机构停工通知。',
      from: '2012-08-07',
      to: '2012-08-20',
      daysLost: 10,
      sample: true,
    },
  },
  {
    asked: ['2012-08-20', '09:10'],
    unit: 'jiaotongju',
    at: ['2012-08-20', '15:10'],
    leader: 'f',
    exemption: {
      id: 'sy-02',
      of: 'project',
      subject: 'zd-37',
      type: 'statutory-notice',
      cause: '征地公告和补偿安置公告法定期限未满。',
      evidence: '公告张贴照片及起止日期。',
      from: '2012-08-20',
      to: '2012-09-12',
      daysLost: 20,
      review: '2012-09-10',
      sample: true,
    },
  },
  {
    asked: ['2012-08-27', '14:00'],
    unit: 'danhai',
    at: ['2012-08-29', '11:00'],
    leader: 'f',
    exemption: {
      id: 'sy-03',
      of: 'project',
      subject: 'zd-04',
      type: 'higher-approval',
      cause: '农用地转用报上级审批,已受理。',
      evidence: '上级国土部门受理回执。',
      from: '2012-08-25',
      to: '2012-09-30',
      daysLost: 30,
      review: '2012-09-15',
      sample: true,
    },
  },
  {
    asked: ['2012-09-03', '10:00'],
    unit: 'guotuju',
    at: ['2012-09-04', '14:20'],
    leader: 'f',
    exemption: {
      id: 'sy-04',
      of: 'target',
      subject: 'gongdi',
      type: 'policy',
      cause: '出让方案按新规重新公示,部分宗地推迟挂牌。',
      evidence: '公示文件及宗地清单。',
      from: '2012-09-03',
      to: '2012-10-08',
      daysLost: 25,
      review: '2012-09-20',
      sample: true,
    },
  },
];
