import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { picture, watchConsole } from './desk.ts';

test('the office prints the bulletin, and every figure says where it comes from', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto('/campaigns/zhongbei-2012/bulletins');
  await expect(page.getByText('中北县百日攻坚旬报').first()).toBeVisible();
  await picture(page, 'bulletin');

  await page.getByRole('button', { name: '编发', exact: false }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /编发/ }).click();
  const issued = page.getByRole('row').filter({ hasText: '第1期' });
  await expect(issued).toBeVisible();
  const download = page.waitForEvent('download');
  await issued.getByRole('button', { name: /Word/ }).click();
  const paper = await (await download).path();
  expect((await readFile(paper)).subarray(0, 2).toString()).toBe('PK');
  await picture(page, 'bulletin-issued');
  expect(complaints).toEqual([]);
});
