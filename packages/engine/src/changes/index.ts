export { type AsCorrected, asCorrected } from './as-corrected.ts';
export { type Assessed, changesBetween } from './changes-between.ts';
export { type Moment, movementsBetween } from './movement.ts';
export { type Stage, type Stages, splitAmount, splitShare } from './split.ts';
