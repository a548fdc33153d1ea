import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const PORT = 8099;
const root = fileURLToPath(new URL('..', import.meta.url));

/** Journeys in Debian's Chromium against the real product: its own data folder, its own embedded database. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../artifacts/journeys',
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../artifacts/journeys.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `rm -rf "$JOURNEYS_DATA" && exec node apps/cli/bin/gongjian.js demo --no-open --port ${PORT} --data "$JOURNEYS_DATA"`,
    cwd: root,
    url: `http://127.0.0.1:${PORT}/api/v1/session`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { ...process.env, JOURNEYS_DATA: `${root}artifacts/journeys-data` },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
