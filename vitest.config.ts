import { defineConfig } from 'vitest/config';

/** `unit` needs nothing, `db` needs the embedded server, `office` needs LibreOffice, `web` needs a DOM. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,examples,bench,tools}/**/*.test.ts', 'apps/{server,cli}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.db.test.ts', '**/*.office.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['{packages,apps,examples,bench}/**/*.db.test.ts'],
          globalSetup: ['packages/store/src/testing-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: { name: 'office', include: ['packages/**/*.office.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        test: { name: 'web', include: ['apps/web/src/**/*.test.{ts,tsx}'], environment: 'jsdom' },
      },
    ],
  },
});
