import { z } from 'zod';
import { ProblemAssessment, ProjectAssessment, TargetAssessment } from './assessment.ts';
import { Commitment, CommitmentState } from './commitment.ts';
import { Day } from './day.ts';

import { Agenda, Condition, ProblemPrice, Reach, TargetOutlook } from './outlook.ts';
import { Leader, RecognitionKind } from './plan.ts';
import { Id, Name, Text } from './plan-text.ts';
import { Problem } from './problem.ts';
import { UnitOfMeasure } from './quantity.ts';

/** A commitment with how it stands, and what it is about, named. */
export const CommitmentRow = z
  .object({
    commitment: Commitment,
    standing: CommitmentState,
    about: z.array(z.object({ of: z.string(), id: Id, name: Name, project: Id.optional() })),
    leads: Id.optional().describe('who is linked to the project it is about, where that is no longer its leader'),
  })
  .meta({ id: 'CommitmentRow' });
export type CommitmentRow = z.infer<typeof CommitmentRow>;

/** What may be decided about a problem today, and what each choice does; only what can be computed is said. */
export const DecisionOption = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('decide'),
      gain: z.number().describe('weighted chance that it adds'),
      held: z.array(z.object({ target: Id, name: Name, held: z.number(), unitOfMeasure: UnitOfMeasure })),
      by: Day.optional().describe('its latest day'),
    }),
    z.object({ kind: z.literal('wait'), until: Day, days: z.int().describe('from the day asked') }),
    z.object({ kind: z.literal('overdue'), latest: Day, days: z.int().describe('that the latest day is over') }),
    z.object({
      kind: z.literal('around'),
      project: Id,
      projectName: Name,
      outcome: RecognitionKind,
      reach: Reach,
      finish: Day.optional(),
      conditions: z.array(Condition.and(z.object({ stepName: Name.optional(), besideName: Name.optional() }))),
    }),
  ])
  .meta({ id: 'DecisionOption' });
export type DecisionOption = z.infer<typeof DecisionOption>;

/** One county leader's own page, in the order of the day. */
export const LeaderPage = z
  .object({
    leader: Leader,
    day: Day,
    seq: z.int(),
    asOf: Day.optional(),
    dayNumber: z.int(),
    days: z.int(),
    daysLeft: z.int(),
    last: z.object({ id: Id, name: Name, on: Day }).optional().describe('the last stocktake that was held'),
    next: z.object({ id: Id, name: Name, on: Day }).optional(),
    commitments: z.array(CommitmentRow).describe('open ones and those closed since the last stocktake but one'),
    earlier: z.int().describe('closed before, and not listed'),
    targets: z.array(z.object({ assessment: TargetAssessment, outlook: TargetOutlook.optional() })),
    projects: z.array(
      z.object({
        assessment: ProjectAssessment,
        next: z.object({ step: Id, name: Name, latestStart: Day }).optional(),
        since: Day.optional().describe('taken over during the campaign'),
        from: Id.optional().describe('the leader before'),
      }),
    ),
    handedOn: z
      .array(z.object({ project: Id, name: Name, to: Id.optional(), on: Day }))
      .describe('projects that went to another leader during the campaign'),
    blockers: z
      .array(
        z.object({
          assessment: ProblemAssessment,
          need: Text,
          type: Problem.shape.type,
          price: ProblemPrice.optional(),
        }),
      )
      .describe('open problems in his hands or before his targets and projects, the dearest first'),
    decisions: z
      .array(z.object({ problem: Id, name: Name, need: Text, due: Day, options: z.array(DecisionOption) }))
      .describe('in his hands and due on the day or overdue, the dearest first'),
    visits: Agenda.describe('which sites to visit, and what that recovers'),
    units: z.array(Id).describe('units of his targets and projects'),
    sample: z.boolean(),
  })
  .meta({ id: 'LeaderPage' });
export type LeaderPage = z.infer<typeof LeaderPage>;
