import { type Actor, type DraftPlan, type Id, Refused, SET_ACTS, type Snapshot, WHOLE_COUNTY } from '@gongjian/model';
import type { Store } from '@gongjian/store';
import { accountsOf } from './accounts/accounts.ts';
import type { AccountsOptions } from './accounts/contract.ts';
import { actIdFor } from './act-id.ts';
import { adoptionPlan } from './adopt.ts';
import { approvalsOf } from './approvals.ts';
import { archivesOf } from './archives.ts';
import { type AuditOptions, auditOf } from './audit.ts';
import { bulletinsOf } from './bulletins.ts';
import { chartsOf } from './charts.ts';
import { runClock } from './clock.ts';
import { comparisonOf } from './comparison.ts';
import { countyMapOf } from './county-map.ts';
import { digestsOf } from './digests.ts';
import { exportsOf } from './exports.ts';
import { fillPackagesOf } from './fill-packages.ts';
import { furtherRefusals } from './further-refusals.ts';
import { namedHoldings } from './holdings.ts';
import { importsOf } from './imports.ts';
import { inboxOf } from './inbox.ts';
import { knownOf, snapshotsOf } from './known.ts';
import { leadersOf } from './leaders.ts';
import { looksOf } from './look.ts';
import { outlooksOf } from './outlooks.ts';
import { templatesOf } from './paper-templates.ts';
import { performActs } from './perform.ts';
import { pipelinesOf } from './pipelines.ts';
import { problemsOf } from './problems.ts';
import { readingThread } from './reading-thread.ts';
import { reportingOf } from './reporting.ts';
import type { ShippedRules } from './rules.ts';
import { schedulesOf } from './schedules.ts';
import type { File, Service } from './service.ts';
import { stocktakeFigures, stocktakesOf, stocktakesWorded } from './stocktakes.ts';
import { supervisionFigures, supervisionOf, supervisionWorded } from './supervision.ts';

export type ServiceOptions = {
  readonly store: Store;
  readonly county: { readonly id: Id; readonly name: string };
  readonly audit?: AuditOptions;
  /** How accounts sign in; by default as is asked of a system of level 2. */
  readonly signIn?: AccountsOptions | undefined;
};

/** The use cases of one county on one store. */
export function createService({ store, county, audit: auditing = {}, signIn }: ServiceOptions): Service {
  const known = knownOf(store, county.id);
  const outlooks = outlooksOf(known);
  const audit = auditOf(store, county.id, auditing);

  const alsoRefuse = furtherRefusals({ store, county: county.id, known });

  const standing = async (campaign: Id): Promise<Snapshot | undefined> => {
    const [other] = (await store.campaigns(county.id)).filter(({ id }) => id !== campaign);
    return other === undefined ? undefined : known.snapshot(other.id, WHOLE_COUNTY);
  };

  const looks = looksOf(store, county.id, known);
  const comparison = comparisonOf(store, county.id, known);
  const papers = {
    ...bulletinsOf(store, county.id, known, {
      figures: {
        ...supervisionFigures(store, county.id, known),
        ...stocktakeFigures(store, county.id, known, outlooks),
      },
      worded: {
        ...supervisionWorded(store, county.id, known),
        ...stocktakesWorded(store, county.id, known, outlooks),
      },
    }),
    ...supervisionOf(store, county.id, known),
  };
  const stocktakes = stocktakesOf(store, county.id, known, outlooks);
  const charts = chartsOf(store, county.id, known);
  const inbox = inboxOf(store, county.id, known);

  return {
    county,
    audit,
    accounts: accountsOf({ store, county, audit }, signIn),
    ...looks,
    ...fillPackagesOf({ store, county: county.id, known, folder: auditing.folder }, looks.due),
    ...exportsOf(known, { ...comparison, ...looks }),
    ...reportingOf(store, county.id, known),
    ...outlooks,
    ...comparison,
    ...charts,
    ...schedulesOf(store, county.id, known, charts),
    ...countyMapOf(store, county.id, known),
    leaders: leadersOf(store, county.id, known, outlooks),
    stocktakes,
    approvals: approvalsOf(store, county.id, known),
    ...papers,
    ...archivesOf(store, county.id, known, papers, stocktakes),
    ...templatesOf(store, county.id),
    ...pipelinesOf(store, county.id, known),
    ...problemsOf(store, county.id, known),
    ...inbox,
    ...digestsOf(store, county.id, known, inbox.inbox),
    ...importsOf(store, county.id, known),

    perform: (caller, acts) =>
      performActs(store, county.id, caller, acts, {
        alsoRefuse: (envelope, view) => alsoRefuse(envelope, caller, view),
      }),

    holdings: async (caller, holder) => {
      mustSetUp(caller.actor);
      return namedHoldings(await snapshotsOf({ store, county: county.id, known }), holder);
    },

    runClock: (to) =>
      runClock(
        { store, county: county.id, known, perform: (caller, acts) => performActs(store, county.id, caller, acts) },
        to,
      ),

    read: readDocument,

    previewAdoption: async (caller, adoption) => {
      mustSetUp(caller.actor);
      return adoptionPlan(adoption, await standing(adoption.campaign.id));
    },

    adopt: async (caller, adoption) => {
      mustSetUp(caller.actor);
      const { acts } = adoptionPlan(adoption, await standing(adoption.campaign.id));
      return performActs(store, county.id, caller, acts, { whole: true });
    },
  };
}

function mustSetUp(actor: Actor): void {
  const { roles } = SET_ACTS.campaign.who;
  if (!(actor.role in roles))
    throw new Refused({ kind: 'forbidden', act: 'campaign.set', role: actor.role, needs: Object.keys(roles) });
}

/** Brings a county the rules that come with the product; a version that it has already is not adopted again. */
export async function adoptRules(service: Service, rules: ShippedRules, at: string): Promise<void> {
  const actor: Actor = { id: 'gongjian', name: '系统初始化', role: 'office' };
  const acts = (['pack', 'calendar', 'track', 'ladder'] as const).flatMap((kind) =>
    rules[`${kind}s`].map((body) => ({
      id: actIdFor(`${kind}s`, `${body.id} ${body.version}`),
      name: SET_ACTS[kind].name,
      body,
      basis: 0,
    })),
  );
  await service.perform({ actor, day: at.slice(0, 10), at }, acts);
}

/** Reads a plan document into a draft; it needs no county and keeps nothing. */
export function readDocument({ name, bytes }: File): Promise<DraftPlan> {
  return readingThread({ kind: 'plan', name, bytes });
}
