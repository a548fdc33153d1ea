import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
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

test.describe('pages', () => {
  for (const [name, address] of Object.entries({
    targets: '/campaigns/zhongbei-2012/targets',
    target: '/campaigns/zhongbei-2012/targets/shidao-waizi',
    projects: '/campaigns/zhongbei-2012/projects',
    plan: '/campaigns/zhongbei-2012/plan',
    import: '/campaigns/zhongbei-2012/import',
    history: '/history',
  }))
    test(`${name} opens without complaint and can be read by everyone`, async ({ page }) => {
      const complaints = watchConsole(page);
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await picture(page, name);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(complaints).toEqual([]);
    });
});
