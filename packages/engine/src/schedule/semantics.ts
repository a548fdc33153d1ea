/** Where schedulers differ, each choice by name; `docs/decisions/0005-schedule-semantics.md` reasons ours. */
export interface Semantics {
  /** A no-later-than date that the logic breaks: keep the logic and show negative float, or put the activity on the date. */
  readonly noLater: 'logic' | 'date';
  /** Whether a lead or a no-earlier date may put an activity before the project's start. */
  readonly beforeStart: 'never' | 'by-lead-or-date';
  /** A finish that a start-finish link sets is an end of work, or the linked instant itself (the same working instant). */
  readonly linkedFinish: 'end-of-work' | 'as-linked';
  /** As late as possible: without delaying any successor, or without delaying the project. */
  readonly asLate: 'free-float' | 'total-float';
  /**
   * Whether links still bind work that began out of sequence: its rest waits for the predecessors (retained logic); it does not, and
   * they need not hurry for it (progress override); it does not, but their late dates are still before its rest (late only).
   */
  readonly outOfSequence: 'retained-logic' | 'progress-override' | 'late-only';
  /** Which work may not be planned before the data date. */
  readonly dataDate: 'all-remaining' | 'unstarted' | 'none';
  readonly deadlines: 'bound' | 'ignored';
  /** A milestone stands at the instant of what drives it, or at the next beginning of work. */
  readonly milestones: 'carry' | 'next-start';
  /** Which calendar the float of an activity in elapsed time is counted on. */
  readonly elapsedFloat: 'project' | 'elapsed';
}

const STANDARD: Semantics = {
  noLater: 'logic',
  beforeStart: 'never',
  linkedFinish: 'end-of-work',
  asLate: 'free-float',
  outOfSequence: 'retained-logic',
  dataDate: 'all-remaining',
  deadlines: 'bound',
  milestones: 'carry',
  elapsedFloat: 'project',
};

const MS_PROJECT: Semantics = {
  noLater: 'date',
  beforeStart: 'by-lead-or-date',
  linkedFinish: 'end-of-work',
  asLate: 'total-float',
  outOfSequence: 'late-only',
  dataDate: 'none',
  deadlines: 'bound',
  milestones: 'carry',
  elapsedFloat: 'elapsed',
};

/**
 * The named ways of scheduling. `standard` is ours; the others agree with the program or the open engine they name, `ms-project-saved`
 * with the instants as MS Project stores them.
 */
export const MODES = {
  standard: STANDARD,
  'progress-override': { ...STANDARD, outOfSequence: 'progress-override' },
  primavera: { ...STANDARD, deadlines: 'ignored' },
  'mpxj-primavera': { ...STANDARD, deadlines: 'ignored', dataDate: 'unstarted' },
  'ms-project': MS_PROJECT,
  'ms-project-saved': { ...MS_PROJECT, linkedFinish: 'as-linked' },
} as const satisfies Record<string, Semantics>;
export type ScheduleMode = keyof typeof MODES;
