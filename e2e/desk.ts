import { expect, type Page } from '@playwright/test';

const SHOTS = new URL('../artifacts/screenshots/', import.meta.url).pathname;
const OFFICE_SCREEN = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Takes the page as an office screen and a phone show it; the pictures are CI's artefacts. */
export async function picture(page: Page, name: string): Promise<void> {
  for (const [device, size] of Object.entries({ office: OFFICE_SCREEN, phone: PHONE })) {
    await page.setViewportSize(size);
    // Nothing may make the page wider than the screen.
    await expect
      .poll(() => page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
      .toBeLessThanOrEqual(0);
    await page.screenshot({ path: `${SHOTS}${name}-${device}.png` });
  }
  await page.setViewportSize(OFFICE_SCREEN);
}

/** Looks at the county as another post, by the control a visitor would use. */
export async function becomes(page: Page, post: string): Promise<void> {
  const posts = page.getByRole('combobox', { name: '身份' });
  await posts.selectOption({ label: post });
  await expect(posts.locator('option:checked')).toHaveText(post);
}

/** Fails the journey on anything the browser complains of. */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}
