import type { Change, Owners, Reference, View } from '../act.ts';
import type { Actor } from '../actor.ts';
import { type Day, yearOf } from '../day.ts';
import type { Grade, Reading, SUBJECT_KINDS } from '../fact.ts';
import type { Caliber, Campaign, Indicator } from '../plan.ts';
import type { Id } from '../plan-text.ts';
import { jumpedFrom, LARGEST_SHARE } from '../plausible.ts';
import { convert, round, type UnitOfMeasure } from '../quantity.ts';
import type { Refusal } from '../refusal.ts';
import { coveringPeriod, exceptionFor } from '../report.ts';
import { unitReads } from './reads.ts';

export type Subject = { readonly of: (typeof SUBJECT_KINDS)[number]; readonly subject: Id };
type InSeries = Subject & { readonly caliber?: Caliber | undefined };
type Figure = InSeries & { readonly on: Day; readonly value: number; readonly note?: string | undefined };

/** Project investment is reported in 万元; a target in its indicator's unit of measure. */
const PROJECT_UNIT = '万元';

export function readingId(subject: Id, caliber: Caliber, on: Day): Id {
  return `${subject}:${caliber}:${on}`;
}

export function unitOf({ of, subject }: Subject, view: View): Id | undefined {
  return view.get(of, subject)?.unit;
}

export function leadersOf({ of, subject }: Subject, view: View): Owners['leaders'] {
  return [view.get(of, subject)?.leader];
}

function targetOf({ of, subject }: Subject, view: View) {
  return of === 'target' ? view.get('target', subject) : undefined;
}

function indicatorOf(body: Subject, view: View): Indicator | undefined {
  const target = targetOf(body, view);
  return target === undefined ? undefined : view.get('indicator', target.indicator);
}

export function caliberOf(body: InSeries, view: View): Caliber {
  return body.caliber ?? indicatorOf(body, view)?.caliber ?? 'management';
}

function unitOfMeasureOf(body: Subject, view: View): UnitOfMeasure {
  return indicatorOf(body, view)?.unitOfMeasure ?? PROJECT_UNIT;
}

/** What is needed to check and put a reading of a subject for a day. */
export function readingReads(body: Subject & { readonly on: Day }, view: View): Reference[] {
  const target = targetOf(body, view);
  return [
    { kind: body.of, id: body.subject },
    { readingsOf: body.subject },
    ...(target === undefined ? [] : [{ kind: 'indicator' as const, id: target.indicator }]),
    ...(target === undefined
      ? [{ every: 'campaign' as const, about: String(yearOf(body.on)) }]
      : [{ kind: 'campaign' as const, id: target.campaign }]),
    ...campaignsOf(body, view).map(({ id }) => ({ every: 'period' as const, about: id })),
    ...unitReads(unitOf(body, view), view),
  ];
}

/** The campaigns that a figure is for: a target's own; of a project, which is the county's, all of that plan year. */
export function campaignsOf(body: Subject & { readonly on: Day }, view: View): readonly Campaign[] {
  if (body.of === 'project') return view.about('campaign', String(yearOf(body.on)));
  const target = targetOf(body, view);
  const campaign = target === undefined ? undefined : view.get('campaign', target.campaign);
  return campaign === undefined ? [] : [campaign];
}

/** The reports that a subject's figure may have come by: those of its unit and of the units above it. */
export function reportReads(body: Subject, view: View): Reference[] {
  return unitReads(unitOf(body, view), view).flatMap((unit) =>
    'id' in unit ? [{ every: 'report' as const, about: unit.id }] : [],
  );
}

/** Readings of one series by day. */
export function series(body: InSeries, view: View): readonly Reading[] {
  const caliber = caliberOf(body, view);
  return view.readings(body.subject).filter((reading) => reading.caliber === caliber);
}

export function lastBefore(readings: readonly Reading[], on: Day): Reading | undefined {
  return readings.findLast((reading) => reading.on < on);
}

export function readingOn(body: InSeries & { readonly on: Day }, view: View): Reading | undefined {
  return series(body, view).find((reading) => reading.on === body.on);
}

export function unknownSubject(body: Subject, view: View): Refusal[] {
  if (view.get(body.of, body.subject) === undefined) return [{ kind: 'not-found', what: body.of, id: body.subject }];
  const target = targetOf(body, view);
  return target !== undefined && target.measurement.by !== 'readings'
    ? [{ kind: 'computed', subject: body.subject }]
    : [];
}

