import { z } from 'zod';
import { act, type View } from '../act.ts';
import type { Day } from '../day.ts';
import { Progress, Recognition } from '../fact.ts';
import { invalidAt, invalidWith } from '../invalid.ts';
import { Id, Text } from '../plan-text.ts';
import { unitReads } from './reads.ts';

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
    if (body.kind === 'part-completion' && !body.part) return [invalidAt('part', 'required')];
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
    return invalidWith(issues);
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
