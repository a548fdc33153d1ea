import { addDays, type Casework, type Day, type Id, maxDay, type Snapshot, tenDayEnd } from '@gongjian/model';
import { askedFigures } from './asked-figures.ts';
import type { Own } from './own.ts';
import type { Thing } from './thing.ts';

/** Reports on their way, figures of the ten days that are not in, and what else was asked. */
export function reportThings(snapshot: Snapshot, casework: Casework, own: Own, day: Day): Thing[] {
  const named = new Map(snapshot.units.map(({ id, name }) => [id, name]));
  const nameOf = (unit: Id) => named.get(unit) ?? unit;
  const reports = casework.report.filter(({ on }) => on <= day);
  const inState = (state: string) => reports.filter((report) => report.state === state);
  const about = ({ id, unit, on, rows }: (typeof reports)[number]) => ({
    subject: id,
    name: nameOf(unit),
    since: on,
    count: rows.length,
  });
  if (own.role === 'office')
    return inState('passed').map((report) => ({ ...about(report), kind: 'report-accept' as const }));
  if (own.role === 'reviewer')
    return inState('submitted')
      .filter(({ unit }) => own.unit(unit))
      .map((report) => ({ ...about(report), kind: 'report-review' as const }));
  if (own.role !== 'reporter') return [];
  return [
    ...inState('returned')
      .filter(({ unit }) => own.unit(unit))
      .map((report) => ({
        ...about(report),
        kind: 'report-returned' as const,
        count: Math.max(1, report.rows.filter(({ returned }) => returned !== undefined).length),
      })),
    ...missing(snapshot, casework, own, day),
    ...demanded(snapshot, casework, own, day),
  ];
}

/** Figures asked of own units for the ten days that end on or after `day`, and for the ten days before. */
function missing(snapshot: Snapshot, { report, period }: Casework, own: Own, day: Day): Thing[] {
  const { campaign, units } = snapshot;
  const closed = period.reduce<Day>((last, { on }) => maxDay(last, on), '');
  const end = tenDayEnd(day);
  const before = addDays(firstOf(day), -1);
  return [before, end]
    .filter((on) => on > closed && on >= campaign.from && on <= tenDayEnd(campaign.to))
    .flatMap((on) => {
      const told = new Set([
        ...snapshot.readings.filter((reading) => reading.on === on).map(({ subject }) => subject),
        ...report.filter((one) => one.on === on).flatMap(({ rows }) => rows.map(({ subject }) => subject)),
      ]);
      const { targets, projects } = askedFigures(snapshot, on);
      const due = [...targets, ...projects].filter(({ id }) => !told.has(id));
      return units
        .filter(({ id }) => own.unit(id))
        .map(({ id, name }) => ({ id, name, count: due.filter(({ unit }) => unit === id).length }))
        .filter(({ count }) => count > 0)
        .map(({ id, name, count }): Thing => ({ kind: 'report', subject: `${id}:${on}`, name, due: on, count }));
    });
}

function firstOf(day: Day): Day {
  for (let first = day; ; first = addDays(first, -1))
    if (tenDayEnd(addDays(first, -1)) !== tenDayEnd(day)) return first;
}

function demanded(snapshot: Snapshot, { demand, report }: Casework, own: Own, day: Day): Thing[] {
  const unitOf = new Map([...snapshot.targets, ...snapshot.projects].map(({ id, unit }) => [id, unit]));
  return demand
    .filter(({ on, withdrawn }) => on <= day && withdrawn === undefined)
    .flatMap(({ id, name, due, asOf, items, units, answers }): Thing[] => {
      const isIn = (subject: Id) =>
        snapshot.readings.some((reading) => reading.subject === subject && reading.on === asOf) ||
        report.some((one) => one.on === asOf && one.rows.some((row) => row.subject === subject));
      const count =
        items.length > 0
          ? items.filter(({ subject }) => own.unit(unitOf.get(subject)) && !isIn(subject)).length
          : units.filter((unit) => own.unit(unit) && !answers.some((answer) => answer.unit === unit)).length;
      return count === 0 ? [] : [{ kind: 'demand', subject: id, name, due, count }];
    });
}
