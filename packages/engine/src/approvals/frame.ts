import {
  type Day,
  dayNumber,
  LINK_KINDS,
  type OfficeCase,
  type Snapshot,
  type Step,
  type Target,
} from '@gongjian/model';
import type { WorkTime } from '../calendar/index.ts';
import { type AskedOutcomes, askedOutcomes } from '../count-back/asked.ts';
import type { GoalNetwork } from '../count-back/goal-network.ts';
import { type StepPlan, stepPlan } from '../count-back/step-plan.ts';
import { type Known, known } from '../known.ts';

/** Steps, outcomes asked and names of one day. */
export interface Frame {
  readonly all: Known;
  readonly plan: StepPlan;
  readonly asked: AskedOutcomes;
  readonly by: Day;
  readonly targets: ReadonlyMap<string, Target>;
}

export function frameOf(snapshot: Snapshot, day: Day): Frame {
  const all = known(snapshot);
  const by = snapshot.campaign.to;
  return {
    all,
    plan: stepPlan(snapshot, day),
    asked: askedOutcomes(all, by, day),
    by,
    targets: new Map(snapshot.targets.map((target) => [target.id, target])),
  };
}

export const START = [LINK_KINDS.indexOf('FS'), LINK_KINDS.indexOf('SS')] as const;

/** Links into a step that keep it from starting on the day, by the place of what it waits for. */
export function waitsFor(network: GoalNetwork, at: number): { readonly from: number; readonly hard: boolean }[] {
  const waits: { from: number; hard: boolean }[] = [];
  const tomorrow = dayNumber(network.plan.day) + 1;
  for (let link = network.offset[at] as number; link < (network.offset[at + 1] as number); link += 1) {
    const from = network.from[link] as number;
    const kind = network.kind[link] as number;
    const before = network.steps[from];
    const event = kind === START[0] ? before?.finished : kind === START[1] ? before?.started : undefined;
    if (kind !== START[0] && kind !== START[1]) continue;
    const lag = network.lag[link] as number;
    const free =
      event === undefined
        ? undefined
        : (network.lagTime[link] as WorkTime).add(dayNumber(event) + Number(kind === START[0]), lag);
    if (free === undefined || free > tomorrow) waits.push({ from, hard: network.hard[link] === 1 });
  }
  return waits;
}

/** Whether the step was taken on, could be, or what keeps it waiting. */
export function standingOf(network: GoalNetwork, at: number): OfficeCase['state'] {
  if (network.steps[at]?.state === 'running') return 'running';
  const waits = waitsFor(network, at);
  if (waits.length === 0) return 'waiting';
  return waits.some(({ hard }) => hard) ? 'next' : 'customary';
}

/** The office whose case a step is; undefined of the work that an owner does on its own project. */
export function officeOf({ all, plan }: Frame, step: Step): string | undefined {
  const kind = plan.trackStep(step)?.office;
  const isOwn = kind === undefined ? step.office === all.projects.get(step.project)?.unit : kind === 'owner';
  return isOwn ? undefined : step.office;
}
