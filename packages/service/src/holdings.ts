import { HOLDING_LISTS, type Holder, type HoldingsView, holdingsOf, type Snapshot } from '@gongjian/model';

/** What names the holder in any of these campaigns, each thing once. */
export function namedHoldings(snapshots: readonly Snapshot[], holder: Holder): HoldingsView {
  const lists = HOLDING_LISTS.map((list) => {
    const names = new Map<string, string>();
    for (const snapshot of snapshots) {
      const held = new Set(holdingsOf(snapshot, holder)[list]);
      for (const { id, name } of snapshot[list]) if (held.has(id)) names.set(id, name);
    }
    return [list, [...names].map(([id, name]) => ({ id, name }))];
  });
  return Object.fromEntries(lists) as HoldingsView;
}
