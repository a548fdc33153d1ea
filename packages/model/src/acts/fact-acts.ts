import { z } from 'zod';
import { act, type Reference, type View } from '../act.ts';
import { Day, yearOf } from '../day.ts';
import { Bulletin, Grade, Progress, type Reading, Recognition, SUBJECT_KINDS } from '../fact.ts';
import { Caliber, type Indicator } from '../plan.ts';
import { Id, Name, Text } from '../plan-text.ts';
import { jumpedFrom, LARGEST_SHARE } from '../plausible.ts';
import { Problem } from '../problem.ts';
import { convert, Quantity, round, UnitOfMeasure } from '../quantity.ts';
import type { Refusal } from '../refusal.ts';
import { unitReads } from './reads.ts';

type Subject = { readonly of: (typeof SUBJECT_KINDS)[number]; readonly subject: Id };

/** Project investment is reported in 万元; a target in its indicator's unit of measure. */
const PROJECT_UNIT = '万元';

export function readingId(subject: Id, caliber: Caliber, on: Day): Id {
  return `${subject}:${caliber}:${on}`;
}

function subjectReads({ of, subject }: Subject, view: View): Reference[] {
  const target = of === 'target' ? view.get('target', subject) : undefined;
  const campaign = target === undefined ? undefined : target.campaign;
  return [
    { kind: of, id: subject },
    { readingsOf: subject },
    ...(target === undefined ? [] : [{ kind: 'indicator' as const, id: target.indicator }]),
    ...(campaign === undefined ? [] : [{ kind: 'campaign' as const, id: campaign }]),
    ...unitReads(unitOf({ of, subject }, view), view),
  ];
}

function unitOf({ of, subject }: Subject, view: View): Id | undefined {
  return of === 'target' ? view.get('target', subject)?.unit : view.get('project', subject)?.unit;
}

function indicatorOf({ of, subject }: Subject, view: View): Indicator | undefined {
  const target = of === 'target' ? view.get('target', subject) : undefined;
  return target === undefined ? undefined : view.get('indicator', target.indicator);
}

function caliberOf(body: Subject & { caliber?: Caliber | undefined }, view: View): Caliber {
  return body.caliber ?? indicatorOf(body, view)?.caliber ?? 'management';
}

function unitOfMeasureOf(body: Subject, view: View): UnitOfMeasure {
  return indicatorOf(body, view)?.unitOfMeasure ?? PROJECT_UNIT;
}

/** Readings of one series by day, without the one that is being corrected. */
function series(body: Subject & { caliber?: Caliber | undefined }, view: View): readonly Reading[] {
  const caliber = caliberOf(body, view);
  return view.readings(body.subject).filter((reading) => reading.caliber === caliber);
}

function lastBefore(readings: readonly Reading[], on: Day): Reading | undefined {
  return readings.findLast((reading) => reading.on < on);
}

function firstAfter(readings: readonly Reading[], on: Day): Reading | undefined {
  return readings.find((reading) => reading.on > on);
}

function unknownSubject(body: Subject, view: View): Refusal[] {
  if (view.get(body.of, body.subject) === undefined) return [{ kind: 'not-found', what: body.of, id: body.subject }];
  const target = body.of === 'target' ? view.get('target', body.subject) : undefined;
  return target !== undefined && target.measurement.by !== 'readings'
    ? [{ kind: 'computed', subject: body.subject }]
    : [];
}

function badDay(on: Day, body: Subject, view: View, day: Day): Refusal[] {
  if (on > day) return [{ kind: 'future', on, day }];
  const target = body.of === 'target' ? view.get('target', body.subject) : undefined;
  const year = target === undefined ? yearOf(day) : view.get('campaign', target.campaign)?.year;
  return year !== undefined && yearOf(on) !== year ? [{ kind: 'outside-year', on, year }] : [];
}

function wrongUnit(given: UnitOfMeasure | undefined, body: Subject & { value: number }, view: View): Refusal[] {
  const expected = unitOfMeasureOf(body, view);
  if (given === undefined || given === expected) return [];
  return [{ kind: 'wrong-unit', given, expected, would: convert(body.value, given, expected) }];
}

/**
 * Cumulative figures do not fall, exceed double the plan, or jump without a word: each is refused until the author
 * says why in `note`. A figure that would fall below an earlier one, or stand above a later one, names that one.
 */
