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

/** The audit trail as a whole: where it ends and begins, how long it is kept, and the key that its exports are signed with. */
export const AuditState = z
  .object({
    notes: z.int().min(0),
    head: z.string().describe('hash of the newest note'),
    oldest: z.string().optional().describe('instant of the oldest note that is kept'),
    cleared: z.int().min(0).describe('number of the last note that was cleared at the end of its time'),
    months: z.int().min(6).describe('how long notes are kept'),
    key: z.string().describe('fingerprint of the public key: SHA-256, hexadecimal'),
  })
  .meta({ id: 'AuditState' });
export type AuditState = z.infer<typeof AuditState>;

/** First line of an exported audit trail. `after` is the note before the first of the file, which the first remembers. */
export const AuditFileHead = z
  .object({
    format: z.literal('gongjian-audit'),
    version: z.literal(1),
    county: z.string(),
    from: z.string().describe('first day'),
    to: z.string().describe('last day'),
    exported: z.string().describe('RFC 3339 instant'),
    by: z.string().describe('post that exported it'),
    after: z.object({ seq: z.int().min(0), hash: z.string() }),
    notes: z.int().min(0),
  })
  .meta({ id: 'AuditFileHead' });
export type AuditFileHead = z.infer<typeof AuditFileHead>;

/** Last line: Ed25519 over `gongjian-audit 1 ` and the SHA-256 (hexadecimal) of all lines before, each with its line feed. */
export const AuditFileSignature = z
  .object({ signature: z.base64(), key: z.base64().describe('public key, SPKI'), fingerprint: z.string() })
  .meta({ id: 'AuditFileSignature' });
export type AuditFileSignature = z.infer<typeof AuditFileSignature>;

/** How far a check of the ledger and the audit trail has come, and what the last one found. */
export const Verification = z
  .object({
    running: z.object({ done: z.int(), total: z.int() }).optional(),
    last: z
      .object({
        at: z.string(),
        ledger: z.object({ entries: z.int(), head: z.string() }),
        audit: z.object({ notes: z.int(), head: z.string() }),
        faults: z
          .array(z.lazy(() => z.unknown()))
          .describe('refusals of the kind broken-ledger; empty: nothing was touched'),
      })
      .optional(),
    failed: z.string().optional().describe('why the last check could not be finished'),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;
