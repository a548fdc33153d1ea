import { useSyncExternalStore } from 'react';
import { recall, remember } from './remembered.ts';

/** Larger type and targets in stronger ink, chosen and remembered in this browser; the stylesheet does the rest. */
const KEY = 'large-print';

let isLarge = recall(KEY) === true;
const watchers = new Set<() => void>();
show();

function show(): void {
  if (isLarge) document.documentElement.dataset['print'] = 'large';
  else delete document.documentElement.dataset['print'];
}

export function chooseLargePrint(next: boolean): void {
  isLarge = next;
  remember(KEY, next || undefined);
  show();
  for (const watcher of watchers) watcher();
}

export function useLargePrint(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => isLarge,
  );
}
