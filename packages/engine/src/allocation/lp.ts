import { fromMicros } from '@gongjian/model';
import { type Compiled, compile, type Way } from './compiled.ts';
import { neededWays, twins } from './dominance.ts';
import type { AllocationProblem } from './problem.ts';
import { copyState, emptyState, type State, takeOut, tryPut } from './state.ts';

/** A model for a solver, and what its columns mean. */
export interface Model {
  readonly text: string;
  readonly compiled: Compiled;
  /** The columns that a plan sets to 1 or to a share; all others are 0. */
  columnsOf(state: State): Map<string, number>;
  /** The plan that a solution says; undefined where rounding it breaks a limit. */
  stateOf(columns: ReadonlyMap<string, number>): State | undefined;
  /** By row name: the limit. Only limits that may bind have a row. */
  readonly rows: ReadonlyMap<string, number>;
}

export interface ModelOptions {
  /** Without whole numbers: its optimum bounds the other's, and its duals price the limits. */
  readonly relaxed?: boolean;
  /** `demands`: only whether the demands can be kept together, nothing is maximised. */
  readonly seek?: 'value' | 'demands';
}

/**
 * Columns: x{project}_{way} chosen to begin so, v{clearance}_{way} done then, z{target} met, y{target} share of the way
 * to the goal. Rows: one start per project, each limit, each clearance before whoever waits for it,
 * remaining·y ≤ Σ gives·x and z ≤ y. Maximises Σ weight·z + grade·weight·y.
 *
 * @throws Refused as {@link compile}
 */
export function writeModel(problem: AllocationProblem, { relaxed = false, seek = 'value' }: ModelOptions = {}): Model {
  const compiled = compile(problem);
  const { ways, must, waitsFor, clearWays, open, remaining, weight, grade, capacity } = compiled;
  const kept = ways.map((_, project) => neededWays(compiled, project));
  const rows: string[] = [];
  const inLimit = new Map<number, string[]>();
  const toTarget = new Map<number, string[]>();
  const binaries: string[] = [];
  const columns: { name: string; of: 'x' | 'v'; at: number; way: number }[] = [];
  const column = (of: 'x' | 'v', at: number, way: number, { limits, takes, targets, gives }: Way): string => {
    const name = `${of}${at}_${way}`;
    columns.push({ name, of, at, way });
    binaries.push(name);
    for (const [place, limit] of limits.entries()) push(inLimit, limit, term(takes[place] ?? 0, name));
    for (const [place, target] of targets.entries()) push(toTarget, target, term(gives[place] ?? 0, name));
    return name;
  };

  for (const [clearance, all] of clearWays.entries()) {
    if (all.length === 0) continue;
    const names = all.map((way, at) => column('v', clearance, at, way));
    rows.push(`cv${clearance}: ${sumOf(names)} <= 1`);
  }
  const chosen: string[][] = [];
  for (const [project, all] of ways.entries()) {
    const names: string[] = [];
    const periods: { period: number; name: string }[] = [];
    for (const at of kept[project] ?? []) {
      const way = all[at];
      if (way === undefined) continue;
      const name = column('x', project, at, way);
      names.push(name);
      periods.push({ period: way.period, name });
    }
    chosen.push(names);
    // A demanded project without any way makes the model infeasible, as it should: 0 = 1.
    if (must[project] === 1)
      rows.push(names.length === 0 ? `c${project}: 0 none >= 1` : `c${project}: ${sumOf(names)} = 1`);
    else if (names.length > 0) rows.push(`c${project}: ${sumOf(names)} <= 1`);
    periods.sort((a, b) => a.period - b.period);
    for (const clearance of waitsFor[project] ?? [])
      for (const [at, { period }] of periods.entries()) {
        const next = periods[at + 1];
        if (next !== undefined && next.period === period) continue;
        const before = (clearWays[clearance] ?? []).flatMap((way, place) =>
          way.period <= period ? [` - v${clearance}_${place}`] : [],
        );
        const begun = sumOf(periods.slice(0, at + 1).map(({ name }) => name));
        rows.push(`w${project}_${clearance}_${period}: ${begun}${before.join('')} <= 0`);
      }
  }
  for (const [group, members] of twins(compiled).entries())
    for (const [at, project] of members.entries()) {
      const [later, earlier] = [members[at + 1], chosen[project] ?? []];
      if (later === undefined || earlier.length === 0) continue;
      rows.push(`t${group}_${at}: ${sumOf(chosen[later] ?? [])} ${earlier.map((name) => `- ${name}`).join(' ')} <= 0`);
    }
  const limitRows = new Map<string, number>();
  for (const [limit, terms] of inLimit) {
    limitRows.set(`l${limit}`, limit);
    rows.push(`l${limit}: ${terms.join(' + ')} <= ${fromMicros(capacity[limit] ?? 0)}`);
  }
  const objective: string[] = [];
  const bounds: string[] = [];
  for (const target of open) {
    const demanded = problem.targets[target]?.must === true;
    const terms = toTarget.get(target);
    if (terms === undefined) {
      if (demanded) rows.push(`m${target}: 0 none >= 1`);
      continue;
    }
    const needed = fromMicros(remaining[target] ?? 0);
    rows.push(
      `g${target}: ${terms.join(' + ')} - ${needed} y${target} >= 0`,
      `m${target}: y${target} - z${target} >= 0`,
    );
    bounds.push(`0 <= y${target} <= 1`, demanded ? `z${target} = 1` : `0 <= z${target} <= 1`);
    binaries.push(`z${target}`);
    const worth = weight[target] ?? 0;
    if (worth > 0) objective.push(`${plain(worth)} z${target}`, `${plain(worth * grade)} y${target}`);
  }
  for (const { name } of columns) bounds.push(`0 <= ${name} <= 1`);
  bounds.push('none = 0');

  const text = [
    'Maximize',
    ` o: ${wrap(seek === 'value' && objective.length > 0 ? objective.join(' + ') : '0 none')}`,
    'Subject To',
    ...rows.map((row) => ` ${wrap(row)}`),
    ' d: none <= 1',
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    ...(relaxed || binaries.length === 0 ? [] : ['General', ...binaries.map((name) => ` ${name}`)]),
    'End',
    '',
  ].join('\n');

  return {
    text,
    compiled,
    rows: limitRows,
    columnsOf: (state) => columnsOf(compiled, state, kept, toTarget),
    stateOf: (values) => stateOf(compiled, columns, values),
  };
}