/** A day to come, of another year, or of a period that is closed for the subject's unit. */
export function badDay(body: Subject & { readonly on: Day }, view: View, day: Day): Refusal[] {
  const { on } = body;
  if (on > day) return [{ kind: 'future', on, day }];
  const target = targetOf(body, view);
  const year = target === undefined ? yearOf(day) : view.get('campaign', target.campaign)?.year;
  if (year !== undefined && yearOf(on) !== year) return [{ kind: 'outside-year', on, year }];
  return closed(on, unitOf(body, view), campaignsOf(body, view), view, day);
}

/**
 * A period that is closed takes no more figures for its days, those up to its last day and after the period before it,
 * but from units with an exception that has not run out.
 */
function closed(on: Day, unit: Id | undefined, campaigns: readonly Campaign[], view: View, day: Day): Refusal[] {
  for (const { id } of campaigns) {
    const period = coveringPeriod(view.about('period', id), on);
    if (period === undefined) continue;
    const exception =
      unit === undefined ? undefined : exceptionFor(period, unit, day, (one) => view.get('unit', one)?.parent);
    if (exception === undefined) return [{ kind: 'period-closed', on, through: period.on, closedOn: period.closedOn }];
  }
  return [];
}

/** Where reports are reviewed, a unit's own figures come by its reports and no other way. */
export function onlyByReport(body: Subject & { readonly on: Day }, view: View, { role }: Actor): Refusal[] {
  const reviewed = campaignsOf(body, view).find(({ reporting }) => reporting === 'reviewed');
  return role === 'reporter' && reviewed !== undefined ? [{ kind: 'reviewed', campaign: reviewed.name }] : [];
}

export function wrongUnit(given: UnitOfMeasure | undefined, body: Subject & { value: number }, view: View): Refusal[] {
  const expected = unitOfMeasureOf(body, view);
  if (given === undefined || given === expected) return [];
  return [{ kind: 'wrong-unit', given, expected, would: convert(body.value, given, expected) }];
}

/**
 * Cumulative figures do not fall, exceed double the plan, or jump without a word: each is refused until the author
 * says why in `note`. A figure that would fall below an earlier one, or stand above a later one, names that one.
 */
export function unlikely(body: Figure, view: View): Refusal[] {
  const indicator = indicatorOf(body, view);
  if (body.note || (indicator !== undefined && indicator.form !== 'cumulative')) return [];
  const unit = unitOfMeasureOf(body, view);
  const readings = series(body, view);
  const before = lastBefore(readings, body.on);
  const after = readings.find((reading) => reading.on > body.on);
  if (before !== undefined && body.value < before.value)
    return [{ kind: 'falls', subject: body.subject, last: before.value, lastOn: before.on, given: body.value, unit }];
  if (after !== undefined && body.value > after.value)
    return [{ kind: 'falls', subject: body.subject, last: after.value, lastOn: after.on, given: body.value, unit }];
  const project = body.of === 'project' ? view.get('project', body.subject) : undefined;
  const target = targetOf(body, view);
  if (project?.totalInvestment !== undefined && body.value > project.totalInvestment)
    return [{ kind: 'implausible', field: 'value', given: body.value, limit: project.totalInvestment, unit }];
  const plan = target?.annualPlan ?? target?.goal ?? project?.annualInvestment;
  if (plan !== undefined && plan > 0 && (body.value / plan) * 100 > LARGEST_SHARE)
    return [{ kind: 'implausible', field: 'value', given: body.value, limit: (plan * LARGEST_SHARE) / 100, unit }];
  const usual = before === undefined ? undefined : jumpedFrom(before, body.value, body.on);
  if (before !== undefined && usual !== undefined)
    return [
      {
        kind: 'jump',
        subject: body.subject,
        last: before.value,
        lastOn: before.on,
        given: body.value,
        usual: round(usual, 6),
        unit,
      },
    ];
  return [];
}

/** What may be said of a figure besides where it belongs. */
type More = {
  readonly grade: Grade;
  readonly peer?: number | undefined;
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
  readonly unchanged?: true | undefined;
  readonly sample?: true | undefined;
};

/** The reading that a figure becomes. */
export function putReading(body: InSeries & More & { readonly on: Day; readonly value: number }, view: View): Change {
  const caliber = caliberOf(body, view);
  const id = readingId(body.subject, caliber, body.on);
  return { op: 'put', kind: 'reading', id, row: { ...body, id, caliber } };
}

/** The same where a figure is there for the day: the new one says which it corrects. */
export function putCorrection(
  body: InSeries & More & { readonly on: Day; readonly value: number },
  view: View,
): Change {
  const caliber = caliberOf(body, view);
  const id = readingId(body.subject, caliber, body.on);
  return { op: 'put', kind: 'reading', id, row: { ...body, id, caliber, corrects: view.version('reading', id) } };
}
