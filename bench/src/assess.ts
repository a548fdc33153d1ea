import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assess, assessed, assessedAfter, type Course, type Figure, frameOf, paceOf } from '@gongjian/engine';
import {
  type Assessment,
  addDays,
  type Day,
  dayFrom,
  dayNumber,
  dayOfNumber,
  daysInMonth,
  LIGHTS,
  LightPack,
  type Snapshot,
  type TargetAssessment,
  WorkCalendar,
} from '@gongjian/model';
import { COUNTY_DAY, countyWithSteps } from './county.ts';
import type { BenchRow } from './row.ts';

const REPEATS = 7;
const PACK = 'gongjian-default';

/**
 * The time to assess a county of the design's full size, beside a C program that finds the same latest figures,
 * baselines, paces and lights in arrays in memory. Every number of the two must be equal to the last bit.
 */
export async function assessBench(): Promise<BenchRow[]> {
  const snapshot = countyWithSteps(packs(), calendars());
  const { assessment, milliseconds } = timed(() => assess(snapshot, COUNTY_DAY, { pack: PACK }));
  const reported = reportedTargets(snapshot, assessment);
  const pace = timedPace(snapshot, reported);
  const yardstick = runYardstick(snapshot, reported);
  const { targets, projects, steps, readings } = snapshot;
  const size = `${targets.length} targets, ${projects.length} projects with ${steps.length} steps, ${readings.length} readings`;
  const oneFact = timedOneFact(snapshot);
  const c = yardstick === undefined ? 'no C compiler here' : `C: the same numbers, ${yardstick.compared} targets equal`;
  return [
    row(
      'assess-county',
      milliseconds,
      yardstick?.all,
      `${size}; ${c}, without reasons, projects, steps, problems, checks`,
    ),
    row(
      'assess-one-fact',
      oneFact,
      milliseconds,
      `one reading changed, median of ${FACTS}; yardstick: the whole assessment; results equal`,
    ),
    row('pace alone', pace, yardstick?.pace, `${reported.length} paces from figures found already; ${c}`),
  ];
}

const FACTS = 15;

/** One reading after another changes; each time the next assessment is made from the one before. */
function timedOneFact(snapshot: Snapshot): number {
  let state = assessed(snapshot, COUNTY_DAY, { pack: PACK });
  const times: number[] = [];
  for (let at = 0; at < FACTS; at += 1) {
    const readings = state.snapshot.readings.slice();
    const place = (at * 7919 * 13) % readings.length;
    const was = readings[place];
    if (was === undefined) throw new Error('no readings');
    readings[place] = { ...was, value: was.value + 0.5 };
    const next = { ...state.snapshot, readings };
    const begun = performance.now();
    state = assessedAfter(state, next);
    times.push(performance.now() - begun);
  }
  if (JSON.stringify(state.assessment) !== JSON.stringify(assess(state.snapshot, COUNTY_DAY, { pack: PACK })))
    throw new Error('the assessment after some facts is not the whole one');
  return times.sort((a, b) => a - b)[FACTS >> 1] ?? Number.NaN;
}

function row(name: string, ours: number, yardstick: number | undefined, note: string): BenchRow {
  const ratio = yardstick === undefined ? null : ours / yardstick;
  return { name, ours, yardstick: yardstick ?? null, ratio, unit: 'ms', note };
}

/** The working calendar that comes with the product. */
function calendars(): Snapshot['calendars'] {
  const file = new URL('../../rules/calendars/cn.json', import.meta.url);
  return [WorkCalendar.parse(JSON.parse(readFileSync(file, 'utf8')))];
}

/** The light packs that come with the product. */
export function packs(): Snapshot['packs'] {
  const folder = new URL('../../rules/lights/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => LightPack.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
}

function timed(work: () => Assessment): { readonly assessment: Assessment; readonly milliseconds: number } {
  let milliseconds = Number.POSITIVE_INFINITY;
  let assessment = work();
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const begun = performance.now();
    assessment = work();
    milliseconds = Math.min(milliseconds, performance.now() - begun);
  }
  return { assessment, milliseconds };
}

interface Reported {
  readonly assessment: TargetAssessment;
  readonly figure: Figure;
  readonly course: Course;
}

/** Targets with readings of their own, as the C program knows no others. */
function reportedTargets(snapshot: Snapshot, { targets }: Assessment): Reported[] {
  const frame = frameOf(snapshot.campaign);
  const plans = new Map(snapshot.targets.map((target) => [target.id, target]));
  const figures = new Map<string, { latest: Figure; baseline: Figure | undefined }>();
  for (const { subject, on, value } of snapshot.readings) {
    if (on > COUNTY_DAY) continue;
    const baseline = on < snapshot.campaign.from ? { on, value } : figures.get(subject)?.baseline;
    figures.set(subject, { latest: { on, value }, baseline });
  }
  return targets.flatMap((assessment) => {
    const found = figures.get(assessment.target);
    const target = plans.get(assessment.target);
    if (found === undefined || target?.measurement.by !== 'readings') return [];
    const course: Course = {
      frame,
      annualPlan: target.annualPlan,
      goal: assessment.goal,
      baseline: found.baseline,
      annualPoints: [],
      curve: [],
      fromZero: true,
    };
    return [{ assessment, figure: found.latest, course }];
  });
}

