/** One activity of a resource-constrained problem. All times are whole periods; an activity occupies [start, start + duration). */
export interface ResourceActivity {
  readonly id: string;
  /** Whole periods, ≥ 0. */
  readonly duration: number;
  /** Units of each resource held in every period of the activity, in the order of `resources`; missing ones are 0. */
  readonly demands: readonly number[];
  /** The earliest start; 0 where absent. */
  readonly release?: number;
  /** The instant by which it should be finished (the end of its last period); only the objective `tardiness` looks at it. */
  readonly due?: number;
  /** What one period of lateness costs; 1 where absent. */
  readonly weight?: number;
}

export interface Resource {
  readonly id: string;
  /** Whole units per period. As a list: one figure per period from 0; the last one holds for ever after. */
  readonly capacity: number | readonly number[];
}

/** Activities that compete for renewable resources. `links` are [before, after] places in `activities`: finish to start without lag. */
export interface ResourceProblem {
  readonly activities: readonly ResourceActivity[];
  readonly resources: readonly Resource[];
  readonly links: readonly (readonly [before: number, after: number])[];
}

/** What is minimised: the last finish, or the sum of weight × periods after the due instant. */
export type Objective = 'makespan' | 'tardiness';
