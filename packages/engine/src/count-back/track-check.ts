import type { LegalDays, Track, TrackStep } from '@gongjian/model';

export type TrackFault =
  | { readonly kind: 'repeated'; readonly step: string }
  | { readonly kind: 'unknown-step'; readonly step: string; readonly after: string }
  | { readonly kind: 'cycle'; readonly chain: readonly string[] }
  /** A minimum counted otherwise than the step: its days could not be compared with the planned ones. */
  | { readonly kind: 'basis'; readonly step: string }
  /** Two entries in force on one day. */
  | { readonly kind: 'overlap'; readonly step: string; readonly of: 'minimum' | 'limit' }
  /** The track's own days run against the law they name: usually shorter than the minimum, or promised shorter. */
  | { readonly kind: 'below-minimum'; readonly step: string };

/**
 * What is wrong with a track together with each of the tracks it joins (given in `joined`; others are ignored).
 * Empty: it is sound. O(steps + links).
 */
export function checkTrack(track: Track, joined: readonly Track[] = []): TrackFault[] {
  const faults: TrackFault[] = [];
  const fronts = joined.filter(({ id }) => track.joins.includes(id));
  for (const front of fronts.length === 0 ? [undefined] : fronts) {
    const steps = front === undefined ? track.steps : [...front.steps, ...track.steps];
    for (const fault of checkSteps(steps)) if (!faults.some((known) => same(known, fault))) faults.push(fault);
  }
  return faults;
}

function checkSteps(steps: readonly TrackStep[]): TrackFault[] {
  const faults: TrackFault[] = [];
  const known = new Map<string, TrackStep>();
  for (const step of steps) {
    if (known.has(step.id)) faults.push({ kind: 'repeated', step: step.id });
    known.set(step.id, step);
  }
  for (const step of steps) {
    for (const { step: after } of step.after)
      if (!known.has(after)) faults.push({ kind: 'unknown-step', step: step.id, after });
    if (step.minimum.some(({ basis }) => basis !== step.basis)) faults.push({ kind: 'basis', step: step.id });
    for (const list of ['minimum', 'limit'] as const)
      if (hasOverlap(step[list])) faults.push({ kind: 'overlap', step: step.id, of: list });
    const least = Math.max(0, ...step.minimum.map(({ days }) => days));
    if (step.usual.low < least || (step.promised ?? least) < least)
      faults.push({ kind: 'below-minimum', step: step.id });
  }
  const chain = firstCycle(known);
  if (chain !== undefined) faults.push({ kind: 'cycle', chain });
  return faults;
}

function hasOverlap(entries: readonly LegalDays[]): boolean {
  const sorted = [...entries].sort((a, b) => (a.effective.from < b.effective.from ? -1 : 1));
  return sorted.some(({ effective }, index) => {
    const before = sorted[index - 1]?.effective;
    return before !== undefined && (before.to === undefined || before.to >= effective.from);
  });
}

/** The first cycle met by walking backwards from the steps in their order, in the order of work. */
function firstCycle(steps: ReadonlyMap<string, TrackStep>): string[] | undefined {
  const state = new Map<string, 'open' | 'done'>();
  for (const root of steps.keys()) {
    const path: { id: string; next: number }[] = [];
    if (!state.has(root)) {
      state.set(root, 'open');
      path.push({ id: root, next: 0 });
    }
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const link = steps.get(top.id)?.after[top.next];
      top.next += 1;
      if (link === undefined) {
        state.set(top.id, 'done');
        path.pop();
      } else if (state.get(link.step) === 'open') {
        const from = path.findIndex(({ id }) => id === link.step);
        return path
          .slice(from)
          .map(({ id }) => id)
          .reverse();
      } else if (!state.has(link.step) && steps.has(link.step)) {
        state.set(link.step, 'open');
        path.push({ id: link.step, next: 0 });
      }
    }
  }
  return undefined;
}

function same(a: TrackFault, b: TrackFault): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
