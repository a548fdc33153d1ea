import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API_PREFIX, ROUTES, type RouteName } from '@gongjian/api';
import { type Actor, BULLETIN_KINDS, EXPORT_KINDS, neededOf, ROLES } from '@gongjian/model';
import { openWorkplace, type Workplace } from '@gongjian/service';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from './start-server.ts';

const DAY = '2012-09-09';
/** One that has yet to begin on the day, one that is under way, and one that is over. */
const CAMPAIGNS = {
  ahead: { from: '2012-10-01', to: '2012-12-31' },
  'under-way': { from: '2012-08-01', to: '2012-11-08' },
  over: { from: '2012-03-01', to: '2012-06-08' },
};
/** Hundreds of requests: as long as a slow machine needs. */
const PATIENCE = 120_000;

const POSTS = ROLES.filter((role) => role !== 'clock').map(
  (role): Actor => ({
    ...{ id: role, name: role, role },
    ...(['reporter', 'reviewer', 'approver'].includes(role) && { unit: 'town' }),
    ...(role === 'leader' && { leader: 'head' }),
    ...(role === 'team' && { action: 'over-action' }),
  }),
);
const [first, ...others] = POSTS;

let folder: string;
let store: TestStore;
let workplace: Workplace;
let server: RunningServer;
const faults: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-bare-'));
  store = await testStore();
  workplace = await openWorkplace({ folder, databaseUrl: store.connection.owner });
  if (first === undefined) throw new Error('no post');
  server = await startServer({
    service: workplace.service({ id: 'bare', name: '某县' }),
    mode: { kind: 'demonstration', actors: [first, ...others], day: DAY, folder },
    port: 0,
    log: (line) => {
      if (line.startsWith('fault')) faults.push(line);
    },
  });
});
afterAll(async () => {
  await server.close();
  await workplace.close();
  await store.close();
  await rm(folder, { recursive: true });
});

type Answer = { readonly status: number; readonly text: string };

