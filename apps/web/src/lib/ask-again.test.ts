import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { askAgain } from './ask-again.ts';

test('figures are asked for again, a chance of before is forgotten at once, and what is in hand stays', async () => {
  const client = new QueryClient();
  for (const key of ['project', 'outlook', 'session']) client.setQueryData([key], key);
  await askAgain(client, 'session');
  const stateOf = (key: string) => client.getQueryState([key]);
  expect(stateOf('project')).toMatchObject({ data: 'project', isInvalidated: true });
  expect(stateOf('outlook')?.data).toBeUndefined();
  expect(stateOf('session')).toMatchObject({ data: 'session', isInvalidated: false });
});
