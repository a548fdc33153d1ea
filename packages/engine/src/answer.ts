import type { Assessment } from '@gongjian/model';

/** The numbers behind the one question: will we make it, what is tightest, what must be decided today. */
export interface Answer {
  readonly targets: number;
  readonly willMiss: readonly string[];
  /** Of the targets not reached, the one whose needed rate is the highest multiple of its rate so far. */
  readonly tightest: { readonly target: string; readonly catchUp: number } | undefined;
  /**
   * Problems whose decision is due on the day or overdue, the heaviest first. What is suspended, sent back to whoever
   * raised it or waits to be verified needs no decision.
   */
  readonly decisionsToday: readonly string[];
}

export function answer({ day, targets, problems }: Assessment): Answer {
  let tightest: Answer['tightest'];
  for (const { target, verdict, pace } of targets) {
    const catchUp = pace?.catchUp;
    if (verdict === 'reached' || catchUp === undefined) continue;
    if (tightest === undefined || catchUp > tightest.catchUp) tightest = { target, catchUp };
  }
  return {
    targets: targets.length,
    willMiss: targets.filter(({ verdict }) => verdict === 'will-miss').map(({ target }) => target),
    tightest,
    decisionsToday: problems
      .filter(({ due, stage }) => due <= day && (stage === 'raised' || stage === 'handling'))
      .map(({ problem }) => problem),
  };
}
