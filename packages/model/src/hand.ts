import { z } from 'zod';
import type { Actor } from './actor.ts';
import { Id, Name } from './plan-text.ts';

/** Whose hands did it: the post and its unit at the time, kept where the rules ask for other hands later. */
export const Hand = z.object({ id: Id, name: Name, unit: Id.optional() }).meta({ id: 'Hand' });
export type Hand = z.infer<typeof Hand>;

export function handOf({ id, name, unit }: Actor): Hand {
  return { id, name, ...(unit === undefined ? {} : { unit }) };
}
