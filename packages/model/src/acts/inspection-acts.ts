import { z } from 'zod';
import { act, type Reference } from '../act.ts';
import { Inspection, inspectionId, inspectionState } from '../inspection.ts';
import { type Issue, invalidAt, invalidWith } from '../invalid.ts';
import { Id, Text } from '../plan-text.ts';
import { later, SUPERVISION } from './on-order.ts';
import { missing } from './reads.ts';

export const setInspection = act('inspection.set', {
  about: { zh: '制定督查方案', en: 'Set up a supervision plan' },
  body: Inspection.omit({ id: true, on: true, of: true, subject: true, ended: true }),
  subject: ({ campaign, number }) => ({ kind: 'inspection', id: inspectionId(campaign, number) }),
  who: SUPERVISION,
  reads: ({ campaign, number, units, approval }) => [
    { kind: 'inspection', id: inspectionId(campaign, number) },
    { kind: 'campaign', id: campaign },
    ...units.map((id): Reference => ({ kind: 'unit', id })),
    ...(approval.leader === undefined ? [] : [{ kind: 'leader' as const, id: approval.leader }]),
  ],
  refuse: ({ body, view, day }) => {
    const { campaign, number, units, from, to, approval } = body;
    const there = view.get('inspection', inspectionId(campaign, number));
    const issues: Issue[] = [];
    if (to < from) issues.push({ path: 'to', code: 'before-start', expected: `≥ ${from}` });
    // A plan that was decided is no wider by the stroke of a pen: another scope or time is another decision.
    if (there !== undefined && there.approval.on === approval.on && there.approval.ref === approval.ref)
      issues.push({ path: 'approval.ref', code: 'same-decision' });
    return [
      ...missing(view, [{ kind: 'campaign', id: campaign }]),
      ...missing(
        view,
        units.map((id) => ({ kind: 'unit', id })),
      ),
      ...missing(view, [{ kind: 'leader', id: approval.leader }]),
      ...later(approval.on, day),
      ...invalidWith(issues),
    ];
  },
  effect: ({ body, day }) => {
    const id = inspectionId(body.campaign, body.number);
    const row = { ...body, id, on: day, of: 'campaign' as const, subject: body.campaign };
    return [{ op: 'put', kind: 'inspection', id, row }];
  },
});

export const endInspection = act('inspection.end', {
  about: { zh: '提前结束督查', en: 'End a supervision plan early' },
  body: z.object({ id: Id, why: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'inspection', id }),
  who: SUPERVISION,
  reads: ({ id }) => [{ kind: 'inspection', id }],
  refuse: ({ body: { id }, view, day }) => {
    const there = view.get('inspection', id);
    if (there === undefined) return [{ kind: 'not-found', what: 'inspection', id }];
    const state = inspectionState(there, day);
    return state === 'ended' || state === 'over' ? [invalidAt('id', 'over')] : [];
  },
  effect: ({ body: { id, why }, view, actor, day }) => {
    const row = view.get('inspection', id);
    return row === undefined
      ? []
      : [{ op: 'put', kind: 'inspection', id, row: { ...row, ended: { on: day, by: actor.name, why } } }];
  },
});
