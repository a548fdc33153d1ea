import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeApi } from '../packages/api/src/index.ts';
import { typesOf } from '../packages/client/src/generate.ts';
import { permissionTable } from './permission-table.ts';
import { compiledKernel, KERNELS } from './wasm.ts';

const ROOT = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const document = await describeApi();
const files: Record<string, string> = {
  'docs/openapi.json': formatted('docs/openapi.json', JSON.stringify(document)),
  'packages/client/src/api.gen.ts': formatted('packages/client/src/api.gen.ts', await typesOf(document)),
  'docs/permissions.md': permissionTable(),
};
for (const [path, source] of Object.entries(KERNELS)) files[path] = await compiledKernel(ROOT, source);

const outdated: string[] = [];
for (const [path, text] of Object.entries(files)) {
  const file = join(ROOT, path);
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
  outdated.push(path);
  if (values.check) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
if (outdated.length > 0) process.stdout.write(`${values.check ? 'out of date' : 'written'}: ${outdated.join(', ')}\n`);
if (outdated.length > 0 && values.check) {
  process.stdout.write('run: npm run generate\n');
  process.exitCode = 1;
}

/** As the formatter of the repository has it, so that checking files and checking formats agree. */
function formatted(path: string, text: string): string {
  const biome = join(ROOT, 'node_modules', '.bin', 'biome');
  const run = spawnSync(biome, ['format', `--stdin-file-path=${path}`], { cwd: ROOT, input: text, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`cannot format ${path}: ${run.stderr}`, { cause: run.error });
  return run.stdout;
}
