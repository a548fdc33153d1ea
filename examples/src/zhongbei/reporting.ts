import type { Day } from '@gongjian/model';
import type { Moment, Script } from '../script.ts';
import { CAMPAIGN, CAMPAIGN_ROW } from './campaign.ts';
import { OFFICE, reporterOf, reviewerOf, type UnitId } from './people.ts';

const ON: Day = '2012-09-08';
const TODAY: Day = '2012-09-09';

/** The same moment of day in UTC, as a browser tells it. */
function utc([day, time]: Moment): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${day}T${String(hour - 8).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`;
}

type Row = { readonly subject: string; readonly value?: number; readonly evidence?: string; readonly note?: string };

/** From day 40 on figures go over a reviewer; a period closed, a demand, two words from units: all of it invented. */
export function reviewReports(script: Script): void {
  script.add(['2012-09-07', '17:30'], OFFICE, 'period.close', { campaign: CAMPAIGN, on: '2012-08-31', sample: true });
  script.add(['2012-09-08', '09:10'], OFFICE, 'period.except', {
    campaign: CAMPAIGN,
    period: '2012-08-31',
    unit: 'yunxi',
    until: '2012-09-12',
    approver: '攻坚办主任',
    why: '台风后停电三天,8月下旬数未能按时报出(示例)',
  });
  askPlatforms(script);
  speakUp(script);
  script.add(
    [TODAY, '10:05'],
    OFFICE,
    'campaign.set',
    { ...CAMPAIGN_ROW, reporting: 'reviewed' },
    { why: '8月下旬更正较多,自本期起先填报、后审核(示例)。' },
  );
  report(script, 'jiaoyuju', '10:20', 2, [{ subject: 'jg-12' }]);
  script.add([TODAY, '10:40'], reviewerOf('jiaoyuju'), 'report.pass', { id: reportOf('jiaoyuju') });
  script.add([TODAY, '10:50'], OFFICE, 'report.accept', { id: reportOf('jiaoyuju') });
  report(script, 'shuanggang', '10:30', 3, [{ subject: 'kg-09', evidence: '监理月报(示例)' }]);
  script.add([TODAY, '10:55'], reviewerOf('shuanggang'), 'report.pass', { id: reportOf('shuanggang') });
  report(script, 'weishengju', '10:35', 6, [
    { subject: 'jg-22', value: 4390 },
    { subject: 'kg-08', value: 4512, note: '医疗设备集中到货(示例)' },
    { subject: 'zd-36' },
  ]);
  script.add([TODAY, '11:05'], reviewerOf('weishengju'), 'report.return', {
    id: reportOf('weishengju'),
    rows: [{ subject: 'kg-08', why: '与监理月报4021万元不一致,设备款尚未支付,请核对后重报(示例)' }],
  });
  report(script, 'hekou', '11:20', 7, [
    { subject: 'jg-20', value: 5390 },
    { subject: 'kg-02', value: 3790, evidence: '监理月报(示例)' },
    { subject: 'kg-04' },
    { subject: 'kg-06', value: 3320 },
  ]);
}

function reportOf(unit: UnitId): string {
  return `${unit}:${ON}`;
}

/** A unit's report of its projects, begun so many minutes before it was sent. */
function report(script: Script, unit: UnitId, time: string, minutes: number, rows: readonly Row[]): void {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const begun = hour * 60 + minute - minutes;
  const openedAt = utc([TODAY, `${Math.floor(begun / 60)}:${begun % 60}`]);
  script.add([TODAY, time], reporterOf(unit), 'report.submit', {
    id: reportOf(unit),
    campaign: CAMPAIGN,
    unit,
    on: ON,
    rows: rows.map((row) => ({ of: 'project', ...row, ...(row.value === undefined ? { unchanged: true } : {}) })),
    openedAt,
    submittedAt: utc([TODAY, time]),
    sample: true,
  });
}

function askPlatforms(script: Script): void {
  const id = 'yaoshu-1';
  script.add(['2012-09-06', '10:10'], OFFICE, 'demand.make', {
    id,
    campaign: CAMPAIGN,
    unit: 'gongjianban',
    name: '土地平整完成时间',
    why: '拓展面积进度与平整进度口径不一,需逐个平台核对(示例)',
    use: '第3次调度会材料(示例)',
    basis: '攻坚办主任批准,一次性(示例)',
    due: '2012-09-12',
    question: { text: '一期土地平整能否在9月底前完成?', answer: 'yes-no' },
    units: ['kaifaqu', 'danhai', 'binjiang', 'beibu'],
    sample: true,
  });
  const answer = (unit: UnitId, at: Moment, minutes: number, yes: boolean, note: string) => {
    const submittedAt = utc(at);
    const openedAt = submittedAt.replace(
      /:(\d\d):00Z$/,
      (_, minute) => `:${String(Number(minute) - minutes).padStart(2, '0')}:00Z`,
    );
    script.add(at, reporterOf(unit), 'demand.answer', { id, unit, yes, note, openedAt, submittedAt });
  };
  answer('kaifaqu', ['2012-09-06', '15:20'], 4, true, '余80亩,9月25日前完成(示例)');
  answer('danhai', ['2012-09-07', '09:40'], 9, false, '首期168亩用地未批,预计10月(示例)');
}

function speakUp(script: Script): void {
  script.add(['2012-09-04', '16:20'], reporterOf('qingxi'), 'feedback.give', {
    id: 'yijian-1',
    campaign: CAMPAIGN,
    unit: 'qingxi',
    kind: 'complaint',
    text: '同一项目的投资额既报旬报又填督查表,数字相同,请合并(示例)。',
    sample: true,
  });
  script.add(['2012-09-05', '11:30'], OFFICE, 'feedback.answer', {
    id: 'yijian-1',
    text: '已与督查室商定:督查表取旬报数,不再另要(示例)。',
  });
  script.add(['2012-09-08', '15:10'], reporterOf('shiqiao'), 'feedback.give', {
    id: 'yijian-2',
    campaign: CAMPAIGN,
    unit: 'shiqiao',
    kind: 'suggestion',
    text: '没有变化的项目较多,希望旬报只列有变化的(示例)。',
    sample: true,
  });
}
