import { defineConfig } from 'vitest/config';

/** The engine's own tests alone, in one process: what tools/mutate.ts repeats for every mutant. */
export default defineConfig({
  test: { include: ['packages/engine/src/**/*.test.ts'], testTimeout: 20_000, isolate: false },
});
