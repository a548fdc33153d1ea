import type { ActDeclaration } from '../act.ts';
import * as clock from './clock-acts.ts';
import * as facts from './fact-acts.ts';
import * as feedback from './feedback-acts.ts';
import { dropPlan, SET_ACTS } from './plan-acts.ts';

export { progressId, readingId } from './fact-acts.ts';
export { SET_ACTS } from './plan-acts.ts';

/** Every act there is, by name: the only ways anything changes. */
export const ACTS: ReadonlyMap<string, ActDeclaration> = new Map(
  [
    ...Object.values(SET_ACTS),
    dropPlan,
    facts.recordReading,
    facts.correctReading,
    facts.confirmReading,
    facts.recordRecognition,
    facts.withdrawRecognition,
    facts.recordProgress,
    facts.raiseProblem,
    facts.clearProblem,
    facts.approveExemption,
    facts.issueBulletin,
    ...Object.values(feedback),
    ...Object.values(clock),
  ].map((declaration) => [declaration.name, declaration as unknown as ActDeclaration]),
);
