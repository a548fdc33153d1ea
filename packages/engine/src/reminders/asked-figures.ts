import type { Day, Id, Project, Snapshot, Target } from '@gongjian/model';

/**
 * What units are asked to report for a day: targets measured by readings, and projects on a roster that were not completed
 * before it. Nothing that the product counts itself is asked for.
 */
export function askedFigures(
  { targets, projects, rosters, recognitions }: Snapshot,
  on: Day,
): { readonly targets: readonly Target[]; readonly projects: readonly Project[] } {
  const completed = new Set(
    recognitions.filter(({ kind, on: day }) => kind === 'completion' && day < on).map(({ project }) => project),
  );
  const listed = new Set(
    rosters.flatMap(({ entries }) =>
      entries.filter(({ left }) => left === undefined || left > on).map(({ project }) => project),
    ),
  );
  return {
    targets: targets.filter(({ measurement }) => measurement.by === 'readings'),
    projects: projects.filter(({ id }) => listed.has(id) && !completed.has(id)),
  };
}

/** The units and all under them. */
export function unitsUnder(units: Snapshot['units'], roots: Iterable<Id>): ReadonlySet<Id> {
  const under = new Set<Id>(roots);
  for (let size = -1; size !== under.size; ) {
    size = under.size;
    for (const { id, parent } of units) if (parent !== undefined && under.has(parent)) under.add(id);
  }
  return under;
}
