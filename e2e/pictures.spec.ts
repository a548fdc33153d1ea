import { expect, type Page, test } from '@playwright/test';

const out = process.env['GONGJIAN_PICTURES'];

test.use({ viewport: { width: 1200, height: 720 } });

async function taken(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const picture = await page.screenshot(out === undefined ? {} : { path: `${out}/${name}.png` });
  expect(picture.byteLength).toBeLessThan(200_000);
}

test('the front page as the README shows it', async ({ page }) => {
  await page.goto('/campaigns/zhongbei-2012');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('第40天');
  await expect(page.getByText('期末预计')).toBeVisible();
  await taken(page, 'front-page');
});

test('a project counted back, as the README shows it', async ({ page }) => {
  await page.goto('/campaigns/zhongbei-2012/projects/zd-36');
  await expect(page.locator('.verdict').first()).toContainText(/有条件可达.*把握/);
  await taken(page, 'count-back');
});

test('the wall chart as the README shows it', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 860 });
  await page.goto('/campaigns/zhongbei-2012/chart?group=unit&unit=beibu');
  const chart = page.getByRole('region', { name: /^挂图/ });
  await chart.focus();
  const said = page.locator('p[role=status]').last();
  const downTo = async (what: RegExp) => {
    for (let row = 0; row < 40 && !what.test((await said.textContent()) ?? ''); row += 1)
      await page.keyboard.press('ArrowDown');
    await expect(said).toHaveText(what);
  };
  await downTo(/^德隆木业家具项目/);
  await page.keyboard.press('ArrowRight');
  await downTo(/^开工 .*最迟/);
  await taken(page, 'wall-chart');
});
