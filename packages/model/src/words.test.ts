import { expect, test } from 'vitest';
import { wordField, wordMember } from './field-words.ts';
import { WORDS, wordDay, wordNumber } from './words.ts';

test('within a vocabulary no two words are the same, in either language', () => {
  for (const [name, words] of Object.entries(WORDS))
    for (const language of ['zh', 'en'] as const) {
      const texts = Object.values(words).map((word) => word[language]);
      expect(new Set(texts).size, `${name} ${language}`).toBe(texts.length);
    }
});

test('English words hold no Chinese', () => {
  const texts = Object.values(WORDS).flatMap((words) => Object.values(words).map(({ en }) => en));
  expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test('days are written out', () => {
  expect(wordDay('2012-09-09', 'zh')).toBe('2012年9月9日');
  expect(wordDay('2012-11-08', 'en')).toBe('8 November 2012');
});

test('figures have no thousands separator, a true minus, and no dust of binary fractions', () => {
  expect(wordNumber(6840)).toBe('6840');
  expect(wordNumber(-14.7)).toBe('−14.7');
  expect(wordNumber(0.1 + 0.2)).toBe('0.3');
  expect(wordNumber(1.005, 2)).toBe('1.01');
  expect(wordNumber(-0.04, 1)).toBe('0.0');
});

test('a path is told in words, counted from one; what has no word stays', () => {
  expect(wordField('phases.0.to', 'zh')).toBe('阶段 第1项 截止日期');
  expect(wordField('phases.0.to', 'en')).toBe('phases no. 1 last day');
  expect(wordField('constructor.x', 'zh')).toBe('constructor x');
});

test('a member is told by its own word where its field gives it another meaning', () => {
  expect(wordMember('closed', 'as', 'zh')).toBe('结果');
  expect(wordMember('closed', 'by', 'zh')).toBe('经办');
  expect(wordMember('measurement', 'by', 'zh')).toBe('按');
});
