export { type Compiled, compileNetwork } from './compile.ts';
export { compileFlat, type FlatInput } from './compile-flat.ts';
export type { DateConflict } from './conflicts.ts';
export { freeFloat, totalFloat } from './floats.ts';
export {
  type Activity,
  type ConstraintKind,
  KINDS as KIND_ORDER,
  type LagCalendar,
  type Link,
  type LinkKind,
  type NetworkInput,
} from './input.ts';
export { change, datesOf, type Edit, type LiveSchedule, openSchedule } from './live.ts';
export type { Contradiction } from './most-lags.ts';
export type { Network, Times } from './network.ts';
export { type Passed, runPasses } from './run-passes.ts';
export { type Oddity, type Schedule, schedule, scheduleOf } from './schedule.ts';
export type { Driver, Scheduled } from './scheduled.ts';
export { MODES, type ScheduleMode, type Semantics } from './semantics.ts';
