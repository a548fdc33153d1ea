import { z } from 'zod';
import { Day, maxDay } from './day.ts';
import { Id, Name, Text } from './plan-text.ts';

/** 授权: who decided it, on which day, and where that is written; items of supervision need the head's decision. */
export const Authorisation = z
  .object({
    decidedBy: Name,
    leader: Id.optional().describe('where a county leader decided it'),
    on: Day,
    ref: Text.min(1).describe('the document or meeting where it is written'),
  })
  .meta({ id: 'Authorisation' });
export type Authorisation = z.infer<typeof Authorisation>;

/**
 * 督查方案: what is supervised, of whom, and when (政府督查工作条例 art. 11, 15). Orders are issued under one only. A plan
 * that has been decided is changed by a new decision, which is its new `approval`.
 */
export const Inspection = z
  .object({
    id: Id.describe('campaign:number'),
    campaign: Id,
    number: z.int().min(1).max(9999),
    on: Day.describe('the day it was set up, or last changed'),
    of: z.literal('campaign').describe('so that an act can ask for all of a campaign'),
    subject: Id.describe('the campaign'),
    name: Name,
    supervisedBy: Name.describe('督查主体'),
    content: Text.min(1).describe('督查内容'),
    object: Text.min(1).describe('督查对象, in words'),
    units: z.array(Id).min(1).max(400).describe('scope: these units and those under them'),
    from: Day,
    to: Day,
    asked: Text.min(1).describe('what is asked of the units'),
    approval: Authorisation,
    ended: z.object({ on: Day, by: Name, why: Text.min(1) }).optional(),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Inspection' });
export type Inspection = z.infer<typeof Inspection>;

export function inspectionId(campaign: Id, number: number): Id {
  return `${campaign}:${number}`;
}

export const INSPECTION_STATES = ['coming', 'running', 'over', 'ended'] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

/** A plan holds from its first day, at the earliest from the day that it was decided on, to its last. */
export function inspectionState({ from, to, approval, ended }: Inspection, day: Day): InspectionState {
  if (ended !== undefined && ended.on <= day) return 'ended';
  if (day < maxDay(from, approval.on)) return 'coming';
  return day <= to ? 'running' : 'over';
}
