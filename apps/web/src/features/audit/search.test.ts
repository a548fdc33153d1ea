import { expect, test } from 'vitest';
import { auditSearch } from './search.ts';

test('an address is read as a search; what fits nothing is dropped', () => {
  expect(
    auditSearch({ from: '2026-07-01', to: '2026-07-32', event: 'looked', role: 'emperor', actor: '', id: 7 }),
  ).toEqual({ from: '2026-07-01', event: 'looked', id: '7' });
  expect(auditSearch({ event: 'spied', role: 'reporter', kind: 'project', unit: 'u' })).toEqual({
    role: 'reporter',
    kind: 'project',
    unit: 'u',
  });
});
