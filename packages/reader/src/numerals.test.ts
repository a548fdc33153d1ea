import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseValue } from './numerals.ts';
import { scanQuantities } from './quantities.ts';

const one = (text: string) =>
  scanQuantities(text, []).map(({ value, upper, unit, comparison }) => [value, upper, unit, comparison]);

describe('a number in Chinese characters', () => {
  it.each([
    ['四十二', 42],
    ['十', 10],
    ['一百零五', 105],
    ['两千三百', 2300],
    ['二〇一二', 2012],
    ['三点五', 3.5],
    ['九十九', 99],
  ])('%s is %d', (text, value) => {
    expect(chineseValue(text)).toBe(value);
  });

  it('is none where the characters do not make one', () => {
    expect(['十十', '点五', '三点', '万一', ''].map(chineseValue)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is read back as it was written, for every number below ten thousand', () => {
    const digits = '零一二三四五六七八九';
    const write = (value: number) =>
      [...String(value)]
        .map((digit, index, all) =>
          digit === '0' ? '零' : `${digits[Number(digit)]}${['', '十', '百', '千'][all.length - 1 - index]}`,
        )
        .join('')
        .replace(/零+/g, '零')
        .replace(/(?<=.)零$/, '');
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (value) => chineseValue(write(value)) === value));
  });
});

describe('a quantity', () => {
  it.each([
    ['162亿元以上', [162, undefined, '亿元', 'at-least']],
    ['1.5万亿元', [15000, undefined, '亿元', undefined]],
    ['3亿5000万元', [3.5, undefined, '亿元', undefined]],
    ['12,800万元', [12800, undefined, '万元', undefined]],
    ['5—8家', [5, 8, '家', undefined]],
    ['10亿元至15亿元', [10, 15, '亿元', undefined]],
    ['百分之十二点五以上', [12.5, undefined, '%', 'at-least']],
    ['九成以上', [90, undefined, '%', 'at-least']],
    ['七八成', [70, 80, '%', undefined]],
    ['翻两番', [300, undefined, '%', undefined]],
    ['30余万元', [30, undefined, '万元', 'about']],
    ['3千亩', [3000, undefined, '亩', undefined]],
    ['20万元/亩', [20, undefined, '万元/亩', undefined]],
    ['4.2%以内', [4.2, undefined, '%', 'at-most']],
    ['六座', [6, undefined, '座', undefined]],
  ])('%s is read', (text, expected) => {
    expect(one(text)).toEqual([expected]);
  });

  it('is not seen in words that only hold the characters of a number', () => {
    expect(one('一些同志十分重视，统一思想，完成任务，组织万元户，第三次会议')).toEqual([]);
  });
});
