import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installNeeds } from './install.ts';
import { ROOT, run } from './run.ts';

/** Everything: the house's checks, unit, database, office and web tests, the build, and the journeys in Chromium. */
type Count = { kind: string; passed: number; failed: number };

const REPORTS = `${ROOT}artifacts`;

async function vitest(): Promise<Count[]> {
  const file = `${REPORTS}/vitest.json`;
  rmSync(file, { force: true });
  const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const counts = new Map<string, Count>();
  for (const { name, assertionResults, status } of report(file).testResults) {
    const kind = /\.(db|office)\.test\.tsx?$/.exec(name)?.[1] ?? (name.includes('/apps/web/') ? 'web' : 'unit');
    const count = counts.get(kind) ?? { kind, passed: 0, failed: 0 };
    counts.set(kind, count);
    for (const result of assertionResults)
      if (result.status === 'passed') count.passed += 1;
      else if (result.status === 'failed') count.failed += 1;
    // A file that could not even be loaded has no results of its own.
    if (status === 'failed' && assertionResults.length === 0) count.failed += 1;
  }
  const all = [...counts.values()];
  return code === 0 || all.some(({ failed }) => failed > 0) ? all : [...all, { kind: 'vitest', passed: 0, failed: 1 }];
}

function report(file: string): {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
} {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}

async function journeys(): Promise<Count> {
  const file = `${REPORTS}/journeys.json`;
  rmSync(file, { force: true });
  const code = await run('playwright', ['test', '-c', 'e2e/playwright.config.ts']);
  try {
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number };
    };
    const failed = stats.unexpected + stats.flaky;
    // A run that could not even begin reports none.
    return { kind: 'journeys', passed: stats.expected, failed: Math.max(failed, code === 0 ? 0 : 1) };
  } catch {
    return { kind: 'journeys', passed: 0, failed: 1 };
  }
}

const step = async (kind: string, command: string, args: readonly string[]): Promise<Count> => {
  const code = await run(command, args);
  return { kind, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
};

mkdirSync(REPORTS, { recursive: true });
await installNeeds();
const counts: Count[] = [await step('check', 'node', ['tools/check.ts'])];
counts.push(...(await vitest()));
const build = await step('build', 'vite', ['build', 'apps/web']);
counts.push(build);
if (build.failed === 0) counts.push(await step('first load', 'node', ['tools/first-load.ts']), await journeys());

console.log('\n种类 kind      通过 passed  未过 failed');
for (const { kind, passed, failed } of counts)
  console.log(`${kind.padEnd(16)}${String(passed).padStart(8)}${String(failed).padStart(12)}`);
const sum = (field: 'passed' | 'failed') => counts.reduce((total, count) => total + count[field], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
