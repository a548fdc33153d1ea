import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '@gongjian/model';
import { OFFICE } from '@gongjian/model/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GENESIS } from './hash.ts';
import { type TestStore, testServers, testStore } from './testing.ts';
import { collected } from './testing-acts.ts';

const LONG_AGO = '2012-08-01T09:00:00+08:00';

function looked(id: string, at = LONG_AGO, more: Partial<AuditEvent> = {}): AuditEvent {
  return { at, event: 'looked', actor: OFFICE, kind: 'project', id, route: 'getProject', ...more };
}

describe.each(testServers())('on $name', (server) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await testStore(server);
  });
  afterAll(() => store.close());

  const newCounty = () => `县${randomUUID()}`;

  async function as<T>(address: string | undefined, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: address, options: '-c search_path=gongjian' });
    await client.connect();
    return work(client).finally(() => client.end());
  }
  const asApp = <T>(work: (client: Client) => Promise<T>) => as(store.connection.app, work);
  const asOwner = <T>(work: (client: Client) => Promise<T>) => as(store.connection.owner, work);

  test('notes are numbered from 1, each chained to the one before, and never run backwards', async () => {
    const county = newCounty();
    await store.noteAudit(county, [looked('a', '2012-08-02T09:00:00+08:00'), looked('b', '2012-08-01T09:00:00+08:00')]);
    expect(await store.noteAudit(county, [looked('c')])).toBe(3);
    const notes = await collected(store.auditTrail(county, {}, 2));
    expect(notes.map(({ seq, id, at }) => [seq, id, at])).toEqual([
      [1, 'a', '2012-08-02T09:00:00+08:00'],
      [2, 'b', '2012-08-02T09:00:00+08:00'],
      [3, 'c', '2012-08-02T09:00:00+08:00'],
    ]);
    expect(notes.map(({ previous }) => previous)).toEqual([GENESIS, notes[0]?.hash, notes[1]?.hash]);
    expect(await store.auditHead(county)).toMatchObject({ seq: 3, hash: notes[2]?.hash, cleared: { seq: 0 } });
    expect(await store.verifyAudit(county)).toEqual([]);
  });

  test('what the database cannot hold is marked, and the note is kept', async () => {
    const county = newCounty();
    await store.noteAudit(county, [
      { at: LONG_AGO, event: 'sign-in-failed', login: 'a\0b\ud800', detail: '"\\u0000"', address: '::1' },
    ]);
    const [note] = await store.auditEntries(county, { limit: 1 });
    expect(note).toMatchObject({ login: 'a\ufffdb\ufffd', detail: '"\\u0000"' });
    expect(await store.verifyAudit(county)).toEqual([]);
  });

  test('many who take note at once leave one whole chain', async () => {
    const county = newCounty();
    const batches = Array.from({ length: 20 }, (_, batch) =>
      Array.from({ length: 25 }, (_one, index) => looked(`${batch}-${index}`)),
    );
    await Promise.all(batches.map((batch) => store.noteAudit(county, batch)));
    const notes = await collected(store.auditTrail(county));
    expect(notes.map(({ seq }) => seq)).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
    expect(new Set(notes.map(({ id }) => id)).size).toBe(500);
    expect(await store.verifyAudit(county)).toEqual([]);
  });

  test('notes are found by time, event, post, unit and thing, newest first', async () => {
    const county = newCounty();
    const clerk = { id: 'clerk', name: '填报员', role: 'reporter', unit: 'u' } as const;
    await store.noteAudit(county, [
      looked('a', '2012-08-01T09:00:00+08:00'),
      looked('a', '2012-08-02T09:00:00+08:00', { actor: clerk }),
      looked('b', '2012-08-03T00:30:00+08:00', { event: 'exported', actor: clerk }),
    ]);
    const seqs = async (query: object) =>
      (await store.auditEntries(county, { limit: 500, ...query })).map(({ seq }) => seq);
    expect(await seqs({})).toEqual([3, 2, 1]);
    expect(await seqs({ before: 3, limit: 1 })).toEqual([2]);
    expect(await seqs({ from: '2012-08-02T00:00:00+08:00', to: '2012-08-03T00:00:00+08:00' })).toEqual([2]);
    expect(await seqs({ event: 'exported' })).toEqual([3]);
    expect(await seqs({ actor: 'clerk' })).toEqual([3, 2]);
    expect(await seqs({ role: 'office' })).toEqual([1]);
    expect(await seqs({ unit: 'u' })).toEqual([3, 2]);
    expect(await seqs({ kind: 'project', id: 'a' })).toEqual([2, 1]);
    expect(await seqs({ kind: 'target' })).toEqual([]);
  });

  describe('what was touched is found and named', () => {
    const noted = async () => {
      const county = newCounty();
      await store.noteAudit(
        county,
        ['a', 'b', 'c', 'd'].map((id) => looked(id)),
      );
      return county;
    };

    test.each([
      [
        'a text altered',
        `update audit set entry = replace(entry, '"id":"b"', '"id":"x"') where county = $1 and seq = 2`,
      ],
      ['a column altered', `update audit set subject = 'x' where county = $1 and seq = 2`],
      ['a time altered', `update audit set at = at + interval '1 day' where county = $1 and seq = 2`],
      ['a text that is none', `update audit set entry = '{' where county = $1 and seq = 2`],
      ['a post altered', `update audit set role = 'observer' where county = $1 and seq = 2`],
    ])('%s', async (_what, statement) => {
      const county = await noted();
      await asOwner((client) => client.query(statement, [county]));
      const faults = await store.verifyAudit(county);
      expect(faults).toContainEqual(expect.objectContaining({ seq: 2, fault: 'altered', chain: 'audit' }));
    });

    test('a note deleted from the middle', async () => {
      const county = await noted();
      await asOwner((client) => client.query('delete from audit where county = $1 and seq = 2', [county]));
      expect(await store.verifyAudit(county)).toMatchObject([{ seq: 2, fault: 'missing' }]);
    });

    test('the first note deleted', async () => {
      const county = await noted();
      await asOwner((client) => client.query('delete from audit where county = $1 and seq = 1', [county]));
      expect(await store.verifyAudit(county)).toMatchObject([{ seq: 1, fault: 'missing' }]);
    });

    test('the end cut off', async () => {
      const county = await noted();
      await asOwner((client) => client.query('delete from audit where county = $1 and seq > 2', [county]));
      expect(await store.verifyAudit(county)).toMatchObject([{ seq: 3, fault: 'truncated' }]);
    });

    test('two notes that changed places', async () => {
      const county = await noted();
      await asOwner((client) =>
        client.query(
          `update audit as a set entry = b.entry, hash = b.hash, subject = b.subject from audit as b
           where a.county = $1 and b.county = $1 and a.seq in (2, 3) and b.seq = 5 - a.seq`,
          [county],
        ),
      );
      const faults = await store.verifyAudit(county);
      expect(faults.map(({ fault }) => fault)).toContain('reordered');
      expect(new Set(faults.map(({ seq }) => seq))).toEqual(new Set([2, 3]));
    });
  });

  describe('the application may not rewrite', () => {
    test.each([
      ['update audit set entry = entry'],
      ['update audit set at = now()'],
      ['delete from audit'],
      ['truncate audit'],
      ['update audit_head set cleared_seq = 2'],
      ['delete from audit_head'],
    ])('%s', async (statement) => {
      await expect(asApp((client) => client.query(statement))).rejects.toMatchObject({ code: '42501' });
    });
  });

  describe('at the end of their time', () => {
    test('notes are cleared from the beginning, and the rest is verified from there', async () => {
      const county = newCounty();
      await store.noteAudit(county, [
        looked('a', '2012-08-01T09:00:00+08:00'),
        looked('b', '2012-08-02T09:00:00+08:00'),
        looked('c', '2012-09-01T09:00:00+08:00'),
      ]);
      const [, second] = await collected(store.auditTrail(county));
      expect(await store.clearAudit(county, '2012-08-15T00:00:00+08:00')).toBe(2);
      expect(await store.clearAudit(county, '2012-08-15T00:00:00+08:00')).toBe(0);
      expect((await store.auditHead(county)).cleared).toMatchObject({ seq: 2, hash: second?.hash });
      expect((await collected(store.auditTrail(county))).map(({ seq }) => seq)).toEqual([3]);
      expect(await store.verifyAudit(county)).toEqual([]);
      await store.noteAudit(county, [looked('d', '2012-09-02T09:00:00+08:00')]);
      expect(await store.verifyAudit(county)).toEqual([]);
      await asOwner((client) => client.query('delete from audit where county = $1 and seq = 3', [county]));
      expect(await store.verifyAudit(county)).toMatchObject([{ seq: 3, fault: 'missing' }]);
    });

    test('the newest note stays, whatever its age, so that the chain goes on', async () => {
      const county = newCounty();
      await store.noteAudit(county, [looked('a'), looked('b')]);
      expect(await store.clearAudit(county, '2020-01-01T00:00:00+08:00')).toBe(1);
      expect(await store.verifyAudit(county)).toEqual([]);
    });

    test('nothing younger than six months can be cleared, by whatever way', async () => {
      const county = newCounty();
      await store.noteAudit(county, [looked('a'), looked('b')]);
      const fiveMonths = new Date(Date.now() - 150 * 86_400_000).toISOString();
      await expect(store.clearAudit(county, fiveMonths)).rejects.toMatchObject({
        refusal: { kind: 'invalid', issues: [{ path: 'before', code: 'too-recent' }] },
      });
      expect(await collected(store.auditTrail(county))).toHaveLength(2);
    });
  });
});
