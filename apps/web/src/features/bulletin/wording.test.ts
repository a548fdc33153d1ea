import { BULLETIN_KINDS, type PaperTemplate, placesOf } from '@gongjian/model';
import { memoTemplate } from '@gongjian/model/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checked, isSame, placesFor, shifted, withPlace } from './wording.ts';

const memo = memoTemplate({
  parts: [{ heading: '一、要情', text: '{{要情}}' }, { text: '{{卡点}}' }],
  tables: ['{{目标表}}'],
  circulation: { report: '县委', send: '', issue: '' },
});

test('what is offered may stand where it is offered, and every place is offered somewhere', () => {
  for (const kind of BULLETIN_KINDS) {
    const offered = (['line', 'section', 'annex'] as const).flatMap((where) => {
      const { inLine, alone } = placesFor(kind, where);
      return [...inLine, ...alone];
    });
    expect(new Set(offered)).toEqual(new Set(placesOf(kind)));
  }
  for (const name of placesFor('memo', 'section').inLine)
    expect(checked({ ...memo, title: `甲${withPlace('乙', name, 1, 1).text}` }).faults).toEqual([]);
});

test('a place is written over what is selected, and the caret stands behind it', () => {
  expect(withPlace('截至今日,', '日期', 2, 4)).toEqual({ text: '截至{{日期}},', caret: 8 });
});

test('nothing typed, or typed and taken back, is the same wording; the order of members and the version are not', () => {
  const reordered = Object.fromEntries(Object.entries(memo).toReversed()) as PaperTemplate;
  expect(isSame(memo, { ...reordered, version: '2' })).toBe(true);
  const [first, ...others] = memo.parts;
  const emptied = { ...memo, recipients: ' ', parts: [{ ...first, level: 1, text: '{{要情}}' }, ...others] };
  expect(isSame(memo, emptied)).toBe(true);
  expect(isSame(memo, { ...memo, title: '{{总判断}}。' })).toBe(false);
  expect(isSame(memo, { ...memo, parts: shifted(memo.parts, 0, 1) })).toBe(false);
});

test('an empty title is told by its name, a wrong place by where it stands', () => {
  expect(checked({ ...memo, title: '' }).refusal).toMatchObject({ issues: [{ path: 'title' }] });
  expect(checked({ ...memo, title: '甲{{乙}}' }).faults).toMatchObject([{ part: 'title', at: 2, fault: 'unknown' }]);
});

test('members change places and none is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), fc.constantFrom(-1, 1), (list, at, by) => {
      const moved = shifted(list, at % list.length, by as -1 | 1);
      expect(moved.toSorted()).toEqual(list.toSorted());
      const other = (at % list.length) + by;
      expect(moved).toEqual(
        other in list
          ? list.with(at % list.length, list[other] as number).with(other, list[at % list.length] as number)
          : list,
      );
    }),
  );
});
