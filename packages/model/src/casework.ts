import { z } from 'zod';
import { Application } from './application.ts';
import { Commitment } from './commitment.ts';
import { Correction } from './correction.ts';
import { CountyMap } from './county-map.ts';
import { Demand } from './demand.ts';
import { Feedback } from './feedback.ts';
import { FillPackage } from './fill-package.ts';
import { Inspection } from './inspection.ts';
import { Joint } from './joint.ts';
import { Layout } from './layout.ts';
import { Order } from './order.ts';
import { Template } from './paper-template.ts';
import { Campaign } from './plan.ts';
import { Period, Report } from './report.ts';
import { StandingDeclared } from './standing.ts';
import { StandingObjection } from './standing-objection.ts';
import { StandingRule } from './standing-rule.ts';
import { Stocktake } from './stocktake.ts';
import { Suggestion, Tick } from './suggestion.ts';

/**
 * What the office works through beside plan and facts, by kind: orders, meetings, commitments, reports on their way. Every
 * row has `id`, `campaign` and `on` (the day it speaks of), and where they apply `unit` (whose it is), `units` (who else
 * has a hand in it), `of` and `subject` (what it is about). That is all that the store and the scope need to know of it.
 */
export const CASEWORK = {
  feedback: Feedback,
  suggestion: Suggestion,
  tick: Tick,
  commitment: Commitment,
  stocktake: Stocktake,
  joint: Joint,
  inspection: Inspection,
  order: Order,
  application: Application,
  report: Report,
  period: Period,
  demand: Demand,
  correction: Correction,
  template: Template,
  rule: StandingRule,
  standing: StandingDeclared,
  objection: StandingObjection,
  layout: Layout,
  map: CountyMap,
  package: FillPackage,
} as const;
export type CaseworkKind = keyof typeof CASEWORK;
export const CASEWORK_KINDS = Object.keys(CASEWORK) as [CaseworkKind, ...CaseworkKind[]];

/** Kinds that are asked for by themselves: a map is too large to travel with everything else. */
const APART = ['map'] as const satisfies readonly CaseworkKind[];
/** The kinds that casework is a list of. */
export const LISTED_CASEWORK = CASEWORK_KINDS.filter(
  (kind): kind is Exclude<CaseworkKind, (typeof APART)[number]> => !APART.some((one) => one === kind),
);

/** Kinds of casework that everybody of the campaign may see. */
export const OPEN_CASEWORK: readonly CaseworkKind[] = ['period', 'correction'];
/** All kinds of facts that everybody may see. */
export const OPEN_FACTS: readonly string[] = ['bulletin', ...OPEN_CASEWORK];

/** Casework of one campaign as known at ledger number `seq`, each list by day and id. */
export const Casework = z
  .object({
    seq: z.int().min(0),
    campaign: Campaign.shape.id,
    feedback: z.array(Feedback),
    suggestion: z.array(Suggestion),
    tick: z.array(Tick),
    commitment: z.array(Commitment),
    stocktake: z.array(Stocktake),
    joint: z.array(Joint),
    inspection: z.array(Inspection),
    order: z.array(Order),
    application: z.array(Application),
    report: z.array(Report),
    period: z.array(Period),
    demand: z.array(Demand),
    correction: z.array(Correction),
    template: z.array(Template),
    rule: z.array(StandingRule),
    standing: z.array(StandingDeclared),
    objection: z.array(StandingObjection),
    layout: z.array(Layout),
    package: z.array(FillPackage),
  })
  .meta({ id: 'Casework' });
export type Casework = z.infer<typeof Casework>;
