import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { becomes, picture, watchConsole } from './desk.ts';

const PROJECT = '/campaigns/zhongbei-2012/projects/zd-40';

async function readableByEveryone(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('a unit reports a step, and the latest days and the chance move with it', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto(PROJECT);
  const start = page.locator('.verdict').filter({ hasText: '11月8日前开工' });
  await expect(start).toContainText('可达');
  await expect(start).toContainText(/最紧的节点:施工图审查.*,最迟9月25日开始/);
  await expect(start).toContainText(/把握 \d+%/);
  const before = (await start.textContent()) ?? '';
  await picture(page, 'project-schedule');
  await readableByEveryone(page);

  await becomes(page, '县文化广电新闻出版局填报人');
  const drawing = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^施工图设计/ }) });
  await drawing.getByRole('button', { name: /^上报/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '办理中' }).check();
  const send = dialog.getByRole('button', { name: '上报' });
  await dialog.getByLabel(/还需/).fill('30');
  await picture(page, 'step-progress');
  await readableByEveryone(page);
  await send.click();
  await expect(start).not.toContainText('把握测算中');
  await expect(start).toContainText(/晚\d+个工作日/);
  await expect(start).not.toHaveText(before);
  await expect(start.getByRole('listitem').first()).toBeVisible();
  await picture(page, 'project-conditions');

  // A mistake is taken back by reporting again, with a reason.
  await becomes(page, '攻坚办');
  await drawing.getByRole('button', { name: /^上报/ }).click();
  await dialog.getByRole('radio', { name: '已办结' }).check();
  await expect(send).toBeDisabled();
  await dialog.getByLabel('更正原因').fill('图纸已交,上次误报');
  await send.click();
  await expect(start).toContainText('开工:可达');
  await expect(start).not.toContainText('把握测算中');
  await expect(page.locator('summary').filter({ hasText: /已办结的节点\d+个/ })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a schedule edited in Project comes back: what changed is shown, and what is ticked is taken', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.goto(PROJECT);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Project XML' }).click(),
  ]);
  const xml = await readFile(await download.path(), 'utf8');
  // 施工图设计 takes longer; 施工图审查 has begun.
  const started = '<PercentComplete>30</PercentComplete><ActualStart>2012-09-01T08:00:00</ActualStart>';
  const edited = xml
    .replace(/(<Name>施工图设计<.*?<Duration>PT)\d+H/s, '$1320H')
    .replace(/(<Name>施工图审查.*?)<PercentComplete>0<\/PercentComplete>/s, `$1${started}`);
  await page.getByRole('button', { name: '导入 Project XML' }).click();
  const dialog = page.getByRole('dialog');
  const file = { name: '进度.xml', mimeType: 'text/xml', buffer: Buffer.from(edited) };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByRole('status')).toHaveText(/计划改动 1 个,新增 0 个,进展 1 个/);
  await expect(dialog.getByRole('row').filter({ hasText: '实际开始' })).toContainText('— → 2012-09-01');
  await picture(page, 'schedule-import');
  await readableByEveryone(page);
  await dialog.getByRole('checkbox', { name: '采用 施工图设计 计划' }).uncheck();
  await dialog.getByRole('button', { name: '采用 1 项' }).click();
  const review = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^施工图审查/ }) });
  await expect(review).toContainText('办理中');
  expect(complaints).toEqual([]);
});

test('a project without steps gets those of its approval track', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto('/campaigns/zhongbei-2012/projects/qq-33');
  await page.getByRole('button', { name: '按办理流程生成节点' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '办理流程' }).click();
  await page.getByTitle('政府投资审批').click();
  await dialog.getByRole('checkbox', { name: '依法必须招标' }).check();
  await expect(dialog.getByRole('listitem').filter({ hasText: '招标' }).first()).toBeVisible();
  await picture(page, 'make-steps');
  await readableByEveryone(page);
  await dialog.getByRole('button', { name: /^生成\d+个节点$/ }).click();
  await expect(page.locator('.verdict').first()).toContainText('11月8日前');
  await expect(page.getByRole('rowheader', { name: /施工许可证/ })).toBeVisible();
  await picture(page, 'steps-made');
  expect(complaints).toEqual([]);
});

test('the problems page prices what holds the county up and says which to take first', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto('/campaigns/zhongbei-2012');
  await page.getByRole('link', { name: '难题', exact: true }).click();
  const environment = page.getByRole('row').filter({ hasText: '化工医药类项目环评排队' });
  await expect(environment).toContainText(/\+\d+\.\d/);
  await expect(environment).toContainText('最迟');
  const visits = page.locator('.visits > li');
  await expect(visits).toHaveCount(3);
  await expect(visits.first()).toContainText(/再增加\d+\.\d个百分点/);
  await page.getByLabel('现场办公次数').fill('1');
  await expect(visits).toHaveCount(1);
  await expect(page.getByRole('columnheader', { name: '每件少5个工作日' })).toBeVisible();
  await picture(page, 'problems');
  await readableByEveryone(page);
  expect(complaints).toEqual([]);
});

test('a counted target shows how likely each number of projects is', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto('/campaigns/zhongbei-2012/targets/wuqianwan-kaigong');
  const section = page.getByRole('region', { name: '到期把握' });
  await expect(section).toContainText(/不低于65项的把握\d+%\(误差±\d\.\d个百分点\)/);
  await section.getByText('列表').click();
  await expect(
    section.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '65 目标' }) }),
  ).toBeVisible();
  await picture(page, 'target-count');
  await readableByEveryone(page);
  expect(complaints).toEqual([]);
});
