import { z } from 'zod';
import { Bulletin, Exemption, FACTS, type FactKind, Problem, Reading, Recognition } from './fact.ts';
import { LightPack } from './light.ts';
import { Action, Campaign, Indicator, Leader, PLAN, type PlanKind, Project, Roster, Target, Unit } from './plan.ts';

/** Everything that can be put or dropped by an act, by kind. */
export const ROWS = { ...PLAN, ...FACTS } as const;
export type Kind = PlanKind | FactKind;
export type Row<K extends Kind> = z.infer<(typeof ROWS)[K]>;

/**
 * Plan and facts of one campaign as known at ledger number `seq`; the whole input of the engine besides the day.
 * Lists are ordered by `order` where the kind has one, then by id; readings by subject, caliber and day.
 */
export const Snapshot = z
  .object({
    seq: z.int().min(0),
    campaign: Campaign,
    actions: z.array(Action),
    units: z.array(Unit),
    leaders: z.array(Leader),
    indicators: z.array(Indicator),
    targets: z.array(Target),
    rosters: z.array(Roster),
    projects: z.array(Project),
    packs: z.array(LightPack),
    readings: z.array(Reading),
    recognitions: z.array(Recognition),
    problems: z.array(Problem),
    exemptions: z.array(Exemption),
    bulletins: z.array(Bulletin),
  })
  .meta({ id: 'Snapshot' });
export type Snapshot = z.infer<typeof Snapshot>;
