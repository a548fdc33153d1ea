import type {
  ActEnvelope,
  Day,
  HistoryEntry,
  HoldingsView,
  Id,
  PackComparison,
  PlanKind,
  Receipt,
} from '@gongjian/model';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';
import { askAgain } from '../../lib/ask-again.ts';

/** The act that made the version of a planned thing that was in force at a ledger number. */
export const lastActQuery = (kind: PlanKind, id: Id, seq: number) =>
  queryOptions({
    queryKey: ['plan-version', kind, id, seq],
    queryFn: async (): Promise<HistoryEntry | null> => {
      const query = { kind, id, before: seq + 1, limit: 1 };
      const [last] = await unwrap(api.GET('/api/v1/history', { params: { query } }));
      return last ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export const packComparisonQuery = (campaign: Id, on: Day) =>
  queryOptions({
    queryKey: ['pack-comparison', campaign, on],
    queryFn: (): Promise<PackComparison> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/pack-comparison', { params: { path: { campaign }, query: { on } } }),
      ),
  });

/** What is in a unit's or leader's name, in all campaigns. */
export const holdingsQuery = (of: 'unit' | 'leader', id: Id) =>
  queryOptions({
    queryKey: ['holdings', of, id],
    queryFn: (): Promise<HoldingsView> => unwrap(api.GET('/api/v1/holdings', { params: { query: { of, id } } })),
  });

/** Sends one act and gives its receipt, refusals and all; afterwards every page asks again. */
export function usePlanAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (act: ActEnvelope): Promise<Receipt> => {
      const [receipt] = await unwrap(api.POST('/api/v1/acts', { body: { acts: [act] } }));
      if (receipt === undefined) throw new Error('Bug: an act has no receipt');
      return receipt as Receipt;
    },
    onSuccess: () => askAgain(client),
  });
}
