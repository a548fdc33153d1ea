import { ProblemError } from './api.ts';

/** Whether an answer says that nobody is signed in, or that something is due first. */
export function isSignedOut(error: unknown): boolean {
  const kind = error instanceof ProblemError ? error.refusal?.kind : undefined;
  return kind === 'signed-out' || kind === 'step-due';
}

/** Pages that are there for who is not signed in. */
export function isAtDoor(path: string): boolean {
  return path === '/sign-in' || path === '/set-up';
}

/** A page of this application to go on to, never another site. */
export function pageIn(to: unknown): string {
  return typeof to === 'string' && to.length <= 500 && /^\/(?![/\\])/.test(to) && !isAtDoor(to.split('?')[0] ?? '')
    ? to
    : '/';
}
