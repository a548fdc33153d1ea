import { Secret, TOTP } from 'otpauth';

/** Seconds that a code is shown for; the one before and the one after are taken too. */
const PERIOD = 30;
const ISSUER = 'Gongjian';

const totp = (key: string, label = '') =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(key), digits: 6, period: PERIOD, algorithm: 'SHA1' });

/** A new key of 160 bits in base 32. */
export function newCodeKey(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator program takes: the same key with whom it is for. */
export function codeAddress(key: string, login: string): string {
  return totp(key, login).toString();
}

/** The time step that a code belongs to, seen at an instant; undefined where it is none of the three that are taken. */
export function codeStep(key: string, code: string, at: string): number | undefined {
  const timestamp = Date.parse(at);
  const delta = totp(key).validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD) + delta;
}
