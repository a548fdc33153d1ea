import type { Id, PaperRun, TargetAssessment } from '@gongjian/model';
import { planFact } from './bulletin-facts.ts';
import { titleLines } from './bulletin-page.ts';
import type { Subject } from './bulletin-subject.ts';
import type { TargetRuns } from './bulletin-targets.ts';
import { longDay, monthDay } from './bulletin-words.ts';
import { missedWithout } from './section-causes.ts';
import { lightTotal } from './section-lights.ts';

const TITLE_LINES = 2;

/** The one sentence that says whether the campaign will make it. */
export function titleRuns(subject: Subject, figuresOf: (target: Id) => TargetRuns): PaperRun[] {
  const { assessment } = subject;
  const verdict = (is: TargetAssessment['verdict']) => assessment.targets.filter((target) => target.verdict === is);
  const count = (is: TargetAssessment['verdict'], words: string) => verdictCount(subject, is, words);
  if (assessment.targets.length === 0) return ['本活动尚未设定目标'];
  const all = lightTotal(subject, 'targets');
  const missing = verdict('will-miss');
  const unknown = verdict('unknown').length === 0 ? [] : ['，', count('unknown', '尚无法判断'), '个尚无法判断'];
  if (missing.length > 0) {
    const [worst] = missing
      .filter(
        (target) =>
          (target.pace?.campaignGap ?? 0) < 0 &&
          (target.parent === undefined || missing.every((one) => one.parent !== undefined)),
      )
      .toSorted((a, b) => (a.pace?.campaignGap ?? 0) - (b.pace?.campaignGap ?? 0));
    const gap = worst === undefined ? undefined : figuresOf(worst.target)('curve-gap');
    const over = assessment.day > subject.snapshot.campaign.to;
    const missed = over ? '没有达到' : '照目前进度达不到';
    const answer = [
      over ? '攻坚期满，' : '照目前进度，',
      all,
      '个目标中',
      count('will-miss', missed),
      over ? '个没有达到' : '个到期达不到',
      ...missedWithout(subject, missing),
    ];
    if (worst === undefined || gap === undefined) return answer;
    const name = subject.targetName(worst.target);
    const longer = [
      [...answer, `，${name}差距最大（较攻坚曲线`, gap, '）'],
      [...answer, `，${name}差距最大（`, gap, '）'],
    ];
    return longer.find((runs) => titleLines(subject.book.print(runs)) <= TITLE_LINES) ?? answer;
  }
  const reached = verdict('reached').length;
  if (reached === assessment.targets.length) return [all, '个目标已全部达到'];
  if (unknown.length > 0 && verdict('unknown').length === assessment.targets.length) {
    return [all, '个目标尚无数据，无法判断'];
  }
  const done = reached === 0 ? [] : [count('reached', '已达到'), '个已达到，'];
  return [all, '个目标中', ...done, count('on-course', '照目前进度可达到'), '个照目前进度可按期达到', ...unknown];
}

/** How many targets are judged so; the total that they are within is printed as the sum of the lights. */
export function verdictCount(subject: Subject, is: TargetAssessment['verdict'], words: string): PaperRun {
  const targets = subject.assessment.targets.filter((target) => target.verdict === is);
  const facts = targets.map((target) => `判断：${subject.targetName(target.target)}；${words}`);
  const of = { decimals: 0, unit: '', formula: 'count' as const, within: 'lights:targets' };
  return subject.book.add({ id: `verdict:${is}`, label: `目标·${words}`, raw: targets.length, ...of, facts });
}

/** Where the campaign stands in its window. */
export function openingRuns(subject: Subject): PaperRun[] {
  const { assessment, book, snapshot } = subject;
  const { campaign } = snapshot;
  const window = `${longDay(campaign.from)}至${longDay(campaign.to)}`;
  const day = (id: string, label: string, raw: number, what = ''): PaperRun =>
    book.add({
      id,
      label,
      raw,
      decimals: 0,
      unit: '天',
      formula: 'fact',
      facts: [planFact(subject, 'campaign', campaign.id, `攻坚期${window}${what}`)],
    });
  const asOf = assessment.asOf === undefined ? '尚无数据' : `截至${monthDay(assessment.asOf)}`;
  const ending = `；${asOf}（调度口径）。`;
  const days = day('campaign:days', '攻坚期·总天数', assessment.days);
  if (assessment.day < campaign.from) return ['攻坚期', days, `，自${longDay(campaign.from)}开始${ending}`];
  if (assessment.day > campaign.to) return ['攻坚期', days, `，已于${longDay(campaign.to)}届满${ending}`];
  const number = day('campaign:day', '攻坚期·已到天数', assessment.dayNumber, `，计至${longDay(assessment.day)}`);
  const left = book.add({
    id: 'campaign:left',
    label: '攻坚期·剩余天数',
    raw: assessment.daysLeft,
    decimals: 0,
    unit: '天',
    formula: 'difference',
    parts: ['campaign:days', 'campaign:day'],
  });
  return ['攻坚第', number, '，剩余', left, ending];
}
