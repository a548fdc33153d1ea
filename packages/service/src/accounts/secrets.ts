import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 256 bits that cannot be guessed, fit for a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. */
export function keyOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

export function isSame(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(keyOf(left)), Buffer.from(keyOf(right)));
}

/** Without characters that are taken for others when they are copied by hand. */
const SMALL = 'abcdefghjkmnpqrstuvwxyz';
const LARGE = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const DIGITS = '23456789';

const pick = (from: string, count: number): string =>
  Array.from({ length: count }, () => from[randomInt(from.length)]).join('');

/** `K7QM-2XPD-9RTW`: to be typed off a screen, once. */
export function newSetUpCode(): string {
  return Array.from({ length: 3 }, () => pick(LARGE + DIGITS, 4)).join('-');
}

/** A password that is changed at its first use: `Rfh-7342-nqwd`; 60 bits, every kind of character. */
export function newGivenPassword(): string {
  return [pick(LARGE, 1) + pick(SMALL, 3), pick(DIGITS, 4), pick(SMALL + LARGE, 5)].join('-');
}
