import { BulletinContent, type PaperRun } from '@gongjian/model';
import { describe, expect, test } from 'vitest';
import { pairHeadings } from './bulletin-blocks.ts';
import { bodyLines, linesOf, PAGE } from './bulletin-page.ts';
import { bulletinText } from './bulletin-text.ts';
import { figureIndex, figureOf, printRuns } from './figure-print.ts';
import { composePaper } from './paper-compose.ts';
import { exampleInput } from './testing-bulletin.ts';

const content = composePaper(exampleInput());
const text = bulletinText(content);

function linesTaken(paper: BulletinContent): number {
  const figures = figureIndex(paper);
  return pairHeadings(paper.blocks)
    .flatMap((block) => (block.kind === 'paragraph' && !block.small ? [block] : []))
    .reduce((sum, { heading, runs }) => sum + linesOf(heading + printRuns(runs, figures), PAGE.characters, 2), 0);
}

function everyRun(paper: BulletinContent): PaperRun[] {
  const inBlocks = paper.blocks.flatMap((block): PaperRun[] => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'paragraph') return block.runs;
    return block.rows.flat(2).flatMap((cell) => (typeof cell === 'string' || !('light' in cell) ? [cell] : []));
  });
  return [...paper.titleRuns, ...inBlocks];
}

describe('what a bulletin says', () => {
  test('the same input gives the same content', () => {
    expect(composePaper(exampleInput())).toEqual(content);
    expect(BulletinContent.parse(content)).toEqual(content);
  });

  test('the title answers whether the campaign will make it', () => {
    expect(content.title).toBe('照目前进度，11个目标中4个到期达不到');
  });

  test('after the window the title says what was missed, no longer what will be', () => {
    const input = exampleInput();
    const after = { ...input.assessment, day: '2012-11-20', dayNumber: 101, daysLeft: 0 };
    const over = composePaper({ ...input, assessment: after });
    expect(over.title).toBe('攻坚期满，11个目标中4个没有达到');
    expect(bulletinText(over)).toContain('攻坚期100天，已于2012年11月8日届满');
  });

  describe('with approved causes', () => {
    const { assessment, ...input } = exampleInput();
    const exempt = { exemption: 'e', to: '2012-09-30' };
    const missing = assessment.targets.find(({ verdict }) => verdict === 'will-miss');
    const targets = assessment.targets.map((target) =>
      target === missing ? { ...target, light: { ...target.light, light: undefined, exempt } } : target,
    );
    const lights = { ...assessment.lights, targets: { ...assessment.lights.targets } };
    const was = missing?.light.light ?? 'none';
    lights.targets[was] = (lights.targets[was] ?? 0) - 1;
    lights.targets['exempt'] = (lights.targets['exempt'] ?? 0) + 1;
    const withCause = { ...input, assessment: { ...assessment, targets, lights } };
    const paper = composePaper(withCause);

    test('both denominators stand in the title and beside the lights, each a figure with its origin', () => {
      expect(paper.title).toBe('照目前进度，11个目标中4个到期达不到（不含经批准的，10个中3个）');
      expect(bulletinText(paper)).toContain('目标11个（不含经批准的10个）：');
      expect(bulletinText(paper)).toContain('经批准1');
      expect(paper.contradictions).toEqual([]);
      const index = figureIndex(paper);
      expect(figureOf(index, 'lights:targets:without-cause')).toMatchObject({ value: 10, formula: 'difference' });
      expect(paper.notes.join('')).toContain('仍计入总数');
    });

    test('without a cause nothing is said of it', () => {
      const none = { ...assessment, projects: assessment.projects.filter(({ light }) => light.exempt === undefined) };
      const projects = { ...assessment.lights.projects, exempt: 0 };
      const plain = composePaper({
        ...input,
        assessment: { ...none, lights: { ...assessment.lights, projects } },
      });
      expect(bulletinText(plain)).not.toContain('不含经批准');
    });
  });

  test('no person is ranked: lists keep the order of the plan and name units and posts', () => {
    const table = content.blocks.findLast((block) => block.kind === 'table');
    expect(table?.rows.map((row) => row[0])).toEqual([
      '泰森',
      '淡海软件产业园',
      '示例项目丙',
      '示例项目丁',
      '示例前期项目一',
      '示例前期项目二',
    ]);
  });

  test('the five sections follow the head in order', () => {
    const headings = content.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['一、投资', '二、开竣工和入库', '三、亮灯', '四、需协调', '五、下步节点', '数据来源']);
    expect(text).toContain('攻坚第40天，剩余60天；截至9月8日（调度口径）。');
    expect(text).toContain(
      '完成97.17亿元（本期5.11亿元），占年度计划54.0%，较年度时序−12.7个百分点、较攻坚曲线−12.5个百分点',
    );
    expect(text).toContain('正常3、关注4、滞后3、严重滞后1');
    expect(text).toContain('淡海软件产业园用地未批，已等17天、超期6天，在县国土资源局');
    expect(text).toContain('9月10日至20日到期7项');
    expect(text).toContain('统计口径数据以统计部门公布为准');
  });

  test('a part with nothing to say is left out, and those after it move up', () => {
    const { parts } = exampleInput({ kind: 'joint-start' }).template;
    const { blocks } = composePaper(exampleInput({ kind: 'joint-start' }));
    const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
    expect(parts.some(({ heading }) => heading === '三、尚缺条件')).toBe(true);
    expect(headings.map((heading) => heading.slice(0, 4))).toEqual([
      '一、时间',
      '二、参加',
      '三、活动',
      '四、任务',
      '五、有关',
    ]);
  });

  test('every printed figure can be found with its formula or its facts', () => {
    const figures = figureIndex(content);
    for (const run of everyRun(content))
      if (typeof run !== 'string') expect(figureOf(figures, run.figure)).toBeDefined();
    for (const figure of content.figures) {
      expect(figure.parts.length + figure.facts.length > 0 || figure.value === 0, figure.label).toBe(true);
      for (const part of figure.parts) expect(figures.has(part), part).toBe(true);
    }
  });

  test('no number is written past its figure: texts hold digits only in dates, names, annexes and the ledger number', () => {
    const written = everyRun(content)
      .filter((run) => typeof run === 'string')
      .join('');
    const rest = written.replaceAll(/\d+月(\d+日)?|\d+日|附件\d|第1204号/gu, '');
    expect(rest.match(/\d/gu)).toBeNull();
  });

  test('a figure names its reading with the ledger number, and what was invented is called 示例数据', () => {
    const done = content.figures.find(({ id }) => id === 'target:fai:done');
    expect(done?.facts).toEqual([
      '读数：固定资产投资97.174亿元；已核实（县统计局），截至2012年9月8日，示例数据（台账第812号）',
    ]);
    expect(text).toContain('第4期（示例数据）');
  });

  test('a last digit that the printed parts do not give is explained beside it', () => {
    expect(text).toMatch(/四大平台投资·较攻坚曲线\t−25\.5个百分点\t.*按印出的数复算为−25\.6，系各数取整所致/u);
  });

  test('without a newer figure the period is left open, never 0', () => {
    const table = content.blocks.find((block) => block.kind === 'table');
    const foreign = table?.rows.find((row) => row[0] === '实到外资（统计口径）');
    expect(foreign?.[4]).toBe('—');
    expect(content.notes.join('')).toContain('实到外资8月31日');
  });

  test('a paper of two snapshots is not made', () => {
    const input = exampleInput();
    const other = { ...input.assessment, seq: input.assessment.seq + 1 };
    expect(() => composePaper({ ...input, assessment: other })).toThrow('one snapshot');
  });
});

