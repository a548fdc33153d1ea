import { type ActEnvelope, type Refusal, Refused } from '@gongjian/model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './api.ts';
import { askAgain } from './ask-again.ts';

/** Sends acts; a refused one is thrown as `Refused`, so that forms keep what was typed and say what would be right. */
export function usePerform() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (acts: readonly ActEnvelope[]) => {
      const receipts = await unwrap(api.POST('/api/v1/acts', { body: { acts: [...acts] } }));
      const [refusal] = receipts.flatMap(({ refusals }) => refusals);
      if (refusal !== undefined) throw new Refused(refusal as Refusal);
      return receipts;
    },
    onSuccess: () => askAgain(client),
  });
}
