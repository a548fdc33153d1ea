import { type AllocationProblem, allocate, allocationModel, type Solve } from '@gongjian/engine';
import { type AllocationPlan, addDays } from '@gongjian/model';
import { highsSolver } from '@gongjian/service';
import type { BenchRow } from './row.ts';
import { seeded } from './seeded.ts';

const SEEDS = [7, 8, 9] as const;
const GAP = 5e-4;
const SECONDS = 30;

/**
 * Allocation of a campaign's size (42 projects) to proof, and of a county's (600) for half a minute, each on three
 * campaigns: time beside HiGHS on the same model without our plan to begin from, and what the search alone gives beside
 * what the solver proves.
 */
export async function allocationBench(): Promise<BenchRow[]> {
  const solver = highsSolver();
  try {
    await solver.solve('Maximize\n o: x\nBounds\n x <= 1\nEnd\n', {});
    const small: Measured[] = [];
    for (const seed of SEEDS) small.push(await measure(scarceCampaign(42, seed), solver.solve));
    const large: Measured[] = [];
    for (const seed of SEEDS) large.push(await measure(scarceCampaign(600, seed), solver.solve));
    return [...rowsOf('allocation-42', small), ...rowsOf('allocation-600', large)];
  } finally {
    await solver.close();
  }
}

interface Measured {
  readonly starts: number;
  readonly searched: AllocationPlan;
  readonly solved: AllocationPlan;
  readonly searchMs: number;
  readonly solvedMs: number;
  /** HiGHS alone: without a plan to begin from. */
  readonly aloneMs: number;
}

/** Throws where the two disagree on what can be had. */
async function measure(problem: AllocationProblem, solve: Solve): Promise<Measured> {
  const searched = await timed(() => allocate(problem, { worth: false, reasons: false }));
  const solved = await timed(() =>
    allocate(problem, { solve, seconds: SECONDS, gap: GAP, worth: false, reasons: false }),
  );
  const alone = await timed(() => solve(allocationModel(problem).text, { seconds: SECONDS, gap: GAP }));
  const { value, bound } = solved.result;
  if ((alone.result.bound ?? bound) < value.score - 1e-6) throw new Error('a plan above the bound of the solver alone');
  return {
    starts: problem.projects.reduce((all, { starts }) => all + starts.length, 0),
    searched: searched.result,
    solved: solved.result,
    searchMs: searched.milliseconds,
    solvedMs: solved.milliseconds,
    aloneMs: alone.milliseconds,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly milliseconds: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - begun };
}

function rowsOf(name: string, runs: readonly Measured[]): BenchRow[] {
  const total = (of: (run: Measured) => number) => runs.reduce((all, run) => all + of(run), 0);
  const [ours, alone] = [total((run) => run.solvedMs), total((run) => run.aloneMs)];
  const [searched, solved] = [total((run) => run.searched.value.weight), total((run) => run.solved.value.weight)];
  const proved = runs.map(({ solved: { proof, gap } }) => `${proof} gap ${(100 * gap).toFixed(2)} %`).join(', ');
  const size = `${runs.length} campaigns, ${Math.round(total((run) => run.starts) / runs.length)} starts each`;
  return [
    { name, ours, yardstick: alone, ratio: ours / alone, unit: 'ms', note: `${size}; HiGHS alone; ${proved}` },
    {
      name: `${name}-search`,
      ours: searched,
      yardstick: solved,
      ratio: searched / solved,
      unit: 'weight',
      note: `search alone in ${(total((run) => run.searchMs) / runs.length).toFixed(0)} ms; of what the solver reaches`,
    },
  ];
}

const DAY = '2012-07-31';
const WEEKS = 14;

/**
 * A campaign of `count` projects over fourteen weeks: land and funds that become available month by month, cases a week
 * of three approval offices, and visits of leaders that clear the problems a quarter of the projects wait for. Factors
 * last for about half of what is wanted. The same seed gives the same campaign.
 */
