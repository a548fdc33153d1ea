import { type QueryClient, type QueryKey, replaceEqualDeep } from '@tanstack/react-query';
import { unwrap } from './api.ts';

/** What the server named each answer in hand while it is kept. */
const tags = new WeakMap<object, string>();

/** Says what is held already: the server sends it again only where it is another by now. */
export async function unlessHeld<T extends object>(
  { client, queryKey }: { readonly client: QueryClient; readonly queryKey: QueryKey },
  ask: (headers: Record<string, string>) => Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const held = client.getQueryData<T>(queryKey);
  const tag = held && tags.get(held);
  const answer = await ask(tag === undefined ? {} : { 'if-none-match': tag });
  if (held !== undefined && answer.response.status === 304) return held;
  const data = await unwrap(Promise.resolve(answer));
  const given = answer.response.headers.get('etag');
  if (given !== null) tags.set(data, given);
  return data;
}

/** Keeps what did not change as it was, as queries do; what comes of it has the name of what came. */
export function shared(held: unknown, given: unknown): unknown {
  const both = replaceEqualDeep(held, given as object);
  const tag = tags.get(given as object);
  if (tag !== undefined) tags.set(both, tag);
  return both;
}
