import { assess, burdenOf, demandCost } from '@gongjian/engine';
import {
  type Assessment,
  type Casework,
  type Day,
  type Demand,
  type DemandedItem,
  decimalsOf,
  type Id,
  type KnownSources,
  type Light,
  type Reading,
  Refused,
  type ReportReview,
  type ReportRow,
  readingId,
  round,
  type Snapshot,
  scopeOf,
  type UnitOfMeasure,
} from '@gongjian/model';
import type { Store } from '@gongjian/store';
import type { Caller } from './caller.ts';
import type { Known } from './known.ts';
import type { Service } from './service.ts';

type Reporting = Pick<Service, 'burden' | 'demandCost' | 'reportReview'>;

/** What the way of figures into the county asks of its units, and what a reviewer is shown. */
export function reportingOf(store: Store, county: Id, known: Known): Reporting {
  const look = async (caller: Caller, campaign: Id): Promise<[Snapshot, Casework]> => {
    const scope = scopeOf(caller.actor);
    return Promise.all([known.snapshot(campaign, scope), store.caseworkRows(county, campaign, { scope })]);
  };

  return {
    burden: async (caller, campaign, { on }) => {
      const [snapshot, { report, demand, order }] = await look(caller, campaign);
      return burdenOf({ snapshot, reports: report, demands: demand, orders: order }, on);
    },

    demandCost: async (caller, campaign, draft) => {
      const [snapshot, { report, demand }] = await look(caller, campaign);
      return demandCost(draft, sourcesOf(snapshot, demand), report);
    },

    reportReview: async (caller, campaign, id, { on }) => {
      const [snapshot, { report: reports }] = await look(caller, campaign);
      const report = reports.find((one) => one.id === id);
      if (report === undefined) throw new Refused({ kind: 'not-found', what: 'report', id });
      const rows = report.rows.map((row) => reviewRow(row, report.on, snapshot));
      const now = await known.assessment(campaign, scopeOf(caller.actor), { day: on });
      const then = assess({ ...snapshot, readings: withRows(snapshot, rows, report.on) }, on);
      const version = (await store.versions(county, scopeOf(caller.actor), 'report', id)).at(-1)?.seq ?? 0;
      return { report, version, rows, turns: turnsBetween(now, then, snapshot) };
    },
  };
}

function sourcesOf({ targets, projects, readings }: Snapshot, demands: readonly Demand[]): KnownSources {
  const target = (id: Id) => targets.find((one) => one.id === id);
  const unitOf = ({ of, subject }: DemandedItem) =>
    of === 'target' ? target(subject)?.unit : projects.find(({ id }) => id === subject)?.unit;
  return { target, unitOf, readings: (subject) => readings.filter((one) => one.subject === subject), demands };
}

type ReviewRow = ReportReview['rows'][number];

function reviewRow(row: ReportRow, on: Day, snapshot: Snapshot): ReviewRow {
  const series = snapshot.readings.filter(({ subject, caliber }) => subject === row.subject && caliber === row.caliber);
  const last = series.findLast((reading) => reading.on < on);
  const there = series.find((reading) => reading.on === on);
  const figure = row.value ?? last?.value;
  const difference = figure === undefined || last === undefined ? undefined : round(figure - last.value, 6);
  return {
    ...row,
    ...subjectWords(row, snapshot),
    ...(last === undefined ? {} : { last: { value: last.value, on: last.on } }),
    ...(there === undefined ? {} : { there: there.value }),
    ...(figure === undefined ? {} : { figure }),
    ...(difference === undefined ? {} : { difference }),
  };
}

function subjectWords(
  { of, subject }: Pick<ReportRow, 'of' | 'subject'>,
  { targets, projects, indicators }: Snapshot,
): { name: string; unitOfMeasure: UnitOfMeasure; decimals: number } {
  if (of === 'project')
    return { name: projects.find(({ id }) => id === subject)?.name ?? subject, unitOfMeasure: '万元', decimals: 0 };
  const target = targets.find(({ id }) => id === subject);
  const indicator = indicators.find(({ id }) => id === target?.indicator);
  const unitOfMeasure = indicator?.unitOfMeasure ?? '项';
  return {
    name: target?.name ?? subject,
    unitOfMeasure,
    decimals: indicator?.decimals ?? decimalsOf(unitOfMeasure),
  };
}

/** The readings as they would be if the rows were passed. */
function withRows({ readings }: Snapshot, rows: readonly ReviewRow[], on: Day): Reading[] {
  const passed = rows.flatMap(({ of, subject, caliber, figure, evidence, peer }): Reading[] =>
    figure === undefined
      ? []
      : [
          {
            id: readingId(subject, caliber, on),
            of,
            subject,
            caliber,
            on,
            value: figure,
            grade: evidence ? 'evidenced' : 'reported',
            ...(peer === undefined ? {} : { peer }),
          },
        ],
  );
  const ids = new Set(passed.map(({ id }) => id));
  return [...readings.filter(({ id }) => !ids.has(id)), ...passed].sort(
    (a, b) => compare(a.subject, b.subject) || compare(a.caliber, b.caliber) || compare(a.on, b.on),
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Lights of targets and projects that differ between two assessments of a day. */
function turnsBetween(now: Assessment, then: Assessment, { targets, projects }: Snapshot): ReportReview['turns'] {
  const turns = (
    of: 'target' | 'project',
    things: readonly { readonly id: Id; readonly name: string }[],
    lightsOf: (assessment: Assessment) => ReadonlyMap<Id, Light | undefined>,
  ): ReportReview['turns'] => {
    const [was, is] = [lightsOf(now), lightsOf(then)];
    return things.flatMap(({ id, name }) => {
      const [before, after] = [was.get(id), is.get(id)];
      if (before === after) return [];
      return [
        {
          of,
          subject: id,
          name,
          ...(before === undefined ? {} : { was: before }),
          ...(after === undefined ? {} : { is: after }),
        },
      ];
    });
  };
  return [
    ...turns('target', targets, (one) => new Map(one.targets.map(({ target, light }) => [target, light.light]))),
    ...turns('project', projects, (one) => new Map(one.projects.map(({ project, light }) => [project, light.light]))),
  ];
}
