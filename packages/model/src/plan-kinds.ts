import { WorkCalendar } from './calendar.ts';
import { Factor } from './factor.ts';
import { Ladder } from './ladder.ts';
import { LightPack } from './light.ts';
import { Action, Campaign, Indicator, Leader, Project, Roster, Target, Unit } from './plan.ts';
import { Step } from './step.ts';
import { Track } from './track.ts';

/** The kinds of planned things and their schemas; the one list that acts, tables and snapshots are made from. */
export const PLAN = {
  campaign: Campaign,
  action: Action,
  unit: Unit,
  leader: Leader,
  indicator: Indicator,
  target: Target,
  roster: Roster,
  project: Project,
  step: Step,
  factor: Factor,
  pack: LightPack,
  calendar: WorkCalendar,
  track: Track,
  ladder: Ladder,
} as const;
export type PlanKind = keyof typeof PLAN;
export const PLAN_KINDS = Object.keys(PLAN) as [PlanKind, ...PlanKind[]];
