import { useState } from 'react';
import { recall, remember } from './remembered.ts';

/** When a form was begun, kept under `name` until it is sent; only how long it took is ever told of it. */
export function useOpened(name: string): { readonly begin: () => void; readonly sent: () => FillingTimes } {
  const key = `opened.${name}`;
  const [shown] = useState(() => new Date().toISOString());
  return {
    begin: () => recall(key) === undefined && remember(key, new Date().toISOString()),
    sent: () => {
      const begun = recall(key);
      remember(key, undefined);
      return { openedAt: typeof begun === 'string' ? begun : shown, submittedAt: new Date().toISOString() };
    },
  };
}

type FillingTimes = { readonly openedAt: string; readonly submittedAt: string };
