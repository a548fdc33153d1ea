import { describe, expect, test } from 'vitest';
import { BULLETIN_KINDS } from './bulletin-kinds.ts';
import { placesOf } from './paper-places.ts';
import { templateFaults } from './paper-template.ts';
import { wordTemplateFault } from './template-words.ts';
import { memoTemplate as memo } from './testing.ts';

describe('a place that is wrong is told with where it was typed', () => {
  test.each([
    [{ title: '关于{{总 判断}}' }, '{{总 判断}}没有这个位置(标题,第3字,“关于{{总 判断}}”)'],
    [{ masthead: '{{县}攻坚' }, '{{花括号不成对(报头,第1字,“{{县}攻坚”)'],
    [
      {
        parts: [
          { heading: '一、{{卡点}}', level: 1, text: '{{要情}}' },
          { level: 1, text: '{{卡点}}' },
        ],
      },
      '{{卡点}}须独占一段(第1段小标题,第3字,“一、{{卡点}}”)',
    ],
    [{ parts: [{ level: 1, text: '{{卡点}}' }] }, '缺少必需的位置{{要情}}'],
    [{ tables: ['{{移交清单}}'] }, '{{移交清单}}没有这个位置(附表1,第1字,“{{移交清单}}”)'],
    [{ circulation: { report: '', send: '{{卡点}}', issue: '' } }, '{{卡点}}须独占一段(送,第1字,“{{卡点}}”)'],
  ])('%j', (change, told) => {
    expect(templateFaults(memo(change)).map((fault) => wordTemplateFault(fault, 'zh'))).toEqual([told]);
  });

  test('a part of a .docx is called as people call it', () => {
    const fault = { fault: 'unknown', place: '县长', part: 'word/header2.xml', paragraph: 3 } as const;
    expect(wordTemplateFault(fault, 'zh')).toBe('{{县长}}没有这个位置(页眉,第3段)');
    expect(wordTemplateFault(fault, 'en')).toBe('{{县长}} is no place of this paper (header, paragraph 3)');
  });
});

test('a table stands in the text only where it is narrow enough', () => {
  const inText = (kind: (typeof BULLETIN_KINDS)[number], place: string) =>
    templateFaults({ ...memo({ parts: [{ level: 1, text: `{{${place}}}` }] }), kind }).some(
      ({ fault }) => fault === 'misplaced',
    );
  expect(inText('leader-sheet', '联系项目表')).toBe(false);
  for (const kind of BULLETIN_KINDS)
    for (const place of placesOf(kind).filter((name) => /表$|清单$/u.test(name) && name !== '联系项目表'))
      expect(inText(kind, place), `${kind} ${place}`).toBe(true);
});

test('an annex names a table', () => {
  expect(() => memo({ tables: [''] })).toThrow();
});
