import { type Day, type Id, Refused, type Snapshot, scopeOf, unitNameOn, WHOLE_COUNTY } from '@gongjian/model';
import { inspectionDocx, inspectionNumber, orderDocx, orderNumber, type PaperNames } from '@gongjian/paper';
import type { Store } from '@gongjian/store';
import type { Known } from './known.ts';
import type { Service } from './service.ts';

type Supervision = Pick<Service, 'orderPaper' | 'inspectionPaper'>;

/** Papers of supervision: of what is in the caller's sight, as it stands now. */
export function supervisionOf(store: Store, county: Id, known: Known): Supervision {
  return {
    orderPaper: async ({ actor }, campaign, id) => {
      const own = await store.caseworkRows(county, campaign, { scope: scopeOf(actor) });
      const order = must(own.order, 'order', id);
      const all = await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY });
      const previous = all.order.find((one) => one.id === order.previous);
      const snapshot = await known.snapshot(campaign, WHOLE_COUNTY);
      const paper = { order, previous, campaign: snapshot.campaign, names: namesIn(snapshot, order.on) };
      return { name: `${orderNumber(snapshot.campaign.year, order)}.docx`, bytes: await orderDocx(paper) };
    },

    inspectionPaper: async ({ actor }, campaign, id) => {
      const own = await store.caseworkRows(county, campaign, { scope: scopeOf(actor) });
      // Whoever is asked under a plan may read it.
      const isAsked = own.order.some((order) => order.inspection === id);
      const { inspection: plans } = isAsked ? await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY }) : own;
      const inspection = must(plans, 'inspection', id);
      const snapshot = await known.snapshot(campaign, WHOLE_COUNTY);
      const paper = { inspection, campaign: snapshot.campaign, names: namesIn(snapshot, inspection.on) };
      return {
        name: `${inspectionNumber(snapshot.campaign.year, inspection)}.docx`,
        bytes: await inspectionDocx(paper),
      };
    },
  };
}

function must<R extends { readonly id: Id }>(rows: readonly R[], what: string, id: Id): R {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Refused({ kind: 'not-found', what, id });
  return row;
}

/** Units are called what they were called on the day of the paper. */
function namesIn({ units, targets, projects, steps, problems, packs }: Snapshot, day: Day): PaperNames {
  const names = new Map<string, string>();
  for (const [of, rows] of Object.entries({
    unit: units.map((unit) => ({ id: unit.id, name: unitNameOn(unit, day).name })),
    target: targets,
    project: projects,
    step: steps,
    problem: problems,
  }))
    for (const { id, name } of rows) names.set(`${of} ${id}`, name);
  for (const { id, name } of packs) names.set(`pack ${id}`, name.zh);
  const about = (of: string, id: Id): string => names.get(`${of} ${id}`) ?? id;
  return { unit: (id) => about('unit', id), about };
}
