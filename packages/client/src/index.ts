export { type ApiClient, createClient, type Schemas, unwrap } from './client.ts';
export { type Problem, ProblemError } from './problem-error.ts';
