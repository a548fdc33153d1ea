import type { Casework, PlanView } from '@gongjian/model';

type Thing = { readonly value: string; readonly label: string };

/** Lists of the plan by the kind of their rows. */
const LISTS: Readonly<Record<string, keyof PlanView>> = {
  action: 'actions',
  unit: 'units',
  leader: 'leaders',
  indicator: 'indicators',
  target: 'targets',
  roster: 'rosters',
  project: 'projects',
  factor: 'factors',
  problem: 'problems',
};

/** The things of a kind that history can be asked for, by name; none where the kind has none to choose from. */
export function thingsOf(
  kind: string | undefined,
  plan: PlanView | undefined,
  casework: Casework | undefined,
): readonly Thing[] {
  if (kind === undefined) return [];
  const list = LISTS[kind];
  const rows: unknown = list === undefined ? casework?.[kind as keyof Casework] : plan?.[list];
  return Array.isArray(rows) ? rows.map(thingOf) : [];
}

/** By name, else by what it says; with the number and the day that tell two of them apart. */
function thingOf(row: Readonly<Record<string, unknown>>): Thing {
  const id = String(row['id']);
  const title = [row['name'], row['text'], row['cause']].find((text) => typeof text === 'string');
  const parts = [row['number'], row['on'], title ?? id].filter(
    (part) => typeof part === 'string' || typeof part === 'number',
  );
  return { value: id, label: (typeof row['name'] === 'string' ? [row['name']] : parts).join(' ') };
}
