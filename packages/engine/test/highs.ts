import loadHighs from 'highs';
import type { Solve } from '../src/allocation/index.ts';

// The package types its module for CommonJS; as an ES module its default is the loader itself.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

/** HiGHS in this thread, to proof: the oracle of the allocation tests. */
export const solveHere: Solve = async (lp, { seconds = 20, gap = 0, distance = 1e-9 }) => {
  const isLinear = !lp.includes('\nGeneral\n');
  const { Status, ObjectiveValue, Columns, Rows } = highs.solve(lp, {
    output_flag: false,
    time_limit: seconds,
    mip_rel_gap: gap,
    mip_abs_gap: distance,
  });
  if (Status === 'Infeasible') return { status: 'infeasible', columns: new Map() };
  if (Status !== 'Optimal') return { status: 'none', columns: new Map() };
  const columns = new Map<string, number>();
  for (const [name, column] of Object.entries(Columns))
    if ('Primal' in column && typeof column.Primal === 'number') columns.set(name, column.Primal);
  const duals = new Map<string, number>();
  for (const row of Rows) if ('Dual' in row && typeof row.Dual === 'number') duals.set(row.Name, row.Dual);
  return { status: 'optimal', bound: ObjectiveValue, columns, duals: isLinear ? duals : undefined };
};
