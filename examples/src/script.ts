import type { ActEnvelope, Actor, Day, ROWS } from '@gongjian/model';
import { uuidOf } from './random.ts';

/** One act of an example and when it was done. `at` is RFC 3339 in Beijing time, never earlier than the step before. */
export type ExampleStep = {
  readonly at: string;
  readonly day: Day;
  readonly actor: Actor;
  readonly act: ActEnvelope;
};

/** What the author of a row may leave out because the schema fills it in. */
export type Draft<K extends keyof typeof ROWS> = (typeof ROWS)[K]['_zod']['input'];

/** When something is done: a day and a time of day `HH:MM` in Beijing. */
export type Moment = readonly [day: Day, time: string];

/** Collects steps in any order and gives them back in order of time. */
export type Script = {
  readonly add: (
    moment: Moment,
    actor: Actor,
    name: string,
    body: object,
    more?: { readonly batch?: string; readonly why?: string },
  ) => void;
  readonly steps: () => ExampleStep[];
};

/** Act and batch ids are made from `seed` and the place in the script, so that two runs send the very same acts. */
export function createScript(seed: string): Script {
  const added: ExampleStep[] = [];
  return {
    add: ([day, time], actor, name, body, more = {}) => {
      const { batch, why } = more;
      added.push({
        at: `${day}T${time}:00+08:00`,
        day,
        actor,
        act: {
          id: uuidOf(`${seed}/act/${added.length}`),
          name,
          body,
          ...(batch === undefined ? {} : { batch: uuidOf(`${seed}/batch/${batch}`) }),
          ...(why === undefined ? {} : { why }),
        },
      });
    },
    steps: () => added.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  };
}
