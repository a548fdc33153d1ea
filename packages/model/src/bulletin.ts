import { z } from 'zod';
import { BulletinKind } from './bulletin-kinds.ts';
import { addDays, Day, daysBetween } from './day.ts';
import { Light } from './light.ts';
import { PaperForm } from './paper-template.ts';
import { Id, Name } from './plan-text.ts';
import { ROUNDINGS } from './quantity.ts';

/**
 * A printed figure and where it comes from. `value` is what is printed, at `decimals`; `formula` recomputes it from
 * the printed values of `parts` (other figures of the same paper) at printed precision, or `facts` names the readings
 * and recognitions that it was taken from. A date (`day`) is the number of days since 1970: given, or the first of its
 * parts and as many days after as the second says.
 */
export const Figure = z
  .object({
    id: z.string().min(1),
    label: z.string(),
    value: z.number(),
    decimals: z.int().min(0).max(6),
    unit: z.string(),
    formula: z.enum(['fact', 'sum', 'share', 'difference', 'gap', 'count', 'day']),
    parts: z.array(z.string()).default([]).describe('ids of printed figures that it is recomputed from'),
    tolerance: z.number().default(0).describe('what rounding of the printed parts explains at most'),
    within: z.string().optional().describe('其中: id of the printed figure that this one may not exceed'),
    facts: z
      .array(z.string())
      .default([])
      .describe('e.g. reading wai-zi:management:2012-08-31 (no. 812), reported by …'),
  })
  .meta({ id: 'Figure' });
export type Figure = z.infer<typeof Figure>;

const FIRST_DAY = '1970-01-01';

/** The value of a figure that prints this date. */
export function dayValue(day: Day): number {
  return daysBetween(FIRST_DAY, day);
}

/** The date that a figure prints; undefined where it is another kind of figure. */
export function printedDay({ formula, value }: Pick<Figure, 'formula' | 'value'>): Day | undefined {
  return formula === 'day' ? addDays(FIRST_DAY, value) : undefined;
}

/** Text with printed figures in it. */
export const PaperRun = z.union([z.string(), z.object({ figure: z.string() })]);
export type PaperRun = z.infer<typeof PaperRun>;

export const PaperBlock = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), level: z.int().min(1).max(3), text: z.string() }),
    z.object({ kind: z.literal('paragraph'), runs: z.array(PaperRun) }),
    z.object({
      kind: z.literal('table'),
      title: z.string(),
      unitLine: z.string().optional(),
      head: z.array(z.string()),
      rows: z.array(
        z.array(z.union([PaperRun, z.array(PaperRun), z.object({ light: Light.nullable(), exempt: z.boolean() })])),
      ),
      align: z.array(z.enum(['left', 'right', 'center'])),
      widths: z.array(z.number()).optional().describe('of the columns, in millimetres'),
      wide: z.literal(true).optional().describe('stands on landscape pages'),
      inText: z.literal(true).optional().describe('stands in the text, not in an annex'),
    }),
  ])
  .meta({ id: 'PaperBlock' });
export type PaperBlock = z.infer<typeof PaperBlock>;

/** What may be done about a conflict: the parts as they add up by largest remainder, or a note that says why. */
export const Proposal = z
  .discriminatedUnion('way', [
    z.object({
      way: z.literal('remainder'),
      figures: z.array(z.object({ figure: z.string(), label: z.string(), was: z.number(), is: z.number() })),
    }),
    z.object({ way: z.literal('note'), text: z.string() }),
  ])
  .meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof Proposal>;

/** Two printed figures that cannot both be right, or that do not add up as printed. */
export const Contradiction = z
  .object({
    left: z.string(),
    leftValue: z.number(),
    right: z.string(),
    rightValue: z.number(),
    tolerance: z.number(),
    conflict: z.string().optional().describe('names it where it can be settled'),
    proposals: z.array(Proposal).optional(),
  })
  .meta({ id: 'Contradiction' });
export type Contradiction = z.infer<typeof Contradiction>;

/** What a bulletin says, before it is a document: pure data, the same for the same snapshot. */
export const BulletinContent = z
  .object({
    campaign: Id,
    kind: BulletinKind,
    form: PaperForm,
    masthead: Name,
    issue: z.int(),
    office: Name,
    on: Day,
    asOf: Day.optional(),
    seq: z.int(),
    sample: z.boolean(),
    rounding: z.enum(ROUNDINGS).default('half-up'),
    title: z.string(),
    titleRuns: z.array(PaperRun).describe('the title with its figures'),
    blocks: z.array(PaperBlock),
    figures: z.array(Figure),
    notes: z.array(z.string()),
    circulation: z.object({ report: z.string(), send: z.string(), issue: z.string() }).describe('报 · 送 · 发'),
    official: z
      .object({
        reference: z.string().describe('发文字号'),
        signer: z.string().optional().describe('签发人'),
        recipients: z.string().describe('主送'),
        copies: z.string().describe('抄送'),
      })
      .optional()
      .describe('of an official document'),
    contradictions: z.array(Contradiction),
    settled: z
      .array(z.object({ conflict: z.string(), way: z.enum(['remainder', 'note']), text: z.string() }))
      .optional()
      .describe('conflicts that the office settled'),
  })
  .meta({ id: 'BulletinContent' });
export type BulletinContent = z.infer<typeof BulletinContent>;
