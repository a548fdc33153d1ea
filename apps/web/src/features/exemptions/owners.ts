import type { Exemption, Id, Owners, PlanView } from '@gongjian/model';

/** Whose business a target or project is, as the acts of exemptions name it: its unit, its linked leaders. */
export function ownersOf({ targets, projects, actions }: PlanView, { of, subject }: Pick<Exemption, 'of' | 'subject'>) {
  const target = of === 'target' ? targets.find(({ id }) => id === subject) : undefined;
  const row = target ?? projects.find(({ id }) => of === 'project' && id === subject);
  const leaders: (Id | undefined)[] = [row?.leader, actions.find(({ id }) => id === target?.action)?.leader];
  return { units: [row?.unit], leaders } satisfies Owners;
}
