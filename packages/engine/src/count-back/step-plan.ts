import type { Day, Problem, Progress, RecognitionKind, Snapshot, Step, TrackStep } from '@gongjian/model';
import { type StepTimes, stepTimes } from './step-times.ts';

/** What counting back needs of a snapshot; without recognitions only steps can say that an outcome is reached. */
export type StepFacts = Pick<Snapshot, 'campaign' | 'steps' | 'progress' | 'problems' | 'tracks' | 'calendars'> &
  Partial<Pick<Snapshot, 'recognitions'>>;

/** Steps, progress and problems of one day, laid out to be looked up; made once for any number of questions. */
export interface StepPlan {
  readonly all: StepFacts;
  readonly day: Day;
  readonly steps: ReadonlyMap<string, Step>;
  /** In the order of the project's list. */
  readonly byProject: ReadonlyMap<string, readonly Step[]>;
  readonly children: ReadonlyMap<string, readonly Step[]>;
  /** The latest at or before the day. */
  readonly progress: ReadonlyMap<string, Progress>;
  /** Open on the day, by the step or the project they block. */
  readonly holding: { readonly step: ProblemsBy; readonly project: ProblemsBy };
  readonly problems: ReadonlyMap<string, Problem>;
  readonly recognised: ReadonlyMap<string, ReadonlySet<RecognitionKind>>;
  readonly times: StepTimes;
  trackStep(step: Step): TrackStep | undefined;
}
type ProblemsBy = ReadonlyMap<string, readonly Problem[]>;

/** O(rows). The day decides what is known, open and in force. */
export function stepPlan(all: StepFacts, day: Day): StepPlan {
  const open = all.problems.filter(
    ({ raisedOn, cleared }) => raisedOn <= day && (cleared === undefined || cleared.on > day),
  );
  const trackSteps = new Map(
    all.tracks.map((track) => [track.id, new Map(track.steps.map((step) => [step.id, step]))] as const),
  );
  return {
    all,
    day,
    steps: new Map(all.steps.map((step) => [step.id, step])),
    byProject: groupBy([...all.steps].sort(byOrder), ({ project }) => project),
    children: groupBy(all.steps, ({ parent }) => parent),
    progress: latestProgress(all.progress, day),
    holding: { step: blocking(open, 'step'), project: blocking(open, 'project') },
    problems: new Map(open.map((problem) => [problem.id, problem])),
    recognised: recognisedOn(all.recognitions ?? [], day),
    times: stepTimes(all),
    trackStep: ({ of }) => (of === undefined ? undefined : trackSteps.get(of.track)?.get(of.step)),
  };
}

function byOrder(a: Step, b: Step): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function latestProgress(reports: readonly Progress[], day: Day): Map<string, Progress> {
  const latest = new Map<string, Progress>();
  for (const report of reports) {
    if (report.on > day) continue;
    const known = latest.get(report.step);
    if (known === undefined || report.on >= known.on) latest.set(report.step, report);
  }
  return latest;
}

function blocking(open: readonly Problem[], of: 'step' | 'project'): Map<string, Problem[]> {
  const blocked = new Map<string, Problem[]>();
  for (const problem of open)
    for (const { of: kind, id } of problem.blocks) {
      if (kind !== of) continue;
      const list = blocked.get(id) ?? [];
      if (list.length === 0) blocked.set(id, list);
      if (!list.includes(problem)) list.push(problem);
    }
  return blocked;
}

function recognisedOn(recognitions: Snapshot['recognitions'], day: Day): Map<string, Set<RecognitionKind>> {
  const found = new Map<string, Set<RecognitionKind>>();
  for (const { project, kind, on } of recognitions) {
    if (on > day) continue;
    const kinds = found.get(project) ?? new Set();
    found.set(project, kinds.add(kind));
  }
  return found;
}
