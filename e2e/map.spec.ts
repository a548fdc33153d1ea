import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { picture, watchConsole } from './desk.ts';

const BORDERS = fileURLToPath(new URL('../examples/zhongbei-2012/townships.json', import.meta.url));
type Borders = { features: { geometry: { type: string; coordinates: number[][][] } }[] };

async function readableByEveryone(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('the office compares units and reads the map; a border that crosses itself is told where it does', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.goto('/campaigns/zhongbei-2012/comparison');
  const row = page.getByRole('row').filter({ hasText: '石桥镇' }).first();
  await expect(row).toContainText(/第\d+位.*在第\d+至第\d+位之间,共12个/);
  await expect(page.getByRole('row').filter({ hasText: '交通局' })).toContainText(/8项中计7项.*含经批准/);
  // What waits for this post to decide stands open.
  await expect(page.getByText(/待答复,最迟/)).toBeVisible();
  await page.getByRole('button', { name: '全部原因 双港镇' }).press('Enter');
  await expect(page.getByText('失分构成')).toBeVisible();
  await expect(page.getByText('第1天以后才申报的起点调整不予计入:大岭镇')).toBeVisible();
  await picture(page, 'comparison');
  await readableByEveryone(page);

  await page.goto('/campaigns/zhongbei-2012/map');
  await expect(page.getByRole('img', { name: /中北县地图/ })).toBeVisible();
  await page.getByRole('button', { name: '石桥镇' }).press('Enter');
  await expect(page.getByRole('heading', { name: '石桥镇' })).toBeVisible();
  await picture(page, 'map');
  await readableByEveryone(page);

  // A base layer is asked for nothing until it is ticked; one that fails says so in a line, and the map goes on.
  const asked: string[] = [];
  await page.route('**/tiles/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.route('**/api/v1/campaigns/*/map', async (route) => {
    const answer = await route.fetch();
    const view = { ...((await answer.json()) as object), base: { tiles: '/tiles/{z}/{x}/{y}' } };
    return route.fulfill({ response: answer, json: view });
  });
  await page.reload();
  await expect(page.getByLabel('天地图底图')).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByLabel('天地图底图').check();
  await expect(page.getByText(/天地图底图未能载入/)).toBeVisible();
  expect(asked[0]).toMatch(/\/tiles\/\d+\/\d+\/\d+$/);
  await page.locator('.map-frame').press('+');
  await expect(page.getByRole('button', { name: '全图' })).toBeEnabled();
  await expect(page.locator('.map-frame path.map-area')).toHaveCount(12);
  await page.unrouteAll();

  await page.getByRole('button', { name: '更新地图' }).click();
  const borders = await readFile(BORDERS, 'utf8');
  const crossing = JSON.parse(borders) as Borders;
  const ring = crossing.features[0]?.geometry.coordinates[0] ?? [];
  [ring[3], ring[20]] = [ring[20] ?? [], ring[3] ?? []];
  const give = (text: string) =>
    page.setInputFiles('input[type=file]', { name: '边界.geojson', mimeType: '', buffer: Buffer.from(text) });
  await give(JSON.stringify(crossing));
  await expect(page.getByRole('alert')).toContainText(/“城东街道”的边界在121\.\d+,29\.\d+处自相交叉/);
  await give(borders);
  await expect(page.getByText('读到12个面、909个点,其中12个对上了单位。')).toBeVisible();
  await page.getByLabel('数据来源').fill('县国土资源局');
  await page.getByRole('button', { name: '采用这张地图' }).click();
  await expect(page.getByText(/边界来源:县国土资源局;坐标系:CGCS2000/)).toBeVisible();
  // The browser notes the one file that was refused, and the tiles.
  expect(complaints.filter((one) => !one.includes('422') && !one.includes('ERR_FAILED'))).toEqual([]);
});
