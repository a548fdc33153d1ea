import { type Baselines, chartOf, plannedSpans } from '@gongjian/engine';
import { addDays, type Chart, type Day, type Id, Refused, type Scope, type Snapshot, scopeOf } from '@gongjian/model';
import type { Store } from '@gongjian/store';
import { beijingDay } from './handovers.ts';
import { keep } from './keep.ts';
import { type Known, nameOf } from './known.ts';
import { asksOf } from './outlooks.ts';
import type { Service } from './service.ts';

/** By steps; one of the largest county holds 25 MB. */
const CHARTS = { count: 16, weight: 100_000 };
const BASELINES = { count: 16, weight: 400_000 };

type Charts = Pick<Service, 'chart' | 'tryOutFacts'>;

/** The use cases of the wall chart. */
export function chartsOf(store: Store, county: Id, known: Known): Charts {
  const charts = keep<Chart>(CHARTS, ({ projects }) => projects.reduce((sum, { steps }) => sum + steps.length, 0));
  const recorded = new Map<Id, Day>();
  const firsts = keep<Baselines>(BASELINES, stepsIn);

  /** What was known when a day ended; undefined where the campaign was not known yet. */
  const knownThen = async (campaign: Id, scope: Scope, on: Day, seq: number): Promise<Snapshot | undefined> => {
    const then = await known.seqAtEndOf(on);
    return known.snapshot(campaign, scope, Math.min(then, seq)).catch((error: unknown) => {
      if (error instanceof Refused && error.refusal.kind === 'not-found') return undefined;
      throw error;
    });
  };

  /** The day on which the first of a project's steps was recorded. */
  const recordedOn = async (scope: Scope, { steps }: Snapshot, project: Id): Promise<Day | undefined> => {
    const known = recorded.get(project);
    const step = steps.find((one) => one.project === project);
    if (known !== undefined || step === undefined) return known;
    const [first] = await store.versions(county, scope, 'step', step.id);
    if (first !== undefined) recorded.set(project, beijingDay(first.at));
    return recorded.get(project);
  };

  /** By project as known at the end of day 0; of a project that had no steps then, at the end of the day it got them. */
  const baselines = async (snapshot: Snapshot, scope: Scope): Promise<Baselines> => {
    const { campaign, seq } = snapshot;
    const dayZero = addDays(campaign.from, -1);
    const all = new Map<Id, { on: Day; spans: ReadonlyMap<Id, { from: Day; to: Day }> }>();
    const take = async (on: Day, projects: readonly Id[]): Promise<void> => {
      const then = await knownThen(campaign.id, scope, on, seq);
      if (then === undefined) return;
      const had = new Set(then.steps.map(({ project }) => project));
      for (const [project, spans] of plannedSpans(
        then,
        on,
        projects.filter((id) => had.has(id)),
      ))
        all.set(project, { on, spans });
    };
    const withSteps = [...new Set(snapshot.steps.map(({ project }) => project))];
    await take(dayZero, withSteps);
    const later = new Map<Day, Id[]>();
    for (const project of withSteps.filter((id) => !all.has(id))) {
      const on = await recordedOn(scope, snapshot, project);
      if (on !== undefined) later.set(on, [...(later.get(on) ?? []), project]);
    }
    for (const [on, projects] of later) await take(on, projects);
    return all;
  };

  return {
    chart: async (caller, campaign, { on }) => {
      const scope = scopeOf(caller.actor);
      const snapshot = await known.snapshot(campaign, scope);
      const name = `${nameOf(campaign, scope)} @${snapshot.seq}`;
      return charts.get(`${name} ${on}`, async () => {
        const first = await firsts.get(name, () => baselines(snapshot, scope));
        const assessment = await known.assessment(campaign, scope, { day: on, seq: snapshot.seq });
        return chartOf(snapshot, assessment, asksOf(snapshot, on), on, first);
      });
    },

    tryOutFacts: async (caller, campaign, project, { on }) => {
      const scope = scopeOf(caller.actor);
      const snapshot = await known.snapshot(campaign, scope);
      if (!snapshot.projects.some(({ id }) => id === project))
        throw new Refused({ kind: 'not-found', what: 'project', id: project });
      const linked = linkedWith(snapshot, project);
      const steps = snapshot.steps.filter((step) => linked.has(step.project));
      const ids = new Set(steps.map(({ id }) => id));
      const versions: Record<Id, number> = {};
      for (const step of steps.filter((one) => one.project === project))
        versions[step.id] = (await store.versions(county, scope, 'step', step.id)).at(-1)?.seq ?? 0;
      const tracks = new Set(steps.flatMap(({ of }) => of?.track ?? []));
      return {
        seq: snapshot.seq,
        projects: snapshot.projects.filter(({ id }) => linked.has(id)),
        steps,
        versions,
        progress: snapshot.progress.filter(({ step, on: told }) => ids.has(step) && told <= on),
        problems: snapshot.problems.filter(({ blocks }) =>
          blocks.some(({ of, id }) => (of === 'step' && ids.has(id)) || (of === 'project' && linked.has(id))),
        ),
        recognitions: snapshot.recognitions.filter((one) => linked.has(one.project)),
        tracks: snapshot.tracks.filter(({ id }) => tracks.has(id)),
        asks: asksOf(snapshot, on)
          .filter((ask) => linked.has(ask.project))
          .map(({ project: of, outcome, by }) => ({ project: of, outcome, by })),
      };
    },
  };
}

function stepsIn(baselines: Baselines): number {
  let sum = 0;
  for (const { spans } of baselines.values()) sum += spans.size;
  return sum;
}

/** The project and all whose steps wait for each other, near and far. */
function linkedWith({ steps }: Snapshot, project: Id): Set<Id> {
  const projectOf = new Map(steps.map((step) => [step.id, step.project]));
  const beside = new Map<Id, Set<Id>>();
  const link = (one: Id, other: Id) => beside.set(one, (beside.get(one) ?? new Set<Id>()).add(other));
  for (const step of steps)
    for (const { step: before } of step.after) {
      const other = projectOf.get(before);
      if (other === undefined || other === step.project) continue;
      link(step.project, other);
      link(other, step.project);
    }
  const linked = new Set([project]);
  for (const one of linked) for (const other of beside.get(one) ?? []) linked.add(other);
  return linked;
}
