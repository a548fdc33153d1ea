/**
 * `npm run mutate -- count-back` mutates one folder of the engine and runs that folder's tests against every mutant;
 * `npm run mutate -- pace.ts calendar/work-time.ts` single files, each by the test beside it, or its folder's where it
 * has none. The report goes to artifacts/mutation/, and the next run of the same names goes on from there: only mutants
 * whose source or tests changed run again (delete the report to run all). The survivors are judged in docs/mutation.md.
 */
import { existsSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

const SOURCE = 'packages/engine/src';
const asked = process.argv.slice(2);
if (asked.length === 0) {
  console.error('npm run mutate -- <folder | file> …');
  process.exit(2);
}

/** The pattern of the tests that a folder or file is held against. */
function testsOf(name: string): string {
  if (!name.endsWith('.ts')) return `${name}/**/*.test.ts`;
  const beside = name.replace(/\.ts$/, '.test.ts');
  return existsSync(`${SOURCE}/${beside}`) ? beside : `${name.slice(0, name.lastIndexOf('/') + 1)}*.test.ts`;
}

const sources = asked.map((name) => (name.endsWith('.ts') ? name : `${name}/**/*.ts`));
const tests = asked.map(testsOf);
const name = asked.map((one) => one.replaceAll('/', '-').replace(/\.ts$/, '')).join('+');

const results = await new Stryker({
  mutate: [...sources.map((pattern) => `${SOURCE}/${pattern}`), `!${SOURCE}/**/*.test.ts`, `!${SOURCE}/**/index.ts`],
  testFiles: [...new Set(tests)].map((pattern) => `${SOURCE}/${pattern}`),
  incremental: true,
  incrementalFile: `artifacts/mutation/${name}.json`,
}).runMutationTest();

const killed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
const lived = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
console.log(`${name}: ${((killed * 100) / (killed + lived)).toFixed(1)} % of ${killed + lived} mutants found`);
