export { escalations, ladderStates } from './escalations.ts';
export { ladderState } from './ladder-state.ts';
