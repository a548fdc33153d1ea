import { z } from 'zod';
import { Day } from './day.ts';
import { KnownAlready } from './demand.ts';
import { Light } from './light.ts';
import { Id } from './plan-text.ts';
import { UnitOfMeasure } from './quantity.ts';
import { Report, ReportRow } from './report.ts';

const COUNTS = {
  reports: z.int().describe('days that figures were reported for'),
  demands: z.int(),
  orders: z.int(),
  problems: z.int().describe('problems it raised'),
  items: z.int().describe('all of these together'),
  rows: z.int().describe('figures and answers'),
  minutes: z.number().describe('between opening and sending the forms, where it is known'),
  known: z.int().describe('figures and answers asked although they were known'),
};

/** 负担: what was asked of units, by month; never of persons. */
export const Burden = z
  .object({
    day: Day,
    minutesPerRow: z.number().optional().describe('median of all forms so far'),
    months: z.array(z.object({ unit: Id, month: z.string().describe('YYYY-MM'), ...COUNTS })),
    totals: z.array(z.object({ month: z.string(), units: z.int(), ...COUNTS })).describe('of all units in sight'),
    demands: z.array(
      z.object({
        demand: Id,
        asked: z.int().describe('units'),
        answered: z.int().describe('units that gave all of it'),
        rows: z.int(),
        minutes: z.number().describe('of its answers; figures of the plan take their time in the reports'),
        known: z.int(),
      }),
    ),
  })
  .meta({ id: 'Burden' });
export type Burden = z.infer<typeof Burden>;

/** What a demand would cost, told before it is made. */
export const DemandCost = z
  .object({
    units: z.array(z.object({ unit: Id, rows: z.int(), known: z.int(), minutes: z.number().optional() })),
    rows: z.int(),
    minutesPerRow: z.number().optional().describe('median of all forms so far; absent: nothing has been timed yet'),
    minutes: z.number().optional(),
    known: z.array(KnownAlready),
  })
  .meta({ id: 'DemandCost' });
export type DemandCost = z.infer<typeof DemandCost>;

/** What a reviewer looks at: each row beside the last figure, and the lights that would turn. */
export const ReportReview = z
  .object({
    report: Report,
    version: z.int().describe('ledger number of the report as shown'),
    rows: z.array(
      ReportRow.extend({
        name: z.string(),
        unitOfMeasure: UnitOfMeasure,
        decimals: z.int(),
        last: z.object({ value: z.number(), on: Day }).optional(),
        there: z.number().optional().describe('the figure that is in for the day, which this one would correct'),
        figure: z.number().optional().describe('what it would be; of an unchanged one the last figure'),
        difference: z.number().optional().describe('to the last figure'),
      }),
    ),
    turns: z
      .array(
        z.object({
          of: z.enum(['target', 'project']),
          subject: Id,
          name: z.string(),
          was: Light.optional(),
          is: Light.optional(),
        }),
      )
      .describe('lights that would turn if all of it were passed'),
  })
  .meta({ id: 'ReportReview' });
export type ReportReview = z.infer<typeof ReportReview>;
