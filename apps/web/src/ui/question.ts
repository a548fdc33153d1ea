import type { ReactNode } from 'react';

/** Something to be confirmed before it is done. */
export type Question = {
  readonly title: ReactNode;
  /** What will happen. */
  readonly content: ReactNode;
  readonly okText: string;
  readonly cancelText?: string;
  /** The dialog stays and waits until this has ended. */
  readonly onOk: () => unknown;
  readonly onCancel?: () => void;
};

let asked: Question | undefined;
const watchers = new Set<() => void>();

function set(next: Question | undefined): void {
  asked = next;
  for (const watcher of watchers) watcher();
}

/** Asks in a dialog over the page; one at a time. */
export function ask(question: Question): void {
  asked?.onCancel?.();
  set(question);
}

export const question = {
  asked: () => asked,
  close: () => set(undefined),
  subscribe: (watcher: () => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
