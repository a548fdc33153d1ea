import { act } from '../act.ts';
import { FillPackage } from '../fill-package.ts';
import { unitReads } from './reads.ts';

const Given = FillPackage.pick({ id: true, campaign: true, unit: true, on: true, until: true, seq: true, items: true });
const Back = FillPackage.shape.back.unwrap().pick({ name: true, post: true, rows: true, file: true });

export const givePackage = act('package.give', {
  about: { zh: '发出填报包', en: 'Hand out a fill-in package' },
  body: Given,
  subject: ({ id }) => ({ kind: 'package', id }),
  who: { roles: { office: 'county', reporter: 'unit' }, over: ({ unit }) => ({ units: [unit] }) },
  reads: ({ id, campaign, unit }, view) => [
    { kind: 'package', id },
    { kind: 'campaign', id: campaign },
    ...unitReads(unit, view),
  ],
  refuse: ({ body: { id, campaign, unit, on, until }, view, day }) => {
    if (view.get('campaign', campaign) === undefined) return [{ kind: 'not-found', what: 'campaign', id: campaign }];
    if (view.get('unit', unit) === undefined) return [{ kind: 'not-found', what: 'unit', id: unit }];
    if (view.get('package', id) !== undefined) return [{ kind: 'exists', what: 'package', id }];
    if (on > day) return [{ kind: 'future', on, day }];
    return until < day ? [{ kind: 'too-late', what: 'package', until, day }] : [];
  },
  effect: ({ body, day, actor }) => [
    {
      op: 'put',
      kind: 'package',
      id: body.id,
      row: { ...body, of: 'unit', subject: body.unit, made: day, by: actor.name },
    },
  ],
});

export const takePackage = act('package.take', {
  about: { zh: '收回填报包', en: 'Take a fill-in package back' },
  body: Back.extend({ id: FillPackage.shape.id }),
  subject: ({ id }) => ({ kind: 'package', id }),
  who: {
    roles: { office: 'county', reporter: 'unit' },
    over: ({ id }, view) => ({ units: [view.get('package', id)?.unit] }),
  },
  reads: ({ id }, view) => [{ kind: 'package', id }, ...unitReads(view.get('package', id)?.unit, view)],
  refuse: ({ body: { id }, view, day }) => {
    const found = view.get('package', id);
    if (found === undefined) return [{ kind: 'not-found', what: 'package', id }];
    if (found.back !== undefined) return [{ kind: 'package', fault: 'taken-back' }];
    return day > found.until ? [{ kind: 'too-late', what: 'package', until: found.until, day }] : [];
  },
  effect: ({ body: { id, ...said }, view, day, actor }) => {
    const found = view.get('package', id);
    if (found === undefined) return [];
    return [{ op: 'put', kind: 'package', id, row: { ...found, back: { ...said, on: day, by: actor.name } } }];
  },
});
