import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { picture, watchConsole } from './desk.ts';

const CHART = '/campaigns/zhongbei-2012/chart';

async function readableByEveryone(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('a change is tried on the wall chart with keys and by hand, adopted, and taken back', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto(`${CHART}?group=unit`);
  const chart = page.getByRole('region', { name: /^挂图/ });
  await expect(chart.locator('canvas')).toBeVisible();
  await picture(page, 'wall-chart');
  await readableByEveryone(page);

  await page.getByRole('searchbox', { name: '按项目名称查找' }).fill('人民医院');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/text=/);
  await chart.focus();
  const said = page.locator('p[role=status]').last();
  await page.keyboard.press('ArrowDown');
  await expect(said).toContainText('县人民医院迁建项目');
  await page.keyboard.press('ArrowRight');
  for (let row = 0; row < 19; row += 1) await page.keyboard.press('ArrowDown');
  await expect(said).toContainText(/评标与中标候选人公示.*已晚3个工作日/);

  await page.keyboard.press('Shift+ArrowRight');
  const tried = page.getByRole('region', { name: /^试改/ });
  await expect(tried).toContainText(/推后1天开始.*节点移动.*开工:11月13日 → 11月1\d日,晚于期限\d+个工作日/);
  await picture(page, 'wall-chart-try-out');
  await readableByEveryone(page);
  await page.keyboard.press('Escape');
  await expect(tried).toBeHidden();

  // By hand: where the pointer can take a bar, it says so.
  const box = await chart.boundingBox();
  const scrolled = await chart.evaluate((one) => (one as { scrollTop: number }).scrollTop);
  const y = (box?.y ?? 0) + 48 + 20 * 30 + 22 - scrolled;
  let x = (box?.x ?? 0) + 310;
  const takes = () => chart.evaluate((one) => (one as { style: { cursor: string } }).style.cursor === 'grab');
  for (await page.mouse.move(x, y); !(await takes()); await page.mouse.move(x, y)) x += 6;
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 6 });
  await page.mouse.up();
  await expect(tried).toContainText(/推后12天开始.*节点移动/);
  await tried.getByRole('button', { name: '采用' }).click();
  await expect(page.getByText('已采用对“评标与中标候选人公示”的改动')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已采用对“评标与中标候选人公示”的改动')).toBeHidden();
  await expect(said).toContainText(/已晚3个工作日/);

  // A step that is being added stands in the chart before it is an act.
  await chart.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '在此之后增加节点' }).click();
  const form = page.getByRole('region', { name: '增加节点:县人民医院迁建项目' });
  await form.getByLabel('名称').fill('补充公示');
  await expect(said).toContainText('补充公示');
  await picture(page, 'wall-chart-adding');
  await readableByEveryone(page);
  await form.getByRole('button', { name: '取消' }).click();
  await expect(form).toBeHidden();

  await page.getByText('表格', { exact: true }).click();
  const row = page.getByRole('row').filter({ has: page.getByText('评标与中标候选人公示', { exact: true }) });
  await expect(row).toContainText('关键');
  await picture(page, 'wall-chart-table');
  await readableByEveryone(page);
  expect(complaints).toEqual([]);
});

test('the wall chart prints on the paper chosen, all of it, as text', async ({ page }) => {
  await page.goto(`${CHART}/print?group=unit&size=A1`);
  const sheets = page.locator('.sheet svg');
  await expect(sheets.first()).toBeVisible();
  const count = await sheets.count();
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  // 841 × 594 mm in points of 1/72 inch.
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, w, h]) => [
    Number(w),
    Number(h),
  ]);
  expect(boxes).toHaveLength(count);
  for (const [width, height] of boxes) {
    expect(Math.abs((width ?? 0) - 2383.9)).toBeLessThan(2);
    expect(Math.abs((height ?? 0) - 1683.8)).toBeLessThan(2);
  }
  expect(pdf).toContain('/ToUnicode');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  const sizes = await page.locator('.sheet svg text').evaluateAll((texts) =>
    texts.map((text) => {
      const svg = (text as unknown as { ownerSVGElement: { viewBox: { baseVal: { width: number } } } }).ownerSVGElement;
      return (Number(text.getAttribute('font-size')) * 841) / svg.viewBox.baseVal.width;
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
});
