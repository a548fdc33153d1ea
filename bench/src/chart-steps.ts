import { seeded } from './seeded.ts';

/** Twenty thousand steps of five hundred projects, the same on every run; days are counted from day 0. */
export type BenchStep = {
  readonly id: string;
  readonly project: string;
  readonly name: string;
  readonly from: number;
  readonly days: number;
  readonly after: readonly string[];
};

export const PROJECTS = 500;
const STEPS = 40;

export function benchSteps(): BenchStep[] {
  const random = seeded(20_000);
  const steps: BenchStep[] = [];
  for (let project = 0; project < PROJECTS; project += 1) {
    const ends: number[] = [];
    const begin = Math.floor(random() * 60);
    for (let step = 0; step < STEPS; step += 1) {
      const before = step === 0 ? [] : [step - 1 - Math.floor(random() * Math.min(3, step))];
      const from = Math.max(begin, ...before.map((at) => ends[at] ?? 0));
      const days = 1 + Math.floor(random() * 9);
      ends.push(from + days);
      steps.push({
        id: `${project}.${step}`,
        project: `p${project}`,
        name: `项目${project + 1}的节点${step + 1}`,
        from,
        days,
        after: before.map((at) => `${project}.${at}`),
      });
    }
  }
  return steps;
}

/** Milliseconds between frames, by what was done; and how many rows or moves a drag made. */
export type Times = Readonly<Record<'down' | 'across' | 'zoom' | 'drag', number[]>> & { readonly dragged: number };
