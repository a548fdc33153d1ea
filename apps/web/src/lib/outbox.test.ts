import type { Receipt } from '@gongjian/model';
import { expect, test } from 'vitest';
import { enqueue, markAttempted, type OutboxEntry, sendable, settle } from './outbox.ts';

const entry = (id: string, over: Partial<OutboxEntry> = {}): OutboxEntry => ({
  campaign: 'c',
  actor: 'a',
  about: `reading ${id}`,
  name: id,
  on: '2012-09-08',
  act: { id, name: 'reading.record', body: {} },
  attempted: false,
  ...over,
});
const receipt = (id: string, over: Partial<Receipt> = {}): Receipt => ({ id, outcome: 'done', refusals: [], ...over });
const FALLS = { kind: 'falls', subject: 's', last: 5, lastOn: '2012-08-31', given: 4, unit: '亿元' } as const;

test('a later act about the same thing takes the place of one that was never sent', () => {
  const queue = enqueue([entry('1', { about: 'x' })], entry('2', { about: 'x' }));
  expect(queue.map(({ act }) => act.id)).toEqual(['2']);
});

test('one that may have reached the server stays before the later one', () => {
  const queue = enqueue([entry('1', { about: 'x', attempted: true })], entry('2', { about: 'x' }));
  expect(queue.map(({ act }) => act.id)).toEqual(['1', '2']);
});

test('a refused one gives way to the one that puts it right', () => {
  const queue = enqueue([entry('1', { about: 'x', attempted: true, refusals: [FALLS] })], entry('2', { about: 'x' }));
  expect(queue.map(({ act }) => act.id)).toEqual(['2']);
});

test('another post’s entry about the same thing is left alone', () => {
  expect(enqueue([entry('1', { about: 'x', actor: 'b' })], entry('2', { about: 'x' }))).toHaveLength(2);
});

test('only one’s own acts that were not refused are sent, in the order they were made', () => {
  const queue = [entry('1'), entry('2', { actor: 'b' }), entry('3', { refusals: [FALLS] }), entry('4')];
  expect(sendable(queue, 'a').map(({ act }) => act.id)).toEqual(['1', '4']);
});

test('what is done leaves, what was done before leaves too, what was refused stays with its reason', () => {
  const queue = markAttempted([entry('1'), entry('2'), entry('3'), entry('4')], new Set(['1', '2', '3']));
  const settled = settle(queue, [
    receipt('1'),
    receipt('2', { outcome: 'done-before' }),
    receipt('3', { outcome: 'refused', refusals: [FALLS] }),
  ]);
  expect(settled).toEqual([{ ...entry('3'), attempted: true, refusals: [FALLS] }, entry('4')]);
});
