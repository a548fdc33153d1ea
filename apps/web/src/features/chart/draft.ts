import type { Tried } from '@gongjian/engine';
import { type Chart, type ChartStep, type Day, dayNumber, type Id, type Step } from '@gongjian/model';
import type { RowStep } from './chart-rows.ts';
import type { Span } from './drawing/scene.ts';

/** A step in a form beside the chart: what it would put in, and what that would move. */
export type Draft = {
  readonly step: Step;
  /** The step itself, and those that would wait for it. */
  readonly put: readonly Step[];
  /** The steps that there are, among which a new one finds its place. */
  readonly steps: readonly Step[];
  readonly tried: Tried | undefined;
};

type Days = { readonly from: Day; readonly to: Day };

function spanOf(zero: Day, { from, to }: Days): Span {
  return [dayNumber(from) - dayNumber(zero), dayNumber(to) - dayNumber(zero)];
}

/** Where the steps that move, and those that are new, would stand, by step. */
export function triedSpans(tried: Tried | undefined, zero: Day): Map<Id, Span> {
  const moved = (tried?.moved ?? []).map(({ step, is }) => [step, is] as const);
  return new Map([...moved, ...(tried?.added ?? [])].map(([step, days]) => [step, spanOf(zero, days)]));
}

/** The chart with the links that the form would make, and a new step in its place, where it would stand. */
export function withDraft(chart: Chart, draft: Draft | undefined, nameless: string): Chart {
  if (draft === undefined) return chart;
  const { step, put, steps, tried } = draft;
  const links = new Map(
    put.map(({ id, after }) => [id, after.map(({ step: before, kind }) => ({ step: before, kind }))]),
  );
  const projects = chart.projects.map((project) => {
    if (project.id !== step.project) return project;
    const own = project.steps.map((one): ChartStep => ({ ...one, after: links.get(one.id) ?? one.after }));
    if (own.some(({ id }) => id === step.id)) return { ...project, steps: own };
    const days = tried?.added.get(step.id);
    const fresh: RowStep = {
      id: step.id,
      name: step.name.trim() || nameless,
      parent: step.parent,
      office: step.office,
      state: 'open',
      forecast: days === undefined ? undefined : [...spanOf(chart.zero, days)],
      after: links.get(step.id),
      provisional: true,
    };
    const place = own.findLastIndex(({ id }) => isBefore(steps, id, step)) + 1;
    return { ...project, steps: own.toSpliced(place, 0, fresh) };
  });
  return { ...chart, projects };
}

/** As the server lays them out: by their number, among equals by their id. */
function isBefore(steps: readonly Step[], id: Id, fresh: Step): boolean {
  const one = steps.find((step) => step.id === id);
  return one !== undefined && (one.order < fresh.order || (one.order === fresh.order && id < fresh.id));
}
