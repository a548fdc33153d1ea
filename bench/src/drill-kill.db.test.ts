import { expect, test } from 'vitest';
import { killDrill } from './drill-kill.ts';

test('five kills of everything at once lose no acknowledged act', async () => {
  const { kills, acknowledged, lost } = await killDrill(5);
  expect({ kills, lost }).toEqual({ kills: 5, lost: 0 });
  expect(acknowledged).toBeGreaterThan(5);
});
