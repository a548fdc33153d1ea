import type { Solution, SolveProgress } from '@gongjian/engine';
import type { Highs, Model } from 'highs';

/** A solve as it crosses to a thread: what can be cloned. */
export interface HighsTask {
  readonly lp: string;
  readonly seconds?: number | undefined;
  readonly gap?: number | undefined;
  readonly distance?: number | undefined;
  readonly start?: ReadonlyMap<string, number> | undefined;
}

export interface HighsHooks {
  readonly isStopped: () => boolean;
  readonly progress: (progress: SolveProgress) => void;
}

/** Distance to the bound at which a plan counts as proved, where the caller names none. */
const GAP = 1e-6;
/** Progress is told at most so often. */
const TELL_EVERY_SECONDS = 0.2;

/** Solves a model in LP format in this thread, until it is proved, its time is over, or it is stopped. */
export function runHighs(highs: Highs, task: HighsTask, hooks: HighsHooks): Solution {
  const { callbackType } = highs.constants;
  let told = Number.NEGATIVE_INFINITY;
  return highs.withModel({ format: 'lp', data: task.lp }, (model): Solution => {
    model.options.set({ output_flag: false, mip_rel_gap: task.gap ?? GAP, mip_abs_gap: task.distance ?? 1e-7 });
    if (task.seconds !== undefined) model.options.set('time_limit', task.seconds);
    const names = namesOf(model);
    // A text that is no model is read as an empty one.
    if (names.length === 0) throw new Error('no columns were read from the model');
    if (task.start !== undefined && task.start.size > 0)
      model.setSolution({ colValue: Float64Array.from(names, (name) => task.start?.get(name) ?? 0) });
    model.run({
      // Not the channel of the log: it is silent where nothing is logged.
      [callbackType.mipInterrupt]: (event) => {
        if (hooks.isStopped()) event.interrupt();
        const { running_time: seconds = 0, mip_primal_bound: objective, mip_dual_bound: bound } = event.data;
        if (seconds - told < TELL_EVERY_SECONDS) return undefined;
        told = seconds;
        hooks.progress({ seconds, objective: finite(objective), bound: finite(bound) });
        return undefined;
      },
      [callbackType.simplexInterrupt]: (event) => {
        if (hooks.isStopped()) event.interrupt();
        return undefined;
      },
    });
    return solutionOf(highs, model, names);
  });
}

function namesOf(model: Model): string[] {
  return Array.from({ length: model.getDimensions().numCols }, (_, at) => model.getColName(at));
}

/** HiGHS writes an unknown bound as an infinity. */
function finite(value: number | undefined): number | undefined {
  return value !== undefined && Math.abs(value) < 1e30 ? value : undefined;
}

function solutionOf(highs: Highs, model: Model, names: readonly string[]): Solution {
  const { modelStatus, solutionStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
    return { status: 'infeasible', columns: new Map() };
  const isLinear = model.info.get('mip_node_count') === -1n;
  const bound = isLinear ? model.getObjectiveValue() : finite(Number(model.info.get('mip_dual_bound')));
  const has = model.info.get('primal_solution_status') === solutionStatus.feasible;
  if (!has) return { status: 'none', bound, columns: new Map() };
  const { colValue, rowDual } = model.getSolution();
  const columns = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    const value = colValue[at] ?? 0;
    if (value !== 0) columns.set(name, value);
  }
  const duals = new Map<string, number>();
  if (isLinear) for (const [at, value] of rowDual.entries()) duals.set(model.getRowName(at), value);
  return {
    status:
      status === modelStatus.optimal ? 'optimal' : status === modelStatus.interrupted ? 'interrupted' : 'feasible',
    bound,
    columns,
    duals: isLinear ? duals : undefined,
  };
}
