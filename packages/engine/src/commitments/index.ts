export { commitmentState, isOpenCommitment } from './commitment-state.ts';
export { type AgendaInput, ledBy, nextAgenda } from './next-agenda.ts';
