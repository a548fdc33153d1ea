import { z } from 'zod';
import { act, type Change, type Reference, type View } from '../act.ts';
import type { Actor } from '../actor.ts';
import { Day } from '../day.ts';
import { invalidAt } from '../invalid.ts';
import { Caliber } from '../plan.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import {
  FillingTimes,
  fillingMinutes,
  handsIn,
  type Report,
  ReportedRow,
  type ReportRow,
  type ReportState,
} from '../report.ts';
import { isWithin } from '../within.ts';
import {
  badDay,
  caliberOf,
  campaignsOf,
  lastBefore,
  leadersOf,
  putCorrection,
  putReading,
  readingOn,
  readingReads,
  series,
  unitOf,
  unknownSubject,
  unlikely,
  wrongUnit,
} from './reading-checks.ts';
import { unitReads } from './reads.ts';
import { OFFICE } from './who.ts';

const SubmittedReport = z.object({
  id: Id,
  campaign: Id,
  unit: Id,
  on: Day,
  rows: z.array(ReportedRow).min(1).max(500),
  ...FillingTimes,
  sample: z.literal(true).optional(),
});
type SubmittedReport = z.infer<typeof SubmittedReport>;

type Rowed = Pick<SubmittedReport, 'unit' | 'on'> & { readonly rows: readonly (ReportedRow | ReportRow)[] };

const isSameSeries = (
  left: Pick<ReportRow, 'subject' | 'caliber'>,
  right: Pick<ReportRow, 'subject' | 'caliber'>,
): boolean => left.subject === right.subject && left.caliber === right.caliber;

const inRow =
  (row: number) =>
  (refusal: Refusal): Refusal => ({ ...refusal, row });

function rowReads({ unit, on, rows }: Rowed, view: View): Reference[] {
  return [...unitReads(unit, view), ...rows.flatMap((row) => readingReads({ ...row, on }, view))];
}

/** The row as it is kept: with its caliber, and with what the same row of the earlier version went through. */
function kept(row: ReportedRow, earlier: Report | undefined, view: View): ReportRow {
  const next: ReportRow = { ...row, caliber: caliberOf(row, view) };
  const before = earlier?.rows.find((one) => isSameSeries(one, next));
  if (before === undefined) return next;
  const { returned, passed, ...said } = before;
  const isSame = sameFigure(said, next);
  return {
    ...next,
    ...(returned === undefined ? {} : { returned }),
    ...(passed !== undefined && isSame ? { passed } : {}),
  };
}

const SAID = ['value', 'unchanged', 'peer', 'evidence', 'note'] as const;
function sameFigure(left: Partial<ReportRow>, right: Partial<ReportRow>): boolean {
  return SAID.every((field) => left[field] === right[field]);
}

/** A figure that is a reading already and was not given back needs nothing more. */
function isSettled({ passed, returned }: ReportRow): boolean {
  return passed !== undefined && returned === undefined;
}

/** What is wrong with the figure of a row, as if it were recorded by itself. */
function figureFaults(row: ReportRow, on: Day, view: View): Refusal[] {
  const body = { ...row, on };
  const there = readingOn(body, view);
  if (row.value === undefined) {
    if (there !== undefined) return [{ kind: 'exists', what: 'reading', id: there.id }];
    return lastBefore(series(row, view), on) === undefined
      ? [{ kind: 'nothing-to-confirm', subject: row.subject }]
      : [];
  }
  if (there !== undefined && !row.note) return [{ kind: 'exists', what: 'reading', id: there.id }];
  return [...wrongUnit(row.unit, { ...row, value: row.value }, view), ...unlikely({ ...body, value: row.value }, view)];
}

function rowFaults(rows: readonly ReportRow[], { on }: Pick<Report, 'on'>, view: View, day: Day): Refusal[] {
  return rows.flatMap((row, index) => {
    if (isSettled(row)) return [];
    const faults = unknownSubject(row, view);
    if (faults.length === 0) faults.push(...badDay({ ...row, on }, view, day));
    return (faults.length > 0 ? faults : figureFaults(row, on, view)).map(inRow(index));
  });
}

function wrongState(report: Report, ...needs: readonly ReportState[]): Refusal[] {
  return needs.includes(report.state)
    ? []
    : [{ kind: 'wrong-state', what: 'report', id: report.id, state: report.state, needs: [...needs] }];
}

/** The version of a report after somebody did something with it. */
function handed(
  report: Omit<Report, 'hands'> & { readonly hands?: Report['hands'] },
  did: Report['hands'][number]['did'],
  { id, name }: Actor,
  on: Day,
): Change {
  const row: Report = { ...report, hands: [...(report.hands ?? []), { did, id, name, on }] };
  return { op: 'put', kind: 'report', id: report.id, row };
}

