import type { CountBack } from '@gongjian/model';

/** Count-backs of one project that differ in nothing but the outcome and its steps' latest days, told once. */
export function sameVerdicts(countBacks: readonly CountBack[]): (readonly CountBack[])[] {
  const groups = new Map<string, CountBack[]>();
  for (const counted of countBacks) {
    const { by, reach, finish, fastest, lateDays, next, conditions, outside } = counted;
    const told = JSON.stringify([by, reach, finish, fastest, lateDays, next, conditions, outside]);
    groups.set(told, [...(groups.get(told) ?? []), counted]);
  }
  return [...groups.values()];
}
