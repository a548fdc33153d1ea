import type { ActDeclaration } from '../act.ts';
import * as accounts from './account-acts.ts';
import * as bulletins from './bulletin-acts.ts';
import * as clock from './clock-acts.ts';
import * as commitments from './commitment-acts.ts';
import * as corrections from './correction-acts.ts';
import * as demands from './demand-acts.ts';
import * as exemptions from './exemption-acts.ts';
import * as facts from './fact-acts.ts';
import * as feedback from './feedback-acts.ts';
import * as inspections from './inspection-acts.ts';
import * as joints from './joint-acts.ts';
import * as layouts from './layout-acts.ts';
import * as maps from './map-acts.ts';
import * as orders from './order-acts.ts';
import * as orderIssue from './order-issue-acts.ts';
import * as packages from './package-acts.ts';
import * as periods from './period-acts.ts';
import { dropPlan, SET_ACTS } from './plan-acts.ts';
import { PROBLEM_ACTS } from './problem-acts.ts';
import * as readings from './reading-acts.ts';
import * as reports from './report-acts.ts';
import * as standings from './standing-acts.ts';
import * as rules from './standing-rule-acts.ts';
import * as stocktakes from './stocktake-acts.ts';
import * as units from './unit-acts.ts';

export { progressId } from './fact-acts.ts';
export { PROBLEM_ACT_STAGES, type ProblemActName } from './on-problem.ts';
export { SET_ACTS } from './plan-acts.ts';
export { hasHandled } from './problem-clear-acts.ts';
export { readingId } from './reading-checks.ts';
export { commitmentsFor, unseen } from './stocktake-acts.ts';

/** Every act there is, by name: the only ways anything changes. */
export const ACTS: ReadonlyMap<string, ActDeclaration> = new Map(
  [
    ...Object.values(SET_ACTS),
    dropPlan,
    readings.recordReading,
    readings.correctReading,
    readings.confirmReading,
    facts.recordRecognition,
    facts.withdrawRecognition,
    facts.recordProgress,
    ...Object.values(bulletins),
    ...PROBLEM_ACTS,
    ...Object.values(feedback),
    ...Object.values(clock),
    commitments.makeCommitment,
    commitments.moveCommitment,
    commitments.reportCommitment,
    commitments.closeCommitment,
    stocktakes.setStocktake,
    stocktakes.openStocktake,
    stocktakes.decideAtStocktake,
    stocktakes.leaveOpen,
    stocktakes.closeStocktake,
    stocktakes.cancelStocktake,
    ...Object.values(joints),
    ...Object.values(inspections),
    ...Object.values(orderIssue),
    ...Object.values(orders),
    ...Object.values(exemptions),
    readings.verifyReading,
    ...Object.values(reports),
    ...Object.values(periods),
    ...Object.values(packages),
    ...Object.values(demands),
    ...Object.values(corrections),
    ...Object.values(rules),
    ...Object.values(standings),
    ...Object.values(layouts),
    ...Object.values(maps),
    ...Object.values(accounts),
    ...Object.values(units),
  ].map((declaration) => [declaration.name, declaration as unknown as ActDeclaration]),
);
