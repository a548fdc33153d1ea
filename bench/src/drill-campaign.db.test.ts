import { expect, test } from 'vitest';
import { campaignDrill } from './drill-campaign.ts';

test('three weeks of a campaign lose nothing, do nothing twice, and leave no promise out of sight', async () => {
  const { lost, doubled, unclosed, refused, ...done } = await campaignDrill(30, 21);
  expect({ lost, doubled, unclosed, refused }).toEqual({ lost: 0, doubled: 0, unclosed: 0, refused: [] });
  expect(done).toMatchObject({ days: 21, problems: 30, ladders: 2 });
  for (const count of [done.escalations, done.orders, done.objections, done.commitments])
    expect(count).toBeGreaterThan(0);
});
