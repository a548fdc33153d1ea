import { resolveCalendar, stepsInOrder } from '@gongjian/engine';
import { type ActEnvelope, type Id, Refused, type Snapshot, type Step, scopeOf } from '@gongjian/model';
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
  const look = async (
    caller: Caller,
    { campaign, project, file, seq, newId }: Asked,
  ): Promise<{ seq: number; name: string; difference: ScheduleDifference }> => {
    const snapshot = await known.snapshot(campaign, scopeOf(caller.actor), seq);
    projectIn(snapshot, project);
    const draft = await readingThread({ kind: 'schedule', name: file.name, bytes: file.bytes });
    const difference = scheduleDifference(draft, { project: { id: project }, steps: snapshot.steps, newId });
    return { seq: snapshot.seq, name: draft.name, difference };
  };

  return {
    exportSchedule: async (caller, campaign, { on, project }) => {
      const snapshot = await known.snapshot(campaign, scopeOf(caller.actor));
      const name = project === undefined ? snapshot.campaign.name : projectIn(snapshot, project).name;
      const { zero, projects } = await chart(caller, campaign, { on });
      const drawn = projects.filter(({ id, steps }) => (project === undefined ? steps.length > 0 : id === project));
      const shown = new Set(drawn.map(({ id }) => id));
      const steps = snapshot.steps.filter((step) => shown.has(step.project));
      const told = snapshot.progress.filter((row) => row.on <= on).toSorted((a, b) => (a.on < b.on ? -1 : 1));
      const xml = scheduleXml({
        name,
        zero,
        calendars: calendarsOf(snapshot, new Set(steps.flatMap(({ calendar }) => calendar ?? []))),
        projects: drawn,
        steps,
        percent: new Map(told.flatMap(({ step, percent }) => (percent === undefined ? [] : [[step, percent]]))),
        byProject: project === undefined,
      });
      return { name: `${safeName(`${name}进度计划（${on}）`)}.xml`, bytes: new TextEncoder().encode(xml) };
    },

    previewSchedule: async (caller, campaign, project, file) => {
      const { difference, ...about } = await look(caller, { campaign, project, file, newId: (uid) => `new.${uid}` });
      const { steps: _steps, ...shown } = difference;
      return { ...about, ...shown };
    },

    commitSchedule: async (caller, campaign, project, file, { seq, batch }) => {
      const newId = (uid: number): Id => `${project.slice(0, 100)}.${actIdFor(batch, `step ${uid}`).slice(0, 8)}`;
      const { difference } = await look(caller, { campaign, project, file, seq, newId });
      const issues = difference.faults
        .filter(({ fault }) => fault !== 'part-day')
        .map(({ fault, line, element }) => ({ path: `${file.name}:${line} ${element}`, code: fault }));
      if (issues.length > 0) throw new Refused({ kind: 'invalid', issues });
      const changed = new Set(difference.rows.map(({ step, uid }) => step ?? newId(uid)));
      const acts: ActEnvelope[] = [];
      for (const body of inTurn(difference.steps).filter(({ id }) => changed.has(id))) {
        const versions = await store.versions(county, scopeOf(caller.actor), 'step', body.id);
        const basis = versions.findLast((version) => version.seq <= seq)?.seq ?? 0;
        acts.push({ id: actIdFor(batch, body.id), name: 'step.set', body, basis, batch });
      }
      const receipts = await performActs(store, county, caller, acts, { whole: true, byId: true });
      const [refusal] = receipts.flatMap(({ refusals }) => refusals);
      if (refusal !== undefined) throw new Refused(refusal);
      return receipts;
    },
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
  readonly project: Id;
  readonly file: File;
  readonly seq?: number;
  readonly newId: (uid: number) => Id;
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