function timedPace(snapshot: Snapshot, reported: readonly Reported[]): number {
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < REPEATS * 5; repeat += 1) {
    const begun = performance.now();
    let shares = 0;
    for (const { figure, course } of reported) shares += paceOf(figure, COUNTY_DAY, course)?.share ?? 0;
    const taken = performance.now() - begun;
    if (!Number.isFinite(shares)) throw new Error(`no shares in ${snapshot.campaign.id}`);
    milliseconds = Math.min(milliseconds, taken);
  }
  return milliseconds;
}

interface Yardstick {
  /** Milliseconds. */
  readonly all: number;
  readonly pace: number;
  readonly compared: number;
}

/** Undefined where no C compiler is found. Throws where the two do not give the same numbers. */
function runYardstick(snapshot: Snapshot, reported: readonly Reported[]): Yardstick | undefined {
  const compiler = ['cc', 'gcc', 'clang'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (compiler === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-bench-'));
  try {
    const [program, input, output] = ['pace', 'in', 'out'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const source = fileURLToPath(new URL('../c/pace.c', import.meta.url));
    execFileSync(compiler, ['-O2', '-ffp-contract=off', '-o', program, source, '-lm']);
    writeFileSync(input, inputOf(snapshot, reported));
    const said = execFileSync(program, [input, output, String(REPEATS)], { encoding: 'utf8' });
    const [all = Number.NaN, pace = Number.NaN] = said.split(' ').map((nanoseconds) => Number(nanoseconds) / 1e6);
    compare(reported, readFileSync(output));
    return { all, pace, compared: reported.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inputOf(snapshot: Snapshot, reported: readonly Reported[]): Buffer {
  const { campaign } = snapshot;
  const place = new Map(reported.map(({ assessment }, at) => [assessment.target, at]));
  const rows = snapshot.readings
    .filter((reading) => place.has(reading.subject))
    .map((reading) => ({ at: place.get(reading.subject) ?? 0, on: dayNumber(reading.on), value: reading.value }))
    .sort((a, b) => a.at - b.at || a.on - b.on);
  const { year } = campaign;
  const months = Array.from({ length: 12 }, (_, at) => dayFrom(year, at + 1, daysInMonth(year, at + 1)));
  const ends = [addDays(`${year}-01-01`, -1), ...months].filter((day): day is Day => day !== undefined);
  const days = [COUNTY_DAY, addDays(campaign.from, -1), campaign.from, campaign.to, `${year}-01-01`, ...ends];
  const head = Int32Array.from([reported.length, rows.length, ...days.map(dayNumber)]);
  const parts = [
    head,
    Float64Array.of(campaign.ratio),
    Float64Array.from(reported, ({ course }) => course.annualPlan ?? 0),
    Int32Array.from(rows, ({ at }) => at),
    Int32Array.from(rows, ({ on }) => on),
    Float64Array.from(rows, ({ value }) => value),
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer)));
}

/** The fields of `struct answer`, in its order. */
function answerOf({ pace, light }: TargetAssessment): readonly (string | number | undefined)[] {
  const own = light.exempt?.without ?? light.light;
  return [
    pace?.asOf,
    own,
    pace?.share,
    pace?.annualExpected,
    pace?.annualGap,
    pace?.campaignExpected,
    pace?.campaignGap,
    pace?.neededDaily,
    pace?.rateSoFar,
    pace?.catchUp,
    pace?.projected,
  ];
}

function compare(reported: readonly Reported[], output: Buffer): void {
  const numbers = new Float64Array(output.buffer, output.byteOffset, output.byteLength / 8);
  for (const [at, { assessment }] of reported.entries()) {
    const ours = answerOf(assessment);
    const [asOf = 0, light = 0, ...rest] = numbers.subarray(at * ours.length, (at + 1) * ours.length);
    const theirs = [
      dayOfNumber(asOf),
      LIGHTS[light],
      ...rest.map((value) => (Number.isNaN(value) ? undefined : value)),
    ];
    const wrong = ours.findIndex((value, field) => value !== theirs[field]);
    if (wrong >= 0) {
      throw new Error(`${assessment.target}: field ${wrong} is ${ours[wrong]} here and ${theirs[wrong]} in C`);
    }
  }
}
