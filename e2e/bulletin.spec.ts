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

test('the office words its orders otherwise: a wrong place is told where it stands, the preview follows', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.goto('/campaigns/zhongbei-2012/bulletins');
  await page.getByRole('combobox', { name: '种类' }).click();
  // Upwards from the first the list goes on at its end.
  for (const _ of ['minutes', 'agenda', 'inspection', 'order']) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const preview = page.getByRole('article');
  await expect(preview.getByRole('heading', { name: '中北县督办单' })).toBeVisible();
  const title = page.getByLabel('标题', { exact: true });
  await title.fill('{{县}}督办通知{{县长}}');
  await expect(page.getByRole('button', { name: /^\{\{县长\}\}没有这个位置\(第10字/ })).toBeVisible();
  await title.fill('{{县}}督办通知');
  await expect(preview.getByRole('heading', { name: '中北县督办通知' })).toBeVisible();
  await picture(page, 'wording-order');
  await page.getByRole('button', { name: /^采\s?用$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('为什么改').fill('按县政府办公室意见');
  await dialog.getByRole('button', { name: /^采\s?用$/ }).click();
  await expect(page.getByText('已采用督办单的新写法')).toBeVisible();
  // Orders that were issued before keep their wording.
  await page.goto('/campaigns/zhongbei-2012/orders');
  await page
    .getByRole('link', { name: /督办〔2012〕/ })
    .first()
    .click();
  await page.getByText('督办单预览', { exact: true }).click();
  await expect(page.getByRole('heading', { name: '中北县督办单' })).toBeVisible();
  expect(complaints).toEqual([]);
});
