import { createHash, randomUUID } from 'node:crypto';
import { type Actor, scopeOf } from '@gongjian/model';

/** Of one running server: another may hold another ledger, whose numbers are the same. */
const SERVER = randomUUID();

/**
 * Names an answer that the ledger's number and the asker's scope say all of (RFC 9110, entity tag; weak, as
 * it leaves compressed or not). Who acts under a post of another scope holds another answer.
 */
export function tagOf({ seq }: { readonly seq: number }, actor: Actor): string {
  const scope = createHash('sha256')
    .update(JSON.stringify(scopeOf(actor)))
    .digest('base64url');
  return `W/"${SERVER}.${seq}.${scope}"`;
}
