import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ROOT } from './run.ts';

/**
 * What a browser must load before the front page stands there: the start script, the chunk of the front page, and all that
 * they import statically, each gzipped. Prints the parts; fails where the sum is over the budget.
 */
const BUDGET = 250_000;
const DIST = `${ROOT}apps/web/dist/`;
const ENTRIES = ['index.html', 'src/routes/front-page.tsx'];
/** Marks of libraries that the first page must not wait for: charts, maps, forms and tables, schemas. */
const LATER = ['echarts', 'maplibre', 'prefixCls', 'ZodError'];

type Chunk = { readonly file: string; readonly name?: string; readonly imports?: readonly string[] };
const chunks: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, 'utf8'));

function withImports(keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue;
    const chunk = chunks[key];
    if (chunk === undefined) throw new Error(`the build has no ${key}`);
    seen.add(key);
    withImports(chunk.imports ?? [], seen);
  }
  return seen;
}

const files = [...withImports(ENTRIES)].map((key) => {
  const file = chunks[key]?.file ?? '';
  const text = readFileSync(DIST + file);
  return { file, bytes: gzipSync(text, { level: 9 }).length, text: text.toString() };
});
const sum = files.reduce((total, { bytes }) => total + bytes, 0);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
for (const { file, bytes } of files.toSorted((a, b) => b.bytes - a.bytes).slice(0, 12))
  console.log(kilobytes(bytes), file);
console.log(`${kilobytes(sum)} in ${files.length} files, gzipped; the budget is ${kilobytes(BUDGET).trim()}`);
const early = LATER.filter((name) => files.some(({ text }) => text.includes(name)));
if (early.length > 0) console.log(`too early: ${early.join(', ')}`);
process.exit(sum <= BUDGET && early.length === 0 ? 0 : 1);
