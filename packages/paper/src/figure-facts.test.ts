import type { Figure } from '@gongjian/model';
import { describe, expect, test } from 'vitest';
import { entryText, factList } from './figure-facts.ts';
import { composePaper } from './paper-compose.ts';
import { exampleInput } from './testing-bulletin.ts';

const figure = (id: string, formula: Figure['formula'], facts: readonly string[]): Figure => ({
  ...{ id, label: id, value: facts.length, decimals: 0, unit: '项', parts: [], tolerance: 0 },
  formula,
  facts: [...facts],
});

describe('the list of facts', () => {
  const started = (name: string, seq: number) =>
    `认定：${name}，2012年3月5日；开工，县发展和改革局核实（台账第${seq}号）`;

  test('says once what many have in common, with how many they are and where each is found', () => {
    const { entries, numberOf } = factList({ figures: [figure('a', 'count', [started('甲', 7), started('乙', 9)])] });
    expect(entries.map((entry) => entryText(entry))).toEqual([
      '认定，开工，县发展和改革局核实（2项）：甲，2012.3.5〔7〕、乙，2012.3.5〔9〕',
    ]);
    expect([...numberOf.values()]).toEqual([1, 1]);
  });

  test('keeps apart what different counts list, so that each can be counted', () => {
    const figures = [
      figure('a', 'count', [started('甲', 7), started('乙', 9)]),
      figure('b', 'count', [started('乙', 9), started('丙', 11)]),
    ];
    const { entries, numberOf } = factList({ figures });
    expect(entries.map(({ items }) => items.map(({ what }) => what[0]))).toEqual([['甲'], ['乙'], ['丙']]);
    const itemsOf = ({ facts }: Figure) =>
      [...new Set(facts.map((fact) => numberOf.get(fact)))].flatMap(
        (n) => entries.find(({ number }) => number === n)?.items ?? [],
      );
    for (const one of figures) expect(itemsOf(one)).toHaveLength(one.value);
  });

  test('what the annex tells elsewhere is counted, not repeated', () => {
    const told = ['计划：甲；按计划文件（台账第1号）', '计划：乙；按计划文件（台账第2号）'];
    const [entry] = factList({ figures: [figure('a', 'fact', told)] }).entries;
    if (entry === undefined) throw new Error('no entry');
    expect(entryText(entry, new Set(told))).toBe('计划，按计划文件（2项）');
    expect(entryText(entry, new Set(told.slice(1)))).toBe('计划，按计划文件（2项）：甲〔1〕');
  });

  test('of a whole paper holds every fact of every figure, and every count as many items as it says', () => {
    const { figures } = composePaper(exampleInput());
    const { entries, numberOf } = factList({ figures });
    const items = new Map(entries.map(({ number, items: list }) => [number, new Set(list.map(({ fact }) => fact))]));
    for (const { facts, formula, value, label, parts } of figures) {
      for (const fact of facts) expect(items.get(numberOf.get(fact) ?? 0)?.has(fact), fact).toBe(true);
      const listed = [...new Set(facts.map((fact) => numberOf.get(fact) ?? 0))];
      if (formula === 'count' && parts.length === 0)
        expect(
          listed.reduce((sum, number) => sum + (items.get(number)?.size ?? 0), 0),
          label,
        ).toBe(value);
    }
  });
});
