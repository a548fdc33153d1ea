import { ACTS, Id, Refusal, ROLES, type Role, SIGHT } from '@gongjian/model';
import { z } from 'zod';

/** What routes of more than one area are made of. */

export const ReceiptView = z
  .object({
    id: z.uuid(),
    outcome: z.enum(['done', 'done-before', 'refused']),
    seq: z.int().optional(),
    hash: z.string().optional(),
    refusals: z.array(Refusal),
  })
  .meta({ id: 'Receipt' });

/** Files travel as base64 in JSON, so that every route is described by one schema; 10 MB of file at most. */
export const UploadedFile = z
  .object({ name: z.string().min(1).max(200), base64: z.base64().max(14_000_000) })
  .meta({ id: 'UploadedFile' });

/** How a paper is asked for. */
export const PaperFormat = z.object({
  format: z.enum(['docx', 'pdf']).default('docx').describe('pdf: where LibreOffice is installed'),
});

export const InCampaign = z.object({ campaign: Id });

/** Asks what was known at a ledger number; absent means as known now. */
export const known = z.coerce.number().int().min(0).optional();

/** Those who may do an act may ask what leads up to it. */
export function rolesOf(...acts: readonly [string, ...string[]]): readonly Role[] {
  const roles = acts.flatMap((act) => {
    const declaration = ACTS.get(act);
    if (declaration === undefined) throw new Error(`Bug: no act is called ${act}`);
    return Object.keys(declaration.who.roles) as Role[];
  });
  return [...new Set(roles)];
}

/** Whoever sees the whole county: what is worked out over all of it means nothing for a part. */
export const SEES_COUNTY: readonly Role[] = ROLES.filter((role) => SIGHT[role] === 'county' && role !== 'clock');
