import type { ApprovalsPage, Day, Id, LeaderPage, Receipt, StocktakePage, StocktakePaper } from '@gongjian/model';
import type { Caller } from './caller.ts';

export type Leaders = {
  /** One county leader's own page: what he promised, leads, must decide, and what a visit would recover. */
  page(caller: Caller, campaign: Id, leader: Id, options: { on: Day }): Promise<LeaderPage>;
};

export type Stocktakes = {
  /** One stocktake: its agenda, the commitments it goes through, and its papers. */
  page(caller: Caller, campaign: Id, stocktake: Id, options: { on: Day }): Promise<StocktakePage>;
  /** Opens it with the agenda worked out now; `id` is that of the act. */
  open(caller: Caller, campaign: Id, stocktake: Id, options: { id: string }): Promise<Receipt>;
  paper(
    caller: Caller,
    campaign: Id,
    stocktake: Id,
    options: { kind: StocktakePaper['kind']; on: Day; format?: 'docx' | 'pdf' },
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
};

export type Approvals = {
  /** What waits with an approval office; by default the asker's own, or the one with most cases. */
  page(caller: Caller, campaign: Id, options: { on: Day; office?: Id }): Promise<ApprovalsPage>;
};
