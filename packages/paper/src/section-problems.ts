import type { Day, PaperRun, ProblemAssessment } from '@gongjian/model';
import { problemFact } from './bulletin-facts.ts';
import type { Subject } from './bulletin-subject.ts';
import { clip, longDay, monthDay } from './bulletin-words.ts';
import { NAME, NEED, plainNeed, type Room, type Section, sentences } from './section-parts.ts';

export function problemSection(subject: Subject, room: Room): Section {
  const { assessment, book } = subject;
  const heading = '四、需协调';
  const open = assessment.problems;
  if (open.length === 0) return { heading, runs: ['目前没有未解难题。'], listed: 'problems', items: 0 };
  const count = { decimals: 0, unit: '项', formula: 'count' as const };
  const total = book.add({
    ...count,
    id: 'problems',
    label: '难题·未解',
    raw: open.length,
    facts: open.map(({ problem, name }) => problemFact(subject, problem, `${name}；未解`)),
  });
  const overdue = open.filter((problem) => problem.overdueDays > 0);
  const late: PaperRun[] =
    overdue.length === 0
      ? ['，均未超期']
      : [
          '，超期',
          book.add({
            ...count,
            id: 'problems:overdue',
            label: '难题·超期',
            raw: overdue.length,
            facts: overdue.map(({ problem, name }) => problemFact(subject, problem, `${name}；超期`)),
            within: 'problems',
          }),
        ];
  const clauses = open.slice(0, room.problems).map((problem) => problemRuns(subject, problem));
  return {
    heading,
    runs: [
      '难题',
      total,
      ...late,
      '。',
      ...sentences(clauses, open.length <= room.problems, `；其余见${subject.annexOf('难题表')}`),
    ],
    listed: 'problems',
    items: Math.min(open.length, room.problems),
  };
}

function problemRuns(subject: Subject, assessed: ProblemAssessment): PaperRun[] {
  const { book, snapshot } = subject;
  const problem = snapshot.problems.find(({ id }) => id === assessed.problem);
  const days = (key: string, label: string, raw: number, what: string) =>
    book.add({
      id: `problem:${assessed.problem}:${key}`,
      label: `难题·${assessed.name}（${assessed.problem}）·${label}`,
      raw,
      decimals: 0,
      unit: '天',
      formula: 'fact',
      facts: [problemFact(subject, assessed.problem, what)],
    });
  const since = waitingSince(assessed.name, problem?.raisedOn);
  const due = `${assessed.name}，${longDay(assessed.due)}到期`;
  return [
    `${clip(assessed.name, NAME)}，已等`,
    days('waiting', '已等天数', assessed.waitingDays, since),
    ...(assessed.overdueDays > 0 ? ['、超期', days('overdue', '超期天数', assessed.overdueDays, due)] : []),
    `，在${decider(subject, assessed)}`,
    ...(problem === undefined
      ? []
      : [
          `，${assessed.overdueDays > 0 ? '' : `${monthDay(assessed.due)}到期，`}请决定：${clip(plainNeed(problem.need), NEED)}`,
        ]),
  ];
}

/** In whose hands: the office or the leader's post. */
export function decider(subject: Subject, { decider: { unit, leader } }: ProblemAssessment): string {
  if (leader !== undefined) return clip(subject.leaderName(leader), NAME);
  return unit === undefined ? '未定' : clip(subject.unitName(unit), NAME);
}

/** The fact of a problem's waiting, the same wherever it is printed. */
export function waitingSince(name: string, raisedOn: Day | undefined): string {
  return raisedOn === undefined ? name : `${name}，${longDay(raisedOn)}提出`;
}
