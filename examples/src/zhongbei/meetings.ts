import { type Actor, StocktakeAgenda } from '@gongjian/model';

import opened from '../../zhongbei-2012/first-stocktake.json' with { type: 'json' };
import type { Script } from '../script.ts';
import { CAMPAIGN } from './campaign.ts';
import { type LeaderId, leader, OFFICE, reporterOf, type UnitId } from './people.ts';

/** What the engine said when the first stocktake opened; a test compares it with what it says now. */
const FIRST_AGENDA = StocktakeAgenda.omit({ day: true, commitments: true }).parse(opened);

const sample = true as const;

function postOf(id: LeaderId): Actor {
  return { id: `${leader(id)}-gangwei`, name: `县领导${id.toUpperCase()}`, role: 'leader', leader: leader(id) };
}

function approverOf(unit: UnitId): Actor {
  return { id: `${unit}-shenpi`, name: `${reporterOf(unit).name.replace('填报岗', '审批岗')}`, role: 'approver', unit };
}

/**
 * Meetings of the story, all of them invented: a promise made before, the first stocktake on day 24 with what became of
 * its four commitments, the second one planned for day 42, and a joint session that one office has not answered yet.
 */
export function meet(script: Script): void {
  script.add(['2012-08-03', '15:00'], postOf('e'), 'commitment.make', {
    id: 'cn-01',
    campaign: CAMPAIGN,
    text: '8月25日前完成泰森项目地块剩余11户签约腾空。',
    leader: leader('e'),
    unit: 'hekou',
    about: [
      { of: 'problem', id: 'nt-02' },
      { of: 'project', id: 'zd-03' },
    ],
    due: '2012-08-25',
    sample,
  });
  firstStocktake(script);
  followUp(script);
  script.add(['2012-09-07', '16:30'], OFFICE, 'stocktake.set', {
    id: 'ddh-2',
    campaign: CAMPAIGN,
    name: '百日攻坚第二次调度会',
    on: '2012-09-11',
    place: '县行政中心三楼会议室',
    leader: leader('b'),
    leaders: [leader('d'), leader('e'), leader('f'), leader('g')],
    units: ['fagaiju', 'guotuju', 'huanbaoju', 'shangwuju', 'kaifaqu', 'danhai', 'beibu'],
    sample,
  });
  jointSession(script);
}

function firstStocktake(script: Script): void {
  const id = 'ddh-1';
  script.add(['2012-08-22', '10:00'], OFFICE, 'stocktake.set', {
    id,
    campaign: CAMPAIGN,
    name: '百日攻坚第一次调度会',
    on: '2012-08-24',
    place: '县行政中心三楼会议室',
    leader: leader('b'),
    leaders: [leader('e'), leader('f'), leader('g')],
    units: ['fagaiju', 'guotuju', 'shangwuju', 'baisha', 'hekou'],
    sample,
  });
  script.add(['2012-08-24', '09:00'], OFFICE, 'stocktake.open', { id, agenda: FIRST_AGENDA });
  script.add(['2012-08-24', '09:15'], OFFICE, 'stocktake.leave', {
    id,
    commitment: 'cn-01',
    note: '已签4户,其余7户按统一后的过渡安置费标准继续签约。',
  });
  const decide = (time: string, decision: object) =>
    script.add(['2012-08-24', time], OFFICE, 'stocktake.decide', { stocktake: id, sample, ...decision });
  decide('09:40', {
    id: 'cn-02',
    text: '8月28日前完成白沙至双港公路剩余坟墓迁移,交付路基施工。',
    leader: leader('f'),
    unit: 'baisha',
    about: [{ of: 'problem', id: 'nt-09' }],
    due: '2012-08-28',
  });
  decide('10:00', {
    id: 'cn-03',
    text: '8月31日前批复县人民医院迁建初步设计和概算。',
    leader: leader('g'),
    unit: 'fagaiju',
    about: [
      { of: 'problem', id: 'nt-06' },
      { of: 'project', id: 'zd-36' },
    ],
    due: '2012-08-31',
  });
  decide('10:20', {
    id: 'cn-04',
    text: '带队与投资方会谈,9月20日前确认两个外资项目第二期出资日期,不能确认的启动替代项目。',
    leader: leader('b'),
    unit: 'shangwuju',
    about: [{ of: 'problem', id: 'nt-08' }],
    due: '2012-09-20',
  });
  decide('10:30', { id: 'jd-05', text: '淡海软件产业园用地指标随本批次上报,报件由国土局牵头,结果下次会议通报。' });
  script.add(['2012-08-24', '11:00'], OFFICE, 'stocktake.close', { id });
}

function followUp(script: Script): void {
  script.add(['2012-08-27', '17:00'], OFFICE, 'commitment.close', {
    id: 'cn-02',
    on: '2012-08-27',
    outcome: 'kept',
    how: '剩余23穴全部迁移,路基已进场。',
  });
  script.add(['2012-08-31', '16:20'], postOf('g'), 'commitment.move', {
    id: 'cn-03',
    from: '2012-08-31',
    to: '2012-09-14',
    why: '床位规模由800张调为600张,概算须重新评审。',
  });
  script.add(['2012-09-04', '17:10'], OFFICE, 'commitment.close', {
    id: 'cn-01',
    on: '2012-09-04',
    outcome: 'kept',
    how: '11户全部签订协议并腾空,地块交付施工。',
  });
  script.add(['2012-09-05', '15:00'], reporterOf('shangwuju'), 'commitment.report', {
    id: 'cn-04',
    text: '已与一家投资方会谈,对方答复9月18日前书面确认。',
  });
}

function jointSession(script: Script): void {
  const id = 'ls-1';
  script.add(['2012-09-04', '10:30'], OFFICE, 'joint.set', {
    id,
    campaign: CAMPAIGN,
    on: '2012-09-06',
    place: '县行政服务中心二楼',
    project: 'qq-19',
    steps: ['qq-19.eia-form-approval', 'qq-19.joint-reviews', 'qq-19.scheme-review'],
    sample,
  });
  const record = (time: string, unit: UnitId, step: string, finding: string, text: string) =>
    script.add(['2012-09-06', time], approverOf(unit), 'joint.record', { id, step, finding, text, on: '2012-09-06' });
  record('10:10', 'fagaiju', 'qq-19.joint-reviews', 'agreed', '节能、水保、地灾意见一致,会后三个工作日内出具批复。');
  record('10:40', 'guotuju', 'qq-19.scheme-review', 'conditions', '总平面图补充消防通道后通过,业主9月12日前交修改图。');
}
