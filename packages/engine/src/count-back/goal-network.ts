import { type DayBasis, dayNumber, invalidAt, LINK_KINDS, type LinkKind, Refused, type Step } from '@gongjian/model';
import { elapsed, type WorkTime } from '../calendar/index.ts';
import type { StepPlan } from './step-plan.ts';
import { releaseDay, type StepState, stepState } from './step-state.ts';

/**
 * The steps of one project and all they wait for, also of other projects, laid out for many passes: steps in an order in
 * which every one comes after what it waits for, links as one array per column, those into step i standing at
 * `offset[i]` to `offset[i + 1]`. Summary steps are not in it: a link to or from one holds for the steps under it.
 */
export interface GoalNetwork {
  readonly plan: StepPlan;
  readonly project: string;
  readonly steps: readonly StepState[];
  readonly index: ReadonlyMap<string, number>;
  /** The time each step is counted in. */
  readonly times: readonly WorkTime[];
  /** The working time of the campaign: of lags in working days, of float and lateness. */
  readonly working: WorkTime;
  readonly offset: Int32Array;
  readonly from: Int32Array;
  /** Place in LINK_KINDS. */
  readonly kind: Uint8Array;
  readonly lag: Int32Array;
  readonly lagBasis: readonly DayBasis[];
  /** The time each lag is counted in; without a lag, that of the predecessor, whose end of work it is. */
  readonly lagTime: readonly WorkTime[];
  readonly hard: Uint8Array;
  /** The first instant at which what is left of the step may be worked on, problems apart. */
  readonly free: Int32Array;
  readonly faults: readonly NetworkFault[];
}

export interface NetworkFault {
  readonly kind: 'cycle' | 'contradiction' | 'unknown-step' | 'out-of-sequence';
  readonly chain: readonly string[];
}

interface Link {
  readonly from: number;
  readonly kind: LinkKind;
  readonly lag: number;
  readonly lagBasis: DayBasis;
  readonly hard: boolean;
}

/** More than any project has; what is asked of a network tries thousands of passes over it. */
const MOST_STEPS = 5000;
/** A link between two summary steps is one for each pair of steps under them. */
const MOST_LINKS = 200_000;

/**
 * Undefined where the project has no steps. A network with a cycle has its fault and no steps. O(steps + links).
 * @throws Refused `invalid` where the project and what it waits for have more than 5,000 steps, or 200,000 links.
 */
export function goalNetwork(plan: StepPlan, project: string): GoalNetwork | undefined {
  const own = plan.byProject.get(project);
  if (own === undefined) return undefined;
  const faults: NetworkFault[] = [];
  const { steps, before } = closure(plan, own, faults);
  const { order, cycle } = sorted(steps, before);
  if (cycle !== undefined) faults.push({ kind: 'cycle', chain: cycle });
  const place = new Int32Array(steps.length);
  for (const [at, step] of order.entries()) place[step] = at;
  const ordered = order.map((at) => steps[at] as Step);
  const states = ordered.map((step) => stepState(plan, step, plan.times.of(step)));
  const links = order.map((at) => before[at] ?? []);
  const flat = links.flat();
  const offset = new Int32Array(order.length + 1);
  for (const [at, list] of links.entries()) offset[at + 1] = (offset[at] ?? 0) + list.length;
  const network: GoalNetwork = {
    plan,
    project,
    steps: states,
    index: new Map(ordered.map((step, at) => [step.id, at])),
    times: ordered.map((step) => plan.times.of(step)),
    working: plan.times.working,
    offset,
    from: Int32Array.from(flat, ({ from }) => place[from] as number),
    kind: Uint8Array.from(flat, ({ kind }) => LINK_KINDS.indexOf(kind)),
    lag: Int32Array.from(flat, ({ lag }) => lag),
    lagBasis: flat.map(({ lagBasis }) => lagBasis),
    lagTime: flat.map(({ from, lag, lagBasis }) => {
      if (lag === 0) return plan.times.of(steps[from] as Step);
      return lagBasis === 'calendar' ? elapsed : plan.times.working;
    }),
    hard: Uint8Array.from(flat, ({ hard }) => Number(hard)),
    free: new Int32Array(order.length).fill(dayNumber(plan.day) + 1),
    faults,
  };
  return network;
}

