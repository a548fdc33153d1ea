import { addDays, type Day, daysBetween, type Language, type Problem, type Snapshot } from '@gongjian/model';
import { isOpen } from '../problem-cost.ts';
import { draftWords, quoted } from './draft-words.ts';
import type { SuggestionDraft } from './suggestion-draft.ts';
import { suggestionId } from './suggestion-id.ts';

/** Days that a draft proposes for the answer; the office changes them as it likes. */
const ANSWER_DAYS = 7;

/** Every open problem whose due day has passed: the next level may be asked. */
export function escalationDrafts(snapshot: Snapshot, day: Day): SuggestionDraft[] {
  return snapshot.problems
    .filter((problem) => isOpen(problem, day) && problem.due < day)
    .map((problem) => {
      const due = addDays(day, ANSWER_DAYS);
      return {
        id: suggestionId(problem.campaign, 'escalate', problem.id, problem.due),
        campaign: problem.campaign,
        on: day,
        kind: 'escalate',
        of: 'problem',
        subject: problem.id,
        due,
        draft: { zh: draft(snapshot, problem, day, due, 'zh'), en: draft(snapshot, problem, day, due, 'en') },
      };
    });
}

function draft(snapshot: Snapshot, problem: Problem, day: Day, due: Day, language: Language): string {
  const words = draftWords(snapshot, language);
  const { name, raisedOn, need, decider } = problem;
  const held = words.listed(problem.blocks.map(({ of, id }) => words.subject(of, id)));
  const hands = [words.leader(decider.leader), words.unit(decider.unit)].filter((hand) => hand !== undefined);
  const raiser = words.unit(problem.raisedBy);
  const late = daysBetween(problem.due, day);
  return language === 'zh'
    ? [
        `关于提请上一级协调“${name}”的建议`,
        `${raiser}于${words.day(raisedOn)}提出该难题,影响${held}。原定${words.day(problem.due)}前${hands.length === 0 ? '' : `由${hands.join('、')}`}解决,至${words.day(day)}已逾期${late}天。`,
        `需要决定:${quoted(need)}`,
        `建议提请上一级协调,于${words.day(due)}前明确意见。`,
      ].join('\n')
    : [
        `Take “${name}” to the next level`,
        `${raiser} raised it on ${words.day(raisedOn)}; it affects ${held}. It was to be settled by ${words.day(problem.due)}${hands.length === 0 ? '' : ` by ${hands.join(', ')}`} and is ${late} ${late === 1 ? 'day' : 'days'} overdue on ${words.day(day)}.`,
        `To be decided: ${quoted(need)}`,
        `Ask the next level to decide by ${words.day(due)}.`,
      ].join('\n');
}
