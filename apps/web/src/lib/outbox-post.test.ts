import type { ActEnvelope, Receipt } from '@gongjian/model';
import { expect, test } from 'vitest';
import type { OutboxEntry } from './outbox.ts';
import { createOutbox } from './outbox-post.ts';
import { memoryStore, type OutboxStore } from './outbox-store.ts';

const entry = (id: string, actor = 'a'): OutboxEntry => ({
  campaign: 'c',
  actor,
  about: id,
  name: id,
  on: '2012-09-08',
  act: { id, name: 'reading.record', body: {} },
  attempted: false,
});

/** A server that does each act once and can be out of reach before or after it has done them. */
function server() {
  const done: string[] = [];
  let reach: 'there' | 'gone' | 'answer-lost' = 'there';
  return {
    done,
    be: (next: typeof reach) => {
      reach = next;
    },
    send: async (acts: readonly ActEnvelope[]): Promise<Receipt[]> => {
      if (reach === 'gone') throw new TypeError('network');
      const receipts = acts.map(({ id }): Receipt => {
        const outcome = done.includes(id) ? 'done-before' : 'done';
        if (outcome === 'done') done.push(id);
        return { id, outcome, refusals: [] };
      });
      if (reach === 'answer-lost') throw new TypeError('network');
      return receipts;
    },
  };
}

test('what cannot be sent waits, and is sent when the network is back', async () => {
  const county = server();
  county.be('gone');
  let told = 0;
  const outbox = createOutbox(memoryStore(), county.send, () => {
    told += 1;
  });
  await outbox.add([entry('1'), entry('2')], 'a');
  expect(outbox.state().queue).toHaveLength(2);
  expect(outbox.state().fault).toBeInstanceOf(TypeError);
  county.be('there');
  await outbox.flush('a');
  expect(outbox.state()).toMatchObject({ queue: [], fault: undefined, isSending: false });
  expect(county.done).toEqual(['1', '2']);
  expect(told).toBe(1);
});

test('an act whose answer was lost is sent again and done once', async () => {
  const county = server();
  county.be('answer-lost');
  const outbox = createOutbox(memoryStore(), county.send, () => {});
  await outbox.add([entry('1')], 'a');
  county.be('there');
  await outbox.flush('a');
  expect(county.done).toEqual(['1']);
  expect(outbox.state().queue).toEqual([]);
});

test('what waits outlives the page: another outbox over the same store sends it', async () => {
  const county = server();
  const store = memoryStore();
  county.be('gone');
  await createOutbox(store, county.send, () => {}).add([entry('1')], 'a');
  county.be('there');
  await createOutbox(store, county.send, () => {}).flush('a');
  expect(county.done).toEqual(['1']);
});

test('acts of another post wait for that post', async () => {
  const county = server();
  const outbox = createOutbox(memoryStore(), county.send, () => {});
  await outbox.add([entry('1', 'b')], 'a');
  expect(county.done).toEqual([]);
  await outbox.flush('b');
  expect(county.done).toEqual(['1']);
});

test('where the browser keeps nothing the act is sent all the same, and the page can say so', async () => {
  const county = server();
  const broken: OutboxStore = { change: () => Promise.reject(new Error('no storage')) };
  const outbox = createOutbox(broken, county.send, () => {});
  await outbox.add([entry('1')], 'a');
  expect(county.done).toEqual(['1']);
  expect(outbox.state().isVolatile).toBe(true);
});

test('a discarded act is never sent', async () => {
  const county = server();
  county.be('gone');
  const outbox = createOutbox(memoryStore(), county.send, () => {});
  await outbox.add([entry('1')], 'a');
  await outbox.discard('1');
  county.be('there');
  await outbox.flush('a');
  expect(county.done).toEqual([]);
});
