import type { AuditEvent } from '@gongjian/model';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditOf } from './audit.ts';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

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
