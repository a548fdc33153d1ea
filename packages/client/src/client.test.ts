import type * as model from '@gongjian/model';
import { expect, expectTypeOf, test } from 'vitest';
import { createClient, ProblemError, type Schemas, unwrap } from './index.ts';

const PROBLEM = {
  type: 'urn:gongjian:problem:future',
  title: '日期在将来',
  status: 422,
  detail: '日期2012年10月1日晚于今天',
  refusal: { kind: 'future', on: '2012-10-01', day: '2012-09-09' },
};

/** A client whose network answers with what is given; the requests made are collected. */
function clientAnswered(body: string, status: number, type = 'application/json', language?: () => 'zh' | 'en') {
  const requests: Request[] = [];
  const client = createClient('http://127.0.0.1:4180', {
    fetch: async (request) => {
      requests.push(request);
      return new Response(body, { status, headers: { 'content-type': type } });
    },
    ...(language && { language }),
  });
  return { client, requests };
}

test('an answer is given as its data, asked for under the given address with the path encoded', async () => {
  const { client, requests } = clientAnswered('[]', 200);
  const params = { path: { campaign: '中北' }, query: { from: '2012-09-01', to: '2012-09-08' } };
  expect(await unwrap(client.GET('/api/v1/campaigns/{campaign}/changes', { params }))).toEqual([]);
  expect(requests.map(({ url }) => url)).toEqual([
    'http://127.0.0.1:4180/api/v1/campaigns/%E4%B8%AD%E5%8C%97/changes?from=2012-09-01&to=2012-09-08',
  ]);
});

test('a problem document is thrown with its words and its refusal', async () => {
  const { client } = clientAnswered(JSON.stringify(PROBLEM), 422, 'application/problem+json');
  const error = await unwrap(client.GET('/api/v1/campaigns')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect((error as ProblemError).message).toBe(PROBLEM.detail);
  expect((error as ProblemError).refusal).toEqual(PROBLEM.refusal);
});

test.each([
  ['<h1>Bad gateway</h1>', 'text/html'],
  ['', 'text/plain'],
  ['{"error":"Service Unavailable"}', 'application/json'],
])('what a proxy answers, %j, is a problem by its status', async (body, type) => {
  const { client } = clientAnswered(body, 502, type);
  const error = await unwrap(client.GET('/api/v1/campaigns')).catch((thrown: unknown) => thrown);
  expect((error as ProblemError).problem).toMatchObject({ status: 502, title: 'HTTP 502' });
});

test('a network that fails is no problem document', async () => {
  const fails = createClient('', {
    fetch: async () => {
      throw new TypeError('Failed to fetch');
    },
  });
  const asked = unwrap(fails.GET('/api/v1/campaigns', { baseUrl: 'http://127.0.0.1:1' }));
  await expect(asked).rejects.toThrow(new TypeError('Failed to fetch'));
});

test('the language is asked for at every request', async () => {
  let language: 'zh' | 'en' = 'zh';
  const { client, requests } = clientAnswered('[]', 200, 'application/json', () => language);
  await client.GET('/api/v1/campaigns');
  language = 'en';
  await client.GET('/api/v1/campaigns');
  expect(requests.map(({ headers }) => headers.get('accept-language'))).toEqual(['zh', 'en']);
});

test('what the client gives can be handed to the engine and back: its types are those of the model', () => {
  expectTypeOf<Schemas['Session']>().toExtend<model.Session>();
  expectTypeOf<Schemas['Snapshot']>().toExtend<model.Snapshot>();
  expectTypeOf<Schemas['PlanView']>().toExtend<model.PlanView>();
  expectTypeOf<Schemas['Assessment']>().toExtend<model.Assessment>();
  expectTypeOf<Schemas['FrontPage']>().toExtend<model.FrontPage>();
  expectTypeOf<Schemas['TargetDetail']>().toExtend<model.TargetDetail>();
  expectTypeOf<Schemas['ProjectDetail']>().toExtend<model.ProjectDetail>();
  expectTypeOf<Schemas['PackComparison']>().toExtend<model.PackComparison>();
  expectTypeOf<Schemas['DueItem']>().toExtend<model.DueItem>();
  expectTypeOf<Schemas['DraftPlan']>().toExtend<model.DraftPlan>();
  expectTypeOf<Schemas['AdoptionPlan']>().toExtend<model.AdoptionPlan>();
  expectTypeOf<Schemas['ImportMapping']>().toExtend<model.ImportMapping>();
  expectTypeOf<Schemas['ImportDifference']>().toExtend<model.ImportDifference>();
  expectTypeOf<Schemas['BulletinContent']>().toExtend<model.BulletinContent>();
  expectTypeOf<Schemas['Bulletin']>().toExtend<model.Bulletin>();
  expectTypeOf<Schemas['HistoryEntry']>().toExtend<model.HistoryEntry>();
  expectTypeOf<Schemas['Receipt']>().toExtend<model.Receipt>();
  expectTypeOf<Schemas['Refusal']>().toExtend<model.Refusal>();
  expectTypeOf<model.ActEnvelope>().toExtend<Schemas['ActEnvelopeInput']>();
  expectTypeOf<model.Adoption>().toExtend<Schemas['AdoptionInput']>();
  expectTypeOf<model.ImportMapping>().toExtend<Schemas['ImportMappingInput']>();
});
