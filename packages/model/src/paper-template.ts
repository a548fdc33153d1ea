import { z } from 'zod';
import { PaperKind } from './bulletin-kinds.ts';
import { Day } from './day.ts';
import { around, NEEDED_PLACES, placeOf, type TemplateFault, wordingOf } from './paper-places.ts';
import { Id, Name } from './plan-text.ts';

const Wording = z.string().max(2000).describe('text with named places, e.g. {{攻坚期}}');
const Line = z.string().max(300);

export const PAPER_FORMS = ['series', 'official', 'sheet', 'table', 'meeting'] as const;
/**
 * 简报类 (报头, 期号, 报送发) · 公文 (GB/T 9704: 发文字号, 主送, 版记) · 一页纸 and 方案 without a red head · 表单 (督办单, row by
 * row) · 会议材料 (报头, 会议概况, 分送)
 */
export const PaperForm = z.enum(PAPER_FORMS);
export type PaperForm = z.infer<typeof PaperForm>;

export const TemplatePart = z.object({
  heading: Line.optional(),
  level: z.int().min(1).max(3).default(1).describe('一、 · （一） · 1.'),
  text: Wording.default(''),
});

/** What a kind of paper says, in which order and in whose words; figures stand at named places. Data, with its source. */
export const PaperTemplate = z
  .object({
    kind: PaperKind,
    version: z.string().min(1).max(20),
    name: z.object({ zh: z.string().min(1).max(60), en: z.string().min(1).max(120) }),
    citation: z.string().min(1).max(400),
    form: PaperForm,
    masthead: Line.min(1),
    reference: z
      .object({
        word: z
          .string()
          .regex(/^[\p{L}\p{N}]{1,12}$/u)
          .describe('机关代字'),
        first: z
          .int()
          .min(1)
          .max(9999)
          .default(1)
          .describe('the first number given here; those before were given by hand'),
      })
      .optional()
      .describe('of an official document: 发文字号'),
    title: Line.min(1),
    recipients: Line.optional().describe('主送'),
    facts: z.array(TemplatePart).max(12).optional().describe('会议概况: lines before the text of a meeting'),
    parts: z
      .array(TemplatePart)
      .min(1)
      .max(60)
      .describe('of a form its rows; one without heading goes on in the row above'),
    tables: z.array(Line.min(1)).max(12).default([]).describe('annexes in order, each a place of a table'),
    notes: z.array(Line).max(20).default([]).describe('of a bulletin'),
    circulation: z
      .object({ report: Line, send: Line, issue: Line })
      .describe('报 · 送 · 发; of an official document 抄送 is `send`, of a meeting 分送'),
    pages: z.int().min(1).max(3).optional().describe('of a bulletin: the text takes no more than these'),
    characters: z
      .int()
      .min(100)
      .max(5000)
      .default(4000)
      .describe('of a bulletin: the text is no longer than this (减负若干规定)'),
  })
  .meta({ id: 'PaperTemplate' });
export type PaperTemplate = z.infer<typeof PaperTemplate>;

/** The county's own .docx into which a paper of the kind is written, cleaned before it is kept. */
export const TemplateFile = z.object({
  name: Name,
  base64: z.base64().max(1_500_000),
});
export type TemplateFile = z.infer<typeof TemplateFile>;

/** 文书模板: how a campaign words a kind of paper. Without one the template that comes with the product holds. */
export const Template = z
  .object({
    id: Id.describe('campaign:kind'),
    campaign: Id,
    on: Day.describe('the day it was adopted'),
    of: z.literal('campaign'),
    subject: Id.describe('the campaign'),
    template: PaperTemplate,
    file: TemplateFile.optional(),
  })
  .meta({ id: 'Template' });
export type Template = z.infer<typeof Template>;

/** How a kind of paper is worded in a campaign, and what a county's own .docx for it may name. */
export const TemplateInForce = z
  .object({
    template: PaperTemplate,
    on: Day.optional().describe('the day it was adopted; absent: it comes with the product'),
    file: z.string().optional().describe("name of the county's own .docx"),
    places: z.object({ words: z.array(z.string()), blocks: z.array(z.string()), needed: z.array(z.string()) }),
  })
  .meta({ id: 'TemplateInForce' });
export type TemplateInForce = z.infer<typeof TemplateInForce>;

/** One adoption of a template: by whom, why, and how it worded the paper. */
export const TemplateVersion = z
  .object({
    seq: z.int().describe('its ledger number'),
    on: Day,
    by: z.string(),
    why: z.string().optional(),
    template: PaperTemplate,
    file: z.string().optional().describe("name of the county's own .docx"),
  })
  .meta({ id: 'TemplateVersion' });
export type TemplateVersion = z.infer<typeof TemplateVersion>;

/** 写法: how a kind of paper is worded now, as it comes with the product, and as it was worded before. */
export const PaperWording = z
  .object({
    seq: z.int().describe('the ledger number of what is adopted; 0: nothing is'),
    template: PaperTemplate,
    shipped: PaperTemplate,
    versions: z.array(TemplateVersion).describe('newest first; the first is in force'),
  })
  .meta({ id: 'PaperWording' });
export type PaperWording = z.infer<typeof PaperWording>;

export function templateId(campaign: Id, kind: PaperKind): Id {
  return `${campaign}:${kind}`;
}

/** Every place of a template that is unknown, broken, where it cannot stand, or missing; with its position. */
export function templateFaults(template: PaperTemplate): TemplateFault[] {
  const { kind, parts, tables } = template;
  const seen = new Set<string>();
  const look = (part: string, text: string, allows: 'words' | 'paragraphs' | 'table'): TemplateFault[] => {
    const pieces = wordingOf(text);
    return pieces.flatMap((piece): TemplateFault[] => {
      if ('text' in piece) return allows === 'table' ? [{ fault: 'misplaced', place: piece.text, part }] : [];
      const place = 'broken' in piece ? piece.broken : piece.place;
      const at = { part, at: piece.at + 1, around: around(text, piece.at, place.length + 4) };
      if ('broken' in piece) return [{ fault: 'broken', place, ...at }];
      const known = placeOf(place, kind);
      if (known === undefined) return [{ fault: 'unknown', place, ...at }];
      seen.add(place);
      const fits =
        known.form === allows ||
        (known.form === 'words' && allows !== 'table') ||
        (known.inText === true && allows === 'paragraphs');
      return fits && (known.form === 'words' || pieces.length === 1) ? [] : [{ fault: 'misplaced', place, ...at }];
    });
  };
  const faults = [
    ...look('masthead', template.masthead, 'words'),
    ...look('title', template.title, 'words'),
    ...look('recipients', template.recipients ?? '', 'words'),
    ...(template.facts ?? []).flatMap(({ heading, text }, index) => [
      ...look(`facts.${index}.heading`, heading ?? '', 'words'),
      ...look(`facts.${index}.text`, text, 'words'),
    ]),
    ...parts.flatMap(({ heading, text }, index) => [
      ...look(`parts.${index}.heading`, heading ?? '', 'words'),
      ...look(`parts.${index}.text`, text, 'paragraphs'),
    ]),
    ...tables.flatMap((text, index) => look(`tables.${index}`, text, 'table')),
    ...template.notes.flatMap((text, index) => look(`notes.${index}`, text, 'words')),
    ...Object.entries(template.circulation).flatMap(([key, text]) => look(`circulation.${key}`, text, 'words')),
  ];
  const missing = NEEDED_PLACES[kind]
    .filter((place) => !seen.has(place))
    .map((place): TemplateFault => ({ fault: 'missing', place }));
  return [...faults, ...missing];
}