function columnsOf(
  compiled: Compiled,
  state: State,
  kept: readonly (readonly number[])[],
  toTarget: ReadonlyMap<number, unknown>,
): Map<string, number> {
  const values = new Map<string, number>();
  const same = cloneInto(compiled, state, kept);
  for (const [project, at] of same.way.entries()) if (at >= 0) values.set(`x${project}_${at}`, 1);
  for (const [clearance, at] of same.clear.entries()) if (at >= 0) values.set(`v${clearance}_${at}`, 1);
  for (const target of compiled.open) {
    if (!toTarget.has(target)) continue;
    const share = Math.min(1, (same.added[target] ?? 0) / (compiled.remaining[target] ?? 1));
    values.set(`y${target}`, share);
    if (share >= 1) values.set(`z${target}`, 1);
  }
  return values;
}

/** The plan with ways that the model has columns for, where there is such a way; otherwise as far as there is. */
function cloneInto(compiled: Compiled, state: State, kept: readonly (readonly number[])[]): State {
  const same = emptyState(compiled);
  copyState(state, same);
  for (const [project, at] of state.way.entries()) {
    const allowed = kept[project] ?? [];
    if (at < 0 || allowed.includes(at)) continue;
    takeOut(compiled, same, project);
    const period = compiled.ways[project]?.[at]?.period ?? 0;
    const later = allowed.toSorted(
      (a, b) => distance(compiled, project, a, period) - distance(compiled, project, b, period),
    );
    later.some((way) => tryPut(compiled, same, project, way));
  }
  return same;
}

function distance(compiled: Compiled, project: number, way: number, period: number): number {
  return Math.abs((compiled.ways[project]?.[way]?.period ?? 0) - period);
}

function stateOf(
  compiled: Compiled,
  columns: readonly { name: string; of: 'x' | 'v'; at: number; way: number }[],
  values: ReadonlyMap<string, number>,
): State | undefined {
  const state = emptyState(compiled);
  const chosen = columns.filter(({ name }) => (values.get(name) ?? 0) > 0.5);
  for (const { of, at, way } of chosen) {
    if (of === 'x') continue;
    const clear = compiled.clearWays[at]?.[way];
    if (clear === undefined || (compiled.waiters[at] ?? []).length === 0) continue;
    state.clear[at] = way;
    for (const [place, limit] of clear.limits.entries())
      state.left[limit] = (state.left[limit] ?? 0) - (clear.takes[place] ?? 0);
  }
  for (const { of, at, way } of chosen) if (of === 'x' && !tryPut(compiled, state, at, way)) return undefined;
  for (const [clearance, way] of state.clear.entries()) {
    const wanted = (compiled.waiters[clearance] ?? []).some((project) => (state.way[project] ?? -1) >= 0);
    if (way >= 0 && !wanted) dropClearance(compiled, state, clearance);
  }
  return state.left.every((left) => left >= 0) ? state : undefined;
}

function dropClearance(compiled: Compiled, state: State, clearance: number): void {
  const way = compiled.clearWays[clearance]?.[state.clear[clearance] ?? -1];
  for (const [place, limit] of way?.limits.entries() ?? [])
    state.left[limit] = (state.left[limit] ?? 0) + (way?.takes[place] ?? 0);
  state.clear[clearance] = -1;
}

function push(lists: Map<number, string[]>, key: number, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function term(micros: number, name: string): string {
  return `${plain(fromMicros(micros))} ${name}`;
}

function sumOf(names: readonly string[]): string {
  return names.join(' + ');
}

/** LP readers know no `1e-7` after a name; a plain decimal is read by all. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12) : text;
}

/** LP readers take lines of bounded length. */
function wrap(row: string): string {
  if (row.length <= 400) return row;
  const lines: string[] = [];
  let line = '';
  for (const part of row.split(/ (?=[+-] )/)) {
    if (line.length + part.length > 400) {
      lines.push(line);
      line = part;
    } else line = line === '' ? part : `${line} ${part}`;
  }
  return [...lines, line].join('\n  ');
}
