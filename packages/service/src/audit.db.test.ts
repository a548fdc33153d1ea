import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEvent } from '@gongjian/model';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Audit, auditOf } from './audit.ts';
import { verifyAuditFile } from './audit-file.ts';
import { auditKey } from './audit-key.ts';
import { createService } from './create-service.ts';

let store: TestStore;
let folder: string;
beforeAll(async () => {
  store = await testStore();
  folder = await mkdtemp(join(tmpdir(), 'gongjian-audit-'));
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const AUDITOR = { id: 'auditor', name: '审计管理员', role: 'audit-admin' } as const;
const caller = { actor: AUDITOR, day: '2012-09-09', at: '2012-09-09T18:00:00+08:00' };
const looked = (id: string): AuditEvent => ({ at: '2026-07-01T00:00:00Z', event: 'looked', kind: 'project', id });
const ids = async (county: string) =>
  (await store.auditEntries(county, { limit: 500 })).map(({ id, detail }) => id ?? detail).reverse();

test('notes are written together, in the order in which they were taken', async () => {
  const audit = auditOf(store, '甲县');
  audit.note(looked('a'), looked('b'));
  audit.note(looked('c'));
  expect(await ids('甲县')).toEqual([]);
  await audit.noteNow(looked('d'));
  audit.note(looked('e'));
  await audit.flush();
  expect(await ids('甲县')).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('what waits is seen by whoever asks, and by the audit administrator only', async () => {
  const audit = auditOf(store, '乙县');
  audit.note(looked('a'));
  expect(await audit.entries(caller, { limit: 5 })).toMatchObject([{ seq: 1, id: 'a' }]);
  await expect(
    audit.entries({ ...caller, actor: { ...AUDITOR, role: 'system-admin' } }, { limit: 5 }),
  ).rejects.toMatchObject({ refusal: { kind: 'forbidden', needs: ['audit-admin'] } });
});

test('notes that cannot be written are kept, told of once, and written when they can be', async () => {
  const faults: unknown[] = [];
  let isDown = true;
  const audit = auditOf(
    {
      ...store,
      noteAudit: async (county, events) => {
        if (isDown) throw new Error('down');
        return store.noteAudit(county, events);
      },
    },
    '丙县',
    { onFault: (error) => faults.push(error) },
  );
  audit.note(looked('a'));
  await audit.flush();
  audit.note(looked('b'));
  await audit.flush();
  expect(faults).toHaveLength(1);
  await expect(audit.noteNow(looked('export'))).rejects.toThrow('down');
  isDown = false;
  await audit.flush();
  expect(await ids('丙县')).toEqual(['a', 'b']);
});

test('where too many wait, the oldest are given up, and how many is noted', async () => {
  let isDown = true;
  const audit = auditOf(
    {
      ...store,
      noteAudit: async (county, events) => {
        if (isDown) throw new Error('down');
        return store.noteAudit(county, events);
      },
    },
    '丁县',
  );
  audit.note(...Array.from({ length: 20_003 }, (_, index) => looked(`p${index}`)));
  await audit.flush();
  isDown = false;
  await audit.flush();
  const last = await store.auditEntries('丁县', { limit: 1 });
  expect(last).toMatchObject([{ seq: 20_001, id: 'p20002' }]);
  expect(await store.auditEntries('丁县', { limit: 1, event: 'notes-lost' })).toMatchObject([{ seq: 1, detail: '3' }]);
  expect(await store.verifyAudit('丁县')).toEqual([]);
});

describe('an export', () => {
  let audit: Audit;
  beforeAll(async () => {
    audit = auditOf(store, '戊县', { folder });
    const days = ['2026-06-30', '2026-07-01', '2026-07-02', '2026-07-02', '2026-07-03'];
    // Beijing is eight hours ahead: the last note of 2 July there is made on 2 July in UTC, the first of 3 July too.
    const times = ['15:59:59', '16:00:00', '01:00:00', '15:59:59', '16:00:00'];
    await audit.noteNow(
      ...days.map((day, at) => ({
        ...looked(`p${at}`),
        at: at === 4 ? '2026-07-02T16:00:00Z' : `${day}T${times[at]}Z`,
      })),
    );
  });

  const linesOf = async (days: { from: string; to: string; after?: number; most?: number }) => {
    const { lines, ...rest } = await audit.export({ ...caller, at: '2026-08-01T00:00:00Z' }, days);
    return { ...rest, lines: await Array.fromAsync(lines) };
  };
  const check = (lines: readonly string[]) =>
    verifyAuditFile(
      (async function* () {
        for (const line of lines) yield line.replace(/\n$/, '');
      })(),
    );

  test('holds the notes of its days in Beijing, and is found whole and signed by the county', async () => {
    const { name, notes, left, lines } = await linesOf({ from: '2026-07-02', to: '2026-07-02' });
    expect({ name, notes, left }).toEqual({ name: '审计记录_2026-07-02_2026-07-02.jsonl', notes: 3, left: 0 });
    expect(lines).toHaveLength(5);
    const report = await check(lines);
    expect(report).toMatchObject({
      head: { county: '戊县', from: '2026-07-02', to: '2026-07-02', notes: 3, after: { seq: 1 }, by: '审计管理员' },
      isSigned: true,
      faults: [],
    });
    expect(report.fingerprint).toBe((await audit.state(caller)).key);
  });

  test('of days without notes is a file as well', async () => {
    const { notes, lines } = await linesOf({ from: '2025-01-01', to: '2025-01-31' });
    expect([notes, lines.length]).toEqual([0, 2]);
    expect(await check(lines)).toMatchObject({ isSigned: true, faults: [] });
  });

  test('too large for one file goes on in the next, which remembers the one before', async () => {
    const all = { from: '2026-06-01', to: '2026-07-31', most: 2 };
    const first = await linesOf(all);
    const second = await linesOf({ ...all, after: first.last });
    const third = await linesOf({ ...all, after: second.last });
    expect([first, second, third].map(({ notes, last, left }) => [notes, last, left])).toEqual([
      [2, 2, 3],
      [2, 4, 1],
      [1, 5, 0],
    ]);
    const reports = [await check(first.lines), await check(second.lines), await check(third.lines)];
    expect(reports.map(({ isSigned, faults }) => [isSigned, faults])).toEqual([
      [true, []],
      [true, []],
      [true, []],
    ]);
    expect(JSON.parse(second.lines[0] ?? '').after).toEqual({ seq: 2, hash: JSON.parse(first.lines[2] ?? '').hash });
  });

  test('with one sign changed, a line less or two lines exchanged is told from a whole one', async () => {
    const { lines } = await linesOf({ from: '2026-06-01', to: '2026-07-31' });
    const altered = lines.with(2, (lines[2] ?? '').replace('"p1"', '"x"'));
    expect(await check(altered)).toMatchObject({ isSigned: false, faults: [{ seq: 2, fault: 'altered' }] });
    const missing = lines.toSpliced(2, 1);
    expect((await check(missing)).faults).toContainEqual(expect.objectContaining({ seq: 2, fault: 'missing' }));
    const cut = lines.toSpliced(4, 2);
    expect((await check(cut)).faults).toContainEqual(expect.objectContaining({ fault: 'truncated' }));
    const exchanged = lines.with(2, lines[3] ?? '').with(3, lines[2] ?? '');
    expect((await check(exchanged)).faults).toContainEqual(expect.objectContaining({ fault: 'reordered' }));
    expect(await check(lines.slice(0, -1))).toMatchObject({ isSigned: false, fingerprint: '', faults: [] });
  });

  test('signed anew by another bears another fingerprint', async () => {
    const { lines } = await linesOf({ from: '2026-06-01', to: '2026-07-31' });
    const other = await auditKey(join(folder, 'other'));
    const digest = createHash('sha256').update(lines.slice(0, -1).join('')).digest('hex');
    const { publicKey: key, fingerprint } = other;
    const forged = JSON.stringify({ signature: other.sign(`gongjian-audit 1 ${digest}`), key, fingerprint });
    const report = await check(lines.with(-1, forged));
    expect(report).toMatchObject({ isSigned: true, faults: [] });
    expect(report.fingerprint).not.toBe((await audit.state(caller)).key);
  });

  test.each([
    ['a line that is none', (lines: string[]) => lines.with(2, 'x\n'), '3'],
    ['a note with more in it', (lines: string[]) => lines.with(2, (lines[2] ?? '').replace('{', '{"more":1,')), '3'],
    ['another file', () => ['{"format":"gongjian-ledger"}\n'], '1'],
    ['something after the signature', (lines: string[]) => [...lines, '{}\n'], '8'],
  ])('with %s is refused by the number of the line', async (_what, change, where) => {
    const { lines } = await linesOf({ from: '2026-06-01', to: '2026-07-31' });
    await expect(check(change(lines))).rejects.toMatchObject({ refusal: { kind: 'unreadable', where } });
  });

  test('of days that run backwards is refused', async () => {
    await expect(linesOf({ from: '2026-07-02', to: '2026-07-01' })).rejects.toMatchObject({
      refusal: { kind: 'invalid', issues: [{ path: 'to' }] },
    });
  });
});

test('the key is made once, for its owner alone, and by two at a time only one', async () => {
  const place = join(folder, 'fresh');
  const [one, two] = await Promise.all([auditKey(place), auditKey(place)]);
  expect(one.fingerprint).toBe(two.fingerprint);
  expect((await auditKey(place)).fingerprint).toBe(one.fingerprint);
  expect((await stat(join(place, 'audit-key.pem'))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(place, 'audit-key.pem'), 'utf8')).toContain('PRIVATE KEY');
});

describe('at the end of their time', () => {
  test('notes are cleared, the clearing is noted, and the rest stays whole', async () => {
    const audit = auditOf(store, '己县', { folder, months: 6 });
    const now = new Date();
    const monthsAgo = (months: number) => {
      const instant = new Date(now);
      instant.setUTCMonth(instant.getUTCMonth() - months);
      return instant.toISOString();
    };
    await audit.noteNow(
      { ...looked('old'), at: monthsAgo(8) },
      { ...looked('older'), at: monthsAgo(7) },
      { ...looked('young'), at: monthsAgo(5) },
    );
    expect(await audit.retain(now.toISOString())).toBe(2);
    expect(await audit.retain(now.toISOString())).toBe(0);
    const notes = await audit.entries(caller, { limit: 5 });
    expect(notes.map(({ event, id, detail }) => [event, id ?? detail])).toEqual([
      ['retained', '2'],
      ['looked', 'young'],
    ]);
    expect(await audit.state(caller)).toMatchObject({ notes: 2, cleared: 2, months: 6, oldest: notes[1]?.at });
    expect(await store.verifyAudit('己县')).toEqual([]);
  });

  test.each(['2026-08-31T12:00:00Z', '2026-03-31T00:00:00Z', '2028-08-30T23:59:59Z'])(
    'six months before %s are kept to the last day, whatever the lengths of the months',
    async (at) => {
      const cleared: string[] = [];
      const audit = auditOf({ ...store, clearAudit: async (_, before) => cleared.push(before) }, '庚县', { months: 1 });
      await audit.retain(at);
      const kept = await store.head('庚县').then(async () => sixMonthsBefore(at));
      expect(Date.parse(cleared[0] ?? '')).toBeLessThan(Date.parse(kept));
      expect(Date.parse(kept) - Date.parse(cleared[0] ?? '')).toBeLessThan(2 * 86_400_000);
    },
  );

  /** By PostgreSQL, whose reckoning of months the limit is in. */
  async function sixMonthsBefore(at: string): Promise<string> {
    const client = new Client({ connectionString: store.connection.owner });
    await client.connect();
    const { rows } = await client.query<{ kept: Date }>(`select $1::timestamptz - interval '6 months' as kept`, [at]);
    await client.end();
    return rows[0]?.kept.toISOString() ?? '';
  }
});

describe('the check that the audit administrator asks for', () => {
  const county = { id: '辛县', name: '辛县' };
  const checked = async (audit: Audit) => {
    await vi.waitUntil(() => audit.verification(caller).running === undefined, { timeout: 20_000, interval: 20 });
    return audit.verification(caller);
  };

  test('runs once however often it is asked for, and tells what it found', async () => {
    const { audit, perform } = createService({ store, county, audit: { folder } });
    const office = {
      actor: { id: 'office', name: '攻坚办', role: 'office' as const },
      day: '2026-07-01',
      at: caller.at,
    };
    const body = { id: 'u', name: '城关镇', kind: 'township', order: 0 };
    await perform(office, [{ id: crypto.randomUUID(), name: 'unit.set', body, basis: 0 }]);
    audit.note(looked('a'));
    expect(audit.verification(caller)).toEqual({});
    expect(audit.verify(caller, '2026-08-01T00:00:00Z').running).toBeDefined();
    expect(audit.verify(caller, '2026-08-02T00:00:00Z').running).toBeDefined();
    expect(await checked(audit)).toMatchObject({
      last: { at: '2026-08-01T00:00:00Z', ledger: { entries: 1 }, audit: { notes: 1 }, faults: [] },
    });
  });

  test('names a row and a note that were touched', async () => {
    const { audit } = createService({ store, county, audit: { folder } });
    const client = new Client({ connectionString: store.connection.owner, options: '-c search_path=gongjian' });
    await client.connect();
    await client.query(`update plan_item set body = body || '{"name":"x"}' where county = $1`, [county.id]);
    await client.query(`update audit set kind = 'x' where county = $1`, [county.id]);
    await client.end();
    audit.verify(caller, '2026-08-03T00:00:00Z');
    const { last } = await checked(audit);
    expect(last?.faults).toMatchObject([
      { seq: 1, fault: 'rows-differ', detail: 'unit u' },
      { seq: 1, fault: 'altered', chain: 'audit' },
    ]);
  });

  test('is nobody else’s', () => {
    const { audit } = createService({ store, county, audit: { folder } });
    const other = { ...caller, actor: { ...AUDITOR, role: 'office' as const } };
    expect(() => audit.verify(other, caller.at)).toThrow('forbidden');
    expect(() => audit.verification(other)).toThrow('forbidden');
  });
});
