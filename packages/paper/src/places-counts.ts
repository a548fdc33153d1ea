import type { Day, Id, PaperRun, ProblemAssessment } from '@gongjian/model';
import { planFact, problemFact } from './bulletin-facts.ts';
import type { Subject } from './bulletin-subject.ts';
import { clip, longDay, monthDay } from './bulletin-words.ts';
import { NAME, NEED, plainNeed } from './section-parts.ts';
import { waitingSince } from './section-problems.ts';

type Counted = {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  readonly facts: readonly string[];
  readonly within?: string;
};

/** A count of what is listed as its facts. */
export function counted({ book }: Subject, { id, label, unit = '个', facts, within }: Counted): PaperRun {
  const more = within === undefined ? {} : { within };
  return book.add({ id, label, raw: facts.length, decimals: 0, unit, formula: 'count', facts: [...facts], ...more });
}

/** Open problems, and how many of them are past their day. */
export function problemCounts(subject: Subject): { readonly all: PaperRun; readonly overdue: PaperRun } {
  const { problems } = subject.assessment;
  const late = problems.filter(({ overdueDays }) => overdueDays > 0);
  const all = counted(subject, {
    id: 'problems',
    label: '难题·未解',
    unit: '项',
    facts: problems.map(({ problem, name }) => problemFact(subject, problem, `${name}；未解`)),
  });
  const overdue = counted(subject, {
    id: 'problems:overdue',
    label: '难题·超期',
    unit: '项',
    facts: late.map(({ problem, name }) => problemFact(subject, problem, `${name}；超期`)),
    within: 'problems',
  });
  return { all, overdue };
}

type Days = 'waiting' | 'overdue';

/** Days that a problem waits or is late: the same figure wherever it is printed. */
export function problemDays(subject: Subject, assessed: ProblemAssessment, key: Days): PaperRun {
  const { problem: id, name, waitingDays, overdueDays, due } = assessed;
  const raised = subject.snapshot.problems.find((problem) => problem.id === id)?.raisedOn;
  const what = key === 'waiting' ? waitingSince(name, raised) : `${name}，${longDay(due)}到期`;
  return subject.book.add({
    id: `problem:${id}:${key}`,
    label: `难题·${name}（${id}）·${key === 'waiting' ? '已等天数' : '超期天数'}`,
    raw: key === 'waiting' ? waitingDays : overdueDays,
    decimals: 0,
    unit: '天',
    formula: 'fact',
    facts: [problemFact(subject, id, what)],
  });
}

/** How many targets what a problem holds are named for. */
const HELD = 2;

/** What waits behind a problem, its price: `重大项目开工1项、固定资产投资0.42亿元`; empty where nothing is counted. */
export function heldRuns(subject: Subject, { problem: id, name, targets }: ProblemAssessment): PaperRun[] {
  const held = targets.flatMap(({ target, count, amount }): PaperRun[][] => {
    const row = subject.targets.get(target);
    if (row === undefined || (count === 0 && amount === 0)) return [];
    const about = {
      id: `problem:${id}:held:${target}`,
      label: `难题·${name}（${id}）·押着的${subject.targetName(target)}`,
      formula: 'fact' as const,
      facts: [problemFact(subject, id, `${name}；押着${subject.targetName(target)}`)],
    };
    const run =
      count > 0
        ? subject.book.add({ ...about, raw: count, decimals: 0, unit: row.unitOfMeasure })
        : subject.book.add({ ...about, raw: amount, decimals: row.decimals, unit: row.unitOfMeasure });
    return [[clip(subject.targetName(target), NAME), run]];
  });
  return held.slice(0, HELD).flatMap((runs, index) => (index === 0 ? runs : ['、', ...runs]));
}

/** By when it must be cleared: the latest start of what it blocks, counted back; else the day its decision is due. */
function latestClearance({ also }: Subject, { problem, due }: ProblemAssessment): Day {
  const starts = (also?.countBacks ?? []).flatMap(({ steps }) =>
    steps.flatMap(({ problems, lateStart }) =>
      problems.includes(problem) && lateStart !== undefined ? [lateStart] : [],
    ),
  );
  return starts.toSorted()[0] ?? due;
}

/** `在9月3日前决定：批复用地`, after the words for who decides; where its time is over, both days. */
export function decisionWords(subject: Subject, assessed: ProblemAssessment): string {
  const problem = subject.snapshot.problems.find(({ id }) => id === assessed.problem);
  const need = problem === undefined ? '' : `：${clip(plainNeed(problem.need), 2 * NEED)}`;
  const latest = latestClearance(subject, assessed);
  const isOver = assessed.due < subject.assessment.day;
  const by =
    latest < subject.assessment.day
      ? '立即决定（最迟日期已过）'
      : isOver
        ? `尽快决定（时限${monthDay(assessed.due)}已过，最迟${monthDay(latest)}）`
        : `在${monthDay(latest)}前决定`;
  return `${by}${need}`;
}

/** A sum of what projects plan to invest, made of one printed figure for each; 万元 in, `亿元` out. */
export function investment(
  subject: Subject,
  projects: readonly Id[],
  of: 'totalInvestment' | 'annualInvestment',
): { readonly each: ReadonlyMap<Id, PaperRun>; readonly sum: PaperRun | undefined; readonly without: readonly Id[] } {
  const words = of === 'totalInvestment' ? '总投资' : '年度计划投资';
  const each = new Map<Id, PaperRun>();
  for (const id of projects) {
    const raw = subject.plan.projects.get(id)?.[of];
    if (raw === undefined) continue;
    const name = subject.projectName(id);
    const fact = planFact(subject, 'project', id, `${name}${raw}万元；${words}`);
    const figure = { label: `${name}·${words}`, raw, decimals: 0, unit: '万元', formula: 'fact' as const };
    each.set(id, subject.book.add({ id: `project:${id}:${of}`, ...figure, facts: [fact] }));
  }
  const without = projects.filter((id) => !each.has(id));
  if (each.size === 0) return { each, sum: undefined, without };
  const raw = [...each.keys()].reduce((sum, id) => sum + (subject.plan.projects.get(id)?.[of] ?? 0), 0) / 10_000;
  const parts = [...each.keys()].map((id) => `project:${id}:${of}`);
  const label = `集中开工项目·${words}合计`;
  const figure = { label, raw, decimals: 2, unit: '亿元', formula: 'sum' as const, parts };
  return { each, without, sum: subject.book.add({ id: `start:${of}`, ...figure }) };
}
