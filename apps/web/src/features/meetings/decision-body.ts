import type { Decision, Id } from '@gongjian/model';

/** What stands in the line: what is decided, `unit <id>` or `leader <id>`, by when. */
export type DecisionLine = {
  readonly text: string;
  readonly who: string | undefined;
  readonly due: string | undefined;
};

/** The body of the act, or which of the two faults the line has; `correcting` keeps its id and what it is about. */
export function decisionBody(
  { text, who, due }: DecisionLine,
  stocktake: Id,
  id: Id,
  correcting?: Decision,
): { readonly fault: 'missing' | 'whoAndWhen' } | { readonly body: object } {
  if (text.trim() === '') return { fault: 'missing' };
  if ((who === undefined) !== (due === undefined)) return { fault: 'whoAndWhen' };
  const at = who?.indexOf(' ') ?? -1;
  const named = who === undefined ? {} : { [who.slice(0, at)]: who.slice(at + 1) };
  return {
    body: {
      stocktake,
      id: correcting?.id ?? id,
      text,
      about: correcting?.about ?? [],
      ...named,
      ...(due === undefined ? {} : { due }),
    },
  };
}
