/** What a solver may be told beside the model. */
export interface SolveOptions {
  /** Wall-clock limit; without one the solver runs until it is proved. */
  readonly seconds?: number | undefined;
  /** Stop at this relative distance between the best found and the bound; default 1e-6. */
  readonly gap?: number | undefined;
  /** Or at this distance; default 1e-7. */
  readonly distance?: number | undefined;
  /** A plan known already, by column name; columns not named are 0. */
  readonly start?: ReadonlyMap<string, number> | undefined;
  readonly onProgress?: ((progress: SolveProgress) => void) | undefined;
  /** Asked now and then; true: stop and give the best so far. */
  readonly shouldStop?: (() => boolean) | undefined;
}

export interface SolveProgress {
  readonly seconds: number;
  /** Best found so far. */
  readonly objective?: number | undefined;
  readonly bound?: number | undefined;
}

export interface Solution {
  /** `feasible`: stopped by time or gap with a plan; `interrupted`: stopped by `shouldStop`; `none`: stopped without one. */
  readonly status: 'optimal' | 'feasible' | 'interrupted' | 'infeasible' | 'none';
  /** Nothing can be better than this (the model maximises). */
  readonly bound?: number | undefined;
  /** By name; empty where there is no plan. */
  readonly columns: ReadonlyMap<string, number>;
  /** Of a linear model: what one more unit of each named row brings. */
  readonly duals?: ReadonlyMap<string, number> | undefined;
}

/** A mixed-integer solver. The model is in CPLEX LP format and maximises. */
export type Solve = (lp: string, options: SolveOptions) => Promise<Solution>;
