import type { LinkKind, RecognitionKind } from '@gongjian/model';
import type { DayTable } from './day-table.ts';
import type { Quantiles } from './spread-table.ts';

/** One link into a step, from another undone step of the network. */
export interface SimLink {
  /** Place of the predecessor, before the step's own. */
  readonly from: number;
  readonly kind: LinkKind;
  /** Days, of `table` or of the calendar year where there is none; may be negative. */
  readonly lag: number;
  readonly table?: DayTable | undefined;
}

/** One undone step. Instants are days after the origin, the beginning of the day after the day asked on. */
export interface SimStep {
  readonly id: string;
  readonly project: string;
  /** Days still to do. */
  readonly days: Quantiles;
  /** Not shortened below: what the law still asks for. */
  readonly least: number;
  /** Working time; calendar days where there is none. */
  readonly table?: DayTable | undefined;
  /** Does not start, and does not finish, before. */
  readonly release: number;
  readonly finishFrom: number;
  readonly links: readonly SimLink[];
  /** Open problems that hold it. */
  readonly problems: readonly string[];
  readonly office?: string | undefined;
  readonly town?: string | undefined;
}

/** An outcome of a project: reached when all these steps are finished, and not before `from`. */
export interface SimOutcome {
  readonly project: string;
  readonly outcome: RecognitionKind | 'all';
  readonly steps: readonly number[];
  readonly from: number;
}

/** What is left to do of one project, or of several that wait for each other; steps stand after what they wait for. */
export interface SimNetwork {
  readonly steps: readonly SimStep[];
  readonly outcomes: readonly SimOutcome[];
}
