import { askedOutcomes, countBack, known as layOut, stepPlan } from '@gongjian/engine';
import { type CountBack, type Day, type Id, RECOGNITION_KINDS, Refused, type Snapshot } from '@gongjian/model';

/** What is asked of these projects, each counted back from its day. */
export function countBacksFor(snapshot: Snapshot, day: Day, projects: ReadonlySet<Id>): CountBack[] {
  const plan = stepPlan(snapshot, day);
  const { asks } = askedOutcomes(layOut(snapshot), snapshot.campaign.to, day);
  return asks
    .filter(({ project }) => projects.has(project) && plan.byProject.has(project))
    .toSorted((a, b) => RECOGNITION_KINDS.indexOf(a.outcome) - RECOGNITION_KINDS.indexOf(b.outcome))
    .flatMap(({ project, outcome, by }) => {
      try {
        return [countBack(plan, project, outcome, by)];
      } catch (error) {
        // A network too large to be counted back: the page goes without its latest start.
        if (error instanceof Refused && error.refusal.kind === 'invalid') return [];
        throw error;
      }
    });
}
