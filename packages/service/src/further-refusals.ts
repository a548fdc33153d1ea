import { checkPack, checkTrack } from '@gongjian/engine';
import {
  type ActEnvelope,
  type Caliber,
  type Day,
  HOLDING_LISTS,
  type Holdings,
  holdingsOf,
  type Id,
  invalidAt,
  type LightPack,
  type Progress,
  progressId,
  type Refusal,
  type Snapshot,
  type Track,
  type View,
  WHOLE_COUNTY,
} from '@gongjian/model';
import type { Caller } from './caller.ts';
import { namedHoldings } from './holdings.ts';
import { type Here, snapshotsOf } from './known.ts';
import { templateFileFaults } from './paper-templates.ts';

/** Refusals of acts that cannot see far enough by themselves: who names a thing, whose hand it was, what the engine finds. */
export function furtherRefusals(here: Here): (envelope: ActEnvelope, caller: Caller, view: View) => Promise<Refusal[]> {
  return async ({ name, body }, { actor }, view) => {
    switch (name) {
      case 'plan.drop':
        return namedElsewhere(body as { kind: string; id: Id }, here, view);
      case 'reading.verify':
        return ownReading(body as VerifiedReading, actor.id, here);
      case 'unit.merge':
        return leftBehind(body as { unit: Id; holdings?: Partial<Holdings> }, here);
      case 'progress.record':
        return setBack(body as Omit<Progress, 'id' | 'project'>, here);
      case 'pack.adopt':
        return packFaults(body as LightPack);
      case 'track.adopt':
        return trackFaults(body as Track, here);
      case 'template.adopt':
        return templateFileFaults(body as Parameters<typeof templateFileFaults>[0]);
      default:
        return [];
    }
  };
}

/** A planned thing that others still name is not dropped; steps that ceased to name it do so by the same acts. */
async function namedElsewhere({ kind, id }: { kind: string; id: Id }, here: Here, view: View): Promise<Refusal[]> {
  const by = new Set<string>();
  for (const snapshot of await snapshotsOf(here)) {
    const steps = snapshot.steps.map((step) => view.get('step', step.id) ?? step);
    for (const name of namesOf({ ...snapshot, steps }, kind, id)) by.add(name);
  }
  if (kind === 'unit' || kind === 'leader' || kind === 'action')
    for (const { account } of await here.store.accounts.accounts(here.county))
      if (account.unit === id || account.posts.some((post) => post[kind] === id)) by.add(account.name);
  return by.size === 0 ? [] : [{ kind: 'in-use', what: kind, id, by: [...by].slice(0, 5) }];
}

type VerifiedReading = { readonly subject: Id; readonly on: Day; readonly caliber?: Caliber };

/** A figure is verified by another hand than the one that put it there; who that was only the ledger knows. */
async function ownReading(
  { subject, on, caliber }: VerifiedReading,
  actor: Id,
  { store, county }: Here,
): Promise<Refusal[]> {
  const last = (await store.readingHistory(county, WHOLE_COUNTY, subject)).findLast(
    ({ row }) => row.on === on && (caliber === undefined || row.caliber === caliber),
  );
  // One that is not in the ledger yet came with the same acts, so from the same hand.
  return last === undefined || last.actor.id === actor ? [{ kind: 'same-hand', did: 'reading.record' }] : [];
}

/** A merger names everything of the unit, in all campaigns: nothing is left with a unit that is no more. */
async function leftBehind(
  { unit, holdings: given = {} }: { unit: Id; holdings?: Partial<Holdings> },
  here: Here,
): Promise<Refusal[]> {
  const all = namedHoldings(await snapshotsOf(here), { of: 'unit', id: unit });
  const left = HOLDING_LISTS.flatMap((list) => all[list].filter(({ id }) => !given[list]?.includes(id)));
  const by = left.slice(0, 5).map(({ name }) => name);
  return by.length === 0 ? [] : [{ kind: 'in-use', what: 'unit', id: unit, by }];
}

/** What stands further back than was said before is a correction, and says why. */
async function setBack(said: Omit<Progress, 'id' | 'project'>, here: Here): Promise<Refusal[]> {
  if (said.note !== undefined && said.note !== '') return [];
  const [snapshot] = await snapshotsOf(here);
  const own = progressId(said.step, said.on);
  const before = snapshot?.progress
    .filter(({ step, on, id }) => step === said.step && on <= said.on && id !== own)
    .at(-1);
  if (before === undefined || !isBehind(said, before)) return [];
  return [invalidAt('note', 'required', `< ${before.on}`)];
}

type Stand = Pick<Progress, 'started' | 'finished' | 'percent'>;

function isBehind(now: Stand, before: Stand): boolean {
  const stage = ({ started, finished }: Stand) => (finished !== undefined ? 2 : started !== undefined ? 1 : 0);
  const isLess = now.finished === undefined && (now.percent ?? 100) < (before.percent ?? 0);
  return stage(now) < stage(before) || isLess || (before.finished !== undefined && now.finished !== before.finished);
}

/** A gap is left to the pack: there the rule is silent, and published rules have some. Anything else is a mistake in it. */
function packFaults(pack: LightPack): Refusal[] {
  return checkPack(pack)
    .filter(({ kind }) => kind !== 'gap')
    .map(({ rule, kind, at }) => ({
      kind: 'invalid',
      issues: [{ path: `rules.${pack.rules.findIndex(({ id }) => id === rule)}`, code: kind, ...places(at) }],
    }));
}

function places(at: readonly number[] | undefined): { expected?: string } {
  return at === undefined || at.length === 0 ? {} : { expected: at.map((place) => place + 1).join(', ') };
}

/** Steps that a joined track has are known only once it is adopted; till then, waiting for one of them is no fault. */
async function trackFaults(track: Track, here: Here): Promise<Refusal[]> {
  const [snapshot] = await snapshotsOf(here);
  const joined = (snapshot?.tracks ?? []).filter(({ id }) => track.joins.includes(id) && id !== track.id);
  const isWhole = joined.length === track.joins.length;
  return checkTrack(track, joined).flatMap((fault): Refusal[] => {
    if (fault.kind === 'cycle') return [{ kind: 'cycle', chain: [...fault.chain] }];
    if (fault.kind === 'unknown-step')
      return isWhole ? [{ kind: 'not-found', what: 'step', id: `${track.id} ${fault.after}` }] : [];
    const path = `steps.${track.steps.findIndex(({ id }) => id === fault.step)}`;
    const code = fault.kind === 'repeated' ? 'twice' : fault.kind;
    const where = fault.kind === 'overlap' ? `${path}.${fault.of}` : path;
    return [invalidAt(where, code, fault.step)];
  });
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
    case 'leader': {
      const held = holdingsOf(snapshot, { of: kind, id });
      const hands = problems.filter(
        ({ raisedBy, measures = [] }) =>
          raisedBy === id || measures.some(({ lead, helpers }) => lead === id || helpers.includes(id)),
      );
      const holding = HOLDING_LISTS.flatMap((list) => snapshot[list].filter((row) => held[list].includes(row.id)));
      return [...holding, ...(kind === 'unit' ? hands : [])].map(({ name }) => name);
    }
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
