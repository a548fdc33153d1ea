import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API_PREFIX, ROUTES } from '@gongjian/api';
import { ACTS, type Actor, boundOf, type Change, type Id, isWithinBound, type Kind, SIGHT } from '@gongjian/model';
import { startServer } from '@gongjian/server';
import { discardWorkplace, openWorkplace, type Workplace } from '@gongjian/service';
import {
  fillFor,
  finds,
  idOn,
  isOwn,
  POSTS,
  permissionWorld,
  SIDES,
  type Side,
  secretOf,
  viewOf,
} from './permission-world.ts';
import { sampleOf } from './sample.ts';

/** As the table of routes declares one; what it does not say, everybody signed in may ask. */
type Declared = {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly url: string;
  readonly params?: import('zod').ZodObject;
  readonly query?: import('zod').ZodObject;
  readonly body?: import('zod').ZodType;
  readonly who?: 'open' | readonly string[];
};

export type PermissionsDrill = {
  readonly routes: number;
  readonly acts: number;
  readonly roles: number;
  readonly cases: number;
  readonly unexpected: readonly string[];
};

/** What members of addresses and queries name; one that is in neither list cannot be judged, and counts as unexpected. */
const NAMES: Readonly<Record<string, Kind>> = {
  campaign: 'campaign',
  target: 'target',
  project: 'project',
  problem: 'problem',
  report: 'report',
  order: 'order',
  inspection: 'inspection',
  stocktake: 'stocktake',
  leader: 'leader',
  bulletin: 'bulletin',
  correction: 'correction',
  account: 'account',
  track: 'track',
  pack: 'pack',
};
const PLAIN: ReadonlySet<string> = new Set([
  ...['on', 'known', 'until', 'from', 'to', 'since', 'by', 'outcome', 'kind', 'draws', 'seed', 'visits', 'seconds'],
  ...['has', 'before', 'limit', 'event', 'role', 'of', 'after'],
  ...['recipients', 'copies', 'signer', 'startsOn', 'place', 'format', 'settled'],
]);
/** A unit to ask for: a post that sees less than the county may name its own and those under it. */
const UNITS: ReadonlySet<string> = new Set(['unit', 'office']);
/** Routes whose query only narrows a list down: what is not found is not in it. */
const FILTERS: ReadonlySet<string> = new Set(['listHistory', 'listAudit']);

/** Of the county, not of one campaign. */
const COUNTYWIDE: ReadonlySet<string> = new Set(['project', 'leader']);

const ABSENT = 'nowhere';
const DAY = '2012-09-09';
/** Beside the sides: an id that is nowhere, and an own one asked for under a campaign that it is not of. */
type Place = Side | 'absent' | 'elsewhere';

/**
 * Asks every route and every act as every role, about what is the post's own, another's, nested in either and not there,
 * and compares with what the declarations say: who may ask, whose it is, and that what is out of sight is answered as what
 * is not there.
 */
export async function permissionsDrill({
  roles = POSTS.map(({ role }) => role),
}: {
  readonly roles?: readonly string[];
} = {}): Promise<PermissionsDrill> {
  const top = await mkdtemp(join(tmpdir(), 'gongjian-drill-'));
  await chmod(top, 0o711);
  const folder = join(top, 'data');
  const workplace = await openWorkplace({ folder });
  const posts = POSTS.filter(({ role }) => roles.includes(role));
  try {
    const world = permissionWorld();
    await lay(workplace, world);
    const [first = POSTS[0], ...others] = posts;
    if (first === undefined) throw new Error('no post');
    const server = await startServer({
      service: workplace.service({ id: 'drill', name: '演练县' }),
      mode: { kind: 'demonstration', actors: [first, ...others], day: DAY, folder },
      port: 0,
    });
    try {
      const unexpected: string[] = [];
      await issueBulletin(server.url);
      const cases =
        (await walkRoutes(server.url, posts, world, unexpected)) +
        (await walkActs(server.url, posts, world, unexpected));
      return { routes: Object.keys(ROUTES).length, acts: ACTS.size, roles: posts.length, cases, unexpected };
    } finally {
      await server.close();
    }
  } finally {
    await workplace.close();
    await discardWorkplace(folder);
    await rm(top, { recursive: true, force: true });
  }
}

async function lay({ store }: Workplace, changes: readonly Change[]): Promise<void> {
  const actor: Actor = { id: 'drill', name: '演练', role: 'office' };
  const entry = { id: randomUUID(), name: 'drill.lay', body: {}, actor, at: '2012-08-31T09:00:00+08:00', changes };
  await store.transaction('drill', (tx) => tx.append([entry]));
}

/** A paper that everybody may read must have been issued. */
async function issueBulletin(server: string): Promise<void> {
  const office = POSTS.find(({ role }) => role === 'office') as Actor;
  const url = `${server}${API_PREFIX}/campaigns/c/bulletins`;
  const { status, text } = await ask(url, office, 'POST', { id: randomUUID(), on: DAY, kind: 'flash' });
  if (status !== 200) throw new Error(`no bulletin: ${text}`);
}

