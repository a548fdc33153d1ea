import type { Day, Id, Session } from '@gongjian/model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';
import { askAgain } from '../../lib/ask-again.ts';
import { sessionQuery } from '../../lib/queries.ts';

/** Demonstration only: every page is about the day and the post, so all of them ask again. */
export function useMoveDay() {
  return useSessionChange((day: Day) => unwrap(api.PUT('/api/v1/demonstration/day', { body: { day } })));
}

export function useChooseActor() {
  return useSessionChange((actor: Id) => unwrap(api.PUT('/api/v1/demonstration/actor', { body: { actor } })));
}

function useSessionChange<T>(change: (to: T) => Promise<Session>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      // Pages first take in who looks now: what the post before asked for its own unit may not be asked by this one.
      await new Promise((resolve) => setTimeout(resolve));
      await askAgain(client, 'session');
    },
  });
}
