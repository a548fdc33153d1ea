import { dueFor, suggestionsOn } from '@gongjian/engine';
import { type Id, type Inbox, scopeOf } from '@gongjian/model';
import type { Store } from '@gongjian/store';
import type { Known } from './known.ts';
import type { Service } from './service.ts';

/** What is due for the asker, and for the campaign office what the clock suggests and still holds. */
export function inboxOf(store: Store, county: Id, known: Known): Pick<Service, 'inbox'> {
  return {
    inbox: async ({ actor, day }, campaign, options): Promise<Inbox> => {
      const on = options?.on ?? day;
      const scope = scopeOf(actor);
      const snapshot = await known.snapshot(campaign, scope);
      const casework = await store.caseworkRows(county, campaign, { scope, seq: snapshot.seq });
      const items = dueFor(actor, snapshot, casework, on);
      // What was suggested some days ago is shown with the draft of the day asked.
      const fresh = new Map(
        actor.role === 'office' ? suggestionsOn(snapshot, casework, on).map((draft) => [draft.id, draft]) : [],
      );
      const suggestions = casework.suggestion.flatMap((made) => {
        const draft = fresh.get(made.id);
        return made.closed !== undefined || draft === undefined ? [] : [{ ...draft, on: made.on }];
      });
      const pressing =
        items.filter(({ group }) => group === 'overdue' || group === 'today').length + suggestions.length;
      return { campaign, day: on, items, suggestions, pressing };
    },
  };
}
