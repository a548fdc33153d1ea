import type { Actor } from './actor.ts';
import { Campaign } from './plan.ts';
import type { Id } from './plan-text.ts';

/** What tests of every package begin with. */

/** The seed's hundred days, with nothing set that may be left out. */
export const CAMPAIGN: Campaign = Campaign.parse({
  id: 'c',
  name: '百日攻坚',
  county: '某县',
  year: 2012,
  from: '2012-08-01',
  to: '2012-11-08',
});

export const OFFICE: Actor = { id: 'office', name: '攻坚办', role: 'office' };

export function reporterOf(unit: Id): Actor {
  return { id: `reporter-${unit}`, name: unit, role: 'reporter', unit };
}
