import type { Actor, Id, StandingObjection, StandingView } from '@gongjian/model';

/** The objection of a unit that waits for an answer. */
export function openObjection({ objections }: StandingView, unit: Id): StandingObjection | undefined {
  return objections.find((one) => one.unit === unit && one.decision === undefined);
}

/** Other hands decide than those that objected or set the rules. */
export function isOtherHand({ declared }: StandingView, { by }: StandingObjection, actor: Pick<Actor, 'id'>): boolean {
  return declared?.by.id !== actor.id && by.id !== actor.id;
}
