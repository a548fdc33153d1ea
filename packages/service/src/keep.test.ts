import { describe, expect, test } from 'vitest';
import { keep } from './keep.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

async function filled(weight: number, weights: Readonly<Record<string, number>>) {
  const kept = keep<number>({ count: 3, weight }, (own) => own);
  for (const [key, weight] of Object.entries(weights)) await kept.get(key, async () => weight);
  await settled();
  return kept;
}

describe('keep', () => {
  test('makes a value once, also for those who ask while it is being made', async () => {
    const kept = keep<object>({ count: 9, weight: 9 }, () => 1);
    const [one, other] = [kept.get('a', async () => ({})), kept.get('a', async () => ({}))];
    expect(await one).toBe(await other);
    expect(await kept.get('a', async () => ({}))).toBe(await one);
  });

  test('lets the least lately used go once they weigh too much together', async () => {
    const kept = await filled(5, { a: 2, b: 2 });
    await kept.get('a', async () => 0);
    await kept.get('c', async () => 2);
    await settled();
    expect(kept.keys()).toEqual(['a', 'c']);
  });

  test('keeps no more of them than it may, however light', async () => {
    expect((await filled(5, { a: 0, b: 0, c: 0, d: 0 })).keys()).toEqual(['b', 'c', 'd']);
  });

  test('keeps the last one, however heavy', async () => {
    expect((await filled(5, { a: 1, b: 9 })).keys()).toEqual(['b']);
  });

  test('does not keep a failure', async () => {
    const kept = keep<number>({ count: 9, weight: 9 }, () => 1);
    await expect(kept.get('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    await settled();
    expect(await kept.get('a', async () => 7)).toBe(7);
  });
});