function unlikely(
  body: Subject & { caliber?: Caliber | undefined; on: Day; value: number; note?: string | undefined },
  view: View,
): Refusal[] {
  const indicator = indicatorOf(body, view);
  if (body.note || (indicator !== undefined && indicator.form !== 'cumulative')) return [];
  const unit = unitOfMeasureOf(body, view);
  const readings = series(body, view);
  const before = lastBefore(readings, body.on);
  const after = firstAfter(readings, body.on);
  if (before !== undefined && body.value < before.value)
    return [{ kind: 'falls', subject: body.subject, last: before.value, lastOn: before.on, given: body.value, unit }];
  if (after !== undefined && body.value > after.value)
    return [{ kind: 'falls', subject: body.subject, last: after.value, lastOn: after.on, given: body.value, unit }];
  const project = body.of === 'project' ? view.get('project', body.subject) : undefined;
  const target = body.of === 'target' ? view.get('target', body.subject) : undefined;
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

const subjectBody = { of: z.enum(SUBJECT_KINDS), subject: Id, caliber: Caliber.optional() };
const REPORTERS = {
  roles: { office: 'county', reporter: 'unit', statistics: 'county' },
  over: (body: Subject, view: View) => ({ units: [unitOf(body, view)] }),
} as const;

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
  subject: (body, view) => ({ kind: 'reading', id: readingId(body.subject, caliberOf(body, view), body.on) }),
  who: REPORTERS,
  reads: subjectReads,
  refuse: ({ body, view, day }) => {
    const unknown = unknownSubject(body, view);
    if (unknown.length > 0) return unknown;
    const there = series(body, view).find((reading) => reading.on === body.on);
    return [
      ...badDay(body.on, body, view, day),
      ...(there === undefined ? [] : [{ kind: 'exists' as const, what: 'reading', id: there.id }]),
      ...wrongUnit(body.unit, body, view),
      ...unlikely(body, view),
    ];
  },
  effect: ({ body: { unit: _unit, caliber: _caliber, ...body }, view }) => {
    const caliber = caliberOf({ ...body, caliber: _caliber }, view);
    const id = readingId(body.subject, caliber, body.on);
    return [{ op: 'put', kind: 'reading', id, row: { ...body, id, caliber } }];
  },
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
  subject: (body, view) => ({ kind: 'reading', id: readingId(body.subject, caliberOf(body, view), body.on) }),
  who: REPORTERS,
  reads: subjectReads,
  refuse: ({ body, view, day }) => {
    const unknown = unknownSubject(body, view);
    if (unknown.length > 0) return unknown;
    const id = readingId(body.subject, caliberOf(body, view), body.on);
    if (view.version('reading', id) === 0) return [{ kind: 'not-found', what: 'reading', id }];
    return [...badDay(body.on, body, view, day), ...wrongUnit(body.unit, body, view)];
  },
  effect: ({ body: { unit: _unit, caliber: _caliber, reason, ...body }, view }) => {
    const caliber = caliberOf({ ...body, caliber: _caliber }, view);
    const id = readingId(body.subject, caliber, body.on);
    return [
      {
        op: 'put',
        kind: 'reading',
        id,
        row: { ...body, id, caliber, note: reason, corrects: view.version('reading', id) },
      },
    ];
  },
});

export const confirmReading = act('reading.confirm', {
  about: { zh: '确认无变化', en: 'Confirm unchanged' },
  body: z.object({ ...subjectBody, on: Day, sample: z.literal(true).optional() }),
  subject: (body, view) => ({ kind: 'reading', id: readingId(body.subject, caliberOf(body, view), body.on) }),
  who: REPORTERS,
  reads: subjectReads,
  refuse: ({ body, view, day }) => {
    const unknown = unknownSubject(body, view);
    if (unknown.length > 0) return unknown;
    const readings = series(body, view);
    const there = readings.find((reading) => reading.on === body.on);
    return [
      ...badDay(body.on, body, view, day),
      ...(there === undefined ? [] : [{ kind: 'exists' as const, what: 'reading', id: there.id }]),
      ...(lastBefore(readings, body.on) === undefined
        ? [{ kind: 'nothing-to-confirm' as const, subject: body.subject }]
        : []),
    ];
  },
  effect: ({ body: { caliber: _caliber, ...body }, view }) => {
    const caliber = caliberOf({ ...body, caliber: _caliber }, view);
    const last = lastBefore(series({ ...body, caliber }, view), body.on);
    const id = readingId(body.subject, caliber, body.on);
    return last === undefined
      ? []
      : [
          {
            op: 'put',
            kind: 'reading',
            id,
            row: { ...body, id, caliber, value: last.value, grade: 'reported', unchanged: true },
          },
        ];
  },
});

/** What can only be recognised of a project that has started. */
const NEEDS_START: readonly Recognition['kind'][] = ['part-completion', 'completion', 'production'];

const projectUnit = ({ project }: { project: Id }, view: View) => view.get('project', project)?.unit;

