import type { LightState, PaperRun, TargetAssessment } from '@gongjian/model';
import type { Subject } from './bulletin-subject.ts';

/** What is under an approved cause: where there is any, both denominators are printed. */
export function exemptRows<R extends { readonly light: LightState }>(rows: readonly R[]): readonly R[] {
  return rows.filter(({ light }) => light.exempt !== undefined);
}

/** `（不含经批准的，41个中23个）` */
export function missedWithout(subject: Subject, missing: readonly TargetAssessment[]): PaperRun[] {
  if (exemptRows(subject.assessment.targets).length === 0) return [];
  const rows = missing.map((target) => ({ name: subject.targetName(target.target), light: target.light }));
  const missed = without(subject, { id: 'verdict:will-miss', label: '目标·照目前进度达不到', unit: '' }, rows);
  return ['（不含经批准的，', withoutCause(subject, 'targets'), '个中', missed, '个）'];
}

export function withoutCause(subject: Subject, of: 'targets' | 'projects'): PaperRun {
  const { targets, projects } = subject.assessment;
  return of === 'targets'
    ? without(
        subject,
        { id: 'lights:targets', label: '目标·总数', unit: '' },
        targets.map(({ target, light }) => ({ name: subject.targetName(target), light })),
      )
    : without(
        subject,
        { id: 'lights:projects', label: '项目·总数', unit: '' },
        projects.map(({ project, light }) => ({ name: subject.projectName(project), light })),
      );
}

/** What is left of a printed count without what is under an approved cause, as the difference of the two. */
export function without(
  subject: Subject,
  whole: { readonly id: string; readonly label: string; readonly unit: string },
  rows: readonly { readonly name: string; readonly light: LightState }[],
): PaperRun {
  const exempt = exemptRows(rows);
  const figure = { decimals: 0, unit: whole.unit };
  subject.book.add({
    ...figure,
    id: `${whole.id}:with-cause`,
    label: `${whole.label}·其中经批准`,
    raw: exempt.length,
    formula: 'count',
    facts: exempt.map(({ name }) => `经批准：${name}`),
    within: whole.id,
  });
  return subject.book.add({
    ...figure,
    id: `${whole.id}:without-cause`,
    label: `${whole.label}·不含经批准`,
    raw: rows.length - exempt.length,
    formula: 'difference',
    parts: [whole.id, `${whole.id}:with-cause`],
  });
}
