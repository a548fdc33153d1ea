import {
  type Day,
  dayNumber,
  dayOfNumber,
  type LegalDays,
  maxDay,
  type OfficeCase,
  type OfficeCases,
  type Snapshot,
  type StepSchedule,
  type Unit,
} from '@gongjian/model';
import { elapsed, type WorkTime } from '../calendar/index.ts';
import { countBack } from '../count-back/count-back.ts';
import { type GoalNetwork, networkAmongMany } from '../count-back/goal-network.ts';
import { legalDaysOn } from '../count-back/legal-days.ts';
import type { StepPlan } from '../count-back/step-plan.ts';
import { type Frame, frameOf, officeOf, START, standingOf, waitsFor } from './frame.ts';
import { jointProposals } from './joint-proposals.ts';

/**
 * What is with an approval office, and the units under it, on a day: cases taken on or ready to be, with the days it
 * promised and the law allows, used and left, the latest dates counted back from day N, and the count targets that wait;
 * then what comes next to it, and the steps that could be heard together with other offices.
 *
 * Cases that hold most weight of targets come first; of equal weight the one with the least float, then the oldest.
 */
export function officeCases(snapshot: Snapshot, unit: string, day: Day): OfficeCases {
  const frame = frameOf(snapshot, day);
  const offices = subtreeOf(snapshot, unit);
  const rows = projectsWith(frame, offices).flatMap((project) => casesOf(frame, project, offices));
  rows.sort(byWhatTheyHold);
  return {
    unit,
    day,
    by: frame.by,
    cases: rows.filter(({ state }) => state !== 'next'),
    next: rows.filter(({ state }) => state === 'next').toSorted((a, b) => (a.earlyStart < b.earlyStart ? -1 : 1)),
    joint: jointProposals(frame, offices),
  };
}

/** Units that have a step which is not done, with how many of them are with them now. */
export function approvalOffices(snapshot: Snapshot, day: Day): { readonly unit: string; readonly cases: number }[] {
  const frame = frameOf(snapshot, day);
  const counts = new Map<string, number>();
  for (const project of frame.plan.byProject.keys()) {
    const network = networkAmongMany(frame.plan, project);
    if (network === undefined) continue;
    for (const [at, { step, state }] of network.steps.entries()) {
      const office = officeOf(frame, step);
      if (step.project !== project || office === undefined || state === 'done') continue;
      counts.set(office, (counts.get(office) ?? 0) + Number(standingOf(network, at) !== 'next'));
    }
  }
  const kinds = new Map(snapshot.units.map(({ id, kind }) => [id, kind]));
  return [...counts]
    .filter(([unit]) => !WORKING.includes(kinds.get(unit) ?? 'other'))
    .map(([unit, cases]) => ({ unit, cases }))
    .sort((a, b) => b.cases - a.cases || (a.unit < b.unit ? -1 : 1));
}

/** Kinds of units whose steps are work on the ground, not approvals. */
const WORKING: readonly Unit['kind'][] = ['township', 'platform', 'enterprise-state'];

function subtreeOf({ units }: Snapshot, unit: string): ReadonlySet<string> {
  const within = new Set([unit]);
  for (let size = 0; size !== within.size; ) {
    size = within.size;
    for (const { id, parent } of units) if (parent !== undefined && within.has(parent)) within.add(id);
  }
  return within;
}

function projectsWith({ plan }: Frame, offices: ReadonlySet<string>): string[] {
  const projects = new Set<string>();
  for (const [project, steps] of plan.byProject)
    if (steps.some(({ office }) => office !== undefined && offices.has(office))) projects.add(project);
  return [...projects];
}

