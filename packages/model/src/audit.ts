import { z } from 'zod';
import { Actor } from './actor.ts';

/** What the audit trail takes note of. What was done is told by the ledger; `changed` names its numbers. */
export const AUDIT_EVENTS = [
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'locked',
  'password-changed',
  'session-revoked',
  'looked',
  'exported',
  'changed',
  'refused',
  'audit-read',
  'verified',
  'retained',
  'notes-lost',
] as const;
export const AuditEventKind = z.enum(AUDIT_EVENTS).meta({ id: 'AuditEventKind' });
export type AuditEventKind = z.infer<typeof AuditEventKind>;

/** Something that happened, as the audit trail is told of it. It holds ids and addresses, never what was read or written. */
export const AuditEvent = z
  .object({
    at: z.string().describe('RFC 3339 instant, given by the caller'),
    event: AuditEventKind,
    actor: Actor.pick({ id: true, name: true, role: true, unit: true })
      .optional()
      .describe('absent where nobody is known'),
    login: z.string().max(120).optional().describe('what was typed to sign in, where nobody was known by it'),
    kind: z.string().max(40).optional().describe('the kind of thing that it was about'),
    id: z.string().max(120).optional().describe('the thing that it was about'),
    route: z.string().max(200).optional().describe('the operation of the API, or the command'),
    address: z.string().max(120).optional().describe('network address of the asker'),
    acts: z.object({ from: z.int(), to: z.int() }).optional().describe('ledger numbers of what was done'),
    detail: z.string().max(500).optional(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEvent = z.infer<typeof AuditEvent>;

/** One note of the audit trail. `hash` is SHA-256 over the canonical JSON of all else with `previous`. */
export const AuditEntry = AuditEvent.extend({ seq: z.int().min(1), previous: z.string(), hash: z.string() }).meta({
  id: 'AuditEntry',
});
export type AuditEntry = z.infer<typeof AuditEntry>;
