import { COUNTY_ROLES, Refused, scopeOf } from '@gongjian/model';
import type { Caller } from './caller.ts';

/** @throws Refused `forbidden` for a post that sees only a part of the county. */
export function mustSeeCounty({ actor }: Caller, act: string): void {
  if (scopeOf(actor).units !== 'all')
    throw new Refused({ kind: 'forbidden', act, role: actor.role, needs: [...COUNTY_ROLES] });
}
