import { createScript, type ExampleStep } from './script.ts';
import { changePlan, correctReadings } from './zhongbei/changes.ts';
import { compareUnits } from './zhongbei/comparison.ts';
import { handleProblems, VERIFIER } from './zhongbei/handling.ts';
import { drawMap } from './zhongbei/map.ts';
import { meet } from './zhongbei/meetings.ts';
import { networks, recordNetworks } from './zhongbei/networks.ts';
import { reporterOf } from './zhongbei/people.ts';
import { keepPool } from './zhongbei/pool.ts';
import { EXEMPTIONS, PROBLEMS } from './zhongbei/problems.ts';
import { courses, SEED } from './zhongbei/projects.ts';
import { reviewReports } from './zhongbei/reporting.ts';
import { recogniseAll, reportInvestment, reportSeries } from './zhongbei/reports.ts';
import { reportBase, setUp } from './zhongbei/set-up.ts';
import { applyForCause, applyWaiting, approveCause, supervise } from './zhongbei/supervision.ts';
import { SERIES } from './zhongbei/targets.ts';

/**
 * The campaign of Zhongbei county (中北县) from its set-up in July 2012 to day 40, as the acts that its office, units
 * and statisticians sent. Target figures are those of a public speech; whatever else there is was invented and
 * carries `sample`. The light pack `gongjian-default` must be adopted before. Every call gives the same steps.
 */
export function zhongbei2012(): ExampleStep[] {
  const script = createScript(SEED);
  const projects = courses();
  setUp(script, projects);
  recordNetworks(script, networks(projects));
  reportBase(script, projects);
  for (const course of projects) recogniseAll(script, course);
  for (const series of SERIES) reportSeries(script, series);
  for (const [index, course] of projects.entries()) reportInvestment(script, course, index);
  for (const { problem, raisedBy, raisedAt, cleared } of PROBLEMS) {
    script.add(raisedAt, reporterOf(raisedBy), 'problem.raise', problem);
    if (cleared === undefined) continue;
    const { at, on, how, verifier } = cleared;
    script.add(at, VERIFIER, 'problem.clear', { id: problem.id, on, how, verifier });
  }
  for (const cause of EXEMPTIONS) approveCause(script, cause);
  correctReadings(script, projects);
  changePlan(script, projects);
  // Acts are told apart by their place in the script: what came later stands at its end.
  for (const cause of EXEMPTIONS) applyForCause(script, cause);
  applyWaiting(script);
  supervise(script);
  handleProblems(script);
  reviewReports(script);
  meet(script);
  compareUnits(script);
  keepPool(script);
  drawMap(script);
  return script.steps();
}
