import { invalidAt, Refused } from '@gongjian/model';
import { pack } from './packed.ts';
import type { ResourceProblem } from './problem.ts';
import { buildSerial, forwardSide } from './serial.ts';

/** A list that was found to name every activity once and none before what it waits for. */
export interface AcceptedList {
  /** In the builder's own numbering. */
  readonly order: Int32Array;
}

/** Builds schedules of one problem from lists of activities, by the serial scheme. */
export interface ListBuilder {
  /** @throws Refused where the list names an activity twice, none or too early. */
  accept(list: Int32Array): AcceptedList;
  /**
   * Each activity of the list in turn gets the earliest start that links, releases and capacities leave; it is written to
   * `starts`, in the order of the problem. Returns the last finish.
   */
  build(list: AcceptedList, starts: Int32Array): number;
}

/** Packs the problem once for many lists. */
export function listBuilder(problem: ResourceProblem): ListBuilder {
  const packed = pack(problem);
  const { count, original, before } = packed;
  const side = forwardSide(packed);
  const place = new Int32Array(count);
  for (let at = 0; at < count; at += 1) place[original[at] as number] = at;
  const start = new Int32Array(count);

  return {
    accept(list) {
      if (list.length !== count) refuse('list');
      const order = new Int32Array(count);
      const listed = new Uint8Array(count);
      for (let k = 0; k < count; k += 1) {
        const i = place[list[k] as number];
        if (i === undefined || listed[i] === 1) return refuse(`list.${k}`);
        for (let e = before.at[i] as number; e < (before.at[i + 1] as number); e += 1) {
          if (listed[before.to[e] as number] === 0) refuse(`list.${k}`);
        }
        listed[i] = 1;
        order[k] = i;
      }
      return { order };
    },
    build({ order }, starts) {
      const end = buildSerial(side, order, start);
      for (let at = 0; at < count; at += 1) starts[original[at] as number] = start[at] as number;
      return end;
    },
  };
}

function refuse(path: string): never {
  throw new Refused(invalidAt(path, 'not-a-list'));
}
