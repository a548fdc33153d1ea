import { useSyncExternalStore } from 'react';

/** As the stylesheets have it: a phone, held upright. */
const screen = globalThis.matchMedia?.('(max-width: 640px)');

function watch(watcher: () => void): () => void {
  screen?.addEventListener('change', watcher);
  return () => screen?.removeEventListener('change', watcher);
}

/** Whether the page is as narrow as a phone; for what is sized by script. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => screen?.matches ?? false);
}
