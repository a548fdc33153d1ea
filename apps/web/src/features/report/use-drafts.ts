import type { Id } from '@gongjian/model';
import { useState } from 'react';
import { recall, remember } from '../../lib/remembered.ts';
import { type DueDraft, NO_DRAFT } from './due-entry.ts';

export type Drafts = {
  readonly of: (subject: Id) => DueDraft;
  readonly isTyped: (subject: Id) => boolean;
  readonly type: (subject: Id, draft: Partial<DueDraft>) => void;
  readonly forget: (subjects: readonly Id[]) => void;
};

/** What was typed and not yet reported, kept in this browser under `name` until it is, so that a reload loses nothing. */
export function useDrafts(name: string): Drafts {
  const key = `draft.${name}`;
  const [held, setHeld] = useState<{ readonly key: string; readonly drafts: Readonly<Record<Id, DueDraft>> }>(() => ({
    key,
    drafts: asDrafts(recall(key)),
  }));
  const drafts = held.key === key ? held.drafts : asDrafts(recall(key));
  const become = (next: Readonly<Record<Id, DueDraft>>) => {
    remember(key, Object.keys(next).length === 0 ? undefined : next);
    setHeld({ key, drafts: next });
  };
  return {
    of: (subject) => drafts[subject] ?? NO_DRAFT,
    isTyped: (subject) => (drafts[subject]?.value ?? '').trim() !== '',
    type: (subject, draft) => become({ ...drafts, [subject]: { ...(drafts[subject] ?? NO_DRAFT), ...draft } }),
    forget: (subjects) =>
      become(Object.fromEntries(Object.entries(drafts).filter(([subject]) => !subjects.includes(subject)))),
  };
}

function asDraft(draft: { readonly value: unknown; readonly note: unknown }): DueDraft {
  return {
    value: String(draft.value),
    note: String(draft.note),
    ...('evidence' in draft && { evidence: String(draft.evidence) }),
    ...('unchanged' in draft && draft.unchanged === true && { unchanged: true }),
  };
}

function asDrafts(remembered: unknown): Readonly<Record<Id, DueDraft>> {
  if (typeof remembered !== 'object' || remembered === null) return {};
  return Object.fromEntries(
    Object.entries(remembered).flatMap(([subject, draft]) =>
      typeof draft === 'object' && draft !== null && 'value' in draft && 'note' in draft
        ? [[subject, asDraft(draft)]]
        : [],
    ),
  );
}
