import type { Day, RuleSubject } from '@gongjian/model';

export type Line = 'annual' | 'campaign' | 'month';

/** Percent done and percent expected of the same whole. */
export interface Progress {
  readonly share: number;
  readonly expected: number;
}

/** Growth in percent, its plan, and the comparator of the same period. */
export interface Growth {
  readonly value: number;
  readonly plan?: number | undefined;
  readonly peer?: number | undefined;
}

/** An outcome due on a day; `settled` once it is reached. */
export interface Due {
  readonly on: Day;
  readonly settled: boolean;
}

export type DueSubject = 'start' | 'completion' | 'statistics' | 'step';

/** Everything that a light pack may look at, of one target or project on one day. What is absent is not judged. */
export interface LightFacts {
  readonly day: Day;
  readonly progress?: Readonly<Partial<Record<Line, Progress | undefined>>> | undefined;
  readonly payment?: Progress | undefined;
  readonly growth?: Growth | undefined;
  /** For `statistics` the clock runs from the day of the start. */
  readonly due?: Readonly<Partial<Record<DueSubject, Due | undefined>>> | undefined;
  readonly exemption?: { readonly id: string; readonly to: Day } | undefined;
  /** The facts at the completed month ends that the subject can be judged at, latest first, without a gap. */
  readonly history?: ((subject: RuleSubject) => Iterable<LightFacts>) | undefined;
}
