import {
  addDays,
  type Day,
  daysBetween,
  type Escalation,
  type Language,
  type Problem,
  type Snapshot,
} from '@gongjian/model';
import { escalations } from '../ladder/index.ts';
import { isOpen } from '../problem-stage.ts';
import { draftWords, quote } from './draft-words.ts';
import type { SuggestionDraft } from './suggestion-draft.ts';
import { suggestionId } from './suggestion-id.ts';

/** Days that a draft proposes for the answer where no ladder says how many; the office changes them as it likes. */
const ANSWER_DAYS = 7;

/**
 * The problems whose level of the ladder has expired, each with the level that comes next. A campaign without a ladder
 * goes by the day that the problem itself is due.
 */
export function escalationDrafts(snapshot: Snapshot, day: Day): SuggestionDraft[] {
  const { campaign, ladders, problems } = snapshot;
  const byId = new Map(problems.map((problem) => [problem.id, problem]));
  if (ladders.some(({ id }) => id === campaign.ladder))
    return escalations(snapshot, day).flatMap((step) => {
      const problem = byId.get(step.problem);
      return problem === undefined ? [] : [draftOf(snapshot, problem, day, step)];
    });
  return problems
    .filter((problem) => isOpen(problem, day) && problem.due < day)
    .map((problem) => draftOf(snapshot, problem, day));
}

function draftOf(snapshot: Snapshot, problem: Problem, day: Day, step?: Escalation): SuggestionDraft {
  const due = step?.next.due ?? addDays(day, ANSWER_DAYS);
  const cause = step === undefined ? [problem.due] : [`L${step.next.level}`, step.state.due ?? problem.due];
  const text = (language: Language) => wordEscalation(snapshot, problem, { day, due, step }, language);
  return {
    id: suggestionId(problem.campaign, 'escalate', problem.id, ...cause),
    campaign: problem.campaign,
    on: day,
    kind: 'escalate',
    of: 'problem',
    subject: problem.id,
    ...(step === undefined ? {} : { level: step.next.level }),
    ...(step?.next.leader === undefined ? {} : { leader: step.next.leader }),
    due,
    draft: { zh: text('zh'), en: text('en') },
  };
}

type Asked = { readonly day: Day; readonly due: Day; readonly step: Escalation | undefined };

function wordEscalation(snapshot: Snapshot, problem: Problem, { day, due, step }: Asked, language: Language): string {
  const words = draftWords(snapshot, language);
  const { name, raisedOn, need, decider } = problem;
  const held = words.listed(problem.blocks.map(({ of, id }) => words.subject(of, id)));
  const hands = [words.leader(decider.leader), words.unit(decider.unit)].filter((hand) => hand !== undefined);
  const raiser = words.unit(problem.raisedBy);
  const wanted = step?.state.due ?? problem.due;
  const late = daysBetween(wanted, day);
  const holder = step?.state.holder[language];
  const leader = words.leader(step?.next.leader);
  const next = step?.next.holder[language];
  return language === 'zh'
    ? [
        `关于提请${next ?? '上一级'}协调“${name}”的建议`,
        `${raiser}于${words.day(raisedOn)}提出该难题,影响${held}${hands.length === 0 ? '' : `,由${hands.join('、')}决定`}。应于${words.day(wanted)}前${holder === undefined ? '' : `在${holder}这一级`}解决,至${words.day(day)}已逾期${late}天。`,
        `需要决定:${quote(need)}`,
        `建议提请${next ?? '上一级'}${leader === undefined ? '' : `(${leader})`}协调,于${words.day(due)}前明确意见。`,
      ].join('\n')
    : [
        `Take “${name}” to ${next ?? 'the next level'}`,
        `${raiser} raised it on ${words.day(raisedOn)}; it affects ${held}${hands.length === 0 ? '' : ` and is for ${hands.join(', ')} to decide`}. It was to be settled ${holder === undefined ? '' : `by ${holder} `}by ${words.day(wanted)} and is ${late} ${late === 1 ? 'day' : 'days'} overdue on ${words.day(day)}.`,
        `To be decided: ${quote(need)}`,
        `Ask ${next ?? 'the next level'}${leader === undefined ? '' : ` (${leader})`} to decide by ${words.day(due)}.`,
      ].join('\n');
}
