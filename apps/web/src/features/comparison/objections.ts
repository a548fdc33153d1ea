import type { Id, StandingObjection, StandingView } from '@gongjian/model';

/** The objection of a unit that waits for an answer. */
export function openObjection({ objections }: StandingView, unit: Id): StandingObjection | undefined {
  return objections.find((one) => one.unit === unit && one.decision === undefined);
}
