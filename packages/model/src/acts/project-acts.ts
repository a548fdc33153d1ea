import { act, type Reference } from '../act.ts';
import { Factor } from '../factor.ts';
import { invalidAt } from '../invalid.ts';
import { Project, Roster } from '../plan.ts';
import type { Id } from '../plan-text.ts';
import { missing, optional } from './reads.ts';
import { OFFICE } from './who.ts';

export const setRoster = act('roster.set', {
  about: { zh: '设立或修改项目清单', en: 'Set up or change a roster of projects' },
  body: Roster,
  subject: ({ id }) => ({ kind: 'roster', id }),
  who: OFFICE,
  reads: ({ id, campaign, entries }) => [
    { kind: 'roster', id },
    { kind: 'campaign', id: campaign },
    ...entries.map((entry): Reference => ({ kind: 'project', id: entry.project })),
  ],
  refuse: ({ body, view }) => {
    const refusals = missing(view, [
      { kind: 'campaign', id: body.campaign },
      ...body.entries.map((entry) => ({ kind: 'project' as const, id: entry.project })),
    ]);
    const was = view.get('roster', body.id);
    const named = new Set<Id>();
    body.entries.forEach((entry, index) => {
      const path = `entries.${index}`;
      if (named.has(entry.project)) refusals.push(invalidAt(path, 'twice', entry.project));
      named.add(entry.project);
      if (entry.left !== undefined && !entry.leftWhy) refusals.push(invalidAt(`${path}.leftWhy`, 'required'));
    });
    // A project never vanishes from a frozen list: it leaves with a day and a reason.
    for (const entry of was?.frozen ? was.entries : [])
      if (!named.has(entry.project)) refusals.push(invalidAt('entries', 'vanished', entry.project));
    return refusals;
  },
  effect: ({ body }) => [{ op: 'put', kind: 'roster', id: body.id, row: body }],
});

export const setProject = act('project.set', {
  about: { zh: '登记或修改项目', en: 'Register or change a project' },
  body: Project,
  subject: ({ id }) => ({ kind: 'project', id }),
  who: OFFICE,
  reads: ({ id, unit, leader, platform, needs }) => [
    { kind: 'project', id },
    ...(needs ?? []).flatMap(({ factor, step }): Reference[] => [
      { kind: 'factor', id: factor },
      ...optional('step', step),
    ]),
    { kind: 'unit', id: unit },
    ...optional('leader', leader),
    ...optional('unit', platform),
  ],
  refuse: ({ body, view }) => {
    const refusals = missing(view, [
      { kind: 'unit', id: body.unit },
      { kind: 'leader', id: body.leader },
      { kind: 'unit', id: body.platform },
      ...(body.needs ?? []).flatMap(({ factor, step }) => [
        { kind: 'factor' as const, id: factor },
        { kind: 'step' as const, id: step },
      ]),
    ]);
    (body.needs ?? []).forEach(({ amount, step }, index) => {
      const path = `needs.${index}`;
      if (amount < 0) refusals.push(invalidAt(`${path}.amount`, 'negative', '≥ 0'));
      const of = step === undefined ? undefined : view.get('step', step)?.project;
      if (of !== undefined && of !== body.id) refusals.push(invalidAt(`${path}.step`, 'other-project', body.id));
    });
    if ((body.lon === undefined) !== (body.lat === undefined))
      refusals.push(invalidAt(body.lon === undefined ? 'lon' : 'lat', 'required'));
    if (
      body.totalInvestment !== undefined &&
      body.annualInvestment !== undefined &&
      body.annualInvestment > body.totalInvestment
    )
      refusals.push({
        kind: 'implausible',
        field: 'annualInvestment',
        given: body.annualInvestment,
        limit: body.totalInvestment,
        unit: '万元',
      });
    if (
      body.plannedStart !== undefined &&
      body.plannedCompletion !== undefined &&
      body.plannedCompletion < body.plannedStart
    )
      refusals.push(invalidAt('plannedCompletion', 'before-start', `≥ ${body.plannedStart}`));
    return refusals;
  },
  effect: ({ body }) => [{ op: 'put', kind: 'project', id: body.id, row: body }],
});

export const setFactor = act('factor.set', {
  about: { zh: '设立或修改要素', en: 'Set up or change a scarce factor' },
  body: Factor,
  subject: ({ id }) => ({ kind: 'factor', id }),
  who: OFFICE,
  reads: ({ id, campaign, holder, leader }) => [
    { kind: 'factor', id },
    { kind: 'campaign', id: campaign },
    ...optional('unit', holder),
    ...optional('leader', leader),
  ],
  refuse: ({ body, view }) => {
    const refusals = missing(view, [
      { kind: 'campaign', id: body.campaign },
      { kind: 'unit', id: body.holder },
      { kind: 'leader', id: body.leader },
    ]);
    body.periods.forEach((period, index) => {
      const path = `periods.${index}`;
      const before = body.periods[index - 1];
      if (period.to < period.from) refusals.push(invalidAt(`${path}.to`, 'before-start', `≥ ${period.from}`));
      else if (before !== undefined && period.from <= before.to)
        refusals.push(invalidAt(`${path}.from`, 'overlap', `> ${before.to}`));
      if (period.amount < 0) refusals.push(invalidAt(`${path}.amount`, 'negative', '≥ 0'));
    });
    return refusals;
  },
  effect: ({ body }) => [{ op: 'put', kind: 'factor', id: body.id, row: body }],
});
