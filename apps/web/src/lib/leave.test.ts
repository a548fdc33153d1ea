import { expect, test } from 'vitest';
import { ProblemError } from './api.ts';
import { isSignedOut, pageIn } from './leave.ts';

const problem = (refusal: object) =>
  new ProblemError({ type: '', title: '', status: 401, detail: '', refusal: refusal as never });

test('only what says so sends to the sign-in page', () => {
  expect(isSignedOut(problem({ kind: 'signed-out', reason: 'idle' }))).toBe(true);
  expect(isSignedOut(problem({ kind: 'step-due', step: 'post' }))).toBe(true);
  expect(isSignedOut(problem({ kind: 'forbidden', act: 'a', role: 'observer', needs: [] }))).toBe(false);
  expect(isSignedOut(new TypeError('Failed to fetch'))).toBe(false);
});

test.each([
  ['/campaigns/c/problems?x=1', '/campaigns/c/problems?x=1'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/sign-in?to=/', '/'],
  ['/set-up', '/'],
  [undefined, '/'],
])('after signing in %j leads to %s', (to, page) => {
  expect(pageIn(to)).toBe(page);
});
