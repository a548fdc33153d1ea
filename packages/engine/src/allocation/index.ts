export { type AllocateOptions, type AllocationProgress, allocate, type Timing } from './allocate.ts';
export { type Conflict, type ConflictOptions, explainConflict } from './conflict.ts';
export { type AllocationSeams, allocationProblem, type Demands } from './from-snapshot.ts';
export { type Model as AllocationModel, type ModelOptions, writeModel as allocationModel } from './lp.ts';
export {
  type AllocationFactor,
  type AllocationProblem,
  type AllocationTarget,
  type Candidate as AllocationCandidate,
  type Clearance as AllocationClearance,
  checkProblem as checkAllocation,
  type Limit as AllocationLimit,
  type Start as AllocationStart,
  type Take as AllocationTake,
} from './problem.ts';
export type { Solution, Solve, SolveOptions, SolveProgress } from './solver.ts';
export { scheduleTiming, type TimingOptions } from './timing.ts';
