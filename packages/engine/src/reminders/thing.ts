import type { Day, Id, InboxKind } from '@gongjian/model';

/** One thing that is due: by `due`, or waiting `since`. */
export interface Thing {
  readonly kind: InboxKind;
  readonly subject: Id;
  readonly name: string;
  readonly due?: Day | undefined;
  readonly since?: Day | undefined;
  /** Somebody waits for it: it is told at once, however far its day is. */
  readonly isWaitedFor?: boolean;
  readonly count?: number | undefined;
}
