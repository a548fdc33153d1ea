import {
  addDays,
  type Campaign,
  type Day,
  type Exemption,
  type Indicator,
  type Project,
  type Reading,
  type Recognition,
  type RecognitionKind,
  type Roster,
  type Snapshot,
} from '@gongjian/model';
import type { Edits } from './edits.ts';
import { type Frame, frameOf } from './pace.ts';
import { indexReadings, patchSeries, type SeriesIndex } from './series.ts';

export interface StepDeadline {
  readonly on: Day;
  /** The day by which it was known to be finished. */
  readonly finished: Day | undefined;
}

export type Facts = Omit<Snapshot, 'readings'>;

/** A snapshot laid out to be looked up: made once, then asked for any day. */
export interface Known {
  /** Without its readings, which `series` holds: what is kept of many days should not keep a list each. */
  readonly snapshot: Facts;
  readonly campaign: Campaign;
  readonly frame: Frame;
  /** Day 0. */
  readonly dayZero: Day;
  readonly series: SeriesIndex;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** By target. */
  readonly indicatorOf: ReadonlyMap<string, Indicator>;
  readonly projects: ReadonlyMap<string, Project>;
  /** By step. */
  readonly projectOfStep: ReadonlyMap<string, string>;
  /** By project, its steps with a deadline, and when each was first told to be finished. */
  readonly deadlines: ReadonlyMap<string, readonly StepDeadline[]>;
  readonly rosters: ReadonlyMap<string, Roster>;
  /** By project, then the first day of each kind. */
  readonly recognitions: ReadonlyMap<string, ReadonlyMap<RecognitionKind, Day>>;
  readonly exemptions: Readonly<Record<Reading['of'], ReadonlyMap<string, readonly Exemption[]>>>;
}

export function known({ readings, ...snapshot }: Snapshot): Known {
  const { campaign } = snapshot;
  const indicators = byId(snapshot.indicators);
  return {
    snapshot,
    campaign,
    frame: frameOf(campaign),
    dayZero: addDays(campaign.from, -1),
    series: indexReadings(readings, campaign.year),
    indicators,
    indicatorOf: new Map(
      snapshot.targets.flatMap(({ id, indicator }): [string, Indicator][] => {
        const found = indicators.get(indicator);
        return found === undefined ? [] : [[id, found]];
      }),
    ),
    projects: byId(snapshot.projects),
    projectOfStep: new Map(snapshot.steps.map(({ id, project }) => [id, project])),
    deadlines: deadlinesOf(snapshot),
    rosters: byId(snapshot.rosters),
    recognitions: firstDays(snapshot.recognitions),
    exemptions: {
      target: bySubject(snapshot.exemptions, 'target'),
      project: bySubject(snapshot.exemptions, 'project'),
    },
  };
}

/** The layout after some facts changed; what the plan gives is shared. `readings` are those of all subjects patched since `root` was read. */
export function knownAfter(
  previous: Known,
  { readings: _, ...snapshot }: Snapshot,
  root: SeriesIndex,
  readings: Edits['readings'],
): Known {
  const was = previous.snapshot;
  return {
    ...previous,
    snapshot,
    series: readings.size === 0 ? root : patchSeries(root, readings, previous.campaign.year),
    deadlines: snapshot.progress === was.progress ? previous.deadlines : deadlinesOf(snapshot),
    recognitions: snapshot.recognitions === was.recognitions ? previous.recognitions : firstDays(snapshot.recognitions),
    exemptions:
      snapshot.exemptions === was.exemptions
        ? previous.exemptions
        : {
            target: bySubject(snapshot.exemptions, 'target'),
            project: bySubject(snapshot.exemptions, 'project'),
          },
  };
}

/** The exemption that runs on `day`; of several the one that ends last. */
export function exemptionOn(all: Known, of: Reading['of'], subject: string, day: Day): Exemption | undefined {
  let running: Exemption | undefined;
  for (const exemption of all.exemptions[of].get(subject) ?? []) {
    const runs = exemption.from <= day && day <= exemption.to;
    if (runs && (running === undefined || exemption.to > running.to)) running = exemption;
  }
  return running;
}

/** The day of the first recognition of any of the kinds at or before `day`. */
export function recognisedBy(
  all: Known,
  project: string,
  kinds: readonly RecognitionKind[],
  day: Day,
): Day | undefined {
  const days = all.recognitions.get(project);
  if (days === undefined) return undefined;
  let first: Day | undefined;
  for (const kind of kinds) {
    const on = days.get(kind);
    if (on !== undefined && on <= day && (first === undefined || on < first)) first = on;
  }
  return first;
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function deadlinesOf({ steps, progress }: Facts): Map<string, StepDeadline[]> {
  const due = steps.filter(({ deadline }) => deadline !== undefined);
  const all = new Map<string, StepDeadline[]>();
  if (due.length === 0) return all;
  const finished = new Map<string, Day>();
  for (const { step, on, finished: done } of progress) {
    const first = finished.get(step);
    if (done !== undefined && (first === undefined || on < first)) finished.set(step, on);
  }
  for (const { id, project, deadline } of due) {
    if (deadline === undefined) continue;
    const row = { on: deadline, finished: finished.get(id) };
    const list = all.get(project);
    if (list === undefined) all.set(project, [row]);
    else list.push(row);
  }
  return all;
}

function firstDays(recognitions: readonly Recognition[]): Map<string, Map<RecognitionKind, Day>> {
  const all = new Map<string, Map<RecognitionKind, Day>>();
  for (const { project, kind, on } of recognitions) {
    const days = all.get(project) ?? new Map<RecognitionKind, Day>();
    const first = days.get(kind);
    if (first === undefined || on < first) days.set(kind, on);
    all.set(project, days);
  }
  return all;
}

function bySubject(exemptions: readonly Exemption[], of: Reading['of']): Map<string, Exemption[]> {
  const all = new Map<string, Exemption[]>();
  for (const exemption of exemptions) {
    if (exemption.of !== of) continue;
    const list = all.get(exemption.subject);
    if (list === undefined) all.set(exemption.subject, [exemption]);
    else list.push(exemption);
  }
  return all;
}
