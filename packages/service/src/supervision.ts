import {
  type Day,
  type Figure,
  type Id,
  type PaperTemplate,
  Refused,
  type Snapshot,
  type SupervisionPaper,
  scopeOf,
  unitNameOn,
  WHOLE_COUNTY,
} from '@gongjian/model';
import {
  composeInspectionPaper,
  composeOrderPaper,
  type Filling,
  inspectionDocx,
  inspectionFilling,
  orderDocx,
  orderFilling,
  type PaperNames,
} from '@gongjian/paper';
import type { Store } from '@gongjian/store';
import type { Caller } from './caller.ts';
import type { Known } from './known.ts';
import { laidOut, type PaperIn, templateAt } from './paper-templates.ts';
import { paperFile } from './pdf.ts';
import type { FiguresOf } from './recheck.ts';
import type { PaperFormat, Service } from './service.ts';

type Supervision = Pick<Service, 'previewOrder' | 'orderPaper' | 'previewInspection' | 'inspectionPaper'>;

/** Papers of supervision: of what is in the caller's sight, as it stands now. */
export function supervisionOf(store: Store, county: Id, known: Known): Supervision {
  const { order: composeOrder, inspection: composeInspection, wordedAs } = papersOf(store, county, known);
  const lastChange = async (kind: 'order' | 'inspection', id: Id) =>
    (await store.versions(county, WHOLE_COUNTY, kind, id)).at(-1)?.seq;

  const previewOrder = async ({ actor }: Caller, campaign: Id, id: Id) => {
    const own = await store.caseworkRows(county, campaign, { scope: scopeOf(actor) });
    must(own.order, 'order', id);
    return composeOrder(campaign, id, await lastChange('order', id));
  };

  const previewInspection = async ({ actor }: Caller, campaign: Id, id: Id) => {
    const own = await store.caseworkRows(county, campaign, { scope: scopeOf(actor) });
    // Whoever is asked under a plan may read it.
    const isAsked = own.order.some((order) => order.inspection === id);
    if (!isAsked) must(own.inspection, 'inspection', id);
    return composeInspection(campaign, id, await lastChange('inspection', id));
  };

  /** Laid out as it was when the row was made. */
  const written = async (
    paper: SupervisionPaper,
    format: PaperFormat | undefined,
    own: (paper: SupervisionPaper) => Promise<Uint8Array>,
    filling: (paper: SupervisionPaper) => Filling,
  ) => {
    const { file } = await wordedAs(paper.kind, paper.campaign, paper.id);
    const docx = await laidOut(
      file,
      () => own(paper),
      () => filling(paper),
    );
    return paperFile(paper.reference, docx, format);
  };

  return {
    previewOrder,
    previewInspection,
    orderPaper: async (caller, campaign, id, format) => {
      const paper = await previewOrder(caller, campaign, id);
      return written(paper, format, orderDocx, orderFilling);
    },
    inspectionPaper: async (caller, campaign, id, format) => {
      const paper = await previewInspection(caller, campaign, id);
      return written(paper, format, inspectionDocx, inspectionFilling);
    },
  };
}

/** The figures of these papers as the ledger gives them at a number. */
export function supervisionFigures(store: Store, county: Id, known: Known): Record<'order' | 'inspection', FiguresOf> {
  const { order, inspection } = papersOf(store, county, known);
  const figures = async (paper: Promise<SupervisionPaper>): Promise<readonly Figure[]> => (await paper).figures;
  return {
    order: ({ campaign, id, seq }) => figures(order(campaign, id, seq)),
    inspection: ({ campaign, id, seq }) => figures(inspection(campaign, id, seq)),
  };
}

/** The latest of each in a wording that is not adopted. */
export function supervisionWorded(store: Store, county: Id, known: Known): Record<'order' | 'inspection', PaperIn> {
  const papers = papersOf(store, county, known);
  const worded =
    (kind: 'order' | 'inspection'): PaperIn =>
    async (_caller, campaign, { template }) => {
      const rows = (await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY }))[kind];
      const [latest] = rows.toSorted((a, b) => b.number - a.number);
      if (latest === undefined) throw new Refused({ kind: 'not-found', what: kind, id: '' });
      return papers[kind](campaign, latest.id, undefined, template);
    };
  return { order: worded('order'), inspection: worded('inspection') };
}

/** Composes them from what the ledger held at a number: always the same for that number. */
function papersOf(store: Store, county: Id, known: Known) {
  const at = async (campaign: Id, seq: number | undefined) => {
    const then = seq === undefined ? {} : { seq };
    const casework = await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY, ...then });
    return { casework, snapshot: await known.snapshot(campaign, WHOLE_COUNTY, seq) };
  };
  /** A row keeps the wording that was in force when it was made. */
  const wordedAs = async (kind: 'order' | 'inspection', campaign: Id, id: Id) => {
    const [first] = await store.versions(county, WHOLE_COUNTY, kind, id);
    return templateAt(store, county, campaign, kind, first?.seq);
  };
  return {
    wordedAs,
    order: async (campaign: Id, id: Id, seq: number | undefined, given?: PaperTemplate) => {
      const { casework, snapshot } = await at(campaign, seq);
      const order = must(casework.order, 'order', id);
      const previous = casework.order.find((one) => one.id === order.previous);
      return composeOrderPaper({
        order,
        previous,
        campaign: snapshot.campaign,
        names: namesIn(snapshot, order.on),
        template: given ?? (await wordedAs('order', campaign, id)).template,
        seq,
      });
    },
    inspection: async (campaign: Id, id: Id, seq: number | undefined, given?: PaperTemplate) => {
      const { casework, snapshot } = await at(campaign, seq);
      const inspection = must(casework.inspection, 'inspection', id);
      const names = namesIn(snapshot, inspection.on);
      const template = given ?? (await wordedAs('inspection', campaign, id)).template;
      return composeInspectionPaper({ inspection, campaign: snapshot.campaign, names, template, seq });
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
