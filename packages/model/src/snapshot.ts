import { z } from 'zod';
import { Account } from './account.ts';
import { WorkCalendar } from './calendar.ts';
import { CASEWORK, type CaseworkKind } from './casework.ts';
import { Bulletin, Exemption, FACTS, type FactKind, Progress, Reading, Recognition } from './fact.ts';
import { Factor } from './factor.ts';
import { Ladder } from './ladder.ts';
import { LightPack } from './light.ts';
import { Action, Campaign, Indicator, Leader, Project, Roster, Target, Unit } from './plan.ts';
import { PLAN, type PlanKind } from './plan-kinds.ts';
import { Problem } from './problem.ts';
import { Step } from './step.ts';
import { Track } from './track.ts';

/** Everything that can be put or dropped by an act, by kind. */
export const ROWS = { ...PLAN, ...FACTS, ...CASEWORK, account: Account } as const;
export type Kind = PlanKind | FactKind | CaseworkKind | 'account';
export type Row<K extends Kind> = z.infer<(typeof ROWS)[K]>;

/** Kinds whose rows are about one subject, and can be asked for by it; campaigns by their plan year. */
export type SubjectedKind = 'recognition' | 'exemption' | 'problem' | 'campaign' | 'account' | CaseworkKind;

/** The subject of every account: the county as a whole. */
export const COUNTY = 'county';

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
    steps: z.array(Step),
    factors: z.array(Factor),
    packs: z.array(LightPack),
    calendars: z.array(WorkCalendar),
    tracks: z.array(Track),
    ladders: z.array(Ladder),
    readings: z.array(Reading),
    recognitions: z.array(Recognition),
    progress: z.array(Progress),
    problems: z.array(Problem),
    exemptions: z.array(Exemption),
    bulletins: z.array(Bulletin),
  })
  .meta({ id: 'Snapshot' });
export type Snapshot = z.infer<typeof Snapshot>;

/** What a row is about, for the kinds that can be asked for by it; problems are asked for by their campaign. */
export function subjectOf(kind: Kind, row: Row<Kind>): string | undefined {
  if (kind === 'campaign') return String((row as Campaign).year);
  const { project, campaign, subject } = row as {
    readonly project?: string;
    readonly campaign?: string;
    readonly subject?: string;
  };
  if (kind === 'account') return COUNTY;
  if (kind === 'recognition') return project;
  if (kind === 'problem') return campaign;
  return kind === 'exemption' || kind in CASEWORK ? subject : undefined;
}
