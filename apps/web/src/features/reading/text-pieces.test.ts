import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAt, linesOf } from './text-pieces.ts';

test('a place inside another is named first, so that a click means the nearest', () => {
  const [line] = linesOf('完成投资13.2亿元', [
    { key: 'outer', span: { start: 0, end: 10 } },
    { key: 'inner', span: { start: 4, end: 10 } },
  ]);
  expect(line?.pieces).toEqual([
    { text: '完成投资', keys: ['outer'] },
    { text: '13.2亿元', keys: ['inner', 'outer'] },
  ]);
});

test('a place over a line break is marked on both lines', () => {
  const lines = linesOf('一二\n三四', [{ key: 'x', span: { start: 1, end: 4 } }]);
  expect(lines.map(({ pieces }) => pieces.map(({ text, keys }) => `${text}${keys}`))).toEqual([
    ['一', '二x'],
    ['三x', '四'],
  ]);
  expect([lineAt(lines, 1), lineAt(lines, 3), lineAt(lines, 4)]).toEqual([0, 1, 1]);
});

test('no letter is lost or doubled, whatever the places', () => {
  const text = fc.stringMatching(/^[ab\n]{0,40}$/);
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(text, fc.array(span, { maxLength: 8 }), (words, spans) => {
      const lines = linesOf(
        words,
        spans.map((one, index) => ({ key: String(index), span: one })),
      );
      expect(lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(words);
    }),
  );
});
