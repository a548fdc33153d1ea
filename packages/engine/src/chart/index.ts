export { type ChanceMoved, chancesMoved } from './chances.ts';
export { type Baselines, chartOf, plannedSpans } from './chart.ts';
export { type DayKind, dayKinds } from './day-kinds.ts';
export { type Moved, type OutcomeMoved, type Tried, tryOut } from './try-out.ts';
