import type { Sessions } from '@gongjian/api';
import { type Actor, type Day, Refused, type Session } from '@gongjian/model';

export type Office = {
  readonly county: Session['county'];
  /** Until there are accounts: the one post that works at this machine. */
  readonly actor: Actor;
};

/** Sessions of an office at its own machine: the day is today in Beijing, by the clock of the process. */
export function officeSessions({ county, actor }: Office, now: () => Date): Sessions {
  const session = async (): Promise<Session> => ({
    mode: 'office',
    county,
    actor,
    actors: [actor],
    day: dayInBeijing(now()),
    dayFixed: false,
  });
  return {
    callerOf: async () => {
      const instant = now();
      return { actor, day: dayInBeijing(instant), at: instant.toISOString() };
    },
    session,
    moveDay: async () => {
      throw new Refused({ kind: 'demonstration-only', what: 'day' });
    },
    chooseActor: async () => {
      throw new Refused({ kind: 'demonstration-only', what: 'actor' });
    },
  };
}

const BEIJING_HOURS = 8;

/** China has one time zone, UTC+8, without summer time since 1991. */
export function dayInBeijing(instant: Date): Day {
  return new Date(instant.getTime() + BEIJING_HOURS * 3_600_000).toISOString().slice(0, 10);
}
