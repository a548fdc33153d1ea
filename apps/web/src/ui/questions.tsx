import { useSyncExternalStore } from 'react';
import { later, WithAntd } from './later.tsx';
import { question } from './question.ts';

const QuestionDialog = later(async () => (await import('./question-dialog.tsx')).QuestionDialog);

/** Where questions are asked; once, in the shell. The dialog comes when the first is. */
export function Questions() {
  const asked = useSyncExternalStore(question.subscribe, question.asked);
  return asked === undefined ? null : (
    <WithAntd>
      <QuestionDialog asked={asked} />
    </WithAntd>
  );
}
