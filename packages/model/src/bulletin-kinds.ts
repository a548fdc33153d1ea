import { z } from 'zod';
import { Day } from './day.ts';
import { Id, Name } from './plan-text.ts';

export const BULLETIN_KINDS = [
  'ten-day',
  'flash',
  'notice',
  'memo',
  'leader-sheet',
  'joint-start',
  'close-out',
] as const;
/** 旬报 · 快报 · 督查通报 · 工作专报 · 联系项目一页纸 · 集中开工活动方案 · 收官总结与移交清单: each a series with its own numbers. */
export const BulletinKind = z.enum(BULLETIN_KINDS).meta({ id: 'BulletinKind' });
export type BulletinKind = z.infer<typeof BulletinKind>;

export const PAPER_KINDS = [...BULLETIN_KINDS, 'order', 'inspection', 'agenda', 'minutes'] as const;
/** Every paper that a template words: bulletins, and 督办单 · 督查方案 · 调度会议程 · 纪要, each of a row of its own. */
export const PaperKind = z.enum(PAPER_KINDS).meta({ id: 'PaperKind' });
export type PaperKind = z.infer<typeof PaperKind>;

export function isBulletinKind(kind: PaperKind): kind is BulletinKind {
  return BulletinKind.safeParse(kind).success;
}

/** Which composition a paper issued today is made with: by templates, each kind a series of its own. */
export const PAPER_EDITION = 3;

const Line = z.string().trim().min(1).max(300);
/** What a paper says beside its figures; which of them a kind needs is told by {@link neededOf}. */
export const BulletinParticulars = z.object({
  leader: Id.optional().describe('of a sheet for a county leader'),
  inspection: Id.optional().describe('督查方案: under which plan the notice was made'),
  recipients: Line.optional().describe('主送; absent: as the template says'),
  copies: Line.optional().describe('抄送; absent: as the template says'),
  signer: Name.optional().describe('签发人: the post that signs'),
  startsOn: Day.optional().describe('the day of a joint start'),
  place: Name.optional().describe('where the joint start is held'),
  settled: z
    .string()
    .regex(/^[^\s=]+=(?:remainder|note)(?: [^\s=]+=(?:remainder|note))*$/)
    .max(4000)
    .optional()
    .describe('how conflicts of figures were settled, e.g. `sum:movement:t:total=note`, apart by spaces'),
});
export type BulletinParticulars = z.infer<typeof BulletinParticulars>;

/** What somebody types. */
type Typed = Exclude<keyof BulletinParticulars, 'settled'>;
const NEEDED: Readonly<Partial<Record<PaperKind, readonly Typed[]>>> = {
  'leader-sheet': ['leader'],
  'joint-start': ['startsOn', 'place'],
};

/** Without these there is nothing to preview; an official document is signed before it is issued too. */
export function neededOf(kind: PaperKind, issuing = false): readonly Typed[] {
  return [...(NEEDED[kind] ?? []), ...(issuing && kind === 'notice' ? (['signer'] as const) : [])];
}

/** The row of an issued paper: number 4 of a series, or of an official document's 机关代字 and year, in the county once. */
export function bulletinId(
  campaign: Id,
  kind: BulletinKind,
  issue: number,
  reference?: { readonly word: string; readonly year: number },
): Id {
  return reference === undefined
    ? `${campaign}:${kind}:${issue}`
    : `${kind}:${reference.word}:${reference.year}:${issue}`;
}

/** 发文字号: `中攻督〔2012〕4号` */
export function wordReference({ word, year }: { readonly word: string; readonly year: number }, issue: number): string {
  return `${word}〔${year}〕${issue}号`;
}
