import { z } from 'zod';
import { act, type Reference, type View } from '../act.ts';
import { Day } from '../day.ts';
import { Grade, type Reading, SUBJECT_KINDS } from '../fact.ts';
import { invalidAt } from '../invalid.ts';
import { Caliber } from '../plan.ts';
import { Id, Text } from '../plan-text.ts';
import { Quantity, UnitOfMeasure } from '../quantity.ts';
import type { Refusal } from '../refusal.ts';
import { handsIn, type Report } from '../report.ts';
import {
  badDay,
  caliberOf,
  campaignsOf,
  lastBefore,
  onlyByReport,
  putCorrection,
  putReading,
  readingId,
  readingOn,
  readingReads,
  reportReads,
  type Subject,
  series,
  unitOf,
  unknownSubject,
  unlikely,
  wrongUnit,
} from './reading-checks.ts';

const subjectBody = { of: z.enum(SUBJECT_KINDS), subject: Id, caliber: Caliber.optional() };
const REPORTERS = {
  roles: { office: 'county', reporter: 'unit', statistics: 'county' },
  over: (body: Subject, view: View) => ({ units: [unitOf(body, view)] }),
} as const;

type InSeries = Subject & { readonly caliber?: Caliber | undefined; readonly on: Day };

const subjectOfReading = (body: InSeries, view: View) => ({
  kind: 'reading' as const,
  id: readingId(body.subject, caliberOf(body, view), body.on),
});

function isThere(body: InSeries, view: View): Refusal[] {
  const there = readingOn(body, view);
  return there === undefined ? [] : [{ kind: 'exists', what: 'reading', id: there.id }];
}

/** Nobody verifies what he reports himself. */
function selfVerified(grade: Grade, role: string): Refusal[] {
  return role === 'reporter' && grade === 'verified' ? [invalidAt('grade', 'own-work', 'reported | evidenced')] : [];
}

/** The report that a reading came by. */
function reportOf(body: InSeries, view: View): Report | undefined {
  const caliber = caliberOf(body, view);
  return reportReads(body, view)
    .flatMap((reference) => ('every' in reference ? view.about('report', reference.about) : []))
    .find(
      (report) =>
        report.on === body.on &&
        report.rows.some((row) => row.subject === body.subject && row.caliber === caliber && row.passed),
    );
}

const readsWithReports = (body: InSeries, view: View): Reference[] => [
  ...readingReads(body, view),
  ...reportReads(body, view),
];

export const recordReading = act('reading.record', {
  about: { zh: '上报读数', en: 'Record a reading' },
  body: z.object({
    ...subjectBody,
    on: Day,
    value: Quantity,
    unit: UnitOfMeasure.optional().describe(
      'the unit of measure that the author wrote; refused where it is not the indicator’s',
    ),
    grade: Grade.default('reported'),
    peer: Quantity.optional(),
    evidence: Text.optional(),
    note: Text.optional().describe('why, where the figure falls, jumps or exceeds the plan'),
    sample: z.literal(true).optional(),
  }),
  subject: subjectOfReading,
  who: REPORTERS,
  reads: readingReads,
  refuse: ({ body, view, day, actor }) => {
    const unknown = unknownSubject(body, view);
    if (unknown.length > 0) return unknown;
    return [
      ...onlyByReport(body, view, actor),
      ...badDay(body, view, day),
      ...isThere(body, view),
      ...selfVerified(body.grade, actor.role),
      ...wrongUnit(body.unit, body, view),
      ...unlikely(body, view),
    ];
  },
  effect: ({ body: { unit: _unit, ...body }, view }) => [putReading(body, view)],
});

export const correctReading = act('reading.correct', {
  about: { zh: '更正读数', en: 'Correct a reading' },
  body: z.object({
    ...subjectBody,
    on: Day,
    value: Quantity,
    unit: UnitOfMeasure.optional(),
    grade: Grade.default('reported'),
    peer: Quantity.optional(),
    evidence: Text.optional(),
    reason: Text.min(1),
    sample: z.literal(true).optional(),
  }),
  subject: subjectOfReading,
  who: REPORTERS,
  reads: readsWithReports,
  refuse: ({ body, view, day, actor }) => {
    const unknown = unknownSubject(body, view);
    if (unknown.length > 0) return unknown;
    if (readingOn(body, view) === undefined)
      return [{ kind: 'not-found', what: 'reading', id: subjectOfReading(body, view).id }];
    const byReport = onlyByReport(body, view, actor);
    const report = reportOf(body, view);
    return [
      ...byReport,
      // What a unit reported and its reviewer passed is given back to them, not changed by other hands.
      ...(report === undefined || byReport.length > 0
        ? []
        : [
            {
              kind: 'reviewed' as const,
              campaign: campaignsOf(body, view).find(({ id }) => id === report.campaign)?.name ?? '',
              report: report.id,
            },
          ]),
      ...badDay(body, view, day),
      ...selfVerified(body.grade, actor.role),
      ...wrongUnit(body.unit, body, view),
    ];
  },
  effect: ({ body: { unit: _unit, reason, ...body }, view }) => [putCorrection({ ...body, note: reason }, view)],
});

export const confirmReading = act('reading.confirm', {
  about: { zh: '确认无变化', en: 'Confirm unchanged' },
  body: z.object({ ...subjectBody, on: Day, sample: z.literal(true).optional() }),
  subject: subjectOfReading,
  who: REPORTERS,
  reads: readingReads,
  refuse: ({ body, view, day, actor }) => {
    const unknown = unknownSubject(body, view);
    if (unknown.length > 0) return unknown;
    return [
      ...onlyByReport(body, view, actor),
      ...badDay(body, view, day),
      ...isThere(body, view),
      ...(lastBefore(series(body, view), body.on) === undefined
        ? [{ kind: 'nothing-to-confirm' as const, subject: body.subject }]
        : []),
    ];
  },
  effect: ({ body, view }) => {
    const last = lastBefore(series(body, view), body.on);
    return last === undefined
      ? []
      : [putReading({ ...body, value: last.value, grade: 'reported', unchanged: true }, view)];
  },
});

export const verifyReading = act('reading.verify', {
  about: { zh: '核实读数', en: 'Verify a reading' },
  body: z.object({ ...subjectBody, on: Day, how: Text.min(1).describe('what it was checked against') }),
  subject: subjectOfReading,
  who: { roles: { office: 'county', supervisor: 'county', statistics: 'county' } },
  reads: readsWithReports,
  refuse: ({ body, view, actor }) => {
    const unknown = unknownSubject(body, view);
    if (unknown.length > 0) return unknown;
    const there = readingOn(body, view);
    if (there === undefined) return [{ kind: 'not-found', what: 'reading', id: subjectOfReading(body, view).id }];
    if (there.grade === 'verified') return [{ kind: 'exists', what: 'verification', id: there.id }];
    const report = reportOf(body, view);
    const own = report === undefined ? undefined : handsIn(report, 'submit', 'pass').find(({ id }) => id === actor.id);
    return own === undefined ? [] : [{ kind: 'same-hand', did: own.did === 'pass' ? 'report.pass' : 'report.submit' }];
  },
  effect: ({ body, view }) => {
    const there = readingOn(body, view);
    return there === undefined ? [] : [{ op: 'put', kind: 'reading', id: there.id, row: verified(there, body.how) }];
  },
});

function verified(reading: Reading, how: string): Reading {
  const evidence = [reading.evidence, how].filter((text) => text !== undefined && text !== '').join(';');
  return { ...reading, grade: 'verified', evidence: evidence.slice(0, 2000) };
}
