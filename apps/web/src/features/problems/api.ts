import type { ActEnvelope, Agenda, Day, HistoryEntry, Id, ProblemDetail, Receipt, ThreeLists } from '@gongjian/model';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';
import { askAgain } from '../../lib/ask-again.ts';

export const agendaQuery = (campaign: Id, on: Day, visits: number, leader: Id | undefined) =>
  queryOptions({
    queryKey: ['agenda', campaign, on, visits, leader],
    queryFn: (): Promise<Agenda> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/agenda', {
          params: { path: { campaign }, query: { on, visits, ...(leader === undefined ? {} : { leader }) } },
        }),
      ),
  });

export const problemQuery = (campaign: Id, problem: Id, on: Day) =>
  queryOptions({
    queryKey: ['problem', campaign, problem, on],
    queryFn: (): Promise<ProblemDetail> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/problems/{problem}', {
          params: { path: { campaign, problem }, query: { on } },
        }),
      ),
  });

/** What was done about one problem, newest first. */
export const courseQuery = (problem: Id) =>
  queryOptions({
    queryKey: ['course', problem],
    queryFn: (): Promise<HistoryEntry[]> =>
      unwrap(api.GET('/api/v1/history', { params: { query: { kind: 'problem', id: problem, limit: 500 } } })),
  });

export const threeListsQuery = (campaign: Id, on: Day) =>
  queryOptions({
    queryKey: ['three-lists', campaign, on],
    queryFn: (): Promise<ThreeLists> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/three-lists', { params: { path: { campaign }, query: { on } } })),
  });

export const threeListsWorkbook = (campaign: Id, on: Day) =>
  unwrap(
    api.GET('/api/v1/campaigns/{campaign}/three-lists/workbook', { params: { path: { campaign }, query: { on } } }),
  );

/** Sends one act and gives its receipt, refusals and all, so that the form can show a conflict kindly. */
export function useProblemAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (act: ActEnvelope): Promise<Receipt> => {
      const [receipt] = await unwrap(api.POST('/api/v1/acts', { body: { acts: [act] } }));
      if (receipt === undefined) throw new Error('Bug: an act has no receipt');
      return receipt as Receipt;
    },
    onSuccess: ({ outcome }) => (outcome === 'refused' ? undefined : askAgain(client)),
  });
}
