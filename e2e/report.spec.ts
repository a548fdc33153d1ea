import { expect, test } from '@playwright/test';
import { becomes, picture, watchConsole } from './desk.ts';

test('a unit reports, its reviewer passes, and the front page moves', async ({ page, context }) => {
  const complaints = watchConsole(page);
  await page.goto('/campaigns/zhongbei-2012');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '实到外资', exact: true }) });
  await expect(row).toContainText('2412 / 7200');
  await picture(page, 'front-page');

  await becomes(page, '县商务局填报人');
  await page.getByRole('link', { name: '上报', exact: true }).click();
  const due = page.getByRole('row').filter({ hasText: '实到外资' });
  const field = due.getByRole('textbox', { name: '实到外资' });

  // A figure that falls is not taken without a word; the refusal names the last one.
  await field.fill('2000');
  await field.press('Enter');
  await expect(due.getByRole('alert')).toContainText('2412');
  await picture(page, 'report-refused');

  // Cut off from the network the report is kept on this machine, survives a reload, and goes out by itself.
  await field.fill('2650');
  await context.setOffline(true);
  await page.getByRole('button', { name: '提交审核(1条)' }).click();
  await expect(due).toContainText('已保存在本机');
  await picture(page, 'report-offline');
  await context.setOffline(false);
  await page.reload();
  await expect(due).toContainText('2650');
  await expect(due).toContainText('待审核');
  await picture(page, 'report');

  // Nothing counts before another post of the unit has passed it; the reviewer gives it back, then passes it.
  const reviewOf = async () => {
    await becomes(page, '县商务局审核人');
    await page.getByRole('link', { name: '审核', exact: true }).click();
    await page.getByRole('button', { name: '商务局', exact: true }).click();
  };
  await reviewOf();
  const figure = page.getByRole('row').filter({ hasText: '实到外资' });
  await expect(figure).toContainText('+238');
  await figure.getByRole('checkbox', { name: '退回' }).check();
  await page.getByRole('textbox', { name: '实到外资的退回原因' }).fill('请附到账凭证');
  await picture(page, 'review');
  await page.getByRole('button', { name: '退回1行' }).click();
  await expect(page.getByText('已退回', { exact: true }).first()).toBeVisible();

  await becomes(page, '县商务局填报人');
  await page.getByRole('link', { name: '上报', exact: true }).click();
  await expect(due).toContainText('请附到账凭证');
  await picture(page, 'report-returned');
  await due.getByRole('button', { name: '加说明、佐证' }).click();
  await due.getByRole('textbox', { name: '佐证' }).fill('银行到账凭证3份');
  await page.getByRole('button', { name: '提交审核(1条)' }).click();
  await expect(due).toContainText('待审核');

  await reviewOf();
  await expect(figure).toContainText('银行到账凭证3份');
  await page.getByRole('button', { name: '全部通过(1行)' }).click();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByRole('heading', { name: /商务局.*上报单/ })).toBeVisible();
  await expect(page.getByText('已审核', { exact: true })).toBeVisible();

  await becomes(page, '攻坚办');
  await page.getByRole('link', { name: '总览' }).click();
  await expect(row).toContainText('2650 / 7200');
  await expect(row).toContainText('+290');
  const offline = complaints.filter(
    (complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED') && !complaint.includes('Failed to fetch'),
  );
  expect(offline).toEqual([]);
});

test('a closed period says so, a demand tells its cost, and a word of a unit is answered', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto('/campaigns/zhongbei-2012/report?on=2012-08-31');
  await becomes(page, '县商务局填报人');
  await expect(page.getByText('截至8月31日的报送期已于9月7日截止,这一天的数不再补报。')).toBeVisible();
  await becomes(page, '云溪乡填报人');
  await expect(page.getByText('截至8月31日的报送期已截止;本单位经批准可补报至9月12日。')).toBeVisible();

  await page.getByRole('link', { name: '意见建议' }).click();
  await page.getByRole('button', { name: '提意见建议' }).click();
  const said = '旬报与督查表请合并';
  await page.getByRole('dialog').getByRole('textbox').fill(said);
  await picture(page, 'feedback-form');
  await page.getByRole('dialog').getByRole('button', { name: '提意见建议' }).click();
  const word = page.getByRole('row').filter({ hasText: said });
  await expect(word).toContainText('已等0天');

  await becomes(page, '攻坚办');
  await word.getByRole('button', { name: '答复' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('已合并,下期起只报一次。');
  await page.getByRole('dialog').getByRole('button', { name: '答复' }).click();
  await expect(word).toContainText('已合并,下期起只报一次。');
  await picture(page, 'feedback');

  await page.goto('/campaigns/zhongbei-2012/demands');
  await page.getByRole('button', { name: '新的要数' }).click();
  for (const [name, text] of [
    ['名称', '双港、河口项目投资'],
    ['为什么要', '核对进度'],
    ['用在哪里', '调度会材料'],
    ['依据或批准', '攻坚办主任批准'],
  ] as const)
    await page.getByRole('textbox', { name: new RegExp(`^${name}`) }).fill(text);
  await page.getByRole('textbox', { name: /截至哪一天的数/ }).fill('2012-09-08');
  await page.keyboard.press('Enter');
  const choose = async (project: string) => {
    await page.getByRole('combobox', { name: /指标、项目/ }).fill(project);
    await page.getByTitle(project).click();
  };
  await choose('双港安置小区项目');
  await page.keyboard.press('Escape');
  const cost = page.getByRole('region', { name: '发出前先看负担' });
  await expect(cost).toContainText('双港安置小区项目(已经上报)');
  await expect(cost).toContainText('全部已知,不必要。');
  await expect(page.getByRole('button', { name: '发出' })).toBeDisabled();
  await choose('利民童车项目');
  await page.keyboard.press('Escape');
  await expect(cost).toContainText('2个单位,共2条');
  await picture(page, 'demand');
  await page.getByRole('button', { name: '发出' }).click();
  await expect(page.getByRole('region', { name: '双港、河口项目投资' })).toContainText('1 / 2个单位已答复');
  expect(complaints).toEqual([]);
});
