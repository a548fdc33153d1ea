import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { picture, watchConsole } from './desk.ts';

const PORT = 8097;
const root = fileURLToPath(new URL('..', import.meta.url));
const data = `${root}artifacts/sign-in-data`;

const ADMINISTRATORS = [
  { duty: '系统管理员', login: 'xitong', name: '周明', password: 'Shizi-Lu-2026' },
  { duty: '安全管理员', login: 'anquan', name: '吴静', password: 'Beimen-Qiao-2026' },
  { duty: '审计管理员', login: 'shenji', name: '郑源', password: 'Nanhe-Wan-2026' },
] as const;
const [SYSTEM, SECURITY, AUDIT] = ADMINISTRATORS;
const OFFICER = { login: 'gongjian01', name: '陈立', password: 'Dongshan-Ta-2026' };

let server: ChildProcess | undefined;
let setUpCode = '';
let oneTimePassword = '';

// The others of these journeys visit the demonstration; this one has a county of its own, with nobody in it yet.
test.describe.configure({ mode: 'serial' });
test.use({ baseURL: `http://127.0.0.1:${PORT}` });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await rm(data, { recursive: true, force: true });
  setUpCode = await serve();
});

test.afterAll(async () => {
  if (server === undefined || server.exitCode !== null) return;
  const stopped = once(server, 'exit');
  server.kill('SIGTERM');
  await stopped;
});

