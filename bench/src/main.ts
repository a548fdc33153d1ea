import { parseArgs } from 'node:util';
import { assessBench } from './assess.ts';
import { frontPageBench } from './front-page.ts';
import { readerBench } from './reader.ts';
import type { BenchRow } from './row.ts';
import { storeBench } from './store.ts';

/** Every benchmark runs our code and its yardstick in one run and gives the ratio. */
const BENCHES: Record<string, () => Promise<BenchRow[]>> = {
  assess: assessBench,
  'front-page': frontPageBench,
  reader: readerBench,
  store: storeBench,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.find((name) => BENCHES[name] === undefined);
if (unknown !== undefined) {
  console.error(`没有名为 ${unknown} 的测量,可用:${Object.keys(BENCHES).join(' ')} · no such benchmark`);
  process.exit(2);
}
const rows: BenchRow[] = [];
for (const name of names) {
  if (!values.json) console.error(`… ${name}`);
  rows.push(...((await BENCHES[name]?.()) ?? []));
}
if (values.json) console.log(JSON.stringify(rows));
else
  for (const { name, ours, yardstick, ratio, unit, note } of rows)
    console.log([name.padEnd(34), print(ours), print(yardstick), print(ratio), unit.padEnd(10), note].join('  '));

function print(value: number | null): string {
  return (value === null ? '—' : Number(value.toPrecision(4)).toString()).padStart(10);
}
