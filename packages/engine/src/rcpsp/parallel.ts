import { clearProfile, type Side } from './serial.ts';

/**
 * The parallel schedule generation scheme: at each instant from the first, every activity that may start and fits is started,
 * the ones earlier in `order` first. What it builds is never idle without need: fewer schedules than the serial scheme
 * reaches, better ones on average where resources are scarce.
 */
export function parallelBuilder(side: Side): (order: Int32Array, start: Int32Array) => number {
  const { count, words, duration, release, before, after, need, guards, empty, free } = side;
  const periods = empty.length / words;
  const rank = new Int32Array(count);
  const waiting = new Int32Array(count);
  const eligible = new Int32Array(count);
  // Chains of what finishes, and of what is released, at each instant: -1 ends a chain.
  const finishing = new Int32Array(periods + 1).fill(-1);
  const arriving = new Int32Array(periods + 1).fill(-1);
  const nextFinishing = new Int32Array(count);
  const nextArriving = new Int32Array(count);
  const level = isLevel(side);
  let offered = 0;
  let reached = 0;

  const fits = (i: number, at: number, end: number): boolean => {
    for (let t = at; t < end; t += 1) {
      for (let w = 0; w < words; w += 1) {
        const guard = guards[w] as number;
        if ((((free[t * words + w] as number) - (need[i * words + w] as number)) & guard) !== guard) return false;
      }
    }
    return true;
  };
  const offer = (i: number): void => {
    const place = rank[i] as number;
    let at = offered;
    while (at > 0 && (rank[eligible[at - 1] as number] as number) > place) {
      eligible[at] = eligible[at - 1] as number;
      at -= 1;
    }
    eligible[at] = i;
    offered += 1;
  };
  const arrive = (i: number, now: number): void => {
    const at = release[i] as number;
    if (at <= now) offer(i);
    else {
      nextArriving[i] = arriving[at] as number;
      arriving[at] = i;
    }
  };
  const finish = (i: number, now: number): void => {
    for (let e = after.at[i] as number, stop = after.at[i + 1] as number; e < stop; e += 1) {
      const next = after.to[e] as number;
      const left = (waiting[next] as number) - 1;
      waiting[next] = left;
      if (left === 0) arrive(next, now);
    }
  };
  const put = (i: number, t: number, end: number): void => {
    for (let w = 0; w < words; w += 1) {
      const demand = need[i * words + w] as number;
      for (let at = t * words + w; at < end * words; at += words) free[at] = (free[at] as number) - demand;
    }
    nextFinishing[i] = finishing[end] as number;
    finishing[end] = i;
  };

  return (order, start) => {
    clearProfile(side);
    finishing.fill(-1, 0, reached + 1);
    offered = 0;
    for (let k = 0; k < count; k += 1) {
      const i = order[k] as number;
      rank[i] = k;
      waiting[i] = (before.at[i + 1] as number) - (before.at[i] as number);
    }
    for (let k = 0; k < count; k += 1) {
      const i = order[k] as number;
      if (before.at[i] === before.at[i + 1]) arrive(i, 0);
    }
    let last = 0;
    let left = count;
    for (let t = 0; left > 0; t += 1) {
      for (let i = finishing[t] as number; i >= 0; i = nextFinishing[i] as number) finish(i, t);
      for (let i = arriving[t] as number; i >= 0; i = nextArriving[i] as number) offer(i);
      arriving[t] = -1;
      let kept = 0;
      // What takes no time may offer others while this runs: they rank behind it, so they are still met.
      for (let at = 0; at < offered; at += 1) {
        const i = eligible[at] as number;
        const end = t + (duration[i] as number);
        // Nothing is placed after now, so what fits now fits on, unless the capacity itself changes.
        if (!fits(i, t, level ? Math.min(end, t + 1) : end)) {
          eligible[kept] = i;
          kept += 1;
          continue;
        }
        start[i] = t;
        left -= 1;
        if (end > last) last = end;
        if (end > t) put(i, t, end);
        else {
          // The gap left by those taken out is closed first, so that newcomers are put behind the ones kept.
          const rest = offered - at - 1;
          eligible.copyWithin(kept, at + 1, offered);
          offered = kept + rest;
          at = kept - 1;
          finish(i, t);
        }
      }
      offered = kept;
    }
    side.touched = last;
    reached = last;
    return last;
  };
}

function isLevel({ empty, words }: Side): boolean {
  for (let at = words; at < empty.length; at += 1) if (empty[at] !== empty[at - words]) return false;
  return true;
}
