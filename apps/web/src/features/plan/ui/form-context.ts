import type { PlanKind } from '@gongjian/model';
import type { Draft } from '../draft.ts';
import type { Wording } from '../words.ts';

type Option = { readonly value: string; readonly label: string };

/** What the inputs of a form know besides their values. */
export type FormContext = Wording & {
  readonly options: (kind: PlanKind) => readonly Option[];
  /** Words that others used in the same place. */
  readonly suggestions: (under: string, name: string) => readonly string[];
  /** A hint that depends on what is typed; else the fixed one is shown. */
  readonly hint?: (name: string) => string | undefined;
  /** Members that cannot be changed any more. */
  readonly isFixed: (under: string, name: string) => boolean;
  /** Whether an item of a list may be taken out. */
  readonly isRemovable: (under: string, row: Draft) => boolean;
};
