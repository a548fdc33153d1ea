import { parseArgs } from 'node:util';
import { allocationBench } from './allocation.ts';
import { assessBench } from './assess.ts';
import { chartBench } from './chart.ts';
import { cpmBench } from './cpm.ts';
import { cpmCalendarsBench } from './cpm-calendars.ts';
import { frontPageBench } from './front-page.ts';
import { growthBench } from './growth.ts';
import { monteCarloBench } from './monte-carlo.ts';
import { rcpspBench } from './rcpsp.ts';
import { readerBench } from './reader.ts';
import { rollUpBench } from './rollup.ts';
import type { BenchRow } from './row.ts';
import { scheduleMirrorBench } from './schedule-mirror.ts';
import { seriesBench } from './series.ts';
import { storeBench } from './store.ts';
import { storedSchedulesBench } from './stored-schedules.ts';
import { workbooksBench } from './workbooks.ts';

type Options = { readonly dir?: string; readonly schedules?: number; readonly file?: string };

/** Every benchmark runs our code and its yardstick in one run and gives the ratio. */
const BENCHES: Record<string, (options: Options) => Promise<BenchRow[]>> = {
  assess: assessBench,
  cpm: cpmBench,
  'cpm-calendars': cpmCalendarsBench,
  'stored-schedules': storedSchedulesBench,
  'schedule-mirror': scheduleMirrorBench,
  'monte-carlo': monteCarloBench,
  rollup: rollUpBench,
  series: ({ file }) => seriesBench(file === undefined ? {} : { file }),
  rcpsp: ({ dir, schedules }) =>
    rcpspBench({ ...(dir === undefined ? {} : { dir }), ...(schedules === undefined ? {} : { schedules }) }),
  allocation: allocationBench,
  chart: chartBench,
  'front-page': frontPageBench,
  reader: readerBench,
  store: storeBench,
  workbooks: workbooksBench,
};
/** Named only: it draws a picture that is kept in the repository. */
const ON_DEMAND: typeof BENCHES = { growth: growthBench };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    dir: { type: 'string' },
    schedules: { type: 'string' },
    file: { type: 'string' },
  },
});
const schedules = values.schedules === undefined ? undefined : Number(values.schedules);
if (schedules !== undefined && !(Number.isSafeInteger(schedules) && schedules > 0)) {
  console.error('--schedules 应为正整数 · a whole number above 0');
  process.exit(2);
}
const options: Options = {
  ...(values.dir === undefined ? {} : { dir: values.dir }),
  ...(values.file === undefined ? {} : { file: values.file }),
  ...(schedules === undefined ? {} : { schedules }),
};
const all = { ...BENCHES, ...ON_DEMAND };
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.find((name) => all[name] === undefined);
if (unknown !== undefined) {
  console.error(`没有名为 ${unknown} 的测量,可用:${Object.keys(all).join(' ')} · no such benchmark`);
  process.exit(2);
}
const rows: BenchRow[] = [];
for (const name of names) {
  if (!values.json) console.error(`… ${name}`);
  for (const row of (await all[name]?.(options)) ?? []) {
    rows.push(row);
    if (!values.json) show(row);
  }
}
if (values.json) console.log(JSON.stringify(rows));

function show({ name, ours, yardstick, ratio, unit, note }: BenchRow): void {
  console.log([name.padEnd(34), print(ours), print(yardstick), print(ratio), unit.padEnd(10), note].join('  '));
}

function print(value: number | null): string {
  return (value === null ? '—' : Number(value.toPrecision(4)).toString()).padStart(10);
}
