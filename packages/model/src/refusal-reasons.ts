/** Why nobody is signed in. */
export const SIGNED_OUT = ['none', 'idle', 'expired', 'revoked', 'disabled'] as const;

/** Why signing in by the unified identity did not work. */
export const IDENTITY_FAULTS = ['unknown', 'linked', 'failed', 'late'] as const;
