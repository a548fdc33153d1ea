export * from './allocation/index.ts';
export { annualExpected, completedMonths, type SharePoint } from './annual-line.ts';
export { type Answer, answer } from './answer.ts';
export * from './approvals/index.ts';
export { type AssessedState, assess, assessed, assessedAfter } from './assess.ts';
export * from './burden/index.ts';
export * from './calendar/index.ts';
export { campaignExpected, dayInWindow, daysOf, type Window } from './campaign-curve.ts';
export { type Assessed, asCorrected, changesBetween } from './changes/index.ts';
export * from './chart/index.ts';
export * from './checks/index.ts';
export * from './clock/index.ts';
export * from './close-out/index.ts';
export * from './commitments/index.ts';
export * from './count-back/index.ts';
export * from './forecast/index.ts';
export { type Goal, goalOf, percentOf } from './goal.ts';
export { judge, severityOf, worseOf } from './judge.ts';
export { type Known, known } from './known.ts';
export * from './ladder/index.ts';
export type { Due, DueSubject, Growth, LightFacts, Line, Progress } from './light-facts.ts';
export { comparePacks, type LightsAt, lightsAt } from './lights-at.ts';
export {
  agenda,
  type OutlookOptions,
  type OutlookWith,
  outlook,
  outlookWith,
  type SeriesOf,
} from './likelihood/index.ts';
export { expectedPoints, figureOverTime } from './over-time.ts';
export { type Course, type Figure, type Frame, frameOf, paceOf } from './pace.ts';
export { checkPack, type GrowthSituation, type PackFault } from './pack-check.ts';
export type { AssessOptions } from './pack-choice.ts';
export * from './pipeline/index.ts';
export { stageOn } from './problem-stage.ts';
export * from './rcpsp/index.ts';
export * from './reminders/index.ts';
export { printedGap, printedShare, roundShare } from './rounding.ts';
export * from './schedule/index.ts';
export * from './selection/index.ts';
export { seriesAhead } from './series-ahead.ts';
export * from './standing/index.ts';
export * from './three-lists/index.ts';
export { isCeiling, verdictOf } from './verdict.ts';
export { sortChanges, worstFirst } from './worst-first.ts';
