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
import { type Frame, frameOf } from './pace.ts';
import { indexReadings, type SeriesIndex } from './series.ts';

/** A snapshot laid out to be looked up: made once, then asked for any day. */
export interface Known {
  readonly snapshot: Snapshot;
  readonly campaign: Campaign;
  readonly frame: Frame;
  /** Day 0. */
  readonly dayZero: Day;
  readonly series: SeriesIndex;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly rosters: ReadonlyMap<string, Roster>;
  /** By project, then the first day of each kind. */
  readonly recognitions: ReadonlyMap<string, ReadonlyMap<RecognitionKind, Day>>;
  readonly exemptions: Readonly<Record<Reading['of'], ReadonlyMap<string, readonly Exemption[]>>>;
}

export function known(snapshot: Snapshot): Known {
  const { campaign } = snapshot;
  return {
    snapshot,
    campaign,
    frame: frameOf(campaign),
    dayZero: addDays(campaign.from, -1),
    series: indexReadings(snapshot.readings, campaign.year),
    indicators: byId(snapshot.indicators),
    projects: byId(snapshot.projects),
    rosters: byId(snapshot.rosters),
    recognitions: firstDays(snapshot.recognitions),
    exemptions: {
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
