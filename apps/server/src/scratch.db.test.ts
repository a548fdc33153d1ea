import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROUTES, type RouteName } from '@gongjian/api';
import { type ApiClient, createClient, type Problem, ProblemError, unwrap } from '@gongjian/client';
import { EXAMPLES } from '@gongjian/examples';
import type { Actor } from '@gongjian/model';
import { adoptPacks, openWorkplace, shippedPacks, type Workplace } from '@gongjian/service';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from './start-server.ts';

const OFFICE: Actor = { id: 'office', name: '攻坚办', role: 'office' };
const OBSERVER: Actor = { id: 'observer', name: '观察员', role: 'observer' };
const [example] = EXAMPLES;
if (example === undefined) throw new Error('no example');
const { campaign, county, day } = example;
const path = { campaign };

let folder: string;
let store: TestStore;
let workplace: Workplace;
let server: RunningServer;
let api: ApiClient;
let address: string;
const walked = new Set<string>();
const faults: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-server-'));
  store = await testStore();
  workplace = await openWorkplace({ folder, databaseUrl: store.connection.owner });
  const service = workplace.service(county);
  const seen = new Set<string>(); const steps = example.steps().filter((s) => { if (!s.act.name.endsWith('.set')) return true; const k = s.act.name + (s.act.body as {id:string}).id; if (seen.has(k)) return false; seen.add(k); return true; });
  await adoptPacks(service, await shippedPacks(), steps[0]?.at ?? '');
  await workplace.load(county.id, steps);
  server = await startServer({
    service,
    mode: { kind: 'demonstration', actors: [OFFICE, OBSERVER], day, folder },
    port: 0,
    log: (line) => {
      if (line.startsWith('fault')) faults.push(line);
    },
  });
  address = server.url;
  const noted: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const pathname = new URL(request.url).pathname;
    const answer = await fetch(request);
    if (answer.ok) walked.add(`${request.method} ${pathname}`);
    return answer;
  };
  api = createClient(address, { fetch: noted });
});
afterAll(async () => {
  await server.close();
  await workplace.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const refusal = async (answer: Promise<unknown>): Promise<Problem> => {
  const error = await answer.catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  return error.problem;
};


test('bench', async () => {
  const service = workplace.service(county); const caller = { actor: OFFICE, day, at: day+'T18:00:00+08:00' };
  for (const [name, url, direct] of [
    ['session','/session', async()=>1],
    ['plan', '/campaigns/'+campaign+'/plan', () => service.plan(caller, campaign)],
    ['snapshot', '/campaigns/'+campaign+'/snapshot', () => service.snapshot(caller, campaign)],
    ['assessment', '/campaigns/'+campaign+'/assessment?on='+day, () => service.assessment(caller, campaign, {on: day})],
    ['front', '/campaigns/'+campaign+'/front-page?on='+day, () => service.frontPage(caller, campaign, {on: day})],
    ['history', '/history?limit=100', () => service.history(caller, {limit:100})],
  ] as const) {
    let size = 0; const N = 30; const ts: number[] = [], ds: number[] = [];
    for (let i=0;i<N;i++) { let t = performance.now(); const r = await fetch(address+'/api/v1'+url); size = (await r.arrayBuffer()).byteLength; ts.push(performance.now()-t); t = performance.now(); await direct(); ds.push(performance.now()-t); }
    const med = (a: number[]) => a.sort((x,y)=>x-y)[N>>1]!.toFixed(1);
    console.log(name, size, 'bytes http', med(ts), 'ms direct', med(ds), 'ms');
  }
});

