import type { Script } from '../script.ts';
import { CAMPAIGN } from './campaign.ts';
import { VERIFIER } from './handling.ts';
import { OFFICE, reporterOf } from './people.ts';

const sample = true;
const NANSHAN = { unit: 'nanshan', points: 3, why: '山区乡镇,施工道路需先行修建。' };
const LONGTAN = { unit: 'longtan', points: 2, why: '地质灾害易发区,汛期停工日多。' };

/** Rules of comparison from before day 1, one handicap that came too late, one objection decided and one waiting. */
export function compareUnits(script: Script): void {
  script.add(['2012-07-30', '16:40'], OFFICE, 'standing.set', {
    campaign: CAMPAIGN,
    handicaps: [NANSHAN, LONGTAN],
    sample,
  });
  script.add(['2012-08-22', '09:20'], OFFICE, 'standing.set', {
    campaign: CAMPAIGN,
    handicaps: [NANSHAN, LONGTAN, { unit: 'daling', points: 3, why: '山区乡镇,运距长。' }],
    sample,
  });
  script.add(['2012-09-03', '14:20'], reporterOf('longtan'), 'standing.object', {
    id: 'yy-01',
    campaign: CAMPAIGN,
    unit: 'longtan',
    day: '2012-08-31',
    rank: 9,
    ranks: { best: 9, worst: 9 },
    reason: '三个节点晚于最迟开始日,是因施工图审查在县级部门等待,不应计作本镇未按期。',
    evidence: '收件回执(示例)。',
    sample,
  });
  script.add(['2012-09-05', '17:10'], VERIFIER, 'standing.decide', {
    id: 'yy-01',
    outcome: 'upheld',
    text: '经核对,三个节点的责任单位均为龙潭镇,审查等待在前一节点,已按部门时限计算,位次维持。',
  });
  script.add(['2012-09-07', '15:30'], reporterOf('shiqiao'), 'standing.object', {
    id: 'yy-02',
    campaign: CAMPAIGN,
    unit: 'shiqiao',
    day: '2012-09-05',
    rank: 8,
    ranks: { best: 8, worst: 9 },
    reason: '两个项目9月3日已开工,认定材料已送,位次计算时尚未认定,请复核。',
    evidence: '开工报告、现场照片(示例)。',
    sample,
  });
}
