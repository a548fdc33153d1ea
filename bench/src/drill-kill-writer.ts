import { randomUUID } from 'node:crypto';
import { ACTS } from '@gongjian/model';
import { OFFICE } from '@gongjian/model/testing';
import { openServer, openStore, type Store } from '@gongjian/store';

/**
 * The process that the kill drill kills: opens the folder named by its argument, says so, and appends acts for ever,
 * writing a line for each one that the store has acknowledged.
 */
const ACT = 'unit.set';

const server = await openServer({ folder: process.argv[2] ?? '' });
const store = await openStore(server.connection);
if (!ACTS.has(ACT)) throw new Error(`no act ${ACT}`);
process.stdout.write('open\n');
// Two counties and two writers in each, so that locks, interleaving and group commits are under the blade as well.
await Promise.all(['甲县', '甲县', '乙县', '乙县'].map((county) => appendForEver(store, county)));

async function appendForEver(to: Store, county: string): Promise<never> {
  for (;;) {
    const id = randomUUID();
    const row = { id: `u${id}`, name: '示例单位', kind: 'other', order: 0 } as const;
    const [appended] = await to.transaction(county, (tx) =>
      tx.append([
        {
          id,
          name: ACT,
          body: row,
          basis: 0,
          actor: OFFICE,
          at: new Date().toISOString(),
          changes: [{ op: 'put', kind: 'unit', id: row.id, row }],
        },
      ]),
    );
    process.stdout.write(`${county} ${id} ${appended?.seq}\n`);
  }
}