describe('the first page', () => {
  test('names more where there is room and always holds the text', () => {
    expect(linesTaken(content)).toBeLessThanOrEqual(bodyLines(content));
    expect(linesTaken(content)).toBeGreaterThan(bodyLines(content) - 3);
  });

  test('holds the text also where every name is as long as a name may be', () => {
    const long = composePaper(exampleInput({ names: (name) => (name + '长'.repeat(120)).slice(0, 120) }));
    expect(linesTaken(long)).toBeLessThanOrEqual(bodyLines(long));
    expect(long.contradictions).toEqual([]);
  });

  test('a campaign with nothing in it has a paper that says so', () => {
    const input = exampleInput();
    const nothing = { targets: [], projects: [], problems: [], lights: { targets: {}, projects: {} }, checks: [] };
    const empty = composePaper({
      ...input,
      assessment: { ...input.assessment, ...nothing, asOf: undefined },
      earlier: { ...input.earlier, ...nothing },
      changes: [],
    });
    expect(empty.title).toBe('本活动尚未设定目标');
    expect(bulletinText(empty)).toContain('未设投资类目标。');
    expect(bulletinText(empty)).toContain('目前没有未解难题。');
  });
});

test('names that look like formulas, markup or terminal codes are only text', () => {
  const hostile = '=1+1<w:br/>&"\u001b[31m\u202e\u0000';
  const paper = composePaper(exampleInput({ names: (name) => name + hostile }));
  expect(JSON.stringify(paper)).not.toMatch(/\\u0000|\\u001b|\u202e/u);
  expect(bulletinText(paper)).toContain('固定资产投资=1+1<w:br/>&"[31m');
});
