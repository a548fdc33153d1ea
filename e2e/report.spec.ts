import { expect, test } from '@playwright/test';
import { becomes, picture, watchConsole } from './desk.ts';

test('a unit reports and the front page moves', async ({ page, context }) => {
  const complaints = watchConsole(page);
  await page.goto('/campaigns/zhongbei-2012');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '实到外资', exact: true }) });
  await expect(row).toContainText('2412 / 7200');
  await picture(page, 'front-page');

  await becomes(page, '县商务局填报人');
  await page.getByRole('link', { name: '上报' }).click();
  const due = page.getByRole('row').filter({ hasText: '实到外资' });
  const field = due.getByRole('textbox', { name: '实到外资' });

  // A figure that falls is not taken without a word; the refusal names the last one.
  await field.fill('2000');
  await field.press('Enter');
  await expect(due.getByRole('alert')).toContainText('2412');
  await picture(page, 'report-refused');

  // Cut off from the network the figure is kept on this machine, survives a reload, and goes out by itself.
  await field.fill('2650');
  await context.setOffline(true);
  await field.press('Enter');
  await expect(page.getByText(/已保存在本机/).first()).toBeVisible();
  await picture(page, 'report-offline');
  await context.setOffline(false);
  await page.reload();
  await expect(due).toContainText('2650');
  await expect(due).toContainText('已报');
  await picture(page, 'report');

  await becomes(page, '攻坚办');
  await page.getByRole('link', { name: '总览' }).click();
  await expect(row).toContainText('2650 / 7200');
  await expect(row).toContainText('+290');
  const offline = complaints.filter(
    (complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED') && !complaint.includes('Failed to fetch'),
  );
  expect(offline).toEqual([]);
});
