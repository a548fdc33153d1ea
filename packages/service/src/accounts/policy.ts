/** How an office lets people in. The defaults are what is asked of a system of level 2 (GB/T 22239, 等级保护二级). */
export type SignInPolicy = {
  /** 3: everybody gives a one-time code beside the password. */
  readonly level: 2 | 3;
  readonly passwordLength: number;
  /** How many of capital letters, small letters, digits and other characters a password has. */
  readonly passwordClasses: number;
  /** A new password is none of the last so many. */
  readonly passwordHistory: number;
  /** Days until a password must be changed; 0: never. */
  readonly passwordDays: number;
  /** Failures of one login from one place before that place has to wait. */
  readonly failures: number;
  readonly lockMinutes: number;
  readonly idleMinutes: number;
  readonly sessionHours: number;
};

export const LEVEL_2: SignInPolicy = {
  level: 2,
  passwordLength: 8,
  passwordClasses: 3,
  passwordHistory: 5,
  passwordDays: 90,
  failures: 5,
  lockMinutes: 10,
  idleMinutes: 30,
  sessionHours: 12,
};

/**
 * Failures of one login from all places that are new to it together, in an hour. A guess from many machines is slowed
 * down by it; whoever sits where he signed in before is not concerned.
 */
export const STRANGERS = { failures: 100, minutes: 60 } as const;

/** Days for which a place is known after a sign-in, and for which ended sessions are kept. */
export const KNOWN_DAYS = 180;
/** Days in which a password given by an administrator must be used. */
export const GIVEN_PASSWORD_DAYS = 7;
/** A session is marked as in use this often, in ms, not with every request. */
export const SEEN_EVERY = 60_000;

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** An RFC 3339 instant, so many milliseconds later or earlier. */
export function shifted(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

export function isOver(until: string, at: string): boolean {
  return Date.parse(until) <= Date.parse(at);
}
