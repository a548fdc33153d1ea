import type { Chart, ChartProject } from '@gongjian/model';
import type { ChartRow, Folds } from './chart-rows.ts';
import type { Bars, SceneRow } from './drawing/scene.ts';

export type RowWords = {
  readonly group: (row: Extract<ChartRow, { kind: 'group' }>) => string;
  readonly groupNote: (row: Extract<ChartRow, { kind: 'group' }>) => string;
  /** Of a project whose links contradict each other. */
  readonly faulty: string;
  /** Of a step that is only in a form. */
  readonly provisional: string;
  readonly mark: (project: ChartProject) => SceneRow['mark'];
  readonly outcome: (kind: ChartProject['milestones'][number]['kind']) => string;
};

/** Rows as they are drawn. Steps whose predecessors are not among the rows stand without those links. */
export function sceneRows(rows: readonly ChartRow[], { shut, open }: Folds, words: RowWords): SceneRow[] {
  const places = new Map(rows.map(({ key }, at) => [key, at]));
  return rows.map((row): SceneRow => {
    const { key } = row;
    if (row.kind === 'group')
      return {
        key,
        kind: 'group',
        name: words.group(row),
        depth: 0,
        isOpen: !shut.has(key),
        note: words.groupNote(row),
        bars: {},
      };
    if (row.kind === 'project')
      return {
        key,
        kind: 'project',
        name: row.project.name,
        depth: 1,
        isOpen: row.project.steps.length === 0 ? undefined : open.has(row.project.id),
        mark: words.mark(row.project),
        note: row.project.faulty ? words.faulty : undefined,
        bars: projectBars(row.project, words),
      };
    const own = key.slice(0, key.length - row.step.id.length);
    return {
      key,
      kind: 'step',
      name: row.step.name,
      depth: 2 + row.depth,
      bars: row.step,
      provisional: row.step.provisional,
      note: row.step.provisional ? words.provisional : undefined,
      after: (row.step.after ?? []).flatMap(({ step, kind }) => {
        const place = places.get(`${own}${step}`);
        return place === undefined ? [] : [{ row: place, kind }];
      }),
    };
  });
}

function projectBars(project: ChartProject, { outcome }: RowWords): Bars {
  const { baseline, plan, actual, forecast, milestones } = project;
  return {
    baseline,
    plan,
    actual,
    forecast,
    diamonds: milestones.map(({ kind, planned, forecast: expected, reached }) => ({
      label: outcome(kind),
      planned,
      forecast: expected,
      reached,
    })),
  };
}

/** The days that anything stands on, or would after what is tried, with a little room on either side. */
export function extentOf(
  { projects, today, last }: Chart,
  tried: Iterable<readonly [number, number]> = [],
): readonly [number, number] {
  let [from, to] = [Math.min(0, today), Math.max(last, today)];
  for (const span of tried) [from, to] = [Math.min(from, span[0]), Math.max(to, span[1])];
  for (const { baseline, plan, actual, forecast, milestones } of projects) {
    for (const span of [baseline, plan, actual, forecast])
      if (span !== undefined) [from, to] = [Math.min(from, span[0]), Math.max(to, span[1])];
    for (const { planned, forecast: expected, reached } of milestones)
      for (const day of [planned, expected, reached])
        if (day !== undefined) [from, to] = [Math.min(from, day), Math.max(to, day)];
  }
  return [Math.max(from - 14, -3660), Math.min(to + 45, 7320)];
}
