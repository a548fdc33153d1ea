import { randomUUID } from 'node:crypto';
import { Refused } from '@gongjian/model';
import { OFFICE } from '@gongjian/model/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actDigest, GENESIS } from './hash.ts';
import { type TestStore, testServers, testStore } from './testing.ts';
import {
  appendTo,
  campaign,
  collected,
  drop,
  entry,
  problem,
  progress,
  project,
  put,
  reading,
  recognition,
  step,
  target,
  unit,
} from './testing-acts.ts';

const ALL = { units: 'all' } as const;
const SETTINGS = '-c search_path=gongjian';

describe.each(testServers())('on $name', (server) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await testStore(server);
  });
  afterAll(() => store.close());

  /** Every test works in a county of its own. */
  const newCounty = () => `县${randomUUID()}`;

  async function asApp<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: store.connection.app, options: SETTINGS });
    await client.connect();
    return work(client).finally(() => client.end());
  }

  describe('the ledger', () => {
    test('numbers entries from 1 and chains each to the one before', async () => {
      const county = newCounty();
      const [one, two] = await appendTo(store, county, entry([put('unit', unit('u'))]), entry([]));
      const [three] = await appendTo(store, county, entry([drop('unit', 'u')]));
      const kept = await collected(store.entries(county, 1, 2));
      expect(kept.map(({ seq, previous, hash }) => [seq, previous, hash])).toEqual([
        [1, GENESIS, one?.hash],
        [2, one?.hash, two?.hash],
        [3, two?.hash, three?.hash],
      ]);
      expect(await store.head(county)).toMatchObject({ seq: 3, hash: three?.hash });
    });

    test('gives back every act exactly as it came, whatever is in its body', async () => {
      const county = newCounty();
      const body = {
        口径: '调度 "13.2" \\u0000 \n\t😂',
        figures: [0.1, 1e-7, 9e9, -0.5],
        deep: { b: null, a: [{}, []] },
      };
      const sent = { ...entry([]), body, basis: 0, batch: randomUUID(), why: '首次' };
      await appendTo(store, county, sent);
      const [kept] = await collected(store.entries(county));
      const { changes: _, ...act } = sent;
      expect(kept).toMatchObject(act);
      expect(await store.verify(county)).toEqual([]);
    });

    test('refuses text that PostgreSQL cannot hold and keeps nothing of it', async () => {
      const county = newCounty();
      for (const text of ['\u0000', 'x\\\u0000', '\ud800']) {
        const sending = appendTo(store, county, { ...entry([put('unit', unit('u'))]), body: { text } });
        await expect(sending).rejects.toMatchObject({ refusal: { kind: 'invalid' } });
      }
      await expect(appendTo(store, county, entry([], '2012年8月1日'))).rejects.toThrow(Refused);
      expect(await store.head(county)).toEqual({ seq: 0, hash: GENESIS });
    });

    test('finds an act by its id with the digest of what was sent', async () => {
      const county = newCounty();
      const sent = entry([]);
      const [appended] = await appendTo(store, county, sent);
      const shouted = sent.id.toUpperCase();
      const found = await store.transaction(county, (tx) => tx.findActs([shouted, randomUUID()]));
      expect([...found]).toEqual([[shouted, { seq: 1, hash: appended?.hash, at: sent.at, digest: actDigest(sent) }]]);
    });

    test('refuses an id that is already there, and the whole batch with it', async () => {
      const county = newCounty();
      const sent = entry([]);
      await appendTo(store, county, sent);
      await expect(appendTo(store, county, entry([put('unit', unit('u'))]), sent)).rejects.toMatchObject({
        refusal: { kind: 'id-reused', id: sent.id },
      });
      expect((await store.head(county)).seq).toBe(1);
      expect(await collected(store.everyRow(county))).toEqual([]);
    });

    test('an act that twenty senders send at once is done once', async () => {
      const county = newCounty();
      const sent = entry([put('unit', unit('u'))]);
      const send = () =>
        store.transaction(county, async (tx) => {
          const found = (await tx.findActs([sent.id])).get(sent.id);
          if (found !== undefined) return found.seq;
          return (await tx.append([sent]))[0]?.seq;
        });
      const seqs = await Promise.all(Array.from({ length: 20 }, send));
      expect(new Set(seqs)).toEqual(new Set([1]));
      expect((await store.head(county)).seq).toBe(1);
    });

    test('writers that interleave never break the chain, and counties do not wait for each other', async () => {
      const counties = [newCounty(), newCounty()] as const;
      const writer = async (county: string, name: string) => {
        for (let turn = 0; turn < 15; turn += 1) await appendTo(store, county, entry([put('unit', unit(name))]));
      };
      await Promise.all(counties.flatMap((county) => [writer(county, 'a'), writer(county, 'b'), writer(county, 'a')]));
      for (const county of counties) {
        expect((await store.head(county)).seq).toBe(45);
        expect(await store.verify(county)).toEqual([]);
      }
    });

    test('an entry never carries an earlier moment than the one before it', async () => {
      const county = newCounty();
      await appendTo(store, county, entry([], '2012-08-02T09:00:00+08:00'));
      const [late] = await appendTo(store, county, entry([], '2012-08-01T09:00:00+08:00'));
      expect(late?.at).toBe('2012-08-02T09:00:00+08:00');
      expect(await store.verify(county)).toEqual([]);
    });

    test('a transaction that fails leaves nothing', async () => {
      const county = newCounty();
      const failing = store.transaction(county, async (tx) => {
        await tx.append([entry([put('unit', unit('u'))])]);
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await store.head(county)).toEqual({ seq: 0, hash: GENESIS });
      expect(await store.counties()).not.toContain(county);
    });

    test('five thousand acts go in as one batch', async () => {
      const county = newCounty();
      const acts = Array.from({ length: 5_001 }, (_, at) =>
        entry([put('reading', reading(`t${at}`, '2012-08-10', at))]),
      );
      await appendTo(store, county, ...acts);
      expect((await store.head(county)).seq).toBe(5_001);
      expect(await collected(store.everyRow(county))).toHaveLength(5_001);
    });

    test('the last number at or before a moment is found in any time zone', async () => {
      const county = newCounty();
      const days = ['2012-08-01T09:00:00+08:00', '2012-08-02T09:00:00+08:00', '2012-08-02T09:00:00+08:00'];
      await appendTo(store, county, ...days.map((at) => entry([], at)));
      expect(await store.seqAt(county, '2012-08-01T08:59:59.999+08:00')).toBe(0);
      expect(await store.seqAt(county, '2012-08-01T01:00:00Z')).toBe(1);
      expect(await store.seqAt(county, '2012-08-02T08:59:59+08:00')).toBe(1);
      expect(await store.seqAt(county, '2012-08-02T09:00:00+08:00')).toBe(3);
      await expect(store.seqAt(county, '2012-08-02')).rejects.toThrow(Refused);
    });
  });

  describe('what the application may do', () => {
    test.each([
      `update ledger set entry = '{}'`,
      'delete from ledger',
      'truncate ledger',
      'delete from plan_item',
      `update plan_item set body = '{}'`,
      'update reading set value = 0',
      'delete from fact',
      'update county set county = county',
      'drop table ledger',
      'alter table reading disable trigger all',
    ])('it cannot: %s', async (statement) => {
      await appendTo(
        store,
        newCounty(),
        entry([put('unit', unit('u')), put('reading', reading('t', '2012-08-10', 1))]),
      );
      await asApp(async (client) => {
        await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
      });
    });

    test('it cannot open or move the end of a version that was closed', async () => {
      const county = newCounty();
      await appendTo(store, county, entry([put('unit', unit('u'))]), entry([drop('unit', 'u')]));
      await asApp(async (client) => {
        await client.query(
          `select set_config('gongjian.county', $1, false), set_config('gongjian.part', 'keeping', false)`,
          [county],
        );
        const reopening = client.query('update plan_item set until_seq = null where county = $1', [county]);
        await expect(reopening).rejects.toThrow('a closed version stays closed');
      });
    });
  });

  describe('current rows', () => {
    test('are loaded by kind and id, by subject and by project, with their versions', async () => {
      const county = newCounty();
      await appendTo(
        store,
        county,
        entry([put('unit', unit('u')), put('project', project('p', { unit: 'u' }))]),
        entry([put('reading', reading('p', '2012-08-10', 1.5, { of: 'project', note: '注', peer: 2 }))]),
        entry([put('recognition', recognition('p', '2012-08-09'))]),
        entry([put('unit', { ...unit('u'), name: '改名' })]),
        entry([put('unit', unit('gone'))]),
        entry([drop('unit', 'gone')]),
      );
      const rows = await store.transaction(county, (tx) =>
        tx.load([
          { kind: 'unit', id: 'u' },
          { kind: 'unit', id: 'gone' },
          { kind: 'recognition', id: 'p:start' },
          { readingsOf: 'p' },
          { every: 'recognition', about: 'p' },
        ]),
      );
      expect(rows.toSorted((left, right) => left.version - right.version)).toEqual([
        {
          kind: 'reading',
          id: 'p:management:2012-08-10',
          version: 2,
          row: reading('p', '2012-08-10', 1.5, { of: 'project', note: '注', peer: 2 }),
        },
        { kind: 'recognition', id: 'p:start', version: 3, row: recognition('p', '2012-08-09') },
        { kind: 'unit', id: 'u', version: 4, row: { ...unit('u'), name: '改名' } },
      ]);
    });

    test('what an earlier append of the same transaction wrote is seen', async () => {
      const rows = await store.transaction(newCounty(), async (tx) => {
        await tx.append([entry([put('unit', unit('u'))])]);
        return tx.load([{ kind: 'unit', id: 'u' }]);
      });
      expect(rows.map(({ version }) => version)).toEqual([1]);
    });

    test('a thing changed twice in one batch keeps both versions, one after the other', async () => {
      const county = newCounty();
      const named = (name: string) => entry([put('unit', { ...unit('u'), name })]);
      await appendTo(store, county, named('一'));
      await appendTo(store, county, named('二'), named('三'), entry([drop('unit', 'u')]), named('四'));
      const versions = await store.versions(county, ALL, 'unit', 'u');
      expect(versions.map(({ seq, untilSeq, row }) => [row.name, seq, untilSeq])).toEqual([
        ['一', 1, 2],
        ['二', 2, 3],
        ['三', 3, 4],
        ['四', 5, undefined],
      ]);
      expect(await store.verify(county)).toEqual([]);
    });

    test('of a thing changed twice by one act, the last change counts', async () => {
      const county = newCounty();
      await appendTo(
        store,
        county,
        entry([put('unit', unit('u')), drop('unit', 'u'), put('unit', { ...unit('u'), name: '末' })]),
      );
      expect((await store.versions(county, ALL, 'unit', 'u')).map(({ row }) => row.name)).toEqual(['末']);
    });
  });

  describe('a snapshot', () => {
    test('holds the campaign in the order the model promises, and nothing of other campaigns', async () => {
      const county = newCounty();
      await appendTo(
        store,
        county,
        entry([
          put('campaign', campaign('c')),
          put('campaign', campaign('other')),
          put('unit', unit('u')),
          put('target', target('b', { campaign: 'c', unit: 'u', order: 1 })),
          put('target', target('a', { campaign: 'c', unit: 'u', order: 2 })),
          put('target', target('d', { campaign: 'c', unit: 'u', order: 1 })),
          put('target', target('x', { campaign: 'other', unit: 'u' })),
          put('reading', reading('a', '2012-08-20', 2)),
          put('reading', reading('a', '2012-08-10', 1)),
          put('reading', reading('a', '2012-08-10', 3, { caliber: 'statistical' })),
          put('reading', reading('x', '2012-08-10', 9)),
          put('problem', problem('q', { campaign: 'other', raisedBy: 'u', blocks: 'x' })),
        ]),
      );
      const snapshot = await store.snapshotRows(county, 'c', { scope: ALL });
      expect(snapshot.campaign).toEqual(campaign('c'));
      expect(snapshot.targets.map(({ id }) => id)).toEqual(['b', 'd', 'a']);
      expect(snapshot.readings.map(({ caliber, on, value }) => [caliber, on, value])).toEqual([
        ['management', '2012-08-10', 1],
        ['management', '2012-08-20', 2],
        ['statistical', '2012-08-10', 3],
      ]);
      expect(snapshot.problems).toEqual([]);
    });

    test('of a campaign that is not known is refused', async () => {
      await expect(store.snapshotRows(newCounty(), 'c', { scope: ALL })).rejects.toMatchObject({
        refusal: { kind: 'not-found', what: 'campaign', id: 'c' },
      });
    });

    test('shows a unit its own subtree and nobody else in it', async () => {
      const county = newCounty();
      await appendTo(
        store,
        county,
        entry([
          put('campaign', campaign('c')),
          ...[unit('town'), unit('village', 'town'), unit('hamlet', 'village'), unit('rival')].map((row) =>
            put('unit', row),
          ),
          ...['town', 'hamlet', 'rival'].flatMap((name) => [
            put('target', target(`t-${name}`, { campaign: 'c', unit: name })),
            put('project', project(`p-${name}`, { unit: name })),
            put('reading', reading(`t-${name}`, '2012-08-10', 1)),
            put('recognition', recognition(`p-${name}`, '2012-08-10')),
            put('step', step(`s-${name}`, { project: `p-${name}` })),
            put('progress', progress(`s-${name}`, { project: `p-${name}`, on: '2012-08-10' })),
          ]),
          put('problem', {
            ...problem('at-a-step', { campaign: 'c', raisedBy: 'rival', blocks: 't-rival' }),
            blocks: [{ of: 'step', id: 's-hamlet' }],
          }),
          put('problem', problem('own', { campaign: 'c', raisedBy: 'hamlet', blocks: 't-rival' })),
          put('problem', problem('blocking', { campaign: 'c', raisedBy: 'rival', blocks: 't-town' })),
          put('problem', problem('foreign', { campaign: 'c', raisedBy: 'rival', blocks: 't-rival' })),
        ]),
      );
      const seen = await store.snapshotRows(county, 'c', { scope: { units: ['town'] } });
      expect(seen.targets.map(({ id }) => id)).toEqual(['t-hamlet', 't-town']);
      expect(seen.projects.map(({ id }) => id)).toEqual(['p-hamlet', 'p-town']);
      expect(seen.readings.map(({ subject }) => subject)).toEqual(['t-hamlet', 't-town']);
      expect(seen.recognitions.map((row) => row.project)).toEqual(['p-hamlet', 'p-town']);
      expect(seen.steps.map(({ id }) => id)).toEqual(['s-hamlet', 's-town']);
      expect(seen.progress.map((row) => row.step)).toEqual(['s-hamlet', 's-town']);
      expect(seen.problems.map(({ id }) => id)).toEqual(['at-a-step', 'blocking', 'own']);
      expect(seen.units).toHaveLength(4);
      const none = await store.snapshotRows(county, 'c', { scope: { units: [] } });
      expect([none.targets, none.projects, none.readings, none.problems, none.steps, none.progress].flat()).toEqual([]);
    });

    test('leaves out facts that speak of a later day than asked', async () => {
      const county = newCounty();
      await appendTo(
        store,
        county,
        entry([
          put('campaign', campaign('c')),
          put('target', target('t', { campaign: 'c', unit: 'u' })),
          put('project', project('p', { unit: 'u' })),
          put('recognition', recognition('p', '2012-08-12')),
          ...['2012-08-10', '2012-08-11', '2012-08-12'].map((day, at) => put('reading', reading('t', day, at))),
        ]),
      );
      const snapshot = await store.snapshotRows(county, 'c', { scope: ALL, until: '2012-08-11' });
      expect(snapshot.readings.map(({ on }) => on)).toEqual(['2012-08-10', '2012-08-11']);
      expect(snapshot.recognitions).toEqual([]);
    });

    test('gives back every member of a reading, however seldom it is there', async () => {
      const county = newCounty();
      const full = reading('t', '2012-08-10', 0.000001, {
        grade: 'verified',
        peer: -1.5,
        unchanged: true,
        evidence: '证\t"据"\n二',
        note: '注\\n',
        corrects: 1,
        sample: true,
      });
      const setUp = entry([put('campaign', campaign('c')), put('target', target('t', { campaign: 'c', unit: 'u' }))]);
      await appendTo(
        store,
        county,
        setUp,
        entry([put('reading', full), put('reading', reading('t', '2012-08-11', 9e9))]),
      );
      const snapshot = await store.snapshotRows(county, 'c', { scope: ALL });
      expect(snapshot.readings).toEqual([full, reading('t', '2012-08-11', 9e9)]);
    });
  });

  describe('history', () => {
    async function story(): Promise<string> {
      const county = newCounty();
      await appendTo(
        store,
        county,
        entry([put('campaign', campaign('c')), put('unit', unit('u')), put('unit', unit('v'))]),
        entry([put('target', target('t', { campaign: 'c', unit: 'u' }))]),
        entry([put('target', target('s', { campaign: 'c', unit: 'v' }))]),
        entry([put('reading', reading('t', '2012-08-10', 1))]),
        entry([put('reading', reading('t', '2012-08-10', 2, { corrects: 4 }))]),
        entry([put('reading', reading('s', '2012-08-10', 7))]),
        entry([drop('target', 's')]),
      );
      return county;
    }
    const ALL_OF_STORY = [7, 6, 5, 4, 3, 2, 1];
    const seqsOf = (entries: readonly { entry: { seq: number } }[]) => entries.map(({ entry: { seq } }) => seq);

    test('goes from newest to oldest, in pages, with what each entry changed', async () => {
      const county = await story();
      const first = await store.history(county, { limit: 3, scope: ALL });
      expect(seqsOf(first)).toEqual([7, 6, 5]);
      expect(first[0]?.changes).toEqual([
        { kind: 'target', id: 's', before: target('s', { campaign: 'c', unit: 'v' }) },
      ]);
      expect(first[2]?.changes).toEqual([
        {
          kind: 'reading',
          id: 't:management:2012-08-10',
          before: reading('t', '2012-08-10', 1),
          after: reading('t', '2012-08-10', 2, { corrects: 4 }),
        },
      ]);
      expect(seqsOf(await store.history(county, { limit: 9, after: 5, scope: ALL }))).toEqual([4, 3, 2, 1]);
    });

    test('can be asked for one thing, one kind or one campaign', async () => {
      const county = await story();
      expect(seqsOf(await store.history(county, { kind: 'target', id: 's', limit: 9, scope: ALL }))).toEqual([7, 3]);
      expect(seqsOf(await store.history(county, { kind: 'reading', limit: 9, scope: ALL }))).toEqual([6, 5, 4]);
      expect(seqsOf(await store.history(county, { campaign: 'c', limit: 9, scope: ALL }))).toEqual(ALL_OF_STORY);
      expect(seqsOf(await store.history(county, { campaign: 'none', limit: 9, scope: ALL }))).toEqual([1]);
    });

    test('shows a unit only what concerns it and the plan that is everybody’s', async () => {
      const county = await story();
      expect(seqsOf(await store.history(county, { limit: 9, scope: { units: ['u'] } }))).toEqual([5, 4, 2, 1]);
    });

    test('of a series tells who reported what and what it corrected', async () => {
      const versions = await store.readingHistory(await story(), ALL, 't');
      expect(versions.map(({ seq, untilSeq, row, actor }) => [seq, untilSeq, row.value, actor])).toEqual([
        [4, 5, 1, OFFICE],
        [5, undefined, 2, OFFICE],
      ]);
    });

    test('campaigns and counties are listed as they stand', async () => {
      const county = await story();
      expect((await store.campaigns(county)).map(({ id }) => id)).toEqual(['c']);
      expect(await store.counties()).toContain(county);
    });
  });

  describe('verification against the owner’s own hand', () => {
    async function tampered(...statements: readonly string[]): Promise<string[]> {
      const county = newCounty();
      for (let seq = 1; seq <= 6; seq += 1) await appendTo(store, county, entry([put('unit', unit(`u${seq % 2}`))]));
      const owner = new Client({ connectionString: store.connection.owner, options: SETTINGS });
      await owner.connect();
      for (const statement of statements) await owner.query(statement.replaceAll(':county', `'${county}'`));
      await owner.end();
      return (await store.verify(county)).map(({ seq, fault }) => `${seq} ${fault}`);
    }

    test('an untouched ledger has no fault', async () => {
      expect(await tampered()).toEqual([]);
    });

    test('an altered entry is named', async () => {
      expect(
        await tampered(
          `update ledger set entry = replace(entry, '"攻坚办"', '"统计局"') where county = :county and seq = 3`,
        ),
      ).toEqual(['3 altered']);
    });

    test('an altered column beside an entry is named', async () => {
      expect(await tampered(`update ledger set at = at - interval '1 day' where county = :county and seq = 3`)).toEqual(
        ['3 altered'],
      );
    });

    test('an entry that is no longer JSON is named', async () => {
      expect(await tampered(`update ledger set entry = 'x' where county = :county and seq = 6`)).toContain('6 altered');
    });

    test('a deleted entry is named, and the rows it made', async () => {
      expect(await tampered('delete from ledger where county = :county and seq = 4')).toEqual([
        '4 missing',
        '4 rows-differ',
        '4 rows-differ',
      ]);
    });

    test('two entries that changed places are named', async () => {
      const faults = await tampered(
        'update ledger set seq = 1000 where county = :county and seq = 2',
        'update ledger set seq = 2 where county = :county and seq = 3',
        'update ledger set seq = 3 where county = :county and seq = 1000',
      );
      expect(faults).toContain('2 reordered');
    });

    test('a ledger that was cut off is named at the first entry that is gone', async () => {
      expect(await tampered('delete from ledger where county = :county and seq > 4')).toContain('5 truncated');
    });

    test('rows that no entry made, and versions that overlap, are named', async () => {
      const stray = (id: string, seq: number) =>
        `insert into plan_item (county, kind, id, seq, body) values (:county, 'unit', '${id}', ${seq}, '{}')`;
      expect(await tampered(stray('stray', 99))).toEqual(['99 rows-differ']);
      expect(
        await tampered(
          'alter table plan_item disable trigger plan_item_close',
          `update plan_item set until_seq = 6 where county = :county and id = 'u1' and seq = 1`,
          'alter table plan_item enable trigger plan_item_close',
        ),
      ).toEqual(['1 rows-differ']);
    });
  });
});
