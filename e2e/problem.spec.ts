import { expect, type Page, test } from '@playwright/test';
import { becomes, picture, watchConsole } from './desk.ts';

const NAME = '部分已开工项目入库材料不齐';
const stage = (page: Page) => page.getByRole('heading', { level: 1 }).locator('..');

/** Opens the act's form, fills it, and sends it. */
async function does(page: Page, act: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click();
  const form = page.getByRole('dialog');
  for (const [label, text] of Object.entries(fields)) await form.getByLabel(label).fill(text);
  await form.getByRole('button', { name: act, exact: true }).click();
  await expect(form).toBeHidden();
}

test('a problem goes through the hands of those who may, and nobody verifies himself', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto('/campaigns/zhongbei-2012/problems');
  await picture(page, 'problems-office');
  await becomes(page, '县发展和改革局填报人');
  await page.getByRole('link', { name: NAME }).click();
  await expect(stage(page)).toContainText('待受理');
  await does(page, '受理');
  await expect(stage(page)).toContainText('办理中');
  await does(page, '申请销号', { 怎样解决的: '材料已补齐,报统计部门审核。', 佐证: '材料清单' });
  await expect(stage(page)).toContainText('待验证');
  // Whoever handled it is not offered to verify it.
  await expect(page.getByRole('button', { name: '核验销号' })).toHaveCount(0);
  await picture(page, 'problem-submitted');

  await becomes(page, '督查室督查一岗');
  await does(page, '核验销号');
  await expect(stage(page)).toContainText('已销号');
  await expect(page.getByText(/可在9月16日前重新打开/)).toBeVisible();

  await becomes(page, '攻坚办');
  await does(page, '重新打开', { 原因: '仍缺一份施工合同。' });
  await expect(stage(page)).toContainText('办理中');
  await picture(page, 'problem-reopened');
  expect(complaints).toEqual([]);
});
