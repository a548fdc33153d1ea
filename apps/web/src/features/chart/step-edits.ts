import type { Id, Step, StepLink, TryOutFacts } from '@gongjian/model';

/** Links that were there stay as they are; a new one is from the finish to the start, and must be waited for. */
export function linksTo(links: readonly StepLink[], steps: readonly Id[]): StepLink[] {
  const there = links.filter(({ step }) => steps.includes(step));
  const fresh = steps.filter((step) => !there.some((link) => link.step === step));
  return [...there, ...fresh.map((step): StepLink => ({ step, kind: 'FS', lag: 0, lagBasis: 'working', hard: true }))];
}

/**
 * A step that is not there yet, behind the last of those it waits for in the project's list, else at its end: among
 * steps of one place the id decides, so it begins with that of the step before.
 */
export function freshStep(project: Id, steps: readonly Step[], after: readonly Id[], mark: string): Step {
  const own = steps.filter((step) => step.project === project && !step.id.endsWith(`-${mark}`));
  const before = own.filter(({ id }) => after.includes(id));
  const last = (before.length > 0 ? before : own).toSorted((a, b) => a.order - b.order).at(-1);
  return {
    id: `${(last?.id ?? project).slice(0, 100)}-${mark}`,
    project,
    name: '',
    order: last?.order ?? 1,
    basis: 'working',
    days: 5,
    after: linksTo([], after),
    gives: [],
  };
}

/** Steps of the project that wait for one that the fresh one waits for too, and have not begun. */
export function waitingToBegin(fresh: Step, { steps, progress }: TryOutFacts): Id[] {
  const begun = new Set(progress.map(({ step }) => step));
  const isBeside = ({ after }: Step) => after.some(({ step }) => fresh.after.some((link) => link.step === step));
  return steps
    .filter((step) => step.project === fresh.project && !begun.has(step.id) && isBeside(step))
    .map(({ id }) => id);
}

/** The steps of these ids, waiting for one more. */
export function waitingFor(step: Id, steps: readonly Step[], ids: readonly Id[]): Step[] {
  return steps
    .filter(({ id }) => ids.includes(id))
    .map((one) => ({ ...one, after: linksTo(one.after, [...one.after.map((link) => link.step), step]) }));
}

/** Steps of the same project that wait for this one, waiting for what it waits for instead. */
export function relinked(step: Step, steps: readonly Step[]): Step[] {
  return steps
    .filter(({ project, after }) => project === step.project && after.some((link) => link.step === step.id))
    .map((one) => {
      const others = one.after.filter((link) => link.step !== step.id);
      const inherited = step.after.filter(({ step: id }) => id !== one.id && !others.some((link) => link.step === id));
      return { ...one, after: [...others, ...inherited] };
    });
}

/** Names of what keeps a step from being taken out: steps under it, those of other projects, open problems that hold it. */
export function holdersOf({ id, project }: Step, { steps, problems }: TryOutFacts): string[] {
  return [
    ...steps.filter(
      (one) => one.parent === id || (one.project !== project && one.after.some((link) => link.step === id)),
    ),
    ...problems.filter(
      ({ blocks, cleared }) => cleared === undefined && blocks.some((block) => block.of === 'step' && block.id === id),
    ),
  ].map(({ name }) => name);
}