export const recordRecognition = act('recognition.record', {
  about: { zh: '认定开工、竣工、入库', en: 'Recognise a start, completion or entry into statistics' },
  body: Recognition,
  subject: ({ id }) => ({ kind: 'recognition', id }),
  who: { roles: { office: 'county', statistics: 'county' } },
  reads: ({ id, project }, view) => [
    { kind: 'recognition', id },
    { kind: 'project', id: project },
    { every: 'recognition', about: project },
    ...unitReads(projectUnit({ project }, view), view),
  ],
  refuse: ({ body, view, day }) => {
    if (view.get('project', body.project) === undefined)
      return [{ kind: 'not-found', what: 'project', id: body.project }];
    if (body.on > day) return [{ kind: 'future', on: body.on, day }];
    const others = view.about('recognition', body.project).filter((recognition) => recognition.id !== body.id);
    const same = others.find((recognition) => recognition.kind === body.kind && body.kind !== 'part-completion');
    if (same !== undefined) return [{ kind: 'exists', what: 'recognition', id: same.id }];
    const needsStart = NEEDS_START.includes(body.kind);
    const start = others.find((recognition) => recognition.kind === 'start');
    if (needsStart && (start === undefined || start.on > body.on))
      return [{ kind: 'not-recognisable', project: body.project, recognition: body.kind, needs: 'start' }];
    if (body.kind === 'part-completion' && !body.part)
      return [{ kind: 'invalid', issues: [{ path: 'part', code: 'required' }] }];
    return [];
  },
  effect: ({ body }) => [{ op: 'put', kind: 'recognition', id: body.id, row: body }],
});

export const withdrawRecognition = act('recognition.withdraw', {
  about: { zh: '撤回认定', en: 'Withdraw a recognition' },
  body: z.object({ id: Id, reason: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'recognition', id }),
  who: { roles: { office: 'county', statistics: 'county' } },
  reads: ({ id }, view) => {
    const project = view.get('recognition', id)?.project;
    return [
      { kind: 'recognition', id },
      ...(project === undefined ? [] : [{ every: 'recognition' as const, about: project }]),
    ];
  },
  refuse: ({ body, view }) => {
    const withdrawn = view.get('recognition', body.id);
    if (withdrawn === undefined) return [{ kind: 'not-found', what: 'recognition', id: body.id }];
    if (withdrawn.kind !== 'start') return [];
    // A completion without a start could not have been recognised either: it is withdrawn first.
    const standing = view.about('recognition', withdrawn.project).filter(({ kind }) => NEEDS_START.includes(kind));
    return standing.length === 0
      ? []
      : [{ kind: 'in-use', what: 'recognition', id: body.id, by: standing.map(({ id }) => id) }];
  },
  effect: ({ body }) => [{ op: 'drop', kind: 'recognition', id: body.id }],
});

/** 节点进展: one for a step and day; a second one for that day is a correction and says why. */
export const recordProgress = act('progress.record', {
  about: { zh: '上报节点进展', en: 'Record where a step stands' },
  body: Progress.omit({ id: true, project: true }),
  subject: ({ step, on }) => ({ kind: 'progress', id: progressId(step, on) }),
  who: {
    roles: { office: 'county', reporter: 'unit' },
    over: ({ step }, view) => ({ units: [projectUnit({ project: view.get('step', step)?.project ?? '' }, view)] }),
  },
  reads: ({ step, on }, view) => {
    const project = view.get('step', step)?.project;
    return [
      { kind: 'step', id: step },
      { kind: 'progress', id: progressId(step, on) },
      ...(project === undefined
        ? []
        : [{ kind: 'project' as const, id: project }, ...unitReads(projectUnit({ project }, view), view)]),
    ];
  },
  refuse: ({ body, view, day }) => {
    if (view.get('step', body.step) === undefined) return [{ kind: 'not-found', what: 'step', id: body.step }];
    const late = [body.on, body.started, body.finished].find((on) => on !== undefined && on > day);
    if (late !== undefined) return [{ kind: 'future', on: late, day }];
    const issues: { path: string; code: string; expected?: string }[] = [];
    for (const path of ['started', 'finished'] as const) {
      const given = body[path];
      if (given !== undefined && given > body.on) issues.push({ path, code: 'after-day', expected: `≤ ${body.on}` });
    }
    if (body.started !== undefined && body.finished !== undefined && body.finished < body.started)
      issues.push({ path: 'finished', code: 'before-start', expected: `≥ ${body.started}` });
    const begun = body.finished !== undefined || (body.percent ?? 0) > 0 || body.remaining !== undefined;
    if (begun && body.started === undefined) issues.push({ path: 'started', code: 'required' });
    if (body.finished !== undefined && (body.remaining ?? 0) > 0)
      issues.push({ path: 'remaining', code: 'finished', expected: '0' });
    const there = view.get('progress', progressId(body.step, body.on));
    if (there !== undefined && !body.note)
      issues.push({ path: 'note', code: 'required', expected: 'why it is corrected' });
    return issues.length === 0 ? [] : [{ kind: 'invalid', issues }];
  },
  effect: ({ body, view }) => {
    const project = view.get('step', body.step)?.project;
    const id = progressId(body.step, body.on);
    return project === undefined ? [] : [{ op: 'put', kind: 'progress', id, row: { ...body, id, project } }];
  },
});

