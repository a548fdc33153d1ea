import {
  type Casework,
  type Day,
  daysBetween,
  type Snapshot,
  StandingRules,
  standingDecisionUntil,
  tookPartIn,
} from '@gongjian/model';
import { mayAnywhere, type Own } from './own.ts';
import type { Thing } from './thing.ts';

/** For how many days a unit is told that its objection was answered. */
const TOLD = 7;

/** Objections to a comparison: decided by other hands than those that objected or set its rules, then read by the unit. */
export function standingThings(
  { units }: Pick<Snapshot, 'units'>,
  { objection, standing }: Pick<Casework, 'objection' | 'standing'>,
  own: Own,
  day: Day,
): Thing[] {
  const [declared] = standing;
  const rules = declared?.rules ?? StandingRules.parse({});
  const decides = mayAnywhere(own, 'standing.decide');
  const objects = own.role === 'reporter' || own.role === 'reviewer';
  return objection
    .filter(({ on }) => on <= day)
    .flatMap((one): Thing[] => {
      const about = { subject: one.id, name: units.find(({ id }) => id === one.unit)?.name ?? one.unit };
      const { decision } = one;
      if (decision === undefined || decision.on > day)
        return decides && tookPartIn(one, declared, own.post) === undefined
          ? [{ ...about, kind: 'standing-objection', due: standingDecisionUntil(one, rules), isWaitedFor: true }]
          : [];
      return objects && own.unit(one.unit) && daysBetween(decision.on, day) <= TOLD
        ? [{ ...about, kind: 'standing-answer', since: decision.on }]
        : [];
    });
}
