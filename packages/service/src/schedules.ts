import { resolveCalendar, standOf, stepPlan, stepsInOrder } from '@gongjian/engine';
import {
  type ActEnvelope,
  type Day,
  FAULTS_TOLD,
  type Id,
  invalidAt,
  type Progress,
  Refused,
  type ScheduleAccepted,
  type Snapshot,
  type Step,
  type StepStand,
  scopeOf,
} from '@gongjian/model';
import { type ScheduleCalendar, safeName, scheduleXml } from '@gongjian/paper';
import { type ScheduleDifference, scheduleDifference } from '@gongjian/reader';
import type { Store } from '@gongjian/store';
import { actIdFor } from './act-id.ts';
import type { Caller } from './caller.ts';
import type { Known } from './known.ts';
import { performActs } from './perform.ts';
import { readingThread } from './reading-thread.ts';
import type { File, Service } from './service.ts';

type Schedules = Pick<Service, 'exportSchedule' | 'previewSchedule' | 'commitSchedule'>;

/** Schedules out to Project and its peers, and back from them. */
export function schedulesOf(store: Store, county: Id, known: Known, { chart }: Pick<Service, 'chart'>): Schedules {
  const look = async (caller: Caller, { campaign, project, file, seq, newId }: Asked): Promise<Looked> => {
    const snapshot = await known.snapshot(campaign, scopeOf(caller.actor), seq);
    if (project !== undefined) projectIn(snapshot, project);
    const draft = await readingThread({ kind: 'schedule', name: file.name, bytes: file.bytes });
    const { steps, projects } = snapshot;
    const reports = stepPlan(snapshot, caller.day).progress;
    const stands = standsOf(steps, reports, caller.day);
    const difference = scheduleDifference(draft, { project, projects, steps, stands, day: caller.day, newId });
    return { snapshot, name: draft.name, difference, reports };
  };

  return {
    exportSchedule: async (caller, campaign, { on, project, only }) => {
      const snapshot = await known.snapshot(campaign, scopeOf(caller.actor));
      const name = project === undefined ? snapshot.campaign.name : projectIn(snapshot, project).name;
      const { zero, projects } = await chart(caller, campaign, { on });
      const drawn = projects.filter(({ id, steps }) =>
        project === undefined ? steps.length > 0 && (only?.includes(id) ?? true) : id === project,
      );
      const shown = new Set(drawn.map(({ id }) => id));
      const steps = snapshot.steps.filter((step) => shown.has(step.project));
      const xml = scheduleXml({
        name,
        zero,
        calendars: calendarsOf(snapshot, new Set(steps.flatMap(({ calendar }) => calendar ?? []))),
        projects: drawn,
        steps,
        stands: standsOf(steps, stepPlan(snapshot, on).progress, on),
        byProject: project === undefined,
      });
      return { name: `${safeName(`${name}进度计划（${on}）`)}.xml`, bytes: new TextEncoder().encode(xml) };
    },

    previewSchedule: async (caller, campaign, file, { project }) => {
      const asked = { campaign, project, file, newId: (uid: number) => `new.${uid}` };
      const { snapshot, name, difference } = await look(caller, asked);
      const { steps: _steps, ids: _ids, ...shown } = difference;
      return { seq: snapshot.seq, name, ...shown };
    },

    commitSchedule: async (caller, campaign, file, { project, seq, batch, accepted }) => {
      const newId = (uid: number, of: Id): Id => `${of.slice(0, 100)}.${actIdFor(batch, `step ${uid}`).slice(0, 8)}`;
      const [first] = await store.versions(county, scopeOf(caller.actor), 'campaign', campaign);
      if (first !== undefined && seq < first.seq) throw new Refused(invalidAt('seq', 'too_small', `≥ ${first.seq}`));
      const { difference, reports } = await look(caller, { campaign, project, file, seq, newId });
      const issues = faultsIn(difference, accepted).map(({ fault, line, element }) => ({
        path: `${file.name}:${line} ${element}`,
        code: fault,
      }));
      if (issues.length > 0) throw new Refused({ kind: 'invalid', issues });
      const { ids } = difference;
      const changed = new Set(accepted.rows.flatMap((uid) => ids.get(uid) ?? []));
      const acts: ActEnvelope[] = [];
      for (const body of inTurn(difference.steps).filter(({ id }) => changed.has(id))) {
        const versions = await store.versions(county, scopeOf(caller.actor), 'step', body.id);
        const basis = versions.findLast((version) => version.seq <= seq)?.seq ?? 0;
        acts.push({ id: actIdFor(batch, body.id), name: 'step.set', body, basis, batch });
      }
      for (const row of difference.stands.filter(({ uid }) => accepted.stands.includes(uid))) {
        const step = ids.get(row.uid) ?? '';
        const body = reportOf(row, reports.get(step), { step, on: caller.day, file: file.name });
        acts.push({ id: actIdFor(batch, `stand ${step}`), name: 'progress.record', body, batch });
      }
      const receipts = await performActs(store, county, caller, acts, { whole: true, byId: true });
      const [refusal] = receipts.flatMap(({ refusals }) => refusals);
      if (refusal !== undefined) throw new Refused(refusal);
      return receipts;
    },
  };
}

