import { expect, test } from 'vitest';
import { permissionsDrill } from './drill-permissions.ts';

/** Thousands of requests: as long as a slow machine needs. */
const PATIENCE = 300_000;

test('every route and act answers these posts as it is declared, about what is theirs, another’s and not there', {
  timeout: PATIENCE,
}, async () => {
  const { cases, unexpected } = await permissionsDrill({ roles: ['office', 'reporter', 'team', 'audit-admin'] });
  expect(unexpected).toEqual([]);
  expect(cases).toBeGreaterThan(2_000);
});