/** 填报: a unit's figures of a day go to its reviewer; one that came back, or was not looked at yet, may be sent anew. */
export const submitReport = act('report.submit', {
  about: { zh: '提交上报单', en: 'Submit a report' },
  body: SubmittedReport,
  subject: ({ id }) => ({ kind: 'report', id }),
  who: { roles: { reporter: 'unit' }, over: ({ unit }) => ({ units: [unit] }) },
  reads: (body, view) => [
    { kind: 'report', id: body.id },
    { kind: 'campaign', id: body.campaign },
    { every: 'report', about: body.unit },
    ...rowReads(body, view),
  ],
  refuse: ({ body, view, day }) => {
    const { id, unit, on } = body;
    const campaign = view.get('campaign', body.campaign);
    if (campaign === undefined) return [{ kind: 'not-found', what: 'campaign', id: body.campaign }];
    if (campaign.reporting !== 'reviewed') return [invalidAt('campaign', 'not-reviewed', 'reading.record')];
    if (view.get('unit', unit) === undefined) return [{ kind: 'not-found', what: 'unit', id: unit }];
    const earlier = view.get('report', id);
    if (earlier !== undefined) {
      if (earlier.unit !== unit || earlier.on !== on || earlier.campaign !== body.campaign)
        return [{ kind: 'exists', what: 'report', id }];
      const refusals = wrongState(earlier, 'submitted', 'returned');
      if (refusals.length > 0) return refusals;
    }
    const rows = body.rows.map((row) => kept(row, earlier, view));
    return [...formFaults(body, rows, earlier, view), ...rowFaults(rows, body, view, day)];
  },
  effect: ({ body, view, actor, day }) => {
    const earlier = view.get('report', body.id);
    const rows = body.rows.map((row) => kept(row, earlier, view));
    const report = { ...body, of: 'unit' as const, subject: body.unit, rows, state: 'submitted' as const };
    return [handed({ ...report, ...spentOn(earlier), hands: earlier?.hands ?? [] }, 'submit', actor, day)];
  },
});

function spentOn(earlier: Report | undefined): Pick<Report, 'minutesBefore'> {
  if (earlier === undefined) return {};
  const minutes = (earlier.minutesBefore ?? 0) + (fillingMinutes(earlier) ?? 0);
  return minutes === 0 ? {} : { minutesBefore: minutes };
}

/** What is wrong with a report as a whole: rows twice, of others, in another report, left out, times that run backwards. */
function formFaults(
  { id, campaign, unit, on, openedAt, submittedAt }: SubmittedReport,
  rows: readonly ReportRow[],
  earlier: Report | undefined,
  view: View,
): Refusal[] {
  const open = view
    .about('report', unit)
    .filter((other) => other.id !== id && other.on === on && ['submitted', 'returned'].includes(other.state));
  const faults = rows.flatMap((row, index): Refusal[] => {
    if (rows.findIndex((other) => isSameSeries(other, row)) !== index)
      return [inRow(index)(invalidAt('subject', 'twice', row.subject))];
    const own = unitOf(row, view);
    if (own === undefined) return [];
    if (!isWithin(own, unit, (one) => view.get('unit', one)?.parent))
      return [inRow(index)(invalidAt('subject', 'not-own-unit', unit))];
    if (row.of === 'target' && !campaignsOf({ ...row, on }, view).some((one) => one.id === campaign))
      return [inRow(index)(invalidAt('subject', 'other-campaign', campaign))];
    const other = open.find((report) => report.rows.some((one) => isSameSeries(one, row)));
    return other === undefined ? [] : [inRow(index)({ kind: 'exists', what: 'report', id: other.id })];
  });
  // What was passed once are readings: a row may be put right, not left out.
  const passed = earlier === undefined || handsIn(earlier, 'pass').length === 0 ? [] : earlier.rows;
  const vanished = passed.find((before) => !rows.some((row) => isSameSeries(row, before)));
  if (vanished !== undefined) faults.push(invalidAt('rows', 'vanished-row', vanished.subject));
  if ((fillingMinutes({ openedAt, submittedAt }) ?? 0) < 0) faults.push(invalidAt('submittedAt', 'before-opening'));
  return faults;
}