/** The instant at which step `at` may go on, given the problems that are cleared. */
export function releaseOf({ steps, free, plan }: GoalNetwork, at: number, cleared: ReadonlySet<string>): number {
  let release = free[at] as number;
  for (const problem of steps[at]?.problems ?? [])
    if (!cleared.has(problem.id)) release = Math.max(release, dayNumber(releaseDay(problem, plan.day)));
  return release;
}

/** The steps whose finish gives the outcome; of a summary step, all under it. */
export function goalsOf({ plan, project, index }: GoalNetwork, outcome: Step['gives'][number]): number[] {
  const goals = (plan.byProject.get(project) ?? [])
    .filter(({ gives }) => gives.includes(outcome))
    .flatMap((step) => leavesOf(plan, step))
    .flatMap(({ id }) => index.get(id) ?? []);
  return [...new Set(goals)].sort((a, b) => a - b);
}

function closure(plan: StepPlan, own: readonly Step[], faults: NetworkFault[]): { steps: Step[]; before: Link[][] } {
  const steps: Step[] = [];
  const before: Link[][] = [];
  const index = new Map<string, number>();
  let count = 0;
  const add = (step: Step): number => {
    const known = index.get(step.id);
    if (known !== undefined) return known;
    index.set(step.id, steps.length);
    return steps.push(step) - 1;
  };
  for (const step of own) if (!plan.children.has(step.id)) add(step);
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at] as Step;
    const links: Link[] = [];
    for (const link of linksInto(plan, step)) {
      const target = plan.steps.get(link.step);
      if (target === undefined) {
        faults.push({ kind: 'unknown-step', chain: [step.id, link.step] });
        continue;
      }
      for (const leaf of leavesOf(plan, target)) links.push({ ...link, from: add(leaf) });
    }
    before.push(links);
    count += links.length;
    if (steps.length > MOST_STEPS) throw tooMany(own, 'steps', MOST_STEPS);
    if (count > MOST_LINKS) throw tooMany(own, 'links', MOST_LINKS);
  }
  return { steps, before };
}

/** {@link goalNetwork} among many projects: one that is too large has none, instead of refusing them all. */
export function networkAmongMany(plan: StepPlan, project: string): GoalNetwork | undefined {
  try {
    return goalNetwork(plan, project);
  } catch (error) {
    if (error instanceof Refused && error.refusal.kind === 'invalid') return undefined;
    throw error;
  }
}

function tooMany(own: readonly Step[], of: 'steps' | 'links', most: number): Refused {
  const path = `project.${own[0]?.project ?? ''}.${of}`;
  return new Refused(invalidAt(path, 'too_big', `≤ ${most}`));
}

/** Its own links and those of the summary steps above it. A parent that is its own ancestor is followed once. */
function linksInto(plan: StepPlan, step: Step): Step['after'] {
  if (step.parent === undefined) return step.after;
  const links = [...step.after];
  const seen = new Set([step.id]);
  for (let parent = plan.steps.get(step.parent); parent !== undefined && !seen.has(parent.id); ) {
    links.push(...parent.after);
    seen.add(parent.id);
    parent = parent.parent === undefined ? undefined : plan.steps.get(parent.parent);
  }
  return links;
}

function leavesOf(plan: StepPlan, step: Step): Step[] {
  const leaves: Step[] = [];
  const seen = new Set<string>();
  const open = [step];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    const children = plan.children.get(next.id);
    if (children === undefined) leaves.push(next);
    else open.push(...children);
  }
  return leaves;
}

/** Each step after all it waits for; of a cycle, its steps in the order of work. */
function sorted(steps: readonly Step[], before: readonly Link[][]): { order: number[]; cycle?: string[] } {
  const order: number[] = [];
  const state = new Uint8Array(steps.length);
  for (let root = 0; root < steps.length; root += 1) {
    if (state[root] !== 0) continue;
    const path = [{ at: root, next: 0 }];
    state[root] = 1;
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const link = before[top.at]?.[top.next];
      top.next += 1;
      if (link === undefined) {
        state[top.at] = 2;
        order.push(top.at);
        path.pop();
      } else if (state[link.from] === 1) {
        const chain = path.slice(path.findIndex(({ at }) => at === link.from)).map(({ at }) => steps[at]?.id ?? '');
        return { order: [], cycle: chain.reverse() };
      } else if (state[link.from] === 0) {
        state[link.from] = 1;
        path.push({ at: link.from, next: 0 });
      }
    }
  }
  return { order };
}
