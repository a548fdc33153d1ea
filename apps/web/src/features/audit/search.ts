import { type AuditEventKind, type Day, isDay, type Role, WORDS } from '@gongjian/model';
import { keyOf, onlyText } from '../../lib/search.ts';

/** What the audit administrator searches by; it stands in the address. */
export type AuditSearch = {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly event?: AuditEventKind | undefined;
  readonly role?: Role | undefined;
  readonly actor?: string | undefined;
  readonly unit?: string | undefined;
  readonly kind?: string | undefined;
  readonly id?: string | undefined;
};

export function auditSearch(search: Readonly<Record<string, unknown>>): AuditSearch {
  const text = (name: string) => onlyText(search[name]);
  const day = (name: string) => [text(name)].find((value) => value !== undefined && isDay(value));
  return {
    from: day('from'),
    to: day('to'),
    event: keyOf(WORDS.auditEvent, search['event']),
    role: keyOf(WORDS.role, search['role']),
    actor: text('actor'),
    unit: text('unit'),
    kind: text('kind'),
    id: text('id'),
  };
}
