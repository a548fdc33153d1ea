import { z } from 'zod';
import { DayBasis } from './calendar.ts';
import { Day } from './day.ts';
import { RecognitionKind } from './plan.ts';
import { Id } from './plan-text.ts';
import { UnitOfMeasure } from './quantity.ts';
import { LegalDays } from './track.ts';

/** Where one step stands, forward from the day and backward from the date asked for. */
export const StepSchedule = z
  .object({
    step: Id,
    name: z.string(),
    office: Id.optional(),
    parent: Id.optional(),
    state: z.enum(['done', 'running', 'open']),
    started: Day.optional(),
    finished: Day.optional(),
    basis: DayBasis,
    days: z.int().describe('planned, of the basis'),
    remaining: z.int().describe('days left, of the basis; 0 once done'),
    earlyStart: Day,
    earlyFinish: Day.describe('its last day, inclusive'),
    lateStart: Day.optional().describe('the latest start that still keeps the date asked for'),
    lateFinish: Day.optional(),
    float: z.int().optional().describe('working days between early and late; negative: already too late by so many'),
    critical: z.boolean(),
    minimum: LegalDays.optional().describe('the statutory minimum in force'),
    problems: z.array(Id).describe('open problems that block it'),
  })
  .meta({ id: 'StepSchedule' });
export type StepSchedule = z.infer<typeof StepSchedule>;

/** What would have to happen for a date to be kept. */
export const Condition = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('parallel'),
      step: Id,
      beside: Id.describe('the customary predecessor it no longer waits for'),
      saves: z.int().describe('calendar days off the finish when this alone is done'),
    }),
    z.object({
      kind: z.literal('shorten'),
      step: Id,
      from: z.int(),
      to: z.int().describe('the statutory or physical minimum'),
      basis: DayBasis,
      saves: z.int(),
      minimum: LegalDays.optional(),
    }),
    z.object({ kind: z.literal('clear'), problem: Id, by: Day, saves: z.int() }),
  ])
  .meta({ id: 'Condition' });
export type Condition = z.infer<typeof Condition>;

export const REACH = ['done', 'reachable', 'conditional', 'out-of-reach', 'not-by-law', 'unknown'] as const;
/** 已完成 · 可达 · 有条件可达 · 难以达到(实体工期不够) · 依法不可达 · 无法判断 */
export const Reach = z.enum(REACH).meta({ id: 'Reach' });
export type Reach = z.infer<typeof Reach>;

/** 倒排: one outcome of a project, counted back from a date. */
export const CountBack = z
  .object({
    project: Id,
    outcome: RecognitionKind,
    day: Day.describe('the day asked on: nothing undone starts before the day after'),
    by: Day,
    reach: Reach,
    finish: Day.optional().describe('as planned'),
    fastest: Day.optional().describe('with every condition met'),
    lateDays: z.int().describe('working days that the plan ends after the date; 0 where it does not'),
    next: z
      .object({ step: Id, latestStart: Day })
      .optional()
      .describe('the step not begun whose latest start comes first'),
    conditions: z
      .array(Condition)
      .describe('the fewest that keep the date, the largest saving first; empty where none are needed'),
    citations: z
      .array(z.object({ step: Id, minimum: LegalDays }))
      .describe('statutory minimums on the path that decides'),
    outside: z
      .object({ calendar: z.string(), years: z.array(z.int()) })
      .optional()
      .describe('years that the calendar does not cover officially; dates there are not sure'),
    steps: z.array(StepSchedule),
    faults: z
      .array(
        z.object({ kind: z.enum(['cycle', 'contradiction', 'unknown-step', 'out-of-sequence']), chain: z.array(Id) }),
      )
      .describe('what is wrong with the network'),
  })
  .meta({ id: 'CountBack' });
export type CountBack = z.infer<typeof CountBack>;

/** How likely a target is reached by day N. */
export const TargetOutlook = z
  .object({
    target: Id,
    method: z.enum(['count', 'projects', 'series', 'reconciled']),
    series: z.string().optional().describe('the forecasting method chosen by back-test'),
    chance: z.number().min(0).max(1),
    standardError: z.number().min(0).describe('of the chance, from the draws; 0 where it is computed exactly'),
    p10: z.number(),
    p50: z.number(),
    p90: z.number(),
    unplanned: z
      .int()
      .min(0)
      .optional()
      .describe('projects of the roster with neither steps nor planned days for what is counted: never counted here'),
    distribution: z.array(z.number()).optional().describe('of a count: chance of exactly 0, 1, 2 … projects'),
  })
  .meta({ id: 'TargetOutlook' });
export type TargetOutlook = z.infer<typeof TargetOutlook>;

export const ProjectOutlook = z
  .object({
    project: Id,
    outcome: RecognitionKind,
    by: Day,
    chance: z.number().min(0).max(1),
    standardError: z.number().min(0),
    p10: Day.optional().describe('undefined: later than the horizon'),
    p50: Day.optional(),
    p90: Day.optional(),
  })
  .meta({ id: 'ProjectOutlook' });
export type ProjectOutlook = z.infer<typeof ProjectOutlook>;

/** What an open problem costs: with it as it is, against its being cleared today. */
export const ProblemPrice = z
  .object({
    problem: Id,
    latest: Day.optional().describe('the latest day of clearance that still keeps every outcome it can keep'),
    projects: z.array(
      z.object({
        project: Id,
        outcome: RecognitionKind,
        latest: Day.optional(),
        chance: z.number(),
        chanceCleared: z.number(),
      }),
    ),
    targets: z.array(
      z.object({
        target: Id,
        unitOfMeasure: UnitOfMeasure,
        held: z.number().describe('projects or amount that wait behind it, each once'),
        chance: z.number(),
        chanceCleared: z.number(),
      }),
    ),
    gain: z.number().describe('weighted chance over all targets that clearing it adds'),
  })
  .meta({ id: 'ProblemPrice' });
export type ProblemPrice = z.infer<typeof ProblemPrice>;

/** What several open problems cost together: the union, not the sum, where they hold the same projects. */
export const SetPrice = ProblemPrice.omit({ problem: true, latest: true })
  .extend({ problems: z.array(Id) })
  .meta({ id: 'SetPrice' });
export type SetPrice = z.infer<typeof SetPrice>;

/** Which problems a leader with so many visits should clear, and in which order. */
export const Agenda = z
  .object({
    visits: z.int().min(0),
    method: z
      .enum(['exact', 'greedy'])
      .describe('exact: every choice was compared; greedy: the best next one, again and again'),
    items: z.array(
      z.object({
        problem: Id,
        gain: z.number().describe('weighted chance that it adds to those before it'),
        latest: Day.optional(),
      }),
    ),
    gain: z.number().describe('of all of them together'),
  })
  .meta({ id: 'Agenda' });
export type Agenda = z.infer<typeof Agenda>;

export const Outlook = z
  .object({
    campaign: Id,
    seq: z.int(),
    day: Day,
    by: Day.describe('day N'),
    draws: z.int(),
    seed: z.int(),
    targets: z.array(TargetOutlook),
    projects: z.array(ProjectOutlook),
    problems: z.array(ProblemPrice).describe('the dearest first'),
  })
  .meta({ id: 'Outlook' });
export type Outlook = z.infer<typeof Outlook>;
