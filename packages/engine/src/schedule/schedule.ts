import { type Compiled, compileNetwork } from './compile.ts';
import { type DateConflict, dateConflicts } from './conflicts.ts';
import { freeFloat, shownLate, totalFloat } from './floats.ts';
import type { NetworkInput } from './input.ts';
import { longestPath } from './longest-path.ts';
import { type Contradiction, pusherOf } from './most-lags.ts';
import {
  BY_ACTUAL,
  BY_AS_LATE,
  BY_CONSTRAINT,
  BY_DATA_DATE,
  BY_START,
  DONE,
  KIND_OF_BITS,
  type Times,
} from './network.ts';
import { type Passed, runPasses } from './run-passes.ts';
import type { Driver, Scheduled } from './scheduled.ts';
import { spans } from './summaries.ts';

/** What is odd about the input but does not hinder the sums. */
export interface Oddity {
  readonly activity: string;
  readonly kind: 'constraint-on-summary' | 'work-on-summary' | 'actual-after-data-date' | 'finish-before-start';
}

export interface Schedule {
  readonly activities: readonly Scheduled[];
  readonly byId: ReadonlyMap<string, Scheduled>;
  /** What late dates were counted back from. */
  readonly end: number;
  /** Driving activities from the last to finish back to the first, in order of time. */
  readonly longestPath: readonly string[];
  readonly conflicts: readonly DateConflict[];
  readonly contradiction: Contradiction | undefined;
  readonly oddities: readonly Oddity[];
}

const BY_WORD: Readonly<Record<number, Exclude<Driver['by'], 'link'>>> = {
  [BY_START]: 'start',
  [BY_CONSTRAINT]: 'constraint',
  [BY_DATA_DATE]: 'data-date',
  [BY_ACTUAL]: 'actual',
  [BY_AS_LATE]: 'as-late',
};

/**
 * The network scheduled: early, late and planned dates, floats, what drives what, what contradicts what.
 * @param criticalFloat activities with at most this float are critical; give more than 0 for the near-critical ones.
 * @throws Refused as {@link compileNetwork}.
 */
export function schedule(input: NetworkInput, criticalFloat = 0): Schedule {
  const compiled = compileNetwork(input);
  return scheduleOf(compiled, runPasses(compiled), criticalFloat);
}

/** The readable result of passes already run. */
export function scheduleOf(compiled: Compiled, passed: Passed, criticalFloat = 0): Schedule {
  const { network, outline } = compiled;
  const leaf = network.ids.map((_, node) => scheduledOf(compiled, passed, node, criticalFloat));
  const activities = compiled.input.activities.map((activity, index): Scheduled => {
    const node = outline.nodeOf[index] as number;
    return node >= 0 ? (leaf[node] as Scheduled) : blank(activity.id);
  });
  const all = spans(compiled, activities, criticalFloat);
  return {
    activities: all,
    byId: new Map(all.map((one) => [one.id, one])),
    end: passed.end,
    longestPath: longestPath(network, passed.times).map((node) => network.ids[node] ?? ''),
    conflicts: dateConflicts(network, passed.times),
    contradiction: passed.contradiction,
    oddities: odditiesOf(compiled),
  };
}

function scheduledOf({ network }: Compiled, { times, end }: Passed, node: number, criticalFloat: number): Scheduled {
  const float = totalFloat(network, times, node);
  return {
    id: network.ids[node] ?? '',
    earlyStart: times.es[node] as number,
    earlyFinish: times.ef[node] as number,
    ...shownLate(network, times, node, end),
    start: times.start[node] as number,
    finish: times.finish[node] as number,
    totalFloat: float,
    freeFloat: freeFloat(network, times, node, end),
    critical: network.status[node] !== DONE && float <= criticalFloat,
    driver: driverOf(network, times, node),
    open: { start: (network.firstIn[node] as number) < 0, finish: (network.firstOut[node] as number) < 0 },
  };
}

function driverOf(network: Compiled['network'], times: Times, node: number): Driver {
  const driver = times.driver[node] as number;
  if (driver < 0) return { by: BY_WORD[driver] ?? 'start' };
  return {
    by: 'link',
    from: network.ids[pusherOf(network, driver, node)] ?? '',
    kind: KIND_OF_BITS[network.kind[driver] as number] ?? 'FS',
    lag: network.lag[driver] as number,
  };
}

function blank(id: string): Scheduled {
  return {
    id,
    earlyStart: 0,
    earlyFinish: 0,
    lateStart: 0,
    lateFinish: 0,
    start: 0,
    finish: 0,
    totalFloat: 0,
    freeFloat: 0,
    critical: false,
    driver: undefined,
    open: { start: false, finish: false },
  };
}

function odditiesOf({ input, outline }: Compiled): Oddity[] {
  const found: Oddity[] = [];
  input.activities.forEach((activity, index) => {
    const report = (kind: Oddity['kind']) => found.push({ activity: activity.id, kind });
    if ((outline.nodeOf[index] as number) < 0) {
      if (activity.constraint !== undefined) report('constraint-on-summary');
      if (activity.actualStart !== undefined || activity.actualFinish !== undefined) report('work-on-summary');
    }
    const latest = activity.actualFinish ?? activity.actualStart;
    if (latest !== undefined && input.dataDate !== undefined && latest > input.dataDate)
      report('actual-after-data-date');
    if ((activity.actualFinish ?? Infinity) < (activity.actualStart ?? -Infinity)) report('finish-before-start');
  });
  return found;
}