/** 审核: another hand of the unit lets the figures become readings. */
export const passReport = act('report.pass', {
  about: { zh: '审核通过上报单', en: 'Pass a report' },
  body: z.object({ id: Id }),
  subject: ({ id }) => ({ kind: 'report', id }),
  who: {
    roles: { reviewer: 'unit' },
    over: ({ id }, view) => ({ units: [view.get('report', id)?.unit] }),
  },
  reads: ({ id }, view) => {
    const report = view.get('report', id);
    return [{ kind: 'report', id }, ...(report === undefined ? [] : rowReads(report, view))];
  },
  refuse: ({ body: { id }, view, day, actor }) => {
    const report = view.get('report', id);
    if (report === undefined) return [{ kind: 'not-found', what: 'report', id }];
    const state = wrongState(report, 'submitted');
    if (state.length > 0) return state;
    const own = handsIn(report, 'submit').find((hand) => hand.id === actor.id);
    if (own !== undefined) return [{ kind: 'same-hand', did: 'report.submit' }];
    return rowFaults(report.rows, report, view, day);
  },
  effect: ({ body: { id }, view, day, actor }) => {
    const report = view.get('report', id);
    if (report === undefined) return [];
    const rows = report.rows.map(({ returned: _returned, ...row }): ReportRow => ({ ...row, passed: true }));
    return [
      handed({ ...report, rows, state: 'passed' }, 'pass', actor, day),
      ...report.rows.filter((row) => !isSettled(row)).flatMap((row) => readingOfRow(row, report, view)),
    ];
  },
});

/** The reading that a passed row becomes; where one is there for the day, its correction. */
function readingOfRow(row: ReportRow, { on, sample }: Report, view: View): Change[] {
  const { unit: _unit, returned: _returned, passed: _passed, value: said, ...more } = row;
  const value = said ?? lastBefore(series(row, view), on)?.value;
  if (value === undefined) return [];
  const body = {
    ...more,
    on,
    value,
    grade: more.evidence ? ('evidenced' as const) : ('reported' as const),
    ...(sample === undefined ? {} : { sample }),
  };
  return [readingOn(body, view) === undefined ? putReading(body, view) : putCorrection(body, view)];
}

/**
 * 退回: the reviewer before or after passing, those above only after: they may not change a figure, only give it back
 * with a reason. A reading stands until the unit sends another figure and its reviewer passes it.
 */
export const returnReport = act('report.return', {
  about: { zh: '退回上报单', en: 'Send a report back' },
  body: z.object({
    id: Id,
    rows: z
      .array(z.object({ subject: Id, caliber: Caliber.optional(), why: Text.min(1) }))
      .min(1)
      .max(500),
  }),
  subject: ({ id }) => ({ kind: 'report', id }),
  who: {
    roles: { reviewer: 'unit', office: 'county', supervisor: 'county', statistics: 'county', leader: 'leader' },
    over: ({ id }, view) => {
      const report = view.get('report', id);
      return { units: [report?.unit], leaders: (report?.rows ?? []).flatMap((row) => leadersOf(row, view)) };
    },
  },
  reads: ({ id }, view) => {
    const report = view.get('report', id);
    return [
      { kind: 'report', id },
      ...(report === undefined
        ? []
        : [
            ...unitReads(report.unit, view),
            ...report.rows.map((row): Reference => ({ kind: row.of, id: row.subject })),
          ]),
    ];
  },
  refuse: ({ body: { id, rows }, view, actor }) => {
    const report = view.get('report', id);
    if (report === undefined) return [{ kind: 'not-found', what: 'report', id }];
    const state =
      actor.role === 'reviewer' ? wrongState(report, 'submitted', 'passed') : wrongState(report, 'passed', 'accepted');
    if (state.length > 0) return state;
    return rows.flatMap((row, index) =>
      report.rows.some((one) => isReturned(one, [row]))
        ? []
        : [inRow(index)({ kind: 'not-found', what: 'row', id: row.subject })],
    );
  },
  effect: ({ body: { id, rows }, view, actor, day }) => {
    const report = view.get('report', id);
    if (report === undefined) return [];
    const next = report.rows.map((row): ReportRow => {
      const given = rows.find((one) => isReturned(row, [one]));
      return given === undefined ? row : { ...row, returned: { why: given.why, by: actor.name, on: day } };
    });
    return [handed({ ...report, rows: next, state: 'returned' }, 'return', actor, day)];
  },
});

function isReturned(
  row: ReportRow,
  given: readonly { readonly subject: Id; readonly caliber?: Caliber | undefined }[],
): boolean {
  return given.some(({ subject, caliber }) => row.subject === subject && (caliber ?? row.caliber) === row.caliber);
}

/** 接收: the office has taken note of what a unit reported. */
export const acceptReport = act('report.accept', {
  about: { zh: '接收上报单', en: 'Accept a report' },
  body: z.object({ id: Id }),
  subject: ({ id }) => ({ kind: 'report', id }),
  who: OFFICE,
  reads: ({ id }) => [{ kind: 'report', id }],
  refuse: ({ body: { id }, view }) => {
    const report = view.get('report', id);
    return report === undefined ? [{ kind: 'not-found', what: 'report', id }] : wrongState(report, 'passed');
  },
  effect: ({ body: { id }, view, actor, day }) => {
    const report = view.get('report', id);
    return report === undefined ? [] : [handed({ ...report, state: 'accepted' }, 'accept', actor, day)];
  },
});
