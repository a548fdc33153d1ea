import { z } from 'zod';
import { DayBasis } from './calendar.ts';
import { Day } from './day.ts';
import { Joint } from './joint.ts';
import { Reach } from './outlook.ts';
import { RecognitionKind } from './plan.ts';
import { Id, Name } from './plan-text.ts';
import { LegalDays } from './track.ts';

const Named = z.object({ id: Id, name: Name });

/** A number of days that an office has for a case, how many of them are used, and the last of them. */
const Allowed = z.object({
  days: z.int(),
  basis: DayBasis,
  used: z.int().describe('from the day the office took it on to the day asked, both counted; 0 where it has not'),
  by: Day.optional().describe('its last day; absent where the office has not taken it on'),
});

export const CASE_STATES = ['running', 'waiting', 'customary', 'next'] as const;
/**
 * 办件: a step in the hands of an office. `running`: taken on; `waiting`: all it waits for is done; `customary`: only a
 * customary order keeps it waiting, it could go on side by side; `next`: it comes once others are done.
 */
export const OfficeCase = z
  .object({
    project: Id,
    projectName: Name,
    unit: Id.describe('whose project it is'),
    step: Id,
    name: Name,
    office: Id,
    state: z.enum(CASE_STATES),
    since: Day.optional().describe(
      'taken on, or waiting, since that day; absent where it comes later or waited for nothing',
    ),
    days: z.int().describe('planned, of the basis'),
    basis: DayBasis,
    promised: Allowed.optional(),
    legal: Allowed.extend({ citation: z.string() }).optional().describe('within which the office must decide'),
    minimum: LegalDays.optional().describe('that nobody may shorten'),
    earlyStart: Day,
    earlyFinish: Day,
    lateStart: Day.optional(),
    lateFinish: Day.optional(),
    float: z.int().optional().describe('working days; negative: too late by so many'),
    after: z
      .array(Named.extend({ office: Id.optional(), finish: Day.optional(), hard: z.boolean() }))
      .describe('what it still waits for, with when that is planned to be done'),
    problems: z.array(Named),
    targets: z.array(Named).describe('count targets that wait for the project, each by an outcome this step leads to'),
    outcomes: z.array(z.object({ outcome: RecognitionKind, by: Day, reach: Reach })),
    weight: z.number().describe('of the targets it holds'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'OfficeCase' });
export type OfficeCase = z.infer<typeof OfficeCase>;

/** Steps of one project at different offices that could be gone through at one sitting. */
export const JointProposal = z
  .object({
    project: Id,
    projectName: Name,
    steps: z.array(Named.extend({ office: Id, state: z.enum(CASE_STATES) })),
    outcome: RecognitionKind.optional().describe('the outcome whose finish was compared'),
    saves: z.int().describe('calendar days that its finish comes earlier'),
    reach: Reach.optional(),
    reachThen: Reach.optional(),
    targets: z.array(Named),
  })
  .meta({ id: 'JointProposal' });
export type JointProposal = z.infer<typeof JointProposal>;

/** What is with an approval office on a day: what holds most first, what comes next to it, and what could be heard jointly. */
export const OfficeCases = z
  .object({
    unit: Id,
    day: Day,
    by: Day.describe('the day N that latest dates are counted back from'),
    cases: z.array(OfficeCase),
    next: z.array(OfficeCase),
    joint: z.array(JointProposal),
  })
  .meta({ id: 'OfficeCases' });
export type OfficeCases = z.infer<typeof OfficeCases>;

/** The page of an approval office. */
export const ApprovalsPage = z
  .object({
    offices: z.array(z.object({ unit: Id, name: Name, cases: z.int() })).describe('that the asker may look at'),
    office: OfficeCases.optional().describe('absent where no office has a step'),
    sessions: z
      .array(z.object({ session: Joint, projectName: Name, steps: z.array(Named.extend({ office: Id.optional() })) }))
      .describe('joint sessions that it takes part in, the latest first'),
  })
  .meta({ id: 'ApprovalsPage' });
export type ApprovalsPage = z.infer<typeof ApprovalsPage>;