test('the first who comes sets up the three administrators, once', async ({ page, context }) => {
  const complaints = watchConsole(page);
  await page.goto('/');
  await expect(page).toHaveURL(/\/set-up$/);
  const late = await context.newPage();
  await late.goto('/set-up');

  await fillSetUp(page, 'AAAA-AAAA-AAAA');
  await page.getByRole('button', { name: '设立三个管理员' }).click();
  await expect(page.getByRole('alert')).toContainText('设置码');
  await still(page, 'set-up');

  await page.getByLabel('设置码').fill(setUpCode);
  await page.getByRole('button', { name: '设立三个管理员' }).click();
  await expect(page.getByText('三个管理员已设立')).toBeVisible();

  // Whoever had the page open all the while comes too late with the same code.
  await fillSetUp(late, setUpCode);
  await late.getByRole('button', { name: '设立三个管理员' }).click();
  await expect(late.getByRole('alert')).toContainText('已经设立');
  await late.reload();
  await expect(late.getByText('本县的管理员已经设立。')).toBeVisible();
  await expect(late.getByLabel('设置码')).toHaveCount(0);

  await page.getByRole('link', { name: '去登录' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await still(page, 'sign-in');
  expect(broken(complaints)).toEqual([]);
});

test('the system administrator makes an account that may do nothing yet', async ({ page }) => {
  const complaints = watchConsole(page);
  await enter(page, SYSTEM);
  await expect(page).toHaveURL(/\/accounts$/);
  await page.getByRole('button', { name: '新建账号' }).click();
  await page.getByLabel('姓名').fill(OFFICER.name);
  await page.getByLabel('账号名').fill(OFFICER.login);
  await page.getByLabel('职务').fill('攻坚办干部');
  await page.getByRole('button', { name: '新建账号' }).click();
  await expect(page.getByRole('heading', { name: OFFICER.name })).toBeVisible();
  await expect(page.getByText('没有岗位,不能使用系统。')).toBeVisible();
  await expect(page.getByRole('button', { name: '加一个岗位' })).toHaveCount(0);

  await page.getByRole('button', { name: '发一次性密码' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '发一次性密码' }).click();
  await expect(dialog).toContainText('只显示这一次');
  oneTimePassword = (await dialog.locator('code').textContent()) ?? '';
  await dialog.getByText('关闭', { exact: true }).click();
  await expect(dialog).toBeHidden();
  await still(page, 'account-system');
  await page.getByRole('link', { name: '返回账号列表' }).click();
  await expect(rowOf(page, OFFICER.name)).toContainText('待授岗位');
  await still(page, 'accounts-system');
  expect(broken(complaints)).toEqual([]);
});

test('the security administrator grants the post and makes no accounts', async ({ page }) => {
  const complaints = watchConsole(page);
  await enter(page, SECURITY);
  await expect(rowOf(page, OFFICER.name)).toContainText('待授岗位');
  await expect(page.getByRole('button', { name: '新建账号' })).toHaveCount(0);
  await page.goto('/accounts?account=new');
  await expect(page.getByText('没有符合的账号')).toBeVisible();
  await expect(page.getByRole('heading', { name: '新建账号' })).toHaveCount(0);

  await page.getByRole('link', { name: OFFICER.name }).click();
  await expect(page.getByRole('button', { name: '发一次性密码' })).toHaveCount(0);
  await page.getByRole('button', { name: '加一个岗位' }).click();
  await page.getByRole('combobox', { name: '角色' }).click();
  await page.keyboard.type('攻坚办');
  await page.keyboard.press('Enter');
  await still(page, 'account-security');
  await page.getByRole('button', { name: '保存岗位' }).click();
  await expect(page.getByText(`已授予:${OFFICER.name}`)).toBeVisible();
  await page.getByRole('link', { name: '返回账号列表' }).click();
  await expect(rowOf(page, OFFICER.name)).toContainText('攻坚办');
  await expect(rowOf(page, OFFICER.name)).toContainText('待改密码');
  await still(page, 'accounts-security');
  expect(broken(complaints)).toEqual([]);
});

test('the new account changes its one-time password before anything else', async ({ page }) => {
  const complaints = watchConsole(page);
  await enter(page, { login: OFFICER.login, password: 'Not-The-Password-1' });
  await expect(page.locator('form').getByRole('alert')).toContainText('账号或密码不对');
  await still(page, 'sign-in-refused');

  await fillSignIn(page, { login: OFFICER.login, password: oneTimePassword });
  await expect(page.getByRole('heading', { name: '修改密码' })).toBeVisible();
  await page.goto('/history');
  await expect(page.getByRole('heading', { name: '修改密码' })).toBeVisible();
  await still(page, 'sign-in-password');
  await page.goto('/');
  await page.getByLabel('当前密码').fill(oneTimePassword);
  await page.getByLabel('新密码', { exact: true }).fill(OFFICER.password);
  await page.getByLabel('再输一次新密码').fill(OFFICER.password);
  await page.getByRole('button', { name: '修改密码' }).click();
  await expect(page.getByRole('button', { name: OFFICER.name })).toContainText('攻坚办');
  await expect(page.getByRole('heading', { name: '还没有攻坚活动' })).toBeVisible();
  await still(page, 'office-first-page');

  await page.getByRole('button', { name: OFFICER.name }).click();
  await page.getByRole('link', { name: '我的账号' }).click();
  await expect(page.getByRole('row').filter({ hasText: '本次' })).toBeVisible();
  await still(page, 'account');
  await page.getByRole('button', { name: OFFICER.name }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();

  // The one-time password was for one time.
  await fillSignIn(page, { login: OFFICER.login, password: oneTimePassword });
  await expect(page.locator('form').getByRole('alert')).toContainText('账号或密码不对');
  expect(broken(complaints)).toEqual([]);
});

test('the audit administrator reads who signed in, and no business', async ({ page }) => {
  const complaints = watchConsole(page);
  await enter(page, AUDIT);
  await expect(page).toHaveURL(/\/audit$/);
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText(['审计记录']);
  await expect(page.getByRole('row').filter({ hasText: '登录失败' })).toHaveCount(2);
  await still(page, 'audit');

  await page.getByRole('combobox', { name: '事项' }).click();
  await page.getByTitle('登录', { exact: true }).click();
  await expect(page).toHaveURL(/event=signed-in/);
  for (const { name } of [...ADMINISTRATORS, OFFICER])
    await expect(page.getByRole('row').filter({ hasText: name }).first()).toContainText('登录');
  await expect(page.getByRole('row').filter({ hasText: '登录失败' })).toHaveCount(0);

  await page.getByRole('button', { name: /^更多/ }).click();
  await expect(page.locator('nav .menu-list').getByRole('link')).toHaveText(['权限', '账号']);
  await page.locator('nav .menu-list').getByRole('link', { name: '账号' }).click();
  await expect(rowOf(page, OFFICER.name)).toContainText('正常');
  await expect(page.getByRole('button', { name: '新建账号' })).toHaveCount(0);
  expect(broken(complaints)).toEqual([]);
});

/** Starts the county and answers with the set-up code that it prints. */
async function serve(): Promise<string> {
  const address = ['--host', '127.0.0.1', '--port', String(PORT), '--data', data];
  const child = spawn(process.execPath, ['apps/cli/bin/gongjian.js', 'serve', '--county', '演练县', ...address], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server = child;
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [code] = /\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2}\b/.exec(printed) ?? [];
      if (code !== undefined) resolve(code);
    });
    child.on('exit', (status) => reject(new Error(`gongjian serve ended (${status}) and printed: ${printed}`)));
  });
}

async function fillSetUp(page: Page, code: string): Promise<void> {
  await page.getByLabel('设置码').fill(code);
  for (const { duty, login, name, password } of ADMINISTRATORS) {
    const person = page.getByRole('group', { name: duty });
    await person.getByLabel('账号名').fill(login);
    await person.getByLabel('姓名').fill(name);
    await person.getByLabel('密码').fill(password);
  }
}

type Credentials = { readonly login: string; readonly password: string };

async function enter(page: Page, credentials: Credentials): Promise<void> {
  await page.goto('/');
  await fillSignIn(page, credentials);
}

async function fillSignIn(page: Page, { login, password }: Credentials): Promise<void> {
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

function rowOf(page: Page, name: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
}

/** A picture when what was said in passing is gone. */
async function still(page: Page, name: string): Promise<void> {
  await expect(page.locator('.notice')).toHaveCount(0);
  await picture(page, name);
}

/** What the browser complains of beside answers that refuse, which these journeys ask for. */
function broken(complaints: readonly string[]): string[] {
  return complaints.filter((complaint) => !/Failed to load resource.* status of 4\d\d/.test(complaint));
}
