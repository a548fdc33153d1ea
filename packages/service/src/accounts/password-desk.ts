import { Refused } from '@gongjian/model';
import { hash, type Options, verify } from '@node-rs/argon2';

/** 19 MiB and two passes: OWASP's recommendation for argon2id, which is the default algorithm. */
export const ARGON2: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords at work at a time, and how many may wait: in all, and of those that come from one place. */
const RUNNING = 2;
const WAITING = 32;
const OF_ONE_PLACE = 4;
/** Places that are new to their login leave a quarter of the queue to the others. */
const WAITING_STRANGERS = 24;

export type Queued = {
  readonly place: string;
  /** Signed in from before. */
  readonly isKnown: boolean;
};

/** Hashes and compares passwords, a few at a time: however many are sent, the machine goes on with its other work. */
export type PasswordDesk = {
  /** Holds a place in the queue for all that is done to one request. @throws Refused `busy` where there is none. */
  readonly inTurn: <T>(queued: Queued, work: () => Promise<T>) => Promise<T>;
  readonly hash: (password: string) => Promise<string>;
  /** Takes the same time where there is nothing to compare with. */
  readonly isRight: (password: string, hash: string | undefined) => Promise<boolean>;
  /** The most that were at work at a time. */
  readonly most: () => number;
};

export function passwordDesk(options: Options = ARGON2): PasswordDesk {
  let running = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  const places = new Map<string, number>();
  let nobodys: Promise<string> | undefined;

  const enter = async ({ place, isKnown }: Queued): Promise<void> => {
    const here = places.get(place) ?? 0;
    if (here >= OF_ONE_PLACE || waiting.length >= (isKnown ? WAITING : WAITING_STRANGERS))
      throw new Refused({ kind: 'busy', seconds: 5 });
    places.set(place, here + 1);
    if (running < RUNNING) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    most = Math.max(most, running);
  };
  const leave = (place: string): void => {
    const here = places.get(place) ?? 1;
    if (here === 1) places.delete(place);
    else places.set(place, here - 1);
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const hashOf = (password: string) => hash(password.normalize('NFC'), options);

  return {
    inTurn: async (queued, work) => {
      await enter(queued);
      try {
        return await work();
      } finally {
        leave(queued.place);
      }
    },
    hash: hashOf,
    isRight: async (password, known) => {
      nobodys ??= hashOf('nobody has this password');
      const right = await verify(known ?? (await nobodys), password.normalize('NFC'));
      return right && known !== undefined;
    },
    most: () => most,
  };
}
