import type { Assessment, PlanView, Project, ProjectAssessment } from '@gongjian/model';
import type { ProjectFilter } from '../../lib/search.ts';

export type ProjectRow = { readonly project: Project; readonly assessment: ProjectAssessment };
export type ProjectFilters = { readonly [F in ProjectFilter]?: string | undefined };

/** Plan and assessment of each project side by side, in plan order. */
export function projectRows(
  plan: Pick<PlanView, 'projects'>,
  assessment: Pick<Assessment, 'projects'>,
): readonly ProjectRow[] {
  const plans = new Map(plan.projects.map((project) => [project.id, project]));
  return assessment.projects.flatMap((one) => {
    const project = plans.get(one.project);
    return project === undefined ? [] : [{ project, assessment: one }];
  });
}

/** The light a filter speaks of: `exempt` and `none` are lights of their own here. */
export function filterLight({ light }: ProjectAssessment): string {
  return light.exempt === undefined ? (light.light ?? 'none') : 'exempt';
}

/** Rows that every filter lets through; text is looked for in the name and the code, in any case. */
export function filterProjects(rows: readonly ProjectRow[], filters: ProjectFilters): readonly ProjectRow[] {
  const text = filters.text?.trim().toLowerCase() ?? '';
  return rows.filter(
    ({ project, assessment }) =>
      (filters.tag === undefined || project.tags.includes(filters.tag)) &&
      (filters.leader === undefined || project.leader === filters.leader) &&
      (filters.unit === undefined || project.unit === filters.unit) &&
      (filters.platform === undefined || project.platform === filters.platform) &&
      (filters.light === undefined || filterLight(assessment) === filters.light) &&
      (text === '' || `${project.name} ${project.code ?? ''}`.toLowerCase().includes(text)),
  );
}
