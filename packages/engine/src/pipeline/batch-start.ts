import {
  type BatchNeed,
  type BatchProject,
  type BatchStart,
  BEFORE_START,
  type Condition,
  type CountBack,
  type Day,
  dayNumber,
  type PipelineProject,
  type Reach,
  type Snapshot,
} from '@gongjian/model';
import { countBack, reachOf, type StepPlan, stepPlan } from '../count-back/index.ts';
import { known } from '../known.ts';
import { pipelineIn } from './pipeline-of.ts';

const READY: readonly Reach[] = ['done', 'reachable'];

/**
 * 集中开工: which projects that are not started can be started on the date `on`, each counted back from it: ready, ready
 * only if something named is done, or not. A project is ready exactly where its count-back says that the date is reachable.
 *
 * @param day - nothing undone is worked on before the day after it
 */
export function batchStart(snapshot: Snapshot, day: Day, on: Day): BatchStart {
  const plan = stepPlan(snapshot, day);
  const waiting = pipelineIn(known(snapshot), day).projects.filter(({ stage }) => BEFORE_START.includes(stage));
  const rows = waiting.map((project) => batchProject(plan, project, on));
  const outside = plan.times.outside(day, on);
  return {
    campaign: snapshot.campaign.id,
    seq: snapshot.seq,
    day,
    on,
    ready: rows
      .filter(({ reach }) => READY.includes(reach))
      .sort((a, b) => (a.slack ?? 0) - (b.slack ?? 0) || byId(a, b)),
    conditional: rows
      .filter(({ reach }) => reach === 'conditional')
      .sort((a, b) => a.needs.length - b.needs.length || a.lateDays - b.lateDays || byId(a, b)),
    not: rows
      .filter(({ reach }) => !READY.includes(reach) && reach !== 'conditional')
      .sort((a, b) => NOT.indexOf(a.reach) - NOT.indexOf(b.reach) || a.lateDays - b.lateDays || byId(a, b)),
    outside: outside?.years ?? [],
    sample: waiting.some(({ sample }) => sample === true),
  };
}

const NOT: readonly Reach[] = ['out-of-reach', 'not-by-law', 'unknown'];

function byId(a: BatchProject, b: BatchProject): number {
  return a.project < b.project ? -1 : 1;
}

function batchProject(plan: StepPlan, row: PipelineProject, on: Day): BatchProject {
  const { project, name, unit, leader, stage, totalInvestment } = row;
  const told = {
    project,
    name,
    unit,
    ...(leader === undefined ? {} : { leader }),
    stage,
    ...(totalInvestment === undefined ? {} : { totalInvestment }),
  };
  // What is too large to count back is unknown among many, as everywhere; see reachOf.
  const { reach } = reachOf(plan, { project, outcome: 'start', by: on });
  if (reach === 'unknown') return { ...told, reach, lateDays: 0, needs: [], citations: [] };
  const back = countBack(plan, project, 'start', on);
  const isReady = READY.includes(back.reach);
  const stepName = (id: string) => plan.steps.get(id)?.name ?? id;
  return {
    ...told,
    reach: back.reach,
    ...(back.finish === undefined ? {} : { finish: back.finish }),
    ...(back.fastest === undefined ? {} : { fastest: back.fastest }),
    ...(isReady ? { slack: slackOf(plan, back, on) } : {}),
    lateDays: back.lateDays,
    ...(back.next === undefined ? {} : { next: nextOf(plan, back.next) }),
    needs: back.conditions.map((condition) => needOf(plan, condition)),
    citations: back.citations.map(({ step, minimum }) => ({ step, name: stepName(step), minimum })),
  };
}

/** Working days after the last one that is needed, up to the date. */
function slackOf({ times, day }: StepPlan, { finish, reach }: CountBack, on: Day): number {
  const from = reach === 'done' || finish === undefined || finish < day ? day : finish;
  return Math.max(0, times.working.between(dayNumber(from) + 1, dayNumber(on) + 1));
}

function nextOf({ steps }: StepPlan, { step, latestStart }: NonNullable<CountBack['next']>): BatchProject['next'] {
  const { name = step, office } = steps.get(step) ?? {};
  return { step, name, ...(office === undefined ? {} : { office }), latestStart };
}

function needOf({ steps, problems }: StepPlan, condition: Condition): BatchNeed {
  if (condition.kind === 'clear') {
    const { name = condition.problem, decider = {} } = problems.get(condition.problem) ?? {};
    return { condition, name, ...handsOf(decider) };
  }
  const { name = condition.step, office } = steps.get(condition.step) ?? {};
  const beside = condition.kind === 'parallel' ? (steps.get(condition.beside)?.name ?? condition.beside) : undefined;
  return { condition, name, ...(beside === undefined ? {} : { beside }), ...handsOf({ unit: office }) };
}

function handsOf({ unit, leader }: { unit?: string | undefined; leader?: string | undefined }) {
  return { ...(unit === undefined ? {} : { unit }), ...(leader === undefined ? {} : { leader }) };
}
