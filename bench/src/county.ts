import { addDays, type Day, type Snapshot } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';
import { seeded } from './seeded.ts';

/** The day that the made-up county is asked about: day 40 of the seed's window. */
export const COUNTY_DAY: Day = '2012-09-09';

const UNITS = 80;
const INDICATORS = 300;
/** Indicators that count or sum each unit's projects; all others are reported. */
const ROSTER_INDICATORS = 4;
const PROJECTS = 600;
const READINGS = 1_250_000;
const READINGS_PER_TARGET = 52;
const DAYS_TO_DATE = 253;

/**
 * A county of the design's full size, the same for the same seed: 600 projects, 80 units, 300 indicators in each
 * (24,000 targets), 1.25 million readings up to {@link COUNTY_DAY}. Lists are ordered as a snapshot's are.
 */
export function countySnapshot(packs: Snapshot['packs'], seed = 2012): Snapshot {
  const random = seeded(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const days = Array.from({ length: DAYS_TO_DATE }, (_, at) => addDays('2012-01-01', at));
  const snapshot: Snapshot = {
    seq: 1,
    campaign: { ...CAMPAIGN, county: '基准县' },
    actions: Array.from({ length: 8 }, (_, at) => ({
      id: `a${at}`,
      campaign: 'c',
      name: `行动${at + 1}`,
      order: at + 1,
      goals: [],
    })),
    steps: [],
    factors: [],
    calendars: [],
    tracks: [],
    ladders: [],
    progress: [],
    units: Array.from({ length: UNITS }, (_, at) => ({
      id: `u${at}`,
      name: `单位${at + 1}`,
      kind: 'other',
      order: at,
    })),
    leaders: [],
    indicators: Array.from({ length: INDICATORS }, (_, at) => ({
      id: `i${at}`,
      name: `指标${at + 1}`,
      unitOfMeasure: at < ROSTER_INDICATORS - 1 ? '项' : '亿元',
      form: 'cumulative',
      caliber: at % 2 === 0 ? 'management' : 'statistical',
    })),
    targets: [],
    rosters: [],
    projects: [],
    packs,
    readings: [],
    recognitions: [],
    problems: [],
    exemptions: [],
    bulletins: [],
  };
  addProjects(snapshot, random, upTo, days);
  addTargets(snapshot, upTo);
  addReadings(snapshot, upTo, days);
  addHardships(snapshot, upTo, days);
  return snapshot;
}

function addProjects(snapshot: Snapshot, random: () => number, upTo: (limit: number) => number, days: Day[]): void {
  for (let at = 0; at < PROJECTS; at += 1) {
    const plannedStart = days[upTo(DAYS_TO_DATE)] ?? COUNTY_DAY;
    snapshot.projects.push({
      id: `p${at}`,
      name: `项目${at + 1}`,
      tags: [],
      unit: `u${at % UNITS}`,
      annualInvestment: 1000 + upTo(90_000),
      totalInvestment: 200_000 + upTo(900_000),
      planPoints: [],
      plannedStart,
      asked: ['start'],
    });
    if (random() < 0.7) snapshot.recognitions.push(recognition(at, 'start', plannedStart));
    if (random() < 0.3) snapshot.recognitions.push(recognition(at, 'statistics', addDays(plannedStart, 20)));
  }
  for (let unit = 0; unit < UNITS; unit += 1) {
    snapshot.rosters.push({
      id: `r${unit}`,
      campaign: 'c',
      name: `清单${unit + 1}`,
      frozen: true,
      entries: snapshot.projects
        .filter((project) => project.unit === `u${unit}`)
        .map((project) => ({ project: project.id, entered: '2012-01-01', enteredWhy: '首批' })),
    });
  }
}

function recognition(project: number, kind: 'start' | 'statistics', on: Day): Snapshot['recognitions'][number] {
  return { id: `k${project}.${kind}`, project: `p${project}`, kind, on, evidence: '现场照片', verifier: '核实组' };
}

function addTargets(snapshot: Snapshot, upTo: (limit: number) => number): void {
  for (let indicator = 0; indicator < INDICATORS; indicator += 1) {
    for (let unit = 0; unit < UNITS; unit += 1) {
      const counts = indicator < ROSTER_INDICATORS - 1;
      const sums = indicator === ROSTER_INDICATORS - 1;
      snapshot.targets.push({
        id: `t${indicator}.${unit}`,
        campaign: 'c',
        action: `a${indicator % 8}`,
        name: `目标${indicator + 1}-${unit + 1}`,
        indicator: `i${indicator}`,
        unit: `u${unit}`,
        helpers: [],
        order: snapshot.targets.length,
        comparison: 'at-least',
        annualPlan: counts ? 8 : sums ? undefined : (1000 + upTo(100_000)) / 100,
        measurement: counts
          ? { by: 'count', roster: `r${unit}`, recognised: indicator === 1 ? ['statistics'] : ['start'] }
          : sums
            ? { by: 'investment', roster: `r${unit}` }
            : { by: 'readings' },
        annualPoints: [],
        curve: [],
      });
    }
  }
}

function addReadings(snapshot: Snapshot, upTo: (limit: number) => number, days: Day[]): void {
  const grades = ['reported', 'evidenced', 'verified'] as const;
  const series = (
    of: 'target' | 'project',
    subject: string,
    caliber: 'management' | 'statistical',
    plan: number,
    count: number,
  ) => {
    const speed = 0.3 + upTo(100) / 100;
    let hundredths = 0;
    for (let at = 0; at < count; at += 1) {
      hundredths += Math.floor((upTo(200) * speed * plan * 0.7) / count);
      snapshot.readings.push({
        id: `${subject}.${at}`,
        of,
        subject,
        caliber,
        on: days[Math.floor(((at + 1) * DAYS_TO_DATE) / count) - 1 - (at === count - 1 ? upTo(5) : 0)] ?? COUNTY_DAY,
        value: hundredths / 100,
        grade: grades[upTo(3)] ?? 'reported',
      });
    }
  };
  const reported = snapshot.targets.filter((target) => target.measurement.by === 'readings');
  const left = READINGS - reported.length * READINGS_PER_TARGET;
  for (const [at, project] of snapshot.projects.entries()) {
    const count = Math.floor(left / PROJECTS) + (at < left % PROJECTS ? 1 : 0);
    const caliber = (ROSTER_INDICATORS - 1) % 2 === 0 ? 'management' : 'statistical';
    const managed = Math.floor(count / 2);
    series('project', project.id, 'management', project.annualInvestment ?? 0, managed);
    series('project', project.id, caliber, project.annualInvestment ?? 0, count - managed);
  }
  for (const target of reported) {
    const caliber = Number(target.indicator.slice(1)) % 2 === 0 ? 'management' : 'statistical';
    series('target', target.id, caliber, target.annualPlan ?? 0, READINGS_PER_TARGET);
  }
}

function addHardships(snapshot: Snapshot, upTo: (limit: number) => number, days: Day[]): void {
  for (let at = 0; at < 400; at += 1) {
    snapshot.problems.push({
      id: `h${at}`,
      campaign: 'c',
      type: 'land-supply',
      name: `难题${at + 1}`,
      blocks: [
        { of: 'project', id: `p${upTo(PROJECTS)}` },
        { of: 'project', id: `p${upTo(PROJECTS)}` },
      ],
      raisedBy: `u${upTo(UNITS)}`,
      raisedOn: days[upTo(DAYS_TO_DATE)] ?? COUNTY_DAY,
      decider: { unit: `u${upTo(UNITS)}` },
      need: '供地',
      due: addDays(COUNTY_DAY, upTo(40) - 20),
    });
  }
  for (let at = 0; at < 60; at += 1) {
    snapshot.exemptions.push({
      id: `x${at}`,
      of: 'project',
      subject: `p${upTo(PROJECTS)}`,
      type: 'statutory-notice',
      cause: '征地公告',
      evidence: '公告',
      from: '2012-08-01',
      to: '2012-09-30',
      approver: '攻坚办',
    });
  }
}

/** Steps of each project, 24,000 in all. */
const STEPS = 40;

/**
 * The same county with a network of forty steps for every project on a working calendar, some waiting for two others,
 * and progress on the first of them.
 */
export function countyWithSteps(packs: Snapshot['packs'], calendars: Snapshot['calendars'], seed = 2012): Snapshot {
  const county = countySnapshot(packs, seed);
  const random = seeded(seed + 1);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const steps: Snapshot['steps'] = [];
  const progress: Snapshot['progress'] = [];
  for (const { id: project, unit } of county.projects) {
    const done = upTo(STEPS);
    for (let at = 0; at < STEPS; at += 1) {
      const id = `${project}.${at}`;
      const before = [at - 1, ...(at > 3 && upTo(2) === 0 ? [at - 2 - upTo(2)] : [])].filter((place) => place >= 0);
      steps.push({
        id,
        project,
        name: `节点${at + 1}`,
        order: at,
        office: at % 3 === 0 ? unit : `u${upTo(UNITS)}`,
        basis: at % 5 === 0 ? 'calendar' : 'working',
        days: 1 + upTo(9),
        after: before.map((place) => ({
          step: `${project}.${place}`,
          kind: 'FS',
          lag: 0,
          lagBasis: 'working',
          hard: upTo(3) > 0,
        })),
        gives: at === STEPS - 1 ? ['start'] : [],
      });
      if (at < done)
        progress.push({
          id: `${id}:${COUNTY_DAY}`,
          project,
          step: id,
          on: COUNTY_DAY,
          started: addDays(COUNTY_DAY, at - STEPS - 1),
          finished: addDays(COUNTY_DAY, at - STEPS),
          grade: 'reported',
        });
    }
  }
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  return {
    ...county,
    campaign: { ...county.campaign, calendar: 'cn' },
    calendars,
    steps: steps.toSorted((a, b) => a.order - b.order || byId(a, b)),
    progress: progress.toSorted(byId),
  };
}