export function progressId(step: Id, on: Day): Id {
  return `${step}:${on}`;
}

export const raiseProblem = act('problem.raise', {
  about: { zh: '提出难题', en: 'Raise a problem' },
  body: Problem.omit({ cleared: true }),
  subject: ({ id }) => ({ kind: 'problem', id }),
  who: { roles: { office: 'county', reporter: 'unit' }, over: ({ raisedBy }) => ({ units: [raisedBy] }) },
  reads: ({ id, campaign, blocks, decider, raisedBy }, view) => [
    { kind: 'problem', id },
    { kind: 'campaign', id: campaign },
    ...blocks.map((block): Reference => ({ kind: block.of, id: block.id })),
    ...(decider.unit === undefined ? [] : [{ kind: 'unit' as const, id: decider.unit }]),
    ...(decider.leader === undefined ? [] : [{ kind: 'leader' as const, id: decider.leader }]),
    ...unitReads(raisedBy, view),
  ],
  refuse: ({ body, view, day }) => {
    const refusals: Refusal[] = [];
    if (view.get('campaign', body.campaign) === undefined)
      refusals.push({ kind: 'not-found', what: 'campaign', id: body.campaign });
    if (view.get('unit', body.raisedBy) === undefined)
      refusals.push({ kind: 'not-found', what: 'unit', id: body.raisedBy });
    for (const block of body.blocks)
      if (view.get(block.of, block.id) === undefined)
        refusals.push({ kind: 'not-found', what: block.of, id: block.id });
    const { unit, leader } = body.decider;
    if (unit === undefined && leader === undefined)
      refusals.push({ kind: 'invalid', issues: [{ path: 'decider', code: 'required' }] });
    if (unit !== undefined && view.get('unit', unit) === undefined)
      refusals.push({ kind: 'not-found', what: 'unit', id: unit });
    if (leader !== undefined && view.get('leader', leader) === undefined)
      refusals.push({ kind: 'not-found', what: 'leader', id: leader });
    if (body.raisedOn > day) refusals.push({ kind: 'future', on: body.raisedOn, day });
    if (body.due < body.raisedOn)
      refusals.push({
        kind: 'invalid',
        issues: [{ path: 'due', code: 'before-start', expected: `≥ ${body.raisedOn}` }],
      });
    return refusals;
  },
  effect: ({ body }) => [{ op: 'put', kind: 'problem', id: body.id, row: body }],
});

export const clearProblem = act('problem.clear', {
  about: { zh: '难题销号', en: 'Clear a problem' },
  body: z.object({ id: Id, on: Day, how: Text.min(1), verifier: Name }),
  subject: ({ id }) => ({ kind: 'problem', id }),
  who: { roles: { office: 'county' } },
  reads: ({ id }) => [{ kind: 'problem', id }],
  refuse: ({ body, view, day }) => {
    const problem = view.get('problem', body.id);
    if (problem === undefined) return [{ kind: 'not-found', what: 'problem', id: body.id }];
    if (problem.cleared !== undefined) return [{ kind: 'exists', what: 'clearance', id: body.id }];
    return body.on > day ? [{ kind: 'future', on: body.on, day }] : [];
  },
  effect: ({ body: { id, ...cleared }, view }) => {
    const problem = view.get('problem', id);
    return problem === undefined ? [] : [{ op: 'put', kind: 'problem', id, row: { ...problem, cleared } }];
  },
});

export const issueBulletin = act('bulletin.issue', {
  about: { zh: '编发通报', en: 'Issue a bulletin' },
  body: Bulletin,
  subject: ({ id }) => ({ kind: 'bulletin', id }),
  who: { roles: { office: 'county' } },
  reads: ({ id, campaign, pack }) => [
    { kind: 'bulletin', id },
    { kind: 'campaign', id: campaign },
    { kind: 'pack', id: pack },
  ],
  refuse: ({ body, view }) => {
    if (view.get('campaign', body.campaign) === undefined)
      return [{ kind: 'not-found', what: 'campaign', id: body.campaign }];
    return view.version('bulletin', body.id) > 0
      ? [{ kind: 'number-taken', issue: body.issue, next: body.issue + 1 }]
      : [];
  },
  effect: ({ body }) => [{ op: 'put', kind: 'bulletin', id: body.id, row: body }],
});
