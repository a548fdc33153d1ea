import AxeBuilder from '@axe-core/playwright';
import { ROLES, type Role } from '@gongjian/model';
import { expect, type Page, test } from '@playwright/test';
import { homeOf, PAGES, pagesOf } from '../apps/web/src/routes/pages.ts';
import { picture, watchConsole } from './desk.ts';

const CAMPAIGN = 'zhongbei-2012';
/** A screen of 1440×900 at 200 %. */
const ZOOMED = { width: 720, height: 450 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const addressOf = (page: keyof typeof PAGES) => PAGES[page].to.replace('$campaign', CAMPAIGN);

async function complainsOfNothing(page: Page, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(RULES).analyze();
  expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
}

/** The page stands there, nobody is shut out of it, nothing sticks out, nothing complains. */
async function isSound(page: Page, name: string): Promise<void> {
  await expect(page.locator('main h1').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main .loading, .state-failed')).toHaveCount(0);
  await complainsOfNothing(page);
  await picture(page, `page-${name}`);
  await page.setViewportSize(ZOOMED);
  await expect
    .poll(() => page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
    .toBeLessThanOrEqual(0);
}

const office = pagesOf('office');
for (const name of [...office.first, ...office.more])
  test(`${name} is sound, and so is the first page below it`, async ({ page }) => {
    const complaints = watchConsole(page);
    const address = addressOf(name);
    await page.goto(address);
    await isSound(page, name);
    // The overview is above all others.
    const below = name === 'overview' ? undefined : page.locator(`main a[href^="${address}/"]:visible`);
    if (below !== undefined && (await below.count()) > 0) {
      await page.goto((await below.first().getAttribute('href')) ?? address);
      await isSound(page, `${name}-below`);
    }
    expect(complaints).toEqual([]);
  });

/** The demonstration has no accounts, so nobody to keep them; `sign-in.spec.ts` walks what these begin with. */
const WITH_ACCOUNTS: readonly Role[] = ['system-admin', 'security-admin'];
/** Whoever begins with a page of the office's sees it with less to do; one of them is enough. */
const others = ROLES.filter((role) => role !== 'office' && role !== 'clock' && !WITH_ACCOUNTS.includes(role));
for (const role of others.filter((role) => role === 'observer' || homeOf(role) !== 'overview'))
  test(`what ${role} begins with is sound`, async ({ page, context, baseURL }) => {
    const complaints = watchConsole(page);
    const session: { actors: { id: string; role: string }[] } = await (
      await page.request.get('/api/v1/session')
    ).json();
    const actor = session.actors.find((one) => one.role === role);
    if (actor === undefined) throw new Error(`nobody in the example is ${role}`);
    await context.addCookies([{ name: 'gongjian-actor', value: encodeURIComponent(actor.id), url: baseURL ?? '' }]);
    await page.goto(addressOf(homeOf(role)));
    await isSound(page, `as-${role}`);
    expect(complaints).toEqual([]);
  });

test('in large print and by keyboard a blocker is acted on: the form takes the focus and gives it back', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.addInitScript("localStorage.setItem('gongjian.large-print', 'true')");
  await page.goto(addressOf('overview'));
  await isSound(page, 'large-print');
  const act = page.getByRole('region', { name: '卡在哪里' }).locator('tbody').getByRole('button').first();
  await act.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: '取消' })).toBeVisible();
  await complainsOfNothing(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(act).toBeFocused();
  await page.getByRole('navigation').getByRole('link', { name: '目标' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '目标', level: 1 })).toBeVisible();
  await expect(page.locator('main')).toBeFocused();
  expect(complaints).toEqual([]);
});

test('the meeting-room view fills the wall, and leaves by Escape', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${addressOf('overview')}/room`);
  await expect(page.getByText(/^\d\d:\d\d刷新/)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect.poll(() => page.evaluate('document.documentElement.scrollHeight - window.innerHeight')).toBe(0);
  await isSound(page, 'room');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation')).toBeVisible();
  expect(complaints).toEqual([]);
});
