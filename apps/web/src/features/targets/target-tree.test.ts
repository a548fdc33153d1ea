import type { TargetAssessment } from '@gongjian/model';
import { expect, test } from 'vitest';
import { targetTree } from './target-tree.ts';

const target = (id: string, parent?: string) => ({ target: id, parent }) as unknown as TargetAssessment;

test('each part follows its whole, one step in, whatever order they came in', () => {
  const tree = targetTree([target('b1', 'b'), target('a'), target('b'), target('b11', 'b1')]);
  expect(tree.map((node) => `${node.depth} ${node.target.target}`)).toEqual(['0 a', '0 b', '1 b1', '2 b11']);
});

test('a part whose whole is filtered out stands by itself', () => {
  expect(targetTree([target('b1', 'b')]).map(({ depth }) => depth)).toEqual([0]);
});
