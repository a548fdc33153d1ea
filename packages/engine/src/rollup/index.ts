export { applyReading, type OneReading } from './apply-reading.ts';
export { type Cube, MOST_CELLS, MOST_READINGS, type RollUpReadings, type RollUpSize, sumAt } from './cube.ts';
export { rollUp } from './roll-up.ts';
