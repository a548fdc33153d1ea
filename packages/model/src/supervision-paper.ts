import { z } from 'zod';
import { Figure, PaperRun } from './bulletin.ts';
import { Day } from './day.ts';
import { OrderColour } from './order.ts';
import { Id, Name } from './plan-text.ts';
import { ROUNDINGS } from './quantity.ts';

/** 督办单 or 督查方案 before it is a document: pure data, the same for the same row. */
export const SupervisionPaper = z
  .object({
    kind: z.enum(['order', 'inspection']),
    campaign: Id,
    id: Id.describe('the order or the plan'),
    title: z.string(),
    reference: z.string().describe('its number in the year, e.g. 督办〔2012〕4号'),
    colour: OrderColour.optional().describe('of an order'),
    office: Name.describe('who issues it'),
    on: Day,
    dated: PaperRun.describe('the day of issue, as printed'),
    seq: z.int().optional().describe('ledger number that it is of'),
    sample: z.boolean(),
    rows: z
      .array(
        z.object({
          label: z.string(),
          lines: z.array(z.array(PaperRun)),
          fill: z.int().min(1).optional().describe('lines left to be written in where nothing is known yet'),
        }),
      )
      .describe('rows of the form, or sections of the plan'),
    annex: z.object({ title: z.string(), text: z.string() }).optional(),
    figures: z.array(Figure),
    rounding: z.enum(ROUNDINGS),
  })
  .meta({ id: 'SupervisionPaper' });
export type SupervisionPaper = z.infer<typeof SupervisionPaper>;
