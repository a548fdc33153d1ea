export { dueDay } from './due-day.ts';
export { escalations, ladderStates } from './escalations.ts';
export { ladderState } from './ladder-state.ts';
