import type { WorkTime } from '../calendar/index.ts';
import type { ScheduleMode } from './semantics.ts';

export const CONSTRAINTS = ['none', 'SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'] as const;
/** Start/finish no earlier/later than, must start/finish on. */
export type ConstraintKind = Exclude<(typeof CONSTRAINTS)[number], 'none'>;
export const KINDS = ['FS', 'SS', 'FF', 'SF'] as const;
export type LinkKind = (typeof KINDS)[number];

/** Instants and work are integers on the axis of the calendars (days or minutes). */
export interface Activity {
  readonly id: string;
  /** Units of work on its calendar, ≥ 0; 0 is a milestone. Ignored for summaries. */
  readonly work: number;
  /** Key into `calendars`; by default the project's. `elapsed` is always there. */
  readonly calendar?: string;
  /** By default a milestone where the work is 0; an activity that others name as parent is a summary. */
  readonly kind?: 'task' | 'milestone' | 'summary';
  readonly parent?: string;
  readonly constraint?: { readonly kind: ConstraintKind; readonly at: number };
  /** As late as possible. */
  readonly asLate?: boolean;
  /** The instant by which it ought to be finished; never moves dates forward. */
  readonly deadline?: number;
  readonly actualStart?: number;
  readonly actualFinish?: number;
  /** Units of work left; by default the work less `percent` of it. */
  readonly remaining?: number;
  /** 0..100 */
  readonly percent?: number;
}

/** The calendar a lag is counted on: of the predecessor, the successor, the project, or every hour of every day. */
export type LagCalendar = 'predecessor' | 'successor' | 'project' | 'elapsed';

export interface Link {
  readonly from: string;
  readonly to: string;
  /** By default FS. */
  readonly kind?: LinkKind;
  /** Units of the lag calendar; negative is a lead. */
  readonly lag?: number;
  /** By default the predecessor's. */
  readonly lagCalendar?: LagCalendar;
  /** The lag is the most there may be, not the least: the successor's point no later than `lag` after the predecessor's. */
  readonly most?: boolean;
}

export interface NetworkInput {
  readonly activities: readonly Activity[];
  readonly links: readonly Link[];
  readonly calendars: Readonly<Record<string, WorkTime>>;
  /** The project's calendar. */
  readonly calendar: string;
  /** Nothing unstarted begins before this instant. */
  readonly start: number;
  /** What late dates are counted back from; by default the early finish of the whole. */
  readonly finish?: number;
  /** Nothing that is not done is planned before it. */
  readonly dataDate?: number;
  readonly mode?: ScheduleMode;
}
