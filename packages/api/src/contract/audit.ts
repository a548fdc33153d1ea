import { AuditEntry, AuditEventKind, AuditState, Day, Id, Role, Verification } from '@gongjian/model';
import { z } from 'zod';

const who = ['audit-admin'] as const;

/** The audit trail, for the audit administrator alone. */
export const AUDIT_ROUTES = {
  listAudit: {
    method: 'GET',
    url: '/audit',
    about: 'Who signed in, looked, exported, changed, was refused: newest first',
    query: z.object({
      from: Day.optional(),
      to: Day.optional(),
      event: AuditEventKind.optional(),
      role: Role.optional(),
      unit: Id.optional(),
      actor: z.string().max(120).optional().describe('a post, or what was typed to sign in'),
      kind: z.string().max(40).optional(),
      id: z.string().max(120).optional(),
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: z.array(AuditEntry),
    who,
    audit: 'audit-read',
  },
  getAuditState: {
    method: 'GET',
    url: '/audit/state',
    about: 'How many notes there are, how long they are kept, and the key that exports are signed with',
    response: AuditState,
    who,
    audit: 'none',
  },
  exportAudit: {
    method: 'POST',
    url: '/audit/exports',
    about: 'The notes of some days as a signed file; where they are too many for one, the next begins after its last',
    body: z.object({ from: Day, to: Day, after: z.int().min(0).optional() }),
    response: z.object({
      file: z.object({ name: z.string(), base64: z.base64() }),
      notes: z.int(),
      last: z.int().describe('number of the last note in it'),
      left: z.int().describe('notes of these days that come after it'),
    }),
    who,
    audit: 'exported',
  },
  verifyLedger: {
    method: 'POST',
    url: '/verification',
    about: 'Begin to check the ledger and the audit trail, unless a check is under way',
    response: Verification,
    who,
    audit: 'verified',
  },
  getVerification: {
    method: 'GET',
    url: '/verification',
    about: 'How far the check has come, and what the last one found',
    response: Verification,
    who,
    audit: 'none',
  },
} as const;
