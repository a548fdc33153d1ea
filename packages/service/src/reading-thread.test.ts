import { expect, test } from 'vitest';
import { readingThread } from './reading-thread.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('a document is read in its own thread as it is read here', async () => {
  const draft = await readingThread({
    kind: 'plan',
    name: 'plan.txt',
    bytes: bytesOf('某县百日攻坚行动实施方案\n确保完成固定资产投资162亿元以上。'),
  });
  expect(draft.items).toMatchObject([{ value: 162, unit: '亿元', comparison: 'at-least' }]);
});

test('what the reader refuses comes out as the same refusal', async () => {
  await expect(
    readingThread({
      kind: 'plan',
      name: 'x.doc',
      bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    }),
  ).rejects.toMatchObject({
    refusal: { kind: 'unreadable' },
  });
});

test('a workbook is read and given back with its notes', async () => {
  const bytes = bytesOf('项目名称,累计完成投资\n河道整治,120\n');
  expect((await readingThread({ kind: 'workbook', bytes })).sheets[0]?.rows).toHaveLength(2);
  const returned = await readingThread({
    kind: 'annotate',
    bytes,
    notes: [{ sheet: 'CSV', row: 2, column: 2, text: '低于上次' }],
  });
  expect(new TextDecoder().decode(returned.slice(0, 2))).toBe('PK');
});
