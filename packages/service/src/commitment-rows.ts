import { commitmentState } from '@gongjian/engine';
import type { Commitment, CommitmentRow, Day, Id, Snapshot } from '@gongjian/model';

/** Commitments as they stood at the end of a day, with what they are about and who leads that now. */
export function commitmentRows(snapshot: Snapshot, commitments: readonly Commitment[], day: Day): CommitmentRow[] {
  const projects = new Map(snapshot.projects.map((project) => [project.id, project]));
  const steps = new Map(snapshot.steps.map((step) => [step.id, step]));
  const problems = new Map(snapshot.problems.map((problem) => [problem.id, problem]));
  const targets = new Map(snapshot.targets.map((target) => [target.id, target]));
  const projectOf = (of: string, id: Id): Id | undefined => {
    if (of === 'project') return id;
    if (of === 'step') return steps.get(id)?.project;
    const blocked = of === 'problem' ? problems.get(id)?.blocks : undefined;
    const [project] = blocked?.flatMap((block) => (block.of === 'target' ? [] : [projectOf(block.of, block.id)])) ?? [];
    return project;
  };
  return commitments.flatMap((commitment): CommitmentRow[] => {
    const standing = commitmentState(commitment, day);
    if (standing === undefined) return [];
    const about = commitment.about.map(({ of, id }) => {
      const rows = { project: projects, step: steps, problem: problems, target: targets }[of];
      const project = projectOf(of, id);
      return { of, id, name: rows.get(id)?.name ?? id, ...(project === undefined ? {} : { project }) };
    });
    const leads = about
      .map(({ project }) => projects.get(project ?? '')?.leader)
      .find((leader) => leader !== undefined && commitment.leader !== undefined && leader !== commitment.leader);
    return [{ commitment, standing, about, ...(leads === undefined ? {} : { leads }) }];
  });
}
