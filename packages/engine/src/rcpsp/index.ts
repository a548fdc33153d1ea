export { type AcceptedList, type ListBuilder, listBuilder } from './list-builder.ts';
export { readMultiProject, readPatterson, readResourceProblem } from './patterson.ts';
export type { Objective, Resource, ResourceActivity, ResourceProblem } from './problem.ts';
export {
  criticalPathOf,
  type ResourceSchedule,
  type ScheduleOptions,
  type ScheduleProgress,
  scheduleWithResources,
} from './schedule-with-resources.ts';
