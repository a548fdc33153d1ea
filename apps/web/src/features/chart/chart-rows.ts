import type { Chart, ChartProject, ChartStep, Id } from '@gongjian/model';
import { recall, remember } from '../../lib/remembered.ts';

export const GROUPINGS = ['action', 'leader', 'platform', 'unit'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A step as it stands in a row; provisional: it is in a form, and not yet in the plan. */
export type RowStep = ChartStep & { readonly provisional?: true };

export type ChartFilter = {
  readonly text?: string | undefined;
  readonly light?: string | undefined;
  readonly unit?: string | undefined;
  readonly late?: boolean | undefined;
};

/** A row of the chart and of the table beside it. A project that two actions count stands under both. */
export type ChartRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly id: Id | undefined;
      readonly projects: readonly ChartProject[];
    }
  | { readonly kind: 'project'; readonly key: string; readonly project: ChartProject }
  | {
      readonly kind: 'step';
      readonly key: string;
      readonly project: ChartProject;
      readonly step: RowStep;
      readonly depth: number;
    };

const KEPT = 'chart.group';

/** As the address says, else as was chosen last. */
export function chosenGrouping(asked: string | undefined): Grouping {
  const kept = recall(KEPT);
  return GROUPINGS.find((one) => one === asked) ?? GROUPINGS.find((one) => one === kept) ?? 'action';
}

export function keepGrouping(grouping: Grouping): void {
  remember(KEPT, grouping);
}

/** Which groups are shut, and which projects are open: so that at first one sees every project. */
export type Folds = { readonly shut: ReadonlySet<string>; readonly open: ReadonlySet<string> };

export function groupsOf({ projects }: Chart, grouping: Grouping, order: readonly Id[]): ChartRow[] {
  const groups = new Map<Id | undefined, ChartProject[]>();
  for (const project of projects)
    for (const id of idsOf(project, grouping)) groups.set(id, [...(groups.get(id) ?? []), project]);
  const place = (id: Id | undefined): number => {
    const at = id === undefined ? -1 : order.indexOf(id);
    return at < 0 ? order.length + (id === undefined ? 1 : 0) : at;
  };
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([id, own]) => ({ kind: 'group', key: `${grouping}:${id ?? ''}`, id, projects: own }));
}

function idsOf({ actions, leader, platform, unit }: ChartProject, grouping: Grouping): readonly (Id | undefined)[] {
  if (grouping === 'action') return actions.length === 0 ? [undefined] : actions;
  return [{ leader, platform, unit }[grouping]];
}

export function isLate({ light, lateDays }: ChartProject): boolean {
  return light === 'late' || light === 'severe' || (lateDays ?? 0) > 0;
}

export function filtered(chart: Chart, { text, light, unit, late }: ChartFilter): Chart {
  const wanted = text?.trim().toLowerCase() ?? '';
  const projects = chart.projects.filter(
    (project) =>
      (wanted === '' || project.name.toLowerCase().includes(wanted)) &&
      (light === undefined || (project.light ?? 'none') === light) &&
      (unit === undefined || project.unit === unit) &&
      (late !== true || isLate(project)),
  );
  return projects.length === chart.projects.length ? chart : { ...chart, projects };
}

/** Every row that is not folded away, in order. */
export function chartRows(chart: Chart, grouping: Grouping, order: readonly Id[], { shut, open }: Folds): ChartRow[] {
  return groupsOf(chart, grouping, order).flatMap((group): ChartRow[] => {
    if (group.kind !== 'group') return [];
    if (shut.has(group.key)) return [group];
    return [
      group,
      ...group.projects.flatMap((project): ChartRow[] => {
        const key = `${group.key} ${project.id}`;
        const row: ChartRow = { kind: 'project', key, project };
        return open.has(project.id) ? [row, ...stepRows(key, project)] : [row];
      }),
    ];
  });
}

function stepRows(key: string, project: ChartProject): ChartRow[] {
  const parents = new Map(project.steps.map(({ id, parent }) => [id, parent]));
  const depthOf = (id: Id): number => {
    let depth = 0;
    for (let at = parents.get(id); at !== undefined && depth < 9; at = parents.get(at)) depth += 1;
    return depth;
  };
  return project.steps.map((step) => ({
    kind: 'step',
    key: `${key} ${step.id}`,
    project,
    step,
    depth: depthOf(step.id),
  }));
}
