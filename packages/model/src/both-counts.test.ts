import { expect, it } from 'vitest';
import { bothCounts } from './both-counts.ts';

it('leaves both denominators to be printed: of all, and of all but those under a cause', () => {
  const rows = [
    { light: {}, missed: true },
    { light: { exempt: { exemption: 'e' } }, missed: true },
    { light: {}, missed: false },
  ];
  expect(bothCounts(rows, ({ missed }) => missed)).toEqual({
    count: 2,
    of: 3,
    exempt: 1,
    countWithout: 1,
    ofWithout: 2,
  });
});
