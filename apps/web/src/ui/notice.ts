/** One line that says what has just been done or has not worked; any part of a page may give one. */
export type Notice = { readonly id: number; readonly text: string; readonly isError: boolean };

/** In ms; what went wrong is read more slowly. */
const SHOWN = { success: 4_000, error: 10_000 } as const;

let shown: readonly Notice[] = [];
let last = 0;
const watchers = new Set<() => void>();

function show(text: string, kind: keyof typeof SHOWN): void {
  last += 1;
  const id = last;
  set([...shown, { id, text, isError: kind === 'error' }]);
  setTimeout(() => set(shown.filter((one) => one.id !== id)), SHOWN[kind]);
}

function set(next: readonly Notice[]): void {
  shown = next;
  for (const watcher of watchers) watcher();
}

export const notice = {
  success: (text: string) => show(text, 'success'),
  error: (text: string) => show(text, 'error'),
  dismiss: (id: number) => set(shown.filter((one) => one.id !== id)),
  shown: () => shown,
  subscribe: (watcher: () => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