type Looked = {
  readonly snapshot: Snapshot;
  readonly name: string;
  readonly difference: ScheduleDifference;
  /** The latest of each step. */
  readonly reports: ReadonlyMap<Id, Progress>;
};

function standsOf(steps: readonly Step[], reports: ReadonlyMap<Id, Progress>, day: Day): Map<Id, StepStand> {
  return new Map(steps.map((step) => [step.id, standOf(step, reports.get(step.id), day)]));
}

/** What stands in the way of taking over what was chosen. */
function faultsIn(
  { faults, rows, stands }: ScheduleDifference,
  accepted: ScheduleAccepted,
): { fault: string; line: number; element: string }[] {
  const chosen = [
    ...rows.filter(({ uid }) => accepted.rows.includes(uid)),
    ...stands.filter(({ uid }) => accepted.stands.includes(uid)),
  ];
  const untaken = chosen
    .filter(({ needs }) => needs.some((uid) => !accepted.rows.includes(uid)))
    .map(({ line }) => ({ fault: 'link-to-nothing', line, element: 'PredecessorLink' }));
  const wrong = stands.flatMap(({ uid, line, fault }) =>
    fault !== undefined && accepted.stands.includes(uid) ? [{ fault, line, element: 'ActualStart' }] : [],
  );
  return [...faults.filter(({ fault }) => !FAULTS_TOLD.has(fault)), ...untaken, ...wrong];
}

/** A report of where the step stands as the file says it; days left stay as reported while the share is the same. */
function reportOf(
  { fields, isBehind }: ScheduleDifference['stands'][number],
  last: Progress | undefined,
  { step, on, file }: { step: Id; on: Day; file: string },
): Omit<Progress, 'id' | 'project'> {
  const said = new Map(fields.map(({ field, is }) => [field, is]));
  const day = (field: 'started' | 'finished') => (said.has(field) ? said.get(field) : last?.[field]);
  const started = day('started');
  const finished = day('finished');
  const share = said.has('percent')
    ? { percent: Number.parseInt(said.get('percent') ?? '0', 10) }
    : {
        ...(last?.percent !== undefined && { percent: last.percent }),
        ...(last?.remaining !== undefined && { remaining: last.remaining }),
      };
  return {
    step,
    on,
    ...(started && { started }),
    ...(finished && { finished }),
    ...(started !== undefined && finished === undefined && share),
    grade: 'reported',
    ...((isBehind || last?.on === on) && { note: `按进度计划文件“${file.slice(0, 200)}”更正` }),
  };
}

/** A step is also refused while what it is part of is not there. */
function inTurn(steps: readonly Step[]): Step[] {
  const own = new Map(steps.map((step) => [step.id, step]));
  const asLinks = steps.map(({ parent, ...step }): Step => {
    if (parent === undefined) return step;
    const first = { step: parent, kind: 'SS', lag: 0, lagBasis: 'working', hard: true } as const;
    return { ...step, after: [first, ...step.after] };
  });
  return stepsInOrder(asLinks).flatMap(({ id }) => own.get(id) ?? []);
}

type Asked = {
  readonly campaign: Id;
  readonly project: Id | undefined;
  readonly file: File;
  readonly seq?: number;
  readonly newId: (uid: number, project: Id) => Id;
};

function projectIn({ projects }: Snapshot, id: Id): Snapshot['projects'][number] {
  const project = projects.find((one) => one.id === id);
  if (project === undefined) throw new Refused({ kind: 'not-found', what: 'project', id });
  return project;
}

/** The campaign's first; without one, plain weeks as the engine counts them. */
function calendarsOf({ campaign, calendars }: Snapshot, more: ReadonlySet<Id>): ScheduleCalendar[] {
  const plain = { id: 'plain', name: '标准', week: [1, 2, 3, 4, 5], exceptions: [] };
  const others = [...more].filter((id) => id !== campaign.calendar);
  const named = (id: Id): ScheduleCalendar => {
    const { week, years, exceptions } = resolveCalendar(calendars, id);
    // A file of one campaign needs no holidays of other decades.
    const near = [...years.values()].filter(({ year }) => Math.abs(year - campaign.year) <= 3);
    const single = (days: readonly string[], works: boolean) => days.map((day) => ({ from: day, to: day, works }));
    return {
      id,
      name: calendars.find((one) => one.id === id)?.name.zh ?? id,
      week,
      exceptions: [...near.flatMap(({ off, work }) => [...single(off, false), ...single(work, true)]), ...exceptions],
    };
  };
  return [campaign.calendar === undefined ? plain : named(campaign.calendar), ...others.map(named)];
}
