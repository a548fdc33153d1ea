import { daysBetween, type JointProposal, type Step } from '@gongjian/model';
import type { Asked } from '../count-back/asked.ts';
import { networkAmongMany } from '../count-back/goal-network.ts';
import { type Reached, reachOf } from '../count-back/reach.ts';
import { type StepPlan, stepPlan } from '../count-back/step-plan.ts';
import { type Frame, officeOf, standingOf } from './frame.ts';

/**
 * Projects of which two or more steps at different offices could be gone through at one sitting, one of them with
 * `offices`: steps taken on, ready, or kept waiting by a customary order alone. Each with what dropping these orders
 * saves on the outcome that it saves most on; the greatest saving first, then the most targets.
 */
export function jointProposals(frame: Frame, offices: ReadonlySet<string>): JointProposal[] {
  const proposals: JointProposal[] = [];
  for (const project of frame.plan.byProject.keys()) {
    const proposal = proposalOf(frame, project, offices);
    if (proposal !== undefined) proposals.push(proposal);
  }
  return proposals.sort(
    (a, b) => b.saves - a.saves || b.targets.length - a.targets.length || (a.project < b.project ? -1 : 1),
  );
}

function proposalOf(frame: Frame, project: string, offices: ReadonlySet<string>): JointProposal | undefined {
  const { all, plan, asked, targets: known } = frame;
  const network = networkAmongMany(plan, project);
  const row = all.projects.get(project);
  if (network === undefined || row === undefined) return undefined;
  const steps = [...network.steps.entries()].flatMap(([at, { step, state, minimum }]) => {
    const office = officeOf(frame, step);
    // A statutory notice runs by itself: there is nothing to hear.
    if (step.project !== project || state === 'done' || office === undefined || minimum !== undefined) return [];
    const standing = standingOf(network, at);
    return standing === 'next' ? [] : [{ step, office, state: standing }];
  });
  const taking = new Set(steps.map(({ office }) => office));
  if (taking.size < 2 || ![...taking].some((office) => offices.has(office))) return undefined;
  const asks = asked.asks.filter((ask) => ask.project === project);
  const open = asks.filter((ask) => reachOf(plan, ask).reach !== 'done');
  const beside = sideBySide(plan, new Set(steps.map(({ step }) => step.id)));
  const best = open.map((ask) => savingOf(plan, beside, ask)).toSorted((a, b) => b.saves - a.saves)[0];
  const targets = [...new Set(open.flatMap((ask) => ask.targets))];
  return {
    project,
    projectName: row.name,
    steps: steps.map(({ step, office, state }) => ({ id: step.id, name: step.name, office, state })),
    saves: best?.saves ?? 0,
    ...(best === undefined ? {} : { outcome: best.outcome, reach: best.was.reach, reachThen: best.then.reach }),
    targets: targets.map((id) => ({ id, name: known.get(id)?.name ?? id })),
  };
}

/** The plan without the customary orders into these steps. */
function sideBySide({ all, day }: StepPlan, steps: ReadonlySet<string>): StepPlan {
  const freed = (step: Step): Step =>
    steps.has(step.id) ? { ...step, after: step.after.filter(({ hard }) => hard) } : step;
  return stepPlan({ ...all, steps: all.steps.map(freed) }, day);
}

function savingOf(plan: StepPlan, beside: StepPlan, ask: Asked) {
  const [was, then]: readonly [Reached, Reached] = [reachOf(plan, ask), reachOf(beside, ask)];
  const saves =
    was.finish === undefined || then.finish === undefined ? 0 : Math.max(0, daysBetween(then.finish, was.finish));
  return { outcome: ask.outcome, was, then, saves };
}
