import type { Draft } from '../script.ts';
import { type LeaderId, leader, type UnitId } from './people.ts';

export const CAMPAIGN = 'zhongbei-2012';

const CITY_ACTIONS = [
  '项目建设',
  '招商引资(示例)',
  '工业提质(示例)',
  '要素保障(示例)',
  '城乡整治(示例)',
  '美丽乡村(示例)',
  '文化提升(示例)',
  '平安稳定(示例)',
] as const;

/** Marked as an example: its phases and the names of seven of the city's actions are invented. */
export const CAMPAIGN_ROW: Draft<'campaign'> = {
  id: CAMPAIGN,
  name: '中北县百日攻坚行动',
  county: '中北县',
  office: '中北县攻坚办',
  year: 2012,
  from: '2012-08-01',
  to: '2012-11-08',
  phases: [
    {
      name: '动员梳理阶段',
      from: '2012-08-01',
      to: '2012-08-10',
      work: '各单位理清底数,把问题、措施、责任人三张清单报攻坚办。',
    },
    { name: '集中会战阶段', from: '2012-08-11', to: '2012-10-31', work: '按旬报数、按月调度,难题逐个销号。' },
    { name: '验收总结阶段', from: '2012-11-01', to: '2012-11-08', work: '核验开工、竣工和工程量,形成长效办法。' },
  ],
  alignedTo: [...CITY_ACTIONS],
  ratio: 90,
  annualLine: 'months',
  pack: 'gongjian-default',
  calendar: 'cn',
  ladder: 'tonglu-2014',
  purpose:
    '用一百天补上半年的进度差。四十二项、三十二项等目标数取自公开讲话;起止日期、阶段、单位分工和全部进展数据为示例。',
  sample: true,
};

type ActionSeed = {
  readonly id: string;
  readonly name: string;
  readonly lead: UnitId;
  readonly leader: LeaderId;
  readonly units: readonly UnitId[];
  readonly goals: readonly [qualitative: string, quantitative: string, issue: string];
};

const ACTIONS_SEED: readonly ActionSeed[] = [
  {
    id: 'xiangmu',
    name: '项目建设',
    lead: 'fagaiju',
    leader: 'd',
    units: ['fagaiju', 'guotuju', 'zhujianju', 'kaifaqu', 'danhai', 'binjiang', 'beibu'],
    goals: [
      '项目服务明显提速,开工、竣工成批推进,明年上半年的新项目有储备。',
      '投资量、工程量达到年度计划的90%,其中平台建成面积达到100%。',
      '征地、供地、资金和审批四类难题逐项由县领导牵头,定人定期销号。',
    ],
  },
  {
    id: 'zhaoshang',
    name: '招商引资',
    lead: 'zhaoshangju',
    leader: 'b',
    units: ['zhaoshangju', 'shangwuju', 'kaifaqu', 'danhai'],
    goals: [
      '外资到位慢的局面扭转,签约项目落地有人盯。',
      '实到外资达到年度计划的90%,亿元以上新项目18个。',
      '已批未到资的外资项目逐个约谈,明确到资日期。',
    ],
  },
  {
    id: 'gongye',
    name: '工业稳增长',
    lead: 'jingxinju',
    leader: 'e',
    units: ['jingxinju', 'caizhengju', 'tongjiju'],
    goals: [
      '企业用工、用电、融资问题有人受理、限时答复。',
      '规上工业产值、财政总收入、地方财政收入的增幅高于全市平均。',
      '停产半停产企业一企一策,由联系领导开协调会。',
    ],
  },
  {
    id: 'yaosu',
    name: '要素保障',
    lead: 'guotuju',
    leader: 'f',
    units: ['guotuju', 'caizhengju', 'huanbaoju'],
    goals: [
      '土地、资金、环境容量跟着项目走,批后不闲置。',
      '征地、供地、融资三项达到年度计划的90%。',
      '批而未供、供而未用地块逐宗落实处置办法。',
    ],
  },
  {
    id: 'chengxiang',
    name: '城乡环境整治',
    lead: 'zhujianju',
    leader: 'f',
    units: ['zhujianju', 'chengdong', 'chengxi'],
    goals: [
      '主要道路沿线和城区背街小巷面貌改观。',
      '拆除违法建筑40.5万平方米,整治背街小巷54条。',
      '历史遗留的违法建筑分类处置,先易后难。',
    ],
  },
  {
    id: 'xiangcun',
    name: '美丽乡村建设',
    lead: 'nongban',
    leader: 'c',
    units: ['nongban', 'huanbaoju', 'qingxi', 'yunxi'],
    goals: [
      '村庄整治由点到面,建后有人管。',
      '生活污水治理村、精品村完成年度计划的90%。',
      '污水管网用地和农户接管意愿逐村落实。',
    ],
  },
  {
    id: 'wenhua',
    name: '文化强县建设',
    lead: 'wenguangju',
    leader: 'g',
    units: ['wenguangju', 'jiaoyuju'],
    goals: [
      '基层文化场所建起来、用起来。',
      '综合文化站、农家书屋完成年度计划的90%。',
      '没有用房的乡镇文化站由乡镇与部门共同选定地点。',
    ],
  },
  {
    id: 'shehui',
    name: '社会管理创新',
    lead: 'zhengfawei',
    leader: 'h',
    units: ['zhengfawei', 'xinfangju'],
    goals: [
      '群众反映的事情有回音,苗头早发现。',
      '信访事项按期办结率95%以上,整治治安隐患点72处。',
      '积累较久的疑难事项由县领导包案,只统计总数,不建个人台账。',
    ],
  },
];

const GOAL_KINDS = ['qualitative', 'quantitative', 'issue'] as const;

/** The eight actions; the source gives only the first, the others are examples. */
export const ACTIONS: readonly Draft<'action'>[] = ACTIONS_SEED.map((seed, index) => ({
  id: seed.id,
  campaign: CAMPAIGN,
  name: seed.name,
  order: index + 1,
  alignedTo: CITY_ACTIONS[index],
  lead: seed.lead,
  leader: leader(seed.leader),
  goals: seed.goals.map((text, at) => ({
    kind: GOAL_KINDS[at] ?? 'issue',
    text,
    leader: leader(seed.leader),
    units: [...seed.units],
  })),
  ...(index === 0 ? {} : { sample: true }),
}));
