import type { Inspection, Order } from '@gongjian/model';
import type { OrderPaperInput } from './order-paper.ts';
import { campaign } from './testing-stocktake.ts';
import { shippedTemplate } from './testing-template.ts';

const HAND = { id: 'duchashi', name: '督查一岗' };
const DECIDED = { decidedBy: '县长', on: '2012-08-13', ref: '领导小组第1次会议纪要' } as const;

export const CAMPAIGN = campaign;

export const INSPECTION: Inspection = {
  id: 'c:1',
  campaign: 'c',
  number: 1,
  on: '2012-08-14',
  of: 'campaign',
  subject: 'c',
  name: '百日攻坚行动专项督查方案',
  supervisedBy: '县政府督查室',
  content: '重大项目开工竣工、难题销号的节点完成情况',
  object: '承担攻坚目标的单位。',
  units: ['zhongbei'],
  from: '2012-08-15',
  to: '2012-11-08',
  asked: '同一事项只督查一次。',
  approval: DECIDED,
};

export const ORDER: Order = {
  id: 'c:4',
  campaign: 'c',
  number: 4,
  on: '2012-09-05',
  subject: 'fagaiju',
  colour: 'blue',
  unit: 'fagaiju',
  units: ['weishengju'],
  matters: [{ of: 'project', id: 'zd-36' }],
  text: '初步设计未批复。',
  requirement: '完成批复。',
  mark: '批复文件。',
  due: '2012-09-19',
  within: 10,
  basis: 'working',
  sources: [{ kind: 'meeting', ref: '第2次调度会' }],
  authorisation: DECIDED,
  inspection: 'c:1',
  plan: { number: 1, name: INSPECTION.name, supervisedBy: INSPECTION.supervisedBy },
  issuedBy: HAND,
  merges: [],
  replies: [],
  extensions: [],
  conclusions: [],
  rechecks: [],
};

const NAMES: Readonly<Record<string, string>> = {
  zhongbei: '中北县',
  fagaiju: '县发展和改革局',
  weishengju: '县卫生局',
  'zd-36': '县人民医院迁建项目',
  'zd-22': '绿源光伏组件项目',
  k: '攻坚通用规则',
};
export const nameOf = (id: string): string => NAMES[id] ?? id;

export function orderPaper(more: Partial<Order> = {}, previous?: Order): OrderPaperInput {
  return {
    order: { ...ORDER, ...more },
    previous,
    campaign: CAMPAIGN,
    template: shippedTemplate('order'),
    names: { unit: nameOf, about: (_of, id) => nameOf(id) },
  };
}

/** An order on which everything has happened. */
export const FULL: Partial<Order> = {
  colour: 'red',
  special: '汛期安全',
  due: '2012-09-12',
  matters: [
    { of: 'project', id: 'zd-36' },
    { of: 'project', id: 'zd-22' },
  ],
  sources: [
    { kind: 'instruction', ref: '县领导G批示' },
    { kind: 'light', of: 'project', subject: 'zd-22', light: 'late', pack: 'k', packVersion: '1.0', on: '2012-09-04' },
  ],
  merges: [{ on: '2012-09-06', by: HAND, text: '一并核实停工原因' }],
  replies: [{ on: '2012-09-08', by: { id: 'f', name: '发改局填报岗' }, text: '已组织评审', evidence: '评审会纪要' }],
  extensions: [
    {
      on: '2012-09-09',
      by: { id: 'f', name: '发改局填报岗' },
      to: '2012-09-19',
      type: 'higher-approval',
      why: '概算待上级核定',
      decision: { on: '2012-09-10', by: { id: 'o', name: '攻坚办' }, approved: true },
    },
  ],
  conclusions: [
    {
      on: '2012-09-20',
      by: HAND,
      met: false,
      text: '未见批复。',
      feedbackTo: 'fagaiju',
      objection: {
        on: '2012-09-21',
        by: { id: 'f', name: '发改局填报岗' },
        reason: '批复已于19日印发',
        decision: {
          on: '2012-09-24',
          by: { id: 'er', name: '督查二岗' },
          outcome: 'changed',
          met: true,
          text: '经核对文号属实',
        },
      },
    },
  ],
  closed: { on: '2012-09-25', by: '攻坚办', text: '同意办结' },
};
