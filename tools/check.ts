import { spawnSync } from 'node:child_process';
import { ROOT, run } from './run.ts';

/** The house kept by machine: formatting and lint, types, promises, arrows, dead code, generated files. */
const STEPS: readonly (readonly [string, ...string[]])[] = [
  ['biome', 'ci', '--colors=off', '.'],
  ['node', 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.pure.json'],
  ['node', 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.node.json'],
  ['node', 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.web.json'],
  ['oxlint', '--type-aware', '-c', 'oxlint.json', 'packages', 'apps', 'examples', 'bench', 'e2e', 'tools'],
  ['knip'],
  ['node', 'tools/generate.ts', '--check'],
];

async function main(): Promise<number> {
  let failed = 0;
  for (const [command, ...args] of STEPS) {
    const from = performance.now();
    const code = await run(command, args);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✔' : '✘'} ${[command, ...args].join(' ')} (${seconds} s)`);
    if (code !== 0) failed += 1;
  }
  return failed + arrows();
}

/** A green that checked nothing is no green: the number of modules must be there. */
function arrows(): number {
  const from = performance.now();
  const result = spawnSync(
    'node_modules/.bin/depcruise',
    ['packages', 'apps', 'examples', 'bench', 'e2e', '--output-type', 'err'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${ROOT}node_modules/.bin:${process.env['PATH'] ?? ''}` },
    },
  );
  const modules = Number(result.stdout.match(/(\d+) modules/)?.[1] ?? 0);
  const good = result.status === 0 && modules > 0;
  if (!good) console.log(result.stdout, result.stderr);
  console.log(
    `${good ? '✔' : '✘'} depcruise: ${modules} modules (${((performance.now() - from) / 1000).toFixed(1)} s)`,
  );
  return good ? 0 : 1;
}

const failed = await main();
console.log(failed === 0 ? 'check: clean' : `check: ${failed} steps failed`);
process.exit(failed === 0 ? 0 : 1);
