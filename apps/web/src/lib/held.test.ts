import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { shared, unlessHeld } from './held.ts';

/** A server that holds one answer, and tells what it was asked with. */
function server() {
  const now = { tag: 'a', rows: [1, 2] };
  const asked: (string | undefined)[] = [];
  const ask = async (headers: Record<string, string>) => {
    asked.push(headers['if-none-match']);
    return headers['if-none-match'] === now.tag
      ? { response: new Response(null, { status: 304 }) }
      : {
          data: { rows: [...now.rows], more: { of: [7] } },
          response: new Response('', { headers: { etag: now.tag } }),
        };
  };
  return { now, asked, ask };
}

test('what is held is named, kept as it is while it stands, and replaced where it is another', async () => {
  const client = new QueryClient();
  const { now, asked, ask } = server();
  const query = {
    queryKey: ['plan'],
    queryFn: (context: Parameters<typeof unlessHeld>[0]) => unlessHeld(context, ask),
    structuralSharing: shared,
  };
  const look = async () => {
    await client.fetchQuery(query);
    return client.getQueryData<{ rows: number[]; more: object }>(['plan']);
  };
  const first = await look();
  expect(await look()).toBe(first);
  Object.assign(now, { tag: 'b', rows: [3] });
  const second = await look();
  expect(second).toEqual({ rows: [3], more: { of: [7] } });
  expect(second?.more).toBe(first?.more);
  expect(await look()).toBe(second);
  expect(asked).toEqual([undefined, 'a', 'a', 'b']);
});

test('what has been forgotten is asked for whole, and a refusal stays one', async () => {
  const client = new QueryClient();
  const { asked, ask } = server();
  const context = { client, queryKey: ['plan'] };
  client.setQueryData(['plan'], await unlessHeld(context, ask));
  client.clear();
  await unlessHeld(context, ask);
  expect(asked).toEqual([undefined, undefined]);
  const refused = async () => ({ error: { detail: '没有' }, response: new Response('', { status: 404 }) });
  await expect(unlessHeld(context, refused)).rejects.toThrow();
});
