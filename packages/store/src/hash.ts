import { createHash } from 'node:crypto';
import type { AuditEntry, LedgerEntry } from '@gongjian/model';

/** `previous` of the first entry of a county. */
export const GENESIS = '0'.repeat(64);

/**
 * The one text of a JSON value: members sorted by UTF-16 code units, no white space, members that are `undefined`
 * left out, numbers as ECMAScript writes them (RFC 8785). The ledger keeps this text, not `jsonb`, because `jsonb`
 * reorders members and rewrites numbers.
 * @throws TypeError for a number that JSON cannot hold, or for a function or symbol.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('a number that JSON cannot hold');
  if (value === null || typeof value !== 'object') {
    const text = JSON.stringify(value);
    if (text === undefined) throw new TypeError(`no JSON for ${typeof value}`);
    return text;
  }
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item === undefined ? null : item)).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The text of an entry that its hash is taken of: everything but the hash itself. */
export function entryText(entry: Omit<LedgerEntry, 'hash'>): string {
  const { seq, id, name, body, basis, batch, why, actor, at, day, previous } = entry;
  return canonicalJson({ seq, id, name, body, basis, batch, why, actor, at, day, previous });
}

/** SHA-256 of {@link entryText}, in hexadecimal. */
export function entryHash(entry: Omit<LedgerEntry, 'hash'>): string {
  return sha256(entryText(entry));
}

/** The text of a note of the audit trail that its hash is taken of. */
export function auditText(entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at, event, actor, login, kind, id, route, address, acts, detail, previous } = entry;
  return canonicalJson({ seq, at, event, actor, login, kind, id, route, address, acts, detail, previous });
}

/** Tells the same act sent again from another act under the same id. */
export function actDigest(act: { readonly name: string; readonly body: unknown }): string {
  return sha256(canonicalJson({ name: act.name, body: act.body ?? null }));
}
