import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';

/**
 * Lighthouse on a page of a server that runs already: `node e2e/lighthouse.ts http://127.0.0.1:4180/campaigns/zhongbei-2012`.
 * Writes artifacts/lighthouse.json and prints the four scores, for a desk and for a phone. Measured, not gated.
 */
const PORT = 9322;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const ARTIFACTS = new URL('../artifacts/', import.meta.url);

const [address] = process.argv.slice(2);
if (address === undefined) throw new Error('which page? give its address');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', `--remote-debugging-port=${PORT}`],
});
await mkdir(ARTIFACTS, { recursive: true });
const scores: Record<string, unknown> = {};
try {
  for (const [device, config] of [
    ['desk', desktopConfig],
    ['phone', undefined],
  ] as const) {
    const result = await lighthouse(address, { port: PORT, output: 'json', onlyCategories: [...CATEGORIES] }, config);
    if (result === undefined) throw new Error('Lighthouse gave no result');
    const { categories, audits } = result.lhr;
    const metric = (id: string) => audits[id]?.displayValue ?? '';
    scores[device] = {
      ...Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)])),
      firstContentfulPaint: metric('first-contentful-paint'),
      largestContentfulPaint: metric('largest-contentful-paint'),
      totalBlockingTime: metric('total-blocking-time'),
      layoutShift: metric('cumulative-layout-shift'),
      bytes: metric('total-byte-weight'),
      failing: Object.values(audits)
        .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
        .map(({ id }) => id),
    };
  }
} finally {
  await browser.close();
}
await writeFile(new URL('lighthouse.json', ARTIFACTS), `${JSON.stringify({ address, scores }, undefined, 2)}\n`);
console.log(JSON.stringify(scores, undefined, 2));