const sideOf = (place: Place): Side => (place === 'absent' || place === 'elsewhere' ? 'own' : place);

type Answer = { readonly status: number; readonly text: string };

async function ask(url: string, post: Actor, method: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers: {
      cookie: `gongjian-actor=${post.id}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** A refusal without the id that was asked for, so that two of them can be compared. */
function shapeOf({ text }: Answer, ...ids: readonly Id[]): string {
  return ids.toSorted((a, b) => b.length - a.length).reduce((rest, id) => rest.replaceAll(id, '…'), text);
}

async function walkRoutes(
  server: string,
  posts: readonly Actor[],
  world: readonly Change[],
  unexpected: string[],
): Promise<number> {
  const view = viewOf(world);
  let cases = 0;
  const table = Object.entries(ROUTES) as [string, Declared][];
  // What changes something comes last: a stocktake that is opened gives its agenda to those invited.
  const inOrder = [
    ...table.filter(([, { method }]) => method === 'GET'),
    ...table.filter(([, { method }]) => method !== 'GET'),
  ];
  for (const [name, route] of inOrder) {
    const members = [...(route.url.match(/:\w+/g) ?? []).map((one) => one.slice(1))];
    const asked = [...members, ...Object.keys(route.query?.shape ?? {})].filter((one) => !PLAIN.has(one));
    const ids = FILTERS.has(name) ? [] : asked.filter((one) => one in NAMES || UNITS.has(one));
    const unknown = FILTERS.has(name) ? [] : asked.filter((one) => !ids.includes(one));
    if (name === 'getHoldings' || name === 'endSession' || members.includes('job')) {
      // Its id is of a kind that another member names, and a session or an import is one's own.
    } else if (unknown.length > 0) {
      unexpected.push(`${name}: nothing is said of ${unknown.join(', ')}`);
      continue;
    }
    if (route.body !== undefined && !route.body.safeParse(bodyOf(name, route, 'own')).success) {
      unexpected.push(`${name}: no sample of its body`);
      continue;
    }
    // The last id in the address is what the answer is about; a unit in the query is whom it is asked for.
    const about = ids.findLast((one) => members.includes(one) && one !== 'campaign');
    const unit = ids.find((one) => UNITS.has(one));
    for (const post of posts) {
      const shapes = new Map<Place, string>();
      const isOfCampaign = about !== undefined && members.includes('campaign') && !COUNTYWIDE.has(about);
      const places: Place[] =
        ids.length === 0 ? ['own'] : [...SIDES, 'absent', ...(isOfCampaign ? (['elsewhere'] as const) : [])];
      for (const place of places) {
        cases += 1;
        const idFor = (member: string): Id => {
          if (member === 'session' || member === 'job') return '00000000-0000-4000-8000-000000000009';
          const kind = UNITS.has(member) ? 'unit' : NAMES[member];
          const isAsked =
            member === about ||
            (about === undefined && (member === unit || (unit === undefined && member === 'campaign')));
          if (place === 'absent' && isAsked) return ABSENT;
          if (place === 'elsewhere' && member === 'campaign') return 'd';
          if (kind === 'account') return 'account';
          if (kind === 'bulletin') return 'c:flash:1';
          return idOn(sideOf(place), kind ?? member);
        };
        const url = addressOf(server, name, route, members, unit === undefined ? {} : { [unit]: idFor(unit) }, idFor);
        const answer = await ask(url, post, route.method, route.body && bodyOf(name, route, sideOf(place)));
        const say = (wanted: string) => {
          unexpected.push(
            `${name} as ${post.role}, ${place}: ${answer.status}, wanted ${wanted}; ${answer.text.slice(0, 160)}`,
          );
        };
        if (answer.status >= 500) say('no fault');
        if (route.who === 'open') {
          if (answer.status === 403 && answer.text.includes('"kind":"forbidden"')) say('anybody');
          continue;
        }
        if (route.who !== undefined && !route.who.includes(post.role)) {
          if (answer.status !== 403 || !answer.text.includes('"kind":"forbidden"')) say('403');
          continue;
        }
        const isFound = place !== 'absent' && place !== 'elsewhere' && isInSight(post, place);
        const isMissing =
          answer.status === 404 && answer.text.includes(`"id":${JSON.stringify(idFor(about ?? unit ?? 'campaign'))}`);
        // What a sample asks to be done may be refused for what it says, but not for who asks or what it is about.
        if (isFound && (route.method === 'GET' ? answer.status !== 200 : answer.status === 403 || isMissing))
          say('an answer');
        if (!isFound) {
          if (answer.status !== 404) say('404');
          shapes.set(place, shapeOf(answer, idFor(about ?? unit ?? 'campaign')));
        }
        if (answer.status < 300) for (const leak of leaksTo(post, answer.text)) say(`nothing of ${leak}`);

        function isInSight({ role }: Actor, side: Side): boolean {
          if (unit !== undefined && about === undefined && SIGHT[role] !== 'county')
            return 'unit' in post && post.unit !== undefined && isOwn(side);
          const kind = about === undefined ? 'campaign' : (NAMES[about] ?? 'campaign');
          return finds(role, side, kind, view.get(kind, idOn(side, kind)));
        }
      }
      const [one, ...rest] = [...shapes.values()];
      if (rest.some((shape) => shape !== one))
        unexpected.push(`${name} as ${post.role}: out of sight is not answered as not there`);
    }
  }
  return cases;
}

function addressOf(
  server: string,
  name: string,
  route: Declared,
  members: readonly string[],
  given: Readonly<Record<string, Id>>,
  idFor: (member: string) => Id,
): string {
  const path = members.reduce((url, member) => url.replace(`:${member}`, encodeURIComponent(idFor(member))), route.url);
  const query = new URLSearchParams(given);
  const needed = route.query === undefined ? {} : (sampleOf(route.query, () => undefined) as Record<string, string>);
  for (const [key, value] of Object.entries(needed)) if (!query.has(key)) query.set(key, value);
  if (name === 'getHoldings')
    for (const [key, value] of [
      ['of', 'unit'],
      ['id', 'town'],
    ] as const)
      query.set(key, value);
  const shape = route.query?.shape ?? {};
  for (const [key, value] of Object.entries(SAID)) if (key in shape && !(key in given)) query.set(key, value);
  if (name === 'draftSteps') query.set('track', 'track');
  return `${server}${API_PREFIX}${path}${query.size === 0 ? '' : `?${query}`}`;
}

/** What a query says beside whom and what it is about. */
const SAID: Readonly<Record<string, string>> = { on: DAY, from: '2012-09-01', to: DAY, draws: '100', seconds: '1' };

function bodyOf(name: string, route: Declared, side: Side): unknown {
  if (route.body === undefined) return undefined;
  if (name === 'moveDay') return { day: DAY };
  if (name === 'chooseActor') return { actor: POSTS[0]?.id };
  if (name === 'performActs') return { acts: [{ id: randomUUID(), name: 'feedback.give', body: {} }] };
  return sampleOf(route.body, fillFor(side, name === 'openStocktake' ? 'stocktake' : 'target'));
}

/** Names of things that this post may not see and that an answer holds all the same. */
function leaksTo({ role }: Actor, text: string): string[] {
  if (SIGHT[role] === 'county') return [];
  return SIDES.filter((side) => SIGHT[role] === 'nothing' || !isOwn(side)).flatMap((side) =>
    ['target', 'count', 'project', 'step', 'problem', 'reading', 'recognition', 'exemption']
      .map((kind) => secretOf(side, kind))
      .filter((secret) => text.includes(secret)),
  );
}

async function walkActs(
  server: string,
  posts: readonly Actor[],
  world: readonly Change[],
  unexpected: string[],
): Promise<number> {
  const view = viewOf(world);
  const parentOf = (unit: Id) => view.get('unit', unit)?.parent;
  let cases = 0;
  for (const post of posts) {
    for (const side of SIDES) {
      const acts = [...ACTS.values()].flatMap((declaration) => {
        const named = sampleOf(declaration.body, fillFor(side, 'target'));
        const { kind } = declaration.subject(named, view);
        const sample = sampleOf(declaration.body, fillFor(side, kind));
        const parsed = declaration.body.safeParse(sample);
        if (!parsed.success) {
          unexpected.push(`${declaration.name}: no sample of its body: ${parsed.error.issues[0]?.path.join('.')}`);
          return [];
        }
        return [{ declaration, body: parsed.data }];
      });
      // A version that there is not: what the post may do is refused as stale, so that nothing changes for the next one.
      const sent = acts.map(({ declaration, body }) => ({
        id: randomUUID(),
        name: declaration.name,
        body,
        basis: 999_999,
      }));
      const { text } = await ask(`${server}${API_PREFIX}/acts`, post, 'POST', { acts: sent });
      const receipts = JSON.parse(text) as readonly {
        outcome: string;
        refusals: readonly { kind: string; act?: string }[];
      }[];
      acts.forEach(({ declaration, body }, index) => {
        cases += 1;
        const bound = boundOf(declaration, post.role);
        const owners = bound === undefined ? {} : (declaration.who.over?.(body, view) ?? {});
        const isAllowed = bound !== undefined && isWithinBound(bound, post, owners, parentOf);
        const refusal = receipts[index]?.refusals[0];
        const isForbidden = refusal?.kind === 'forbidden';
        const place = `${declaration.name} as ${post.role}, ${side}`;
        if (receipts[index] === undefined || receipts[index]?.outcome !== 'refused')
          unexpected.push(`${place}: was done`);
        else if (isForbidden === isAllowed)
          unexpected.push(`${place}: ${refusal?.kind}, wanted ${isAllowed ? 'leave' : 'forbidden'}`);
        if (bound !== undefined && bound !== 'county' && isAllowed !== isOwn(side))
          unexpected.push(`${place}: declared to be ${isAllowed ? 'own' : 'foreign'}`);
      });
    }
  }
  return cases;
}
