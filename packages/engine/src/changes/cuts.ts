import type { NamedCut, PlanCut, Reading } from '@gongjian/model';
import { membersOf } from '../figure.ts';
import type { Known } from '../known.ts';
import type { Moment } from './movement.ts';

/**
 * 调减计划 between two moments, of any target or project: its own plan, and for a target that sums investment those of
 * the projects it measures now. A cut that nobody is recorded to have approved is named without an approver.
 */
export function cutsBetween(before: Moment, after: Moment): (of: Reading['of'], subject: string) => NamedCut[] {
  const targetsThen = new Map(before.all.snapshot.targets.map((target) => [target.id, target]));
  const targetsNow = new Map(after.all.snapshot.targets.map((target) => [target.id, target]));
  const ofProject = (id: string): NamedCut[] => {
    const [then, now] = [before.all.projects.get(id), after.all.projects.get(id)];
    const cut = lowered(then?.annualInvestment, now?.annualInvestment);
    if (cut === undefined || now === undefined) return [];
    const named = { of: 'project', subject: id, name: now.name, unitOfMeasure: '万元' } as const;
    return [{ ...named, ...cut, ...approval(then?.planCuts, now.planCuts) }];
  };
  return (of, subject) => {
    if (of === 'project') return ofProject(subject);
    const [then, now] = [targetsThen.get(subject), targetsNow.get(subject)];
    if (now === undefined) return [];
    const cut = lowered(then?.annualPlan, now.annualPlan);
    const unitOfMeasure = unitOf(after.all, now.indicator);
    const own: NamedCut[] =
      cut === undefined
        ? []
        : [{ of, subject, name: now.name, unitOfMeasure, ...cut, ...approval(then?.planCuts, now.planCuts) }];
    const isSum = now.measurement.by === 'investment' && now.annualPlan === undefined;
    const members = isSum ? membersOf(after.all, now, after.day) : [];
    return [...own, ...members.flatMap(({ id }) => ofProject(id))];
  };
}

function lowered(was: number | undefined, is: number | undefined): { was: number; is: number } | undefined {
  return was === undefined || is === undefined || is >= was ? undefined : { was, is };
}

/** Who approved the last cut that was not recorded before. */
function approval(then: readonly PlanCut[] = [], now: readonly PlanCut[] = []): Partial<NamedCut> {
  const cut = now.slice(then.length).at(-1);
  return cut === undefined ? {} : { on: cut.on, approver: cut.approver, why: cut.why };
}

function unitOf(all: Known, indicator: string): string {
  return all.indicators.get(indicator)?.unitOfMeasure ?? '';
}
