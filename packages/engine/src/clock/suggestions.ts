import type { Casework, Day, Snapshot } from '@gongjian/model';
import { commitmentDrafts } from './commitments.ts';
import { escalationDrafts } from './escalations.ts';
import { exemptionDrafts } from './exemptions.ts';
import { orderDrafts } from './orders.ts';
import type { SuggestionDraft } from './suggestion-draft.ts';

/**
 * Everything that plan, facts and casework suggest to the campaign office on `day`, by id. A cause that lasts gives the
 * same id every day: one that is not among those of a day any more has passed.
 */
export function suggestionsOn(snapshot: Snapshot, casework: Casework, day: Day): SuggestionDraft[] {
  return [
    ...escalationDrafts(snapshot, day),
    ...exemptionDrafts(snapshot, day),
    ...orderDrafts(snapshot, casework, day),
    ...commitmentDrafts(snapshot, casework, day),
  ].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
