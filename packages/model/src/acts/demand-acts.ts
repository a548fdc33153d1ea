import { z } from 'zod';
import { act, type Reference, type View } from '../act.ts';
import { askedUnits, type Demand, DemandDraft, type KnownSources, knownAlready, rowsAsked } from '../demand.ts';
import { invalidAt } from '../invalid.ts';
import { Id, Text } from '../plan-text.ts';
import { Quantity } from '../quantity.ts';
import { FillingTimes } from '../report.ts';
import { unitOf } from './reading-checks.ts';
import { unitReads } from './reads.ts';

function sourcesIn(view: View, campaign: Id): KnownSources {
  return {
    target: (id) => view.get('target', id),
    unitOf: (item) => unitOf(item, view),
    readings: view.readings,
    demands: view.about('demand', campaign),
  };
}

const ASKERS = { office: 'county', supervisor: 'county', statistics: 'county' } as const;

/** 要数: asked with why, for what and by whose approval; what is known already is not asked again without a reason. */
export const makeDemand = act('demand.make', {
  about: { zh: '向单位要数', en: 'Make a demand of units' },
  body: DemandDraft,
  subject: ({ id }) => ({ kind: 'demand', id }),
  who: { roles: ASKERS },
  reads: (body, view) => [
    { kind: 'demand', id: body.id },
    { kind: 'campaign', id: body.campaign },
    { every: 'demand', about: body.campaign },
    ...unitReads(body.unit, view),
    ...body.units.map((id): Reference => ({ kind: 'unit', id })),
    ...body.items.flatMap(({ of, subject }): Reference[] => [{ kind: of, id: subject }, { readingsOf: subject }]),
  ],
  refuse: ({ body, view, day }) => {
    const { id, campaign, unit, units, items, question, asOf, due } = body;
    if (view.get('campaign', campaign) === undefined) return [{ kind: 'not-found', what: 'campaign', id: campaign }];
    if (view.get('demand', id) !== undefined) return [{ kind: 'exists', what: 'demand', id }];
    const unknown = [unit, ...units].find((one) => view.get('unit', one) === undefined);
    if (unknown !== undefined) return [{ kind: 'not-found', what: 'unit', id: unknown }];
    const missing = items.find(({ of, subject }) => view.get(of, subject) === undefined);
    if (missing !== undefined) return [{ kind: 'not-found', what: missing.of, id: missing.subject }];
    if ((items.length === 0) === (question === undefined)) return [invalidAt('items', 'items-or-question')];
    if (items.length > 0 && asOf === undefined) return [invalidAt('asOf', 'required')];
    if (question !== undefined && units.length === 0) return [invalidAt('units', 'required')];
    if (due < day) return [invalidAt('due', 'before-start', `≥ ${day}`)];
    const sources = sourcesIn(view, campaign);
    const known = knownAlready(body, sources);
    const asked = askedUnits(body, sources).reduce((rows, one) => rows + rowsAsked(body, one, sources.unitOf), 0);
    if (known.length < asked || body.anyway) return [];
    return [{ kind: 'known-already', known: known.map(({ by, id: source }) => ({ by, id: source })) }];
  },
  effect: ({ body, view, day }) => {
    const sources = sourcesIn(view, body.campaign);
    const row: Demand = {
      ...body,
      subject: body.campaign,
      on: day,
      units: askedUnits(body, sources),
      known: knownAlready(body, sources),
      answers: [],
    };
    return [{ op: 'put', kind: 'demand', id: body.id, row }];
  },
});

/** Answers a question; figures of the plan are answered by the unit's reports. A second answer takes the first one's place. */
export const answerDemand = act('demand.answer', {
  about: { zh: '答复要数', en: 'Answer a demand' },
  body: z.object({
    id: Id,
    unit: Id,
    figure: Quantity.optional(),
    text: Text.min(1).optional(),
    yes: z.boolean().optional(),
    note: Text.optional(),
    ...FillingTimes,
  }),
  subject: ({ id }) => ({ kind: 'demand', id }),
  who: {
    roles: { reporter: 'unit', reviewer: 'unit', approver: 'unit' },
    over: ({ unit }) => ({ units: [unit] }),
  },
  reads: ({ id, unit }, view) => [{ kind: 'demand', id }, ...unitReads(unit, view)],
  refuse: ({ body, view }) => {
    const demand = view.get('demand', body.id);
    if (demand === undefined) return [{ kind: 'not-found', what: 'demand', id: body.id }];
    if (demand.withdrawn !== undefined)
      return [{ kind: 'wrong-state', what: 'demand', id: body.id, state: 'withdrawn', needs: ['open'] }];
    if (!demand.units.includes(body.unit)) return [invalidAt('unit', 'not-asked', demand.units.join(', '))];
    if (demand.question === undefined) return [invalidAt('id', 'by-report')];
    const field = ({ figure: 'figure', text: 'text', 'yes-no': 'yes' } as const)[demand.question.answer];
    const given = (['figure', 'text', 'yes'] as const).filter((one) => body[one] !== undefined);
    return given.length === 1 && given[0] === field ? [] : [invalidAt(field, 'required')];
  },
  effect: ({ body: { id, ...answer }, view, day, actor }) => {
    const demand = view.get('demand', id);
    if (demand === undefined) return [];
    const answers = [
      ...demand.answers.filter(({ unit }) => unit !== answer.unit),
      { ...answer, on: day, by: actor.name },
    ];
    return [{ op: 'put', kind: 'demand', id, row: { ...demand, answers } }];
  },
});

export const withdrawDemand = act('demand.withdraw', {
  about: { zh: '撤回要数', en: 'Withdraw a demand' },
  body: z.object({ id: Id, why: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'demand', id }),
  who: { roles: ASKERS },
  reads: ({ id }) => [{ kind: 'demand', id }],
  refuse: ({ body: { id }, view }) => {
    const demand = view.get('demand', id);
    if (demand === undefined) return [{ kind: 'not-found', what: 'demand', id }];
    return demand.withdrawn === undefined
      ? []
      : [{ kind: 'wrong-state', what: 'demand', id, state: 'withdrawn', needs: ['open'] }];
  },
  effect: ({ body: { id, why }, view, day }) => {
    const demand = view.get('demand', id);
    return demand === undefined
      ? []
      : [{ op: 'put', kind: 'demand', id, row: { ...demand, withdrawn: { on: day, why } } }];
  },
});