export function scarceCampaign(count: number, seed: number): AllocationProblem {
  const random = seeded(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const periods = Array.from({ length: WEEKS }, (_, week) => ({
    from: addDays(DAY, week * 7 + 1),
    to: addDays(DAY, week * 7 + 7),
  }));
  const factors: AllocationProblem['factors'][number][] = [
    { id: 'land', unitOfMeasure: '亩', use: 'stock' },
    { id: 'funds', unitOfMeasure: '万元', use: 'stock' },
    ...[0, 1, 2].map((office) => ({ id: `office${office}`, unitOfMeasure: '件', use: 'flow' as const })),
    ...[0, 1, 2].map((leader) => ({ id: `leader${leader}`, unitOfMeasure: '次', use: 'flow' as const })),
  ];
  const wants = Array.from({ length: count }, () => ({
    land: 10 + upTo(110),
    funds: 200 + upTo(4800),
    office: upTo(3),
    earliest: upTo(8),
    lasts: 4 + upTo(6),
    investment: 500 + upTo(20_000),
  }));
  const wanted = (of: 'land' | 'funds') => wants.reduce((all, want) => all + want[of], 0);
  const limits: AllocationProblem['limits'][number][] = [];
  const stocks = (['land', 'funds'] as const).map((of, factor) =>
    [3, 7, 13].map((to, month) => {
      limits.push({ factor, from: 0, to, amount: Math.floor((wanted(of) * 0.4 * (month + 2)) / 4) });
      return { to, limit: limits.length - 1 };
    }),
  );
  const flows = [0, 1, 2, 3, 4, 5].map((at) =>
    periods.map((_, week) => {
      limits.push({
        factor: 2 + at,
        from: week,
        to: week,
        amount: Math.max(1, Math.floor(count / (at < 3 ? 40 : 120))),
      });
      return limits.length - 1;
    }),
  );
  const rosters = Math.max(6, Math.floor(count / 10));
  const targets: AllocationProblem['targets'][number][] = [];
  const serves = wants.map(() => [upTo(rosters), upTo(rosters)]);
  for (let roster = 0; roster < rosters; roster += 1) {
    const members = wants.filter((_, at) => serves[at]?.includes(roster));
    const counted = roster % 2 === 0;
    const whole = counted ? members.length : members.reduce((all, want) => all + want.investment, 0);
    const remaining = counted ? Math.ceil(whole * 0.6) : Math.floor(whole * 0.6);
    targets.push({
      id: `target${roster}`,
      unitOfMeasure: counted ? '项' : '万元',
      weight: 1 + upTo(5),
      goal: remaining,
      done: 0,
      remaining,
      must: false,
    });
  }
  const clearances = Array.from({ length: Math.ceil(count / 8) }, (_, at) => ({
    id: `problem${at}`,
    factor: 5 + (at % 3),
    starts: periods.map((_, period) => ({ period, takes: [{ limit: flows[3 + (at % 3)]?.[period] ?? 0, amount: 1 }] })),
  }));
  const projects = wants.map((want, at) => {
    const starts: AllocationProblem['projects'][number]['starts'][number][] = [];
    for (let period = want.earliest; period + want.lasts <= WEEKS; period += 1)
      starts.push({
        period,
        takes: [
          ...(['land', 'funds'] as const).flatMap((of, factor) =>
            (stocks[factor] ?? []).filter(({ to }) => to >= period).map(({ limit }) => ({ limit, amount: want[of] })),
          ),
          { limit: flows[want.office]?.[period] ?? 0, amount: 1 },
        ],
        gives: [...new Set(serves[at])].map((target) => ({
          target,
          amount: target % 2 === 0 ? 1 : want.investment,
        })),
      });
    return { id: `p${at}`, must: false, starts, waitsFor: at % 4 === 0 ? [upTo(clearances.length)] : [] };
  });
  return {
    campaign: 'bench',
    seq: 1,
    day: DAY,
    by: addDays(DAY, WEEKS * 7),
    periods,
    factors,
    limits,
    projects,
    clearances,
    targets,
    outside: [],
  };
}
