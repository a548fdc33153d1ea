import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementOf, hasLinks, isClean, projectsIn } from '../../packages/engine/test/stored-schedules.ts';
import type { BenchRow } from './row.ts';

/** What the best open engine (MPXJ's MicrosoftScheduler) reproduces of its own corpus, per cent of tasks. */
const MPXJ = 94.1;

/** Schedules stored by MS Project: on how many tasks all six dates come out as stored. */
export async function storedSchedulesBench(): Promise<BenchRow[]> {
  const corpora = process.env['GONGJIAN_CORPORA'] ?? join(import.meta.dirname, '../../../shared/data');
  const file = join(corpora, 'cpm/stored-schedules.jsonl');
  if (!existsSync(file)) {
    console.log(`stored-schedules: no corpus at ${file}; set GONGJIAN_CORPORA`);
    return [];
  }
  const projects = projectsIn(readFileSync(file, 'utf8'));
  const linked = projects.filter((project) => isClean(project) && hasLinks(project));
  const best = agreementOf(linked);
  const unguessed = agreementOf(linked, false);
  const all = agreementOf(projects);
  for (const miss of best.misses) console.log(`  ${miss}`);
  return [
    row(
      'stored-schedules',
      best,
      `clean files with links; ${share(unguessed)} % without finding the resource's calendar`,
    ),
    row('stored-schedules all', all, 'every file, also those with tasks set by hand and splits'),
  ];
}

function share({ dates, tasks }: { readonly dates: number; readonly tasks: number }): number {
  return Math.round((dates / tasks) * 1000) / 10;
}

function row(name: string, found: ReturnType<typeof agreementOf>, note: string): BenchRow {
  const ours = share(found);
  const counts = `${found.dates} of ${found.tasks} tasks, all six dates; MPXJ on its corpus 94.1`;
  return { name, ours, yardstick: MPXJ, ratio: ours / MPXJ, unit: '%', note: `${counts}; ${note}` };
}
