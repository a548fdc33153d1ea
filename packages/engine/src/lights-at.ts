import type { Assessment, Day, LightPack, LightState, PackComparison, Snapshot } from '@gongjian/model';
import { standingsOn } from './assess.ts';
import { judge } from './judge.ts';
import { type Known, known } from './known.ts';
import { type AssessOptions, choosePack, nameOf } from './pack-choice.ts';
import { courseOf, projectFacts } from './project-facts.ts';
import { targetFacts } from './target-facts.ts';

export interface LightsAt {
  readonly day: Day;
  readonly pack: Assessment['pack'];
  readonly targets: ReadonlyMap<string, LightState>;
  readonly projects: ReadonlyMap<string, LightState>;
}

/**
 * Only the lights of {@link assess}, for asking many days: the first colour of a day is this on the snapshot as it was
 * known then, today's is this on the snapshot as it is known now.
 */
export function lightsAt(snapshot: Snapshot, day: Day, options: AssessOptions = {}): LightsAt {
  return lightsOf(known(snapshot), day, choosePack(snapshot, day, options));
}

/**
 * The lights of one day under several packs, a row for each target and project; `lights` in the order of `packs`.
 * A light is null where the pack cannot judge, or an exemption takes it away.
 */
export function comparePacks(snapshot: Snapshot, day: Day, packs: readonly LightPack[]): PackComparison {
  const all = known(snapshot);
  const each = packs.map((pack) => lightsOf(all, day, pack));
  const row = (of: 'target' | 'project', subject: string, name: string) => {
    const lights = each.map((one) => (of === 'target' ? one.targets : one.projects).get(subject)?.light ?? null);
    return { of, subject, name, lights, differs: new Set(lights).size > 1 };
  };
  return {
    packs: packs.map(nameOf),
    rows: [
      ...snapshot.targets.map(({ id, name }) => row('target', id, name)),
      ...snapshot.projects.map(({ id, name }) => row('project', id, name)),
    ],
  };
}

function lightsOf(all: Known, day: Day, pack: LightPack): LightsAt {
  const targets = new Map<string, LightState>();
  for (const [id, { aim, figure }] of standingsOn(all, day)) {
    targets.set(id, judge(pack, targetFacts(all, aim, day, figure, pack)));
  }
  const projects = new Map<string, LightState>();
  for (const project of all.snapshot.projects) {
    projects.set(project.id, judge(pack, projectFacts(all, project, courseOf(all, project), day, pack)));
  }
  return { day, pack: nameOf(pack), targets, projects };
}
