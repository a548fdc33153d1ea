import type { components } from './api.gen.ts';

export type Problem = components['schemas']['ProblemDocument'];

/** A problem document as an exception: `title` and `detail` are worded already, `refusal` is the same in data. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail === '' ? problem.title : problem.detail);
    this.problem = problem;
  }

  get refusal(): Problem['refusal'] {
    return this.problem.refusal;
  }
}

/** The problem document of a failed answer; where something else answered (a proxy), the status in its place. */
export function problemOf(error: unknown, response: Response): Problem {
  return isProblem(error)
    ? error
    : { type: 'about:blank', title: `HTTP ${response.status}`, status: response.status, detail: response.statusText };
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'title' in error && 'status' in error && 'detail' in error;
}
