import { expect, test } from 'vitest';
import { permissionsDrill } from './drill-permissions.ts';

test('every route and act answers these posts as it is declared, about what is theirs, another’s and not there', async () => {
  const { cases, unexpected } = await permissionsDrill({ roles: ['office', 'reporter', 'team', 'audit-admin'] });
  expect(unexpected).toEqual([]);
  expect(cases).toBeGreaterThan(2_000);
});
