import { expect, test } from '@playwright/test';

const out = process.env['GONGJIAN_PICTURES'];

test.use({ viewport: { width: 1200, height: 720 } });

test('the front page as the README shows it', async ({ page }) => {
  await page.goto('/campaigns/zhongbei-2012');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('第40天');
  await page.waitForLoadState('networkidle');
  const picture = await page.screenshot(out === undefined ? {} : { path: `${out}/front-page.png` });
  expect(picture.byteLength).toBeLessThan(200_000);
});
