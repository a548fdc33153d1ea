import {
  addDays,
  type Burden,
  type Day,
  type Demand,
  type DemandedItem,
  fillingMinutes,
  type Id,
  type Order,
  type Reading,
  type Report,
  round,
  rowsAsked,
  type Snapshot,
} from '@gongjian/model';
import { minutesPerRow, reportMinutes } from './minutes-per-row.ts';

/** What the burden is counted from: what was asked of units and came of it. */
export type BurdenFacts = {
  readonly snapshot: Pick<Snapshot, 'campaign' | 'units' | 'targets' | 'projects' | 'readings' | 'problems'>;
  readonly reports: readonly Report[];
  readonly demands: readonly Demand[];
  readonly orders: readonly Pick<Order, 'unit' | 'on'>[];
};

type Counts = Omit<Burden['months'][number], 'unit' | 'month'>;
const NOTHING: Counts = { reports: 0, demands: 0, orders: 0, problems: 0, items: 0, rows: 0, minutes: 0, known: 0 };

function plus(left: Counts, right: Partial<Counts>): Counts {
  const sum = { ...left };
  for (const [key, value] of Object.entries(right) as [keyof Counts, number][]) sum[key] += value;
  return sum;
}

const rowKey = (subject: Id, on: Day | undefined): string => `${subject} ${on}`;

/**
 * What was asked of units until the end of a day, by month. A figure that was demanded and came by a report is one row;
 * figures that came without a report count as rows of one item per unit and day, without minutes; where a report of the
 * day is there, as rows beside its own.
 */
export function burdenOf({ snapshot, reports, demands, orders }: BurdenFacts, day: Day): Burden {
  const counts = new Map<string, Counts>();
  const add = (unit: Id, on: Day, more: Partial<Counts>): void => {
    const key = `${unit} ${on.slice(0, 7)}`;
    counts.set(key, plus(counts.get(key) ?? NOTHING, more));
  };
  const unitOf = unitsOfSubjects(snapshot);
  const made = demands.filter(({ on }) => on <= day);
  const sent = reports.filter(({ hands }) => (hands[0]?.on ?? day) <= day);

  // What was in before it was demanded was filled in twice, or at least looked up twice: two rows.
  const demanded = new Set(
    made.flatMap(({ items, asOf, known }) =>
      items
        .filter(({ subject }) => !known.some((one) => one.by === 'reading' && one.subject === subject))
        .map(({ subject }) => rowKey(subject, asOf)),
    ),
  );
  for (const demand of made)
    for (const unit of demand.units)
      add(unit, demand.on, {
        demands: 1,
        items: 1,
        rows: rowsAsked(demand, unit, unitOf),
        known: demand.known.filter((one) => one.unit === unit).length,
        minutes: answerMinutes(demand, unit),
      });
  for (const report of sent)
    add(report.unit, report.on, {
      reports: 1,
      items: 1,
      rows: report.rows.filter(({ subject }) => !demanded.has(rowKey(subject, report.on))).length,
      minutes: reportMinutes(report) ?? 0,
    });
  const reported = new Set(sent.map((report) => rowKey(report.unit, report.on)));
  for (const [unit, on, rows] of direct(snapshot, sent, demanded, unitOf, day))
    add(unit, on, reported.has(rowKey(unit, on)) ? { rows } : { reports: 1, items: 1, rows });
  for (const { unit, on } of orders) if (on <= day) add(unit, on, { orders: 1, items: 1 });
  for (const { raisedBy, raisedOn } of snapshot.problems)
    if (raisedOn <= day) add(raisedBy, raisedOn, { problems: 1, items: 1 });

  const order = new Map(snapshot.units.map(({ id }, index) => [id, index]));
  const months = [...counts]
    .map(([key, count]) => {
      const [unit = '', month = ''] = key.split(' ');
      return { unit, month, ...count, minutes: round(count.minutes, 1) };
    })
    .sort((a, b) =>
      a.month < b.month ? -1 : a.month > b.month ? 1 : (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0),
    );
  const rate = minutesPerRow(sent, made);
  return {
    day,
    ...(rate === undefined ? {} : { minutesPerRow: round(rate, 2) }),
    months,
    totals: totalsOf(months),
    demands: made.map((demand) => demandBurden(demand, snapshot.readings, unitOf)),
  };
}

function unitsOfSubjects({ targets, projects }: BurdenFacts['snapshot']): (item: DemandedItem) => Id | undefined {
  const units = {
    target: new Map(targets.map(({ id, unit }) => [id, unit])),
    project: new Map(projects.map(({ id, unit }) => [id, unit])),
  };
  return ({ of, subject }) => units[of].get(subject);
}

function answerMinutes({ answers }: Demand, unit: Id): number {
  const answer = answers.find((one) => one.unit === unit);
  return (answer === undefined ? undefined : fillingMinutes(answer)) ?? 0;
}

/** Figures of the campaign's days that came without a report, by unit and day; the statisticians' own are not asked of units. */
function direct(
  { campaign, readings }: BurdenFacts['snapshot'],
  reports: readonly Report[],
  demanded: ReadonlySet<string>,
  unitOf: (item: DemandedItem) => Id | undefined,
  day: Day,
): [Id, Day, number][] {
  const reported = new Set(reports.flatMap(({ on, rows }) => rows.map(({ subject }) => rowKey(subject, on))));
  const rows = new Map<string, number>();
  for (const reading of readings) {
    const { on, subject, caliber } = reading;
    const unit = unitOf(reading);
    const key = rowKey(subject, on);
    if (unit === undefined || caliber !== 'management' || on < addDays(campaign.from, -1) || on > day) continue;
    if (reported.has(key) || demanded.has(key)) continue;
    rows.set(`${unit} ${on}`, (rows.get(`${unit} ${on}`) ?? 0) + 1);
  }
  return [...rows].map(([key, count]) => {
    const [unit = '', on = ''] = key.split(' ');
    return [unit, on, count];
  });
}

function totalsOf(months: Burden['months']): Burden['totals'] {
  return [...new Set(months.map(({ month }) => month))].map((month) => {
    const rows = months.filter((one) => one.month === month);
    const total = rows.reduce<Counts>((sum, { unit: _unit, month: _month, ...counts }) => plus(sum, counts), NOTHING);
    return { month, units: rows.length, ...total, minutes: round(total.minutes, 1) };
  });
}

function demandBurden(
  demand: Demand,
  readings: readonly Reading[],
  unitOf: (item: DemandedItem) => Id | undefined,
): Burden['demands'][number] {
  const isIn = (item: DemandedItem) =>
    readings.some(({ subject, on }) => subject === item.subject && on === demand.asOf) ||
    demand.known.some(({ by, subject }) => by === 'computed' && subject === item.subject);
  const isAnswered = (unit: Id) =>
    demand.items.length === 0
      ? demand.answers.some((answer) => answer.unit === unit)
      : demand.items.filter((item) => unitOf(item) === unit).every(isIn);
  return {
    demand: demand.id,
    asked: demand.units.length,
    answered: demand.units.filter(isAnswered).length,
    rows: demand.units.reduce((rows, unit) => rows + rowsAsked(demand, unit, unitOf), 0),
    minutes: round(
      demand.units.reduce((minutes, unit) => minutes + answerMinutes(demand, unit), 0),
      1,
    ),
    known: demand.known.length,
  };
}