function casesOf(frame: Frame, project: string, offices: ReadonlySet<string>): OfficeCase[] {
  const { all, plan, asked, by, targets: known } = frame;
  const network = networkAmongMany(plan, project);
  const row = all.projects.get(project);
  if (network === undefined || row === undefined) return [];
  const own = [...network.steps.entries()].filter(
    ([, { step, state }]) => step.project === project && state !== 'done' && offices.has(officeOf(frame, step) ?? ''),
  );
  if (own.length === 0) return [];
  const asks = asked.asks.filter((ask) => ask.project === project);
  const counted = asks.map((ask) => ({ ask, back: countBack(plan, project, ask.outcome, ask.by) }));
  const open = counted.filter(({ back }) => back.reach !== 'done');
  // No office can rescue what is lost to the law or to the work itself: it sets no latest date and holds no target.
  const kept = open.filter(({ back }) => back.reach !== 'out-of-reach' && back.reach !== 'not-by-law');
  const [any] = counted;
  const schedule = new Map((any?.back ?? countBack(plan, project, 'start', by)).steps.map((one) => [one.step, one]));
  return own.flatMap(([at, state]) => {
    const { step, minimum, problems } = state;
    const planned = schedule.get(step.id);
    if (planned === undefined || step.office === undefined) return [];
    const leading = kept.flatMap(({ ask, back }) => {
      const late = back.steps.find((one) => one.step === step.id);
      return late?.lateFinish === undefined ? [] : [{ ask, back, late }];
    });
    const tightest = leading.toSorted((a, b) => (a.late.float ?? 0) - (b.late.float ?? 0))[0]?.late;
    const standing = standingOf(network, at);
    const since = state.started ?? (standing === 'waiting' ? waitingSince(network, at) : undefined);
    const targets = [...new Set(leading.flatMap(({ ask }) => ask.targets))];
    const limit = legalLimit(plan, state);
    const time = network.times[at] ?? elapsed;
    return [
      {
        project,
        projectName: row.name,
        unit: row.unit,
        step: step.id,
        name: step.name,
        office: step.office,
        state: standing,
        ...(since === undefined ? {} : { since }),
        days: step.days,
        basis: step.basis,
        ...(step.promised === undefined
          ? {}
          : { promised: allowed(step.promised, step.basis, time, state.started, plan.day) }),
        ...(limit === undefined
          ? {}
          : {
              legal: {
                ...allowed(
                  limit.days,
                  limit.basis,
                  limit.basis === 'calendar' ? elapsed : network.working,
                  state.started,
                  plan.day,
                ),
                citation: limit.citation,
              },
            }),
        ...(minimum === undefined ? {} : { minimum }),
        earlyStart: planned.earlyStart,
        earlyFinish: planned.earlyFinish,
        ...lateDates(tightest),
        after: waitsFor(network, at).flatMap(({ from, hard }) => {
          const before = network.steps[from]?.step;
          if (before === undefined) return [];
          const finish = schedule.get(before.id)?.earlyFinish;
          return [
            {
              id: before.id,
              name: before.name,
              ...(before.office === undefined ? {} : { office: before.office }),
              ...(finish === undefined ? {} : { finish }),
              hard,
            },
          ];
        }),
        problems: problems.map(({ id, name }) => ({ id, name })),
        targets: targets.map((id) => ({ id, name: known.get(id)?.name ?? id })),
        outcomes: open.map(({ ask, back }) => ({ outcome: ask.outcome, by: ask.by, reach: back.reach })),
        weight: targets.reduce((sum, id) => sum + (known.get(id)?.weight ?? 1), 0),
        ...(step.sample === undefined ? {} : { sample: step.sample }),
      },
    ];
  });
}

function lateDates(row: StepSchedule | undefined): Pick<OfficeCase, 'lateStart' | 'lateFinish' | 'float'> {
  return {
    ...(row?.lateStart === undefined ? {} : { lateStart: row.lateStart }),
    ...(row?.lateFinish === undefined ? {} : { lateFinish: row.lateFinish }),
    ...(row?.float === undefined ? {} : { float: row.float }),
  };
}

function legalLimit(plan: StepPlan, { step, started }: GoalNetwork['steps'][number]): LegalDays | undefined {
  const track = plan.trackStep(step);
  const limit = track && legalDaysOn(track.limit, started ?? plan.day);
  return limit?.days === 0 ? undefined : limit;
}

/** The day on which the last thing that it waited for was done; undefined where it waited for nothing. */
function waitingSince(network: GoalNetwork, at: number): Day | undefined {
  let since: Day | undefined;
  for (let link = network.offset[at] as number; link < (network.offset[at + 1] as number); link += 1) {
    const before = network.steps[network.from[link] as number];
    const event = network.kind[link] === START[1] ? before?.started : before?.finished;
    if (event !== undefined) since = since === undefined ? event : maxDay(since, event);
  }
  return since;
}

/** The days run from the day the office took the case on, that day counted. */
function allowed(days: number, basis: LegalDays['basis'], time: WorkTime, started: Day | undefined, day: Day) {
  if (started === undefined) return { days, basis, used: 0 };
  const from = dayNumber(started);
  return {
    days,
    basis,
    used: Math.max(0, time.between(from, dayNumber(day) + 1)),
    by: dayOfNumber(days === 0 ? from : time.add(from, days) - 1),
  };
}

const LAST = '9999-12-31';

function byWhatTheyHold(a: OfficeCase, b: OfficeCase): number {
  return (
    b.weight - a.weight ||
    (a.float ?? Number.MAX_SAFE_INTEGER) - (b.float ?? Number.MAX_SAFE_INTEGER) ||
    order(a.since ?? LAST, b.since ?? LAST) ||
    order(a.step, b.step)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
