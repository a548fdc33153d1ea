export { commitmentState, isOpenCommitment } from './commitment-state.ts';
export { type DecisionFacts, decisionOptions } from './decision-options.ts';
export { type AgendaInput, ledBy, nextAgenda } from './next-agenda.ts';
