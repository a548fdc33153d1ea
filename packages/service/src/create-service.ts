import {
  type ActEnvelope,
  type Actor,
  type Caliber,
  type Day,
  type DraftPlan,
  type Id,
  type Refusal,
  Refused,
  SET_ACTS,
  type Snapshot,
} from '@gongjian/model';
import type { Store } from '@gongjian/store';
import { accountsOf } from './accounts/accounts.ts';
import type { AccountsOptions } from './accounts/contract.ts';
import { actIdFor } from './act-id.ts';
import { adoptionPlan } from './adopt.ts';
import { type AuditOptions, auditOf } from './audit.ts';
import { bulletinsOf } from './bulletins.ts';
import type { Caller } from './caller.ts';
import { runClock } from './clock.ts';
import { importsOf } from './imports.ts';
import { inboxOf } from './inbox.ts';
import { knownOf } from './known.ts';
import { looksOf } from './look.ts';
import { outlooksOf } from './outlooks.ts';
import { performActs } from './perform.ts';
import { problemsOf } from './problems.ts';
import { readingThread } from './reading-thread.ts';
import { reportingOf } from './reporting.ts';
import type { ShippedRules } from './rules.ts';
import type { File, Service } from './service.ts';
import { supervisionOf } from './supervision.ts';

export type ServiceOptions = {
  readonly store: Store;
  readonly county: { readonly id: Id; readonly name: string };
  readonly audit?: AuditOptions;
  /** How accounts sign in; by default as is asked of a system of level 2. */
  readonly signIn?: AccountsOptions | undefined;
};

const WHOLE_COUNTY = { units: 'all' } as const;

/** The use cases of one county on one store. */
export function createService({ store, county, audit: auditing = {}, signIn }: ServiceOptions): Service {
  const known = knownOf(store, county.id);
  const audit = auditOf(store, county.id, auditing);

  /** A planned thing that others still name is not dropped; the act alone cannot see who names it. */
  const namedElsewhere = async (envelope: ActEnvelope): Promise<Refusal[]> => {
    if (envelope.name !== 'plan.drop') return [];
    const { kind, id } = envelope.body as { kind: string; id: Id };
    const by = new Set<string>();
    for (const campaign of await store.campaigns(county.id))
      for (const name of namesOf(await known.snapshot(campaign.id, WHOLE_COUNTY), kind, id)) by.add(name);
    if (kind === 'unit' || kind === 'leader' || kind === 'action')
      for (const { account } of await store.accounts.accounts(county.id))
        if (account.unit === id || account.posts.some((post) => post[kind] === id)) by.add(account.name);
    return by.size === 0 ? [] : [{ kind: 'in-use', what: kind, id, by: [...by].slice(0, 5) }];
  };

  /** A figure is verified by another hand than the one that put it there; who that was only the ledger knows. */
  const ownReading = async ({ name, body }: ActEnvelope, { actor }: Caller): Promise<Refusal[]> => {
    if (name !== 'reading.verify') return [];
    const { subject, on, caliber } = body as { subject: Id; on: Day; caliber?: Caliber };
    const last = (await store.readingHistory(county.id, subject)).findLast(
      ({ row }) => row.on === on && (caliber === undefined || row.caliber === caliber),
    );
    // One that is not in the ledger yet came with the same acts, so from the same hand.
    return last === undefined || last.actor.id === actor.id ? [{ kind: 'same-hand', did: 'reading.record' }] : [];
  };

  const standing = async (campaign: Id): Promise<Snapshot | undefined> => {
    const [other] = (await store.campaigns(county.id)).filter(({ id }) => id !== campaign);
    return other === undefined ? undefined : known.snapshot(other.id, WHOLE_COUNTY);
  };

  return {
    county,
    audit,
    accounts: accountsOf({ store, county, audit }, signIn),
    ...looksOf(store, county.id, known),
    ...outlooksOf(known),
    ...reportingOf(store, county.id, known),
    ...bulletinsOf(store, county.id, known),
    ...problemsOf(store, county.id, known),
    ...supervisionOf(store, county.id, known),
    ...inboxOf(store, county.id, known),
    ...importsOf(store, county.id, known),

    perform: (caller, acts) =>
      performActs(store, county.id, caller, acts, {
        alsoRefuse: async (envelope) => [...(await namedElsewhere(envelope)), ...(await ownReading(envelope, caller))],
      }),

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

/** Names of the rows of a campaign that name this one. */
function namesOf(snapshot: Snapshot, kind: string, id: Id): string[] {
  const naming = (field: string) => (row: object) =>
    Object.entries(row).some(([key, value]) => key === field && value === id);
  // What is cleared is history, and keeps the names of its time.
  const problems = snapshot.problems.filter(({ cleared }) => cleared === undefined);
  const blocking = problems.filter(({ blocks }) => blocks.some((block) => block.of === kind && block.id === id));
  switch (kind) {
    case 'unit':
      return [
        ...snapshot.units.filter(naming('parent')),
        ...snapshot.targets.filter((target) => target.unit === id || target.helpers.includes(id)),
        ...snapshot.projects.filter((project) => project.unit === id || project.platform === id),
        ...snapshot.actions.filter((action) => action.lead === id),
        ...snapshot.steps.filter(naming('office')),
        ...snapshot.factors.filter(naming('holder')),
        ...problems.filter(
          ({ raisedBy, decider, measures = [] }) =>
            raisedBy === id ||
            decider.unit === id ||
            measures.some(({ lead, helpers }) => lead === id || helpers.includes(id)),
        ),
      ].map(({ name }) => name);
    case 'leader':
      return [
        ...[...snapshot.targets, ...snapshot.projects, ...snapshot.actions, ...snapshot.factors].filter(
          naming('leader'),
        ),
        ...problems.filter(({ decider }) => decider.leader === id),
      ].map(({ name }) => name);
    case 'indicator':
      return snapshot.targets.filter(naming('indicator')).map(({ name }) => name);
    case 'action':
      return snapshot.targets.filter(naming('action')).map(({ name }) => name);
    case 'target':
      return [...snapshot.targets.filter(naming('parent')), ...blocking].map(({ name }) => name);
    case 'roster':
      return snapshot.targets
        .filter(({ measurement }) => measurement.by !== 'readings' && measurement.roster === id)
        .map(({ name }) => name);
    case 'project':
      return [
        ...snapshot.rosters.filter(({ entries }) => entries.some((entry) => entry.project === id)),
        ...snapshot.steps.filter(naming('project')),
        ...blocking,
      ].map(({ name }) => name);
    case 'step':
      return [
        ...snapshot.steps.filter(({ after, parent }) => parent === id || after.some(({ step }) => step === id)),
        ...blocking,
        ...snapshot.projects.filter(({ needs }) => needs?.some(({ step }) => step === id)),
      ].map(({ name }) => name);
    case 'factor':
      return snapshot.projects
        .filter(({ needs }) => needs?.some(({ factor }) => factor === id))
        .map(({ name }) => name);
    case 'calendar':
      return [
        ...[snapshot.campaign, ...snapshot.steps].filter(naming('calendar')).map(({ name }) => name),
        ...snapshot.calendars.filter(naming('base')).map(({ name }) => name.zh),
      ];
    case 'track':
      return [
        ...snapshot.steps.filter(({ of }) => of?.track === id).map(({ name }) => name),
        ...snapshot.tracks.filter(({ joins }) => joins.includes(id)).map(({ name }) => name.zh),
      ];
    case 'pack':
    case 'ladder':
      return snapshot.campaign[kind] === id ? [snapshot.campaign.name] : [];
    default:
      return [];
  }
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