async function ask(path: string, role: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${server.url}${API_PREFIX}${path}`, {
    headers: { cookie: `gongjian-actor=${role}`, 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  const isFile = !answer.headers.get('content-type')?.includes('json');
  // Any letters may stand next to each other in the bytes of a file.
  const text = isFile ? '' : (await answer.text()).replace(/"base64":"[^"]+"/, '"base64":""');
  return { status: answer.status, text };
}

async function perform(name: string, body: object): Promise<void> {
  const { text } = await ask('/acts', 'office', { acts: [{ id: randomUUID(), name, body }] });
  expect(JSON.parse(text)).toMatchObject([{ outcome: 'done' }]);
}

/** What members of addresses and queries are asked as; what may be left out is left out, but for two that take long. */
const ASKED: Readonly<Record<string, string>> = {
  ...{ on: DAY, by: '2012-11-08', from: '2012-08-01', to: DAY, of: 'unit' },
  ...{ id: 'town', track: 'general', job: randomUUID(), seconds: '1', draws: '100' },
};
/** Of a paper of a stocktake, and of the other papers. */
const KINDS = ['agenda', 'notice'];
type Declared = {
  readonly method: string;
  readonly url: string;
  readonly query?: {
    readonly shape: Readonly<Record<string, { safeParse(value: unknown): { readonly success: boolean } }>>;
  };
  readonly who?: 'open' | readonly string[];
};
type Ids = Readonly<Record<string, string>>;

/** Every route that is looked at, asked by somebody who may, with the ids that there are; and every table and paper. */
async function walk(campaign: string, ids: Ids): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const { method, url, query, who }: Declared = ROUTES[name];
    // A solver of its own takes seconds to start: asked of one campaign.
    if (method !== 'GET' || (name === 'getAllocation' && campaign !== 'under-way')) continue;
    const path = url.replace(/:(\w+)/g, (_all, member: string) =>
      member === 'campaign' ? campaign : (ids[member] ?? ASKED[member] ?? 'nowhere'),
    );
    const asked = Object.entries(query?.shape ?? {}).flatMap(([member, schema]): [string, string][] => {
      const kind = member === 'kind' ? KINDS.find((one) => schema.safeParse(one).success) : undefined;
      const value = kind ?? ids[member] ?? ASKED[member];
      const isLeftOut = schema.safeParse(undefined).success && member !== 'seconds' && member !== 'draws';
      return value === undefined || isLeftOut ? [] : [[member, value]];
    });
    const mayAsk = typeof who === 'object' && !who.includes('office') ? who[0] : 'office';
    answers.set(name, await ask(`${path}?${new URLSearchParams(asked)}`, mayAsk ?? 'office'));
  }
  for (const sheet of EXPORT_KINDS)
    answers.set(`table ${sheet}`, await ask(`/campaigns/${campaign}/workbooks`, 'office', { sheet, on: DAY }));
  for (const kind of BULLETIN_KINDS) {
    const needed = { leader: ids['leader'] ?? 'nowhere', startsOn: '2012-10-01', place: '某地' };
    const asked = neededOf(kind).map((member): [string, string] => [member, needed[member as keyof typeof needed]]);
    const query = new URLSearchParams([['on', DAY], ['kind', kind], ...asked]);
    for (const file of ['', '/paper'])
      answers.set(`${kind}${file}`, await ask(`/campaigns/${campaign}/bulletin-preview${file}?${query}`, 'office'));
  }
  return answers;
}

/** Answers that no reader could do anything with. A thing that is nowhere is said to be so; accounts are of an office. */
function unsound(answers: ReadonlyMap<string, Answer>, missing: RegExp): readonly string[] {
  return [...answers].flatMap(([name, { status, text }]) => {
    const isSaid = status === 200 || (status === 403 && text.includes('"office-only"'));
    const isMissing = status === 404 && text.includes('"not-found"') && missing.test(name);
    // What acts may hold is told in words that speak of what is not there.
    const isPlain = name === 'listActDescriptions' || !/NaN|undefined|Infinity|null%|—%/.test(text);
    return (isSaid || isMissing) && isPlain ? [] : [`${name} ${status} ${text.slice(0, 300)}`];
  });
}

/** Routes about one thing, of which a bare county has none. */
const OF_ONE =
  /^(listAccountSessions|get(ReportReview|Stocktake|StocktakePaper|BulletinPaper|Problem|OrderPaper|InspectionPaper|CorrectionPaper)|draftSteps|preview(Order|Inspection))$/;
const OF_LEADER = /^getLeaderPage$|^leader-sheet/;
const OF_TARGET = /^getTarget$/;
const OF_PROJECT = /^(getTryOutFacts|exportSchedule|getProject|getCountBack)$/;
const any = (...parts: readonly RegExp[]) => new RegExp(parts.map(({ source }) => source).join('|'));

test(
  'a county that has just been set up says of everything that there is no campaign',
  async () => {
    const answers = await walk('nowhere', {});
    expect(JSON.parse(answers.get('listCampaigns')?.text ?? '')).toEqual([]);
    expect(unsound(answers, /./)).toEqual([]);
  },
  PATIENCE,
);

test(
  'a campaign without a target, before it begins, under way and over, is answered for everything',
  async () => {
    for (const [id, window] of Object.entries(CAMPAIGNS)) {
      await perform('campaign.set', { id, name: '百日攻坚', county: '某县', year: 2012, ...window });
      expect(unsound(await walk(id, {}), any(OF_ONE, OF_LEADER, OF_TARGET, OF_PROJECT))).toEqual([]);
    }
  },
  PATIENCE,
);

test(
  'targets without a figure and without a project are answered for',
  async () => {
    await perform('unit.set', { id: 'town', name: '某镇', kind: 'township' });
    await perform('leader.set', { id: 'head', name: '县领导甲', post: '副县长' });
    await perform('indicator.set', { id: 'money', name: '投资', unitOfMeasure: '万元' });
    for (const id of Object.keys(CAMPAIGNS)) {
      const [action, target] = [`${id}-action`, `${id}-target`];
      await perform('action.set', { id: action, campaign: id, name: '项目攻坚', order: 1 });
      await perform('target.set', {
        ...{
          id: target,
          campaign: id,
          action,
          name: '固定资产投资',
          indicator: 'money',
          unit: 'town',
          annualPlan: 1000,
        },
      });
      expect(unsound(await walk(id, { target, leader: 'head' }), any(OF_ONE, OF_PROJECT))).toEqual([]);
    }
  },
  PATIENCE,
);

test(
  'a project of which nothing is known but its name is answered for',
  async () => {
    await perform('project.set', { id: 'hall', name: '某项目', unit: 'town' });
    for (const id of Object.keys(CAMPAIGNS)) {
      const ids = { target: `${id}-target`, leader: 'head', project: 'hall' };
      expect(unsound(await walk(id, ids), OF_ONE)).toEqual([]);
    }
  },
  PATIENCE,
);

test('the program failed on nothing', () => {
  expect(faults).toEqual([]);
});
