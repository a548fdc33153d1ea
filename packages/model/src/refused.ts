import type { Refusal } from './refusal.ts';

/** Why nobody is signed in. */
export const SIGNED_OUT = ['none', 'idle', 'expired', 'revoked', 'disabled'] as const;

/** Why signing in by the unified identity did not work. */
export const IDENTITY_FAULTS = ['unknown', 'linked', 'failed', 'late'] as const;

/** Thrown where a use case refuses; the edge words it. Bugs are never thrown as this. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}
