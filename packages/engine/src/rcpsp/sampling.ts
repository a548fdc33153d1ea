import type { Packed } from './packed.ts';
import type { Random } from './random.ts';

/**
 * Draws topological lists in which the more urgent come first more often: an eligible activity is drawn with a weight of its
 * urgency above the least urgent eligible one, plus one (regret-based sampling after Drexl). Without `random` the most urgent
 * is always taken.
 */
export function listSampler({ count, before, after }: Packed, urgency: Float64Array) {
  const waiting = new Int32Array(count);
  const eligible = new Int32Array(count);
  return (order: Int32Array, random?: Random): void => {
    let offered = 0;
    for (let i = 0; i < count; i += 1) {
      waiting[i] = (before.at[i + 1] as number) - (before.at[i] as number);
      if (waiting[i] === 0) {
        eligible[offered] = i;
        offered += 1;
      }
    }
    for (let k = 0; k < count; k += 1) {
      const at =
        random === undefined ? mostUrgent(eligible, offered, urgency) : draw(eligible, offered, urgency, random);
      const i = eligible[at] as number;
      offered -= 1;
      eligible[at] = eligible[offered] as number;
      order[k] = i;
      for (let e = after.at[i] as number; e < (after.at[i + 1] as number); e += 1) {
        const next = after.to[e] as number;
        waiting[next] = (waiting[next] as number) - 1;
        if (waiting[next] === 0) {
          eligible[offered] = next;
          offered += 1;
        }
      }
    }
  };
}

function mostUrgent(eligible: Int32Array, offered: number, urgency: Float64Array): number {
  let best = 0;
  for (let at = 1; at < offered; at += 1) {
    const here = urgency[eligible[at] as number] as number;
    if (here > (urgency[eligible[best] as number] as number)) best = at;
  }
  return best;
}

function draw(eligible: Int32Array, offered: number, urgency: Float64Array, random: Random): number {
  let least = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let at = 0; at < offered; at += 1) {
    const here = urgency[eligible[at] as number] as number;
    least = Math.min(least, here);
    sum += here;
  }
  let left = random.next() * (sum - offered * (least - 1));
  for (let at = 0; at < offered - 1; at += 1) {
    left -= (urgency[eligible[at] as number] as number) - least + 1;
    if (left < 0) return at;
  }
  return offered - 1;
}
