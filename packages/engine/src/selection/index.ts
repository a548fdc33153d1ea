export { type SelectionInput, selectKeyWork } from './select-key-work.ts';
