import { dimensionOf, type PaperRun, type ProblemAssessment } from '@gongjian/model';
import type { Subject } from './bulletin-subject.ts';
import { clip, monthDay } from './bulletin-words.ts';
import { type Figures, type Places, said } from './paper-places.ts';
import { decisionWords, heldRuns, problemCounts, problemDays } from './places-counts.ts';
import { lightTotal } from './section-lights.ts';
import { NAME, wholesFirst } from './section-parts.ts';
import { decider } from './section-problems.ts';
import { verdictCount } from './section-title.ts';

const MEASURE = 24;

/** 工作专报: at most five numbers, then each blocker with its price, whose decision it is, until when, and what else could be done. */
export function memoPlaces(subject: Subject, figuresOf: Figures): Places {
  return {
    要情: () => said(...fiveFigures(subject, figuresOf)),
    卡点: (room) => ({
      paragraphs: blockers(subject, room.problems),
    }),
  };
}

function fiveFigures(subject: Subject, figuresOf: Figures): PaperRun[] {
  const { targets, problems } = subject.assessment;
  const missed = verdictCount(
    subject,
    'will-miss',
    subject.assessment.day > subject.snapshot.campaign.to ? '没有达到' : '照目前进度达不到',
  );
  const first = wholesFirst(targets).find(
    (target) => ['money', 'dollar'].includes(dimensionOf(target.unitOfMeasure)) && figuresOf(target.target)('done'),
  );
  const done = first === undefined ? undefined : figuresOf(first.target)('done');
  const { all, overdue } = problemCounts(subject);
  return [
    ...(targets.length === 0
      ? ['本活动尚未设定目标']
      : ['目标', lightTotal(subject, 'targets'), '个，其中', missed, '个照目前进度达不到']),
    ...(first === undefined || done === undefined
      ? []
      : [`；${clip(subject.targetName(first.target), NAME)}完成`, done]),
    ...(problems.length === 0 ? ['；目前没有未解难题。'] : ['；未解难题', all, '，其中超期', overdue, '。']),
  ];
}

function blockers(subject: Subject, count: number): PaperRun[][] {
  const { problems } = subject.assessment;
  if (problems.length === 0) return [['目前没有需要协调的卡点。']];
  const rows = problems.slice(0, count).map((assessed, index): PaperRun[] => {
    const held = heldRuns(subject, assessed);
    return [
      `${index + 1}．${clip(assessed.name, NAME)}：已等`,
      problemDays(subject, assessed, 'waiting'),
      ...(held.length === 0 ? [] : ['，押着', ...held]),
      `；${measuresOf(subject, assessed)}；建议由${decider(subject, assessed)}${decisionWords(subject, assessed)}；备选：${otherwise(subject, assessed)}。`,
    ];
  });
  return problems.length > rows.length ? [...rows, [`其余见${subject.annexOf('难题表')}。`]] : rows;
}

function measuresOf({ snapshot }: Subject, { problem: id }: ProblemAssessment): string {
  const measures = snapshot.problems.find((problem) => problem.id === id)?.measures ?? [];
  const [last] = measures.toReversed();
  return last === undefined ? '尚未列措施' : `已采取：${clip(last.what.replace(/[。；]+$/u, ''), MEASURE)}`;
}

/** What is left where it is not decided in time: steps that may run beside each other, or the next level of the ladder. */
function otherwise({ also }: Subject, { problem, projects, ladder, due }: ProblemAssessment): string {
  for (const { project, conditions, steps } of also?.countBacks ?? []) {
    if (!projects.includes(project)) continue;
    const nameOf = (id: string) => clip(steps.find(({ step }) => step === id)?.name ?? id, NAME);
    const beside = conditions.find((condition) => condition.kind === 'parallel');
    if (beside?.kind === 'parallel') return `先办“${nameOf(beside.step)}”，与“${nameOf(beside.beside)}”并行`;
    const clear = conditions.find((condition) => condition.kind === 'clear' && condition.problem === problem);
    if (clear?.kind === 'clear') return `最迟${monthDay(clear.by)}解决，否则按期开竣工不成立`;
  }
  return ladder?.next === undefined
    ? `${monthDay(due)}未定的，提交县委、县政府专题研究`
    : `提级至${ladder.next.holder.zh}`;
}
