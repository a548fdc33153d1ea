import type { Id, Receipt } from '@gongjian/model';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { api, unwrap } from './api.ts';
import { askAgain } from './ask-again.ts';
import { createOutbox, type Outbox } from './outbox-post.ts';
import { browserStore } from './outbox-store.ts';

const OutboxContext = createContext<Outbox | undefined>(undefined);

/** While something waits and the server does not answer, it is tried again this often, in ms. */
const AGAIN = 30_000;

/** One outbox for all pages; sends at start, when the network is back, when the page is looked at again, and now and then. */
export function OutboxProvider({ actor, children }: { readonly actor: Id | undefined; readonly children: ReactNode }) {
  const client = useQueryClient();
  const outbox = useMemo(
    () =>
      createOutbox(
        browserStore,
        async (acts) => (await unwrap(api.POST('/api/v1/acts', { body: { acts: [...acts] } }))) as Receipt[],
        () => void askAgain(client),
      ),
    [client],
  );
  useEffect(() => {
    if (actor === undefined) return;
    const flush = () => void outbox.flush(actor);
    const whenSeen = () => document.visibilityState === 'visible' && flush();
    flush();
    addEventListener('online', flush);
    document.addEventListener('visibilitychange', whenSeen);
    const again = setInterval(() => outbox.state().queue.length > 0 && flush(), AGAIN);
    return () => {
      removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', whenSeen);
      clearInterval(again);
    };
  }, [outbox, actor]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

export function useOutbox() {
  const outbox = useContext(OutboxContext);
  if (outbox === undefined) throw new Error('Bug: there is no outbox here');
  return { outbox, state: useSyncExternalStore(outbox.subscribe, outbox.state) };
}
