import { DraftPlan } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOfText } from './document-of-text.ts';
import { readPlan } from './read-plan.ts';

const filled = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const PIECES = [
  '1',
  '1,234,',
  '（12亿元',
  '十百千',
  '完成投资12亿元',
  '开工12个、',
  '2012年8月1日至8月10日',
  '“一”',
  '河马、等项目',
  '责任单位：县发改局、',
  '一、打好攻坚战行动\n',
  '完成年度计划的90%，',
  '项目名称\t责任单位\n',
  '12\t',
  'ab.',
  '《',
  '百分之',
];

describe('an odd text', () => {
  it('without words gives an empty plan and says so', () => {
    const plan = readPlan(documentOfText('空', ''));
    expect([plan.items, plan.projects, plan.notes.length]).toEqual([[], [], 1]);
  });

  it.each(PIECES)('of 200 000 characters of %j is read in time that its length explains', (piece) => {
    const started = performance.now();
    readPlan(documentOfText('长', filled(piece, 200_000)));
    expect(performance.now() - started).toBeLessThan(6000);
  });

  it('of a million characters of prose is read in seconds', () => {
    const started = performance.now();
    const plan = readPlan(
      documentOfText('长', filled('确保完成投资12亿元，开工项目30个；10月底前拆迁300户。', 1_000_000)),
    );
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(plan.items.length).toBeGreaterThan(96_000);
  });

  it('of any characters gives a plan of the published form, with spans inside the text', () => {
    const character = fc.constantFrom(
      ...'项目投资亿元万12345.%，。；：、（）“”完成开工其中年度计划的以上月日十百第等增长\t\n 责任单位牵头',
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 120 }), (characters) => {
        const text = characters.join('');
        const plan = readPlan(documentOfText('任意', text));
        expect(DraftPlan.safeParse(plan).error).toBeUndefined();
        for (const item of plan.items) expect(item.span.end).toBeLessThanOrEqual(plan.text.length);
      }),
      { numRuns: 400 },
    );
  });
});
