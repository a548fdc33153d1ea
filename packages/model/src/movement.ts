import { z } from 'zod';
import { Day } from './day.ts';
import { Id, Name, Text } from './plan-text.ts';
import { UnitOfMeasure } from './quantity.ts';

// The list stands apart, so that a page that only tells a change loads no schema.
export * from './movement-causes.ts';

/** A change split by cause. Every part has at most six decimals and they add up to `total` to the last of them. */
export const MovementParts = z
  .object({
    work: z.number().describe('done in between, or done before and first reported in between'),
    plan: z.number().describe('a plan, campaign value or definition that was changed'),
    roster: z.number().describe('projects that came onto the roster or left it'),
    correction: z.number().describe('figures of earlier days that were corrected or withdrawn'),
    total: z.number(),
  })
  .meta({ id: 'MovementParts' });
export type MovementParts = z.infer<typeof MovementParts>;

/** Why a figure and its percentage moved between two assessments. */
export const Movement = z
  .object({
    share: MovementParts.optional().describe(
      'percentage points of the annual plan (without one, of the campaign value); absent where either day has no share',
    ),
    amount: MovementParts,
    unitOfMeasure: UnitOfMeasure,
  })
  .meta({ id: 'Movement' });
export type Movement = z.infer<typeof Movement>;

/** 调减计划: an annual plan that was lowered, by whose approval and why. */
export const PlanCut = z
  .object({
    on: Day,
    was: z.number(),
    is: z.number(),
    approver: Name.describe('the post that approved it'),
    why: Text.min(1),
  })
  .meta({ id: 'PlanCut' });
export type PlanCut = z.infer<typeof PlanCut>;

/** A lowered plan as named beside a change: of the target itself, or of a project that it sums. */
export const NamedCut = z
  .object({
    of: z.enum(['target', 'project']),
    subject: Id,
    name: Name,
    was: z.number(),
    is: z.number(),
    unitOfMeasure: UnitOfMeasure,
    on: Day.optional(),
    approver: Name.optional().describe('absent: the ledger names nobody'),
    why: Text.optional(),
  })
  .meta({ id: 'NamedCut' });
export type NamedCut = z.infer<typeof NamedCut>;
