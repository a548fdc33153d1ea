import { randomUUID } from 'node:crypto';
import type { ActEnvelope, Actor, Day } from '@gongjian/model';
import type { Caller } from '../src/caller.ts';

/** Who asks on a day of the seed's hundred; the hour does not matter. */
export function at(actor: Actor, day: Day = '2012-09-09'): Caller {
  return { actor, day, at: `${day}T10:00:00.000Z` };
}

export function envelope(name: string, body: unknown, more: Partial<ActEnvelope> = {}): ActEnvelope {
  return { id: randomUUID(), name, body, ...more };
}
