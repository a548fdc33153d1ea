import type { Casework, Commitment, CommitmentState, Day, Language, Snapshot } from '@gongjian/model';
import { commitmentState } from '../commitments/index.ts';
import { draftWords, quote } from './draft-words.ts';
import type { SuggestionDraft } from './suggestion-draft.ts';
import { suggestionId } from './suggestion-id.ts';

/** Commitments whose day has passed. They are on the next agenda anyway: what is suggested is to ask before. */
export function commitmentDrafts(snapshot: Snapshot, { commitment }: Casework, day: Day): SuggestionDraft[] {
  return commitment.flatMap((one): SuggestionDraft[] => {
    const state = commitmentState(one, day);
    if (state?.state !== 'overdue') return [];
    const text = (language: Language) => wordCommitment(snapshot, one, state, language);
    return [
      {
        id: suggestionId(one.campaign, 'commitment-overdue', one.id, state.due),
        campaign: one.campaign,
        on: day,
        kind: 'commitment-overdue',
        of: 'commitment',
        subject: one.id,
        draft: { zh: text('zh'), en: text('en') },
      },
    ];
  });
}

function wordCommitment(snapshot: Snapshot, one: Commitment, state: CommitmentState, language: Language): string {
  const words = draftWords(snapshot, language);
  const hands = [words.leader(one.leader), words.unit(one.unit)].filter((hand) => hand !== undefined);
  const { due, moves, days } = state;
  return language === 'zh'
    ? [
        `关于承诺事项逾期的提醒:${quote(one.text)}`,
        `${hands.join('、')}于${words.day(one.on)}承诺,应于${words.day(due)}前兑现${moves === 0 ? '' : `(已改期${moves}次)`},已逾期${-days}天。`,
        '建议了解进展;已经兑现的请销账,需要改期的请写明原因。该事项列入下次调度会。',
      ].join('\n')
    : [
        `A commitment is overdue: ${quote(one.text)}`,
        `${hands.join(', ')} made it on ${words.day(one.on)}, to be kept by ${words.day(due)}${moves === 0 ? '' : ` (moved ${moves} ${moves === 1 ? 'time' : 'times'})`}; it is ${-days} ${days === -1 ? 'day' : 'days'} overdue.`,
        'Ask how it goes: close it where it is kept, move it with a reason where it needs longer. It is on the next agenda.',
      ].join('\n');
}
