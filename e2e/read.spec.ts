import { expect, test } from '@playwright/test';
import { picture, watchConsole } from './desk.ts';

const PLAN = new URL('../examples/zhongbei-2012/plan.txt', import.meta.url).pathname;

test('the example’s plan document becomes a campaign, item by item', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto('/');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('link', { name: '读文件' }).click();
  await page.locator('input[type=file]').setInputFiles(PLAN);

  // Nothing is plan before a person has confirmed it.
  await expect(page.getByRole('status').filter({ hasText: '已确认0项' })).toBeVisible();
  await picture(page, 'read');

  await page.getByLabel('把握不低于').fill('0');
  await page.getByRole('button', { name: '全部确认' }).click();
  await expect(page.getByRole('status').filter({ hasText: /已确认[1-9]\d+项/ })).toBeVisible();
  await page.getByRole('button', { name: '预览并采纳' }).click();
  const preview = page.getByRole('dialog');
  await expect(preview).toContainText(/将登记以下\d+项/);
  await picture(page, 'adoption');
  await preview.getByRole('button', { name: '采纳', exact: true }).click();

  await expect(page).toHaveURL(/\/campaigns\/(?!zhongbei-2012$)/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('第40天');
  await expect(page.getByRole('rowheader', { name: /重大实施项目/ }).first()).toBeVisible();
  await picture(page, 'adopted-campaign');
  expect(complaints).toEqual([]);
});
