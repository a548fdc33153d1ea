import type { Actor } from '@gongjian/model';
import type { Moment, Script } from '../script.ts';
import { CAMPAIGN } from './campaign.ts';
import { leader, leaderPost, OFFICE, reporterOf, type UnitId } from './people.ts';
import type { ApprovedCause } from './problems.ts';

const SUPERVISORS: readonly [Actor, Actor] = [
  { id: 'supervisor', name: '督查室督查一岗', role: 'supervisor' },
  { id: 'supervisor-second', name: '督查室督查二岗', role: 'supervisor' },
];
const [FIRST, SECOND] = SUPERVISORS;

const ORDER = {
  campaign: CAMPAIGN,
  units: [],
  basis: 'calendar',
  inspection: `${CAMPAIGN}:1`,
  authorisation: {
    decidedBy: '县委副书记、县长',
    leader: leader('b'),
    on: '2012-08-13',
    ref: '县百日攻坚领导小组第1次会议纪要(示例)',
  },
  sample: true,
} as const;
const order = (number: number): { readonly id: string } => ({ id: `${CAMPAIGN}:${number}` });

/** Supervision as it went, all of it invented: one plan, five orders of all three colours, an objection that was decided. */
export function supervise(script: Script): void {
  const add = (moment: Moment, actor: Actor, name: string, body: object): void => script.add(moment, actor, name, body);
  const issue = (moment: Moment, body: object): void => add(moment, FIRST, 'order.issue', { ...ORDER, ...body });

  add(['2012-08-14', '09:00'], OFFICE, 'inspection.set', {
    campaign: CAMPAIGN,
    number: 1,
    name: '百日攻坚行动专项督查方案',
    supervisedBy: '县政府督查室',
    content: '重大项目开工竣工、难题销号、要素保障三个方面的节点完成情况。',
    object: '承担攻坚目标和项目的县直部门、乡镇(街道)、平台。',
    units: ['zhongbei'],
    from: '2012-08-15',
    to: '2012-11-08',
    asked: '同一单位同一事项只督查一次;能用已有读数和佐证说明的,不再要求另报材料。',
    approval: ORDER.authorisation,
    sample: true,
  });

  // Answered, found to be met, and closed.
  issue(['2012-08-27', '09:30'], {
    number: 3,
    colour: 'blue',
    unit: 'hekou' satisfies UnitId,
    units: ['kaifaqu'],
    matters: [{ of: 'problem', id: 'nt-02' }],
    text: '泰森项目地块剩余11户未签协议,已过8月25日限期。',
    requirement: '统一过渡安置费标准,组织签约并腾空交地。',
    mark: '11户协议签订单和交地确认书。',
    due: '2012-09-06',
    within: 10,
    sources: [{ kind: 'meeting', ref: '8月24日县百日攻坚调度会(示例)' }],
  });
  add(['2012-09-04', '17:00'], reporterOf('hekou'), 'order.reply', {
    ...order(3),
    text: '11户全部签订协议并腾空,地块已交付施工。',
    evidence: '协议汇总表、交地确认书(示例)。',
  });
  add(['2012-09-05', '10:10'], FIRST, 'order.conclude', {
    ...order(3),
    met: true,
    text: '经现场核对,11户协议齐全,地块已交付,达到完成标志。',
  });
  add(['2012-09-06', '09:20'], OFFICE, 'order.close', { ...order(3), text: '同意办结。' });

  // Blue was not settled in time: yellow follows and runs.
  issue(['2012-08-20', '14:30'], {
    number: 1,
    colour: 'blue',
    unit: 'fagaiju' satisfies UnitId,
    matters: [{ of: 'problem', id: 'nt-06' }],
    text: '县人民医院迁建项目初步设计未批复,影响节点后延。',
    requirement: '会同卫生部门核定床位规模和概算总额,办理初步设计批复。',
    mark: '初步设计批复文件。',
    due: '2012-09-03',
    within: 14,
    sources: [{ kind: 'instruction', ref: '县领导G批示(示例)' }],
  });
  add(['2012-08-31', '16:20'], reporterOf('fagaiju'), 'order.reply', {
    ...order(1),
    text: '已组织评审,概算总额尚有分歧,待县领导明确。',
  });
  issue(['2012-09-05', '15:00'], {
    number: 4,
    colour: 'yellow',
    unit: 'fagaiju' satisfies UnitId,
    units: ['weishengju'],
    matters: [
      { of: 'problem', id: 'nt-06' },
      { of: 'project', id: 'zd-36' },
    ],
    text: '蓝色督办单到期后初步设计仍未批复,项目开工节点受影响。',
    requirement: '按县领导明确的床位规模和概算总额,完成初步设计批复。',
    mark: '初步设计批复文件。',
    due: '2012-09-19',
    within: 10,
    basis: 'working',
    sources: [{ kind: 'inspection', ref: '9月4日现场督查记录(示例)' }],
    previous: order(1).id,
  });

  // Red at once, decided by the county's head: rain will not wait.
  issue(['2012-09-07', '09:00'], {
    number: 5,
    colour: 'red',
    unit: 'zhujianju' satisfies UnitId,
    units: ['hekou'],
    matters: [{ of: 'project', id: 'zd-42' }],
    text: '老城区雨污分流项目已开挖的沟槽还没有回填,台风雨季将至,沿线住户的出行和房屋基础有内涝、塌陷的风险,不能等到下一次调度会。',
    requirement: '限期完成沟槽回填;回填前落实围挡、警示和抽排值守。',
    mark: '沟槽回填验收记录、现场照片。',
    due: '2012-09-14',
    within: 7,
    authorisation: { ...ORDER.authorisation, on: '2012-09-06', ref: '县长9月6日批示(示例)' },
    sources: [{ kind: 'instruction', ref: '县长9月6日批示(示例)' }],
    special: '汛期安全,不宜逐级提醒',
  });

  // Concluded as not met, objected to, and changed by other hands.
  issue(['2012-08-22', '10:00'], {
    number: 2,
    colour: 'blue',
    unit: 'beibu' satisfies UnitId,
    matters: [{ of: 'project', id: 'zd-22' }],
    text: '绿源光伏组件项目停工,投资进度落后。',
    requirement: '核实停工原因,提出复工或者调减规模的方案报县领导决定。',
    mark: '复工通知或者经业主确认的调减方案。',
    due: '2012-08-31',
    within: 9,
    sources: [
      {
        kind: 'light',
        of: 'project',
        subject: 'zd-22',
        light: 'late',
        pack: 'gongjian-default',
        packVersion: '1.0',
        on: '2012-08-22',
      },
    ],
  });
  add(['2012-08-30', '11:00'], reporterOf('beibu'), 'order.reply', {
    ...order(2),
    text: '业主因行业价格下跌要求缓建,调减方案已书面报送。',
    evidence: '业主来函、调减方案(示例)。',
  });
  add(['2012-08-31', '17:10'], FIRST, 'order.conclude', {
    ...order(2),
    met: false,
    text: '现场未复工,未见调减方案,未达到完成标志。',
  });
  add(['2012-09-03', '09:40'], reporterOf('beibu'), 'order.object', {
    ...order(2),
    reason: '调减方案已于8月29日送达,结论作出时未查收。',
    evidence: '送文签收单(示例)。',
  });
  add(['2012-09-07', '15:30'], SECOND, 'order.decide', {
    ...order(2),
    outcome: 'changed',
    met: true,
    text: '经核对签收单,调减方案在期限内送达,达到完成标志,原结论予以变更。',
  });
}

/** Approved on an application of the unit by the county leader who is linked; `place` keeps apart what is added when. */
export function approveCause(script: Script, { at, leader: by, exemption }: ApprovedCause): void {
  script.add(at, leaderPost(by), 'exemption.approve', { ...exemption, application: `${exemption.id}-sq` });
}

export function applyForCause(script: Script, { asked, unit, exemption }: ApprovedCause): void {
  const { id, review: _review, ...said } = exemption;
  script.add(asked, reporterOf(unit), 'exemption.request', { ...said, id: `${id}-sq`, campaign: CAMPAIGN });
}

/** One that nobody has decided yet. */
export function applyWaiting(script: Script): void {
  script.add(['2012-09-07', '10:30'], reporterOf('danhai'), 'exemption.request', {
    id: 'sy-05-sq',
    campaign: CAMPAIGN,
    of: 'project',
    subject: 'qq-07',
    type: 'statutory-notice',
    cause: '环境影响评价公示期未满,公示结束前不能受理。',
    evidence: '公示网页截图及起止日期(示例)。',
    from: '2012-09-05',
    to: '2012-09-25',
    daysLost: 14,
    sample: true,
  });
}
