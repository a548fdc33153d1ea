import {
  type Continuity,
  type ContinuityMonth,
  type Day,
  dayFrom,
  dayNumber,
  daysInMonth,
  type Flow,
  monthOf,
  type Project,
  type Snapshot,
  sum,
  yearOf,
} from '@gongjian/model';
import { known } from '../known.ts';
import { type CampaignDraws, campaignDraws } from '../likelihood/campaign-draws.ts';
import { summaryOf } from '../likelihood/statistics.ts';
import { reachedBy } from '../project-facts.ts';

const MONTHS = 12;
/** A month's count is small: its tenth and nine tenths are settled long before a target's chance is. */
const DRAWS = 2000;

type Outcome = 'start' | 'completion';

/**
 * 项目接续: starts and completions of the twelve months from the day's on, as planned and as drawn from steps, planned
 * days and problems, so that a month without a start is seen while there is time to fill it. The same seed gives the same.
 */
export function continuity(
  snapshot: Snapshot,
  day: Day,
  { draws = DRAWS, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {},
): Continuity {
  // A project's draws are made for what is asked of it: here of each its start and completion.
  const asked: Project['asked'] = ['start', 'completion'];
  const all = known({ ...snapshot, projects: snapshot.projects.map((project) => ({ ...project, asked })) });
  const months = monthsFrom(day);
  const drawn = campaignDraws(all, day, { draws, seed, by: (months.at(-1) as Month).to });
  const flows = { start: flowsOf(drawn, months, 'start'), completion: flowsOf(drawn, months, 'completion') };
  const rows = months.map((month, at): ContinuityMonth => {
    const [starts, completions] = [flows.start.months[at] as Flow, flows.completion.months[at] as Flow];
    return { ...month, starts, completions };
  });
  return {
    campaign: all.campaign.id,
    seq: snapshot.seq,
    day,
    months: rows,
    gaps: rows
      .filter(({ starts }) => starts.planned === 0 && starts.done === 0 && starts.none > 0.5)
      .map(({ month }) => month),
    undated: { starts: flows.start.undated, completions: flows.completion.undated },
    overdue: { starts: flows.start.overdue, completions: flows.completion.overdue },
    draws: drawn.draws,
    seed,
    sample: snapshot.projects.some(({ sample }) => sample === true),
  };
}

interface Month {
  readonly month: string;
  readonly from: Day;
  readonly to: Day;
}

function monthsFrom(day: Day): Month[] {
  return Array.from({ length: MONTHS }, (_, at) => {
    const index = monthOf(day) - 1 + at;
    const [year, month] = [yearOf(day) + Math.floor(index / 12), (index % 12) + 1];
    const from = dayFrom(year, month, 1) as Day;
    return { month: from.slice(0, 7), from, to: dayFrom(year, month, daysInMonth(year, month)) as Day };
  });
}

interface Flows {
  readonly months: readonly Flow[];
  readonly undated: number;
  readonly overdue: number;
}

function flowsOf(drawn: CampaignDraws, months: readonly Month[], outcome: Outcome): Flows {
  const { all, day } = drawn;
  const counts = months.map(() => new Int32Array(drawn.draws));
  const rows = all.snapshot.projects.map((project) => ({
    project,
    done: reachedBy(all, project.id, outcome, day),
    planned: outcome === 'start' ? project.plannedStart : project.plannedCompletion,
  }));
  let undated = 0;
  for (const { project, done } of rows) {
    if (done !== undefined) continue;
    const reached = drawn.reachedOf(project.id, new Set()).get(outcome);
    if (reached === undefined) undated += 1;
    else countMonths(reached, counts, months, day);
  }
  return {
    months: months.map(({ from, to }, at): Flow => {
      const planned = rows.filter((row) => row.planned !== undefined && from <= row.planned && row.planned <= to);
      const done = rows.filter((row) => row.done !== undefined && from <= row.done && row.done <= to).length;
      return {
        planned: planned.length,
        money: sum(planned.flatMap(({ project }) => project.totalInvestment ?? [])),
        done,
        ...spreadOf(counts[at] as Int32Array, done),
      };
    }),
    undated,
    overdue: rows.filter((row) => row.done === undefined && row.planned !== undefined && row.planned <= day).length,
  };
}

/** Adds one to each draw's month in which the outcome is reached; what is later than the last month is in none. */
function countMonths(reached: Int16Array, counts: readonly Int32Array[], months: readonly Month[], day: Day): void {
  const ends = months.map(({ to }) => dayNumber(to) - dayNumber(day));
  for (let i = 0; i < reached.length; i += 1) {
    const at = ends.findIndex((end) => (reached[i] as number) <= end);
    const row = counts[at];
    if (row !== undefined) row[i] = (row[i] as number) + 1;
  }
}

function spreadOf(counts: Int32Array, done: number): Pick<Flow, 'p10' | 'p50' | 'p90' | 'expected' | 'none'> {
  const { p10, p50, p90 } = summaryOf(counts);
  let [total, none] = [0, 0];
  for (const count of counts) {
    total += count;
    if (count === 0) none += 1;
  }
  return {
    p10: done + p10,
    p50: done + p50,
    p90: done + p90,
    expected: done + total / counts.length,
    none: done > 0 ? 0 : none / counts.length,
  };
}
