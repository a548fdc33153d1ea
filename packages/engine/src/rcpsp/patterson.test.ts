import { Refused } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMultiProject, readPatterson, readResourceProblem } from './patterson.ts';

const SINGLE = `4 2
3 5
0 0 0 2 2 3
4 1 2 1 4
2 3 0 1 4
0 0 0 0`;

const MULTI = `2
1
7

2 0
1
3 4 1 1:2
1 0 0

1 6
1
5 7 0`;

describe('readPatterson', () => {
  it('reads capacities, durations, demands and successors counted from 1', () => {
    expect(readPatterson(SINGLE)).toEqual({
      resources: [
        { id: '1', capacity: 3 },
        { id: '2', capacity: 5 },
      ],
      activities: [
        { id: '1', duration: 0, demands: [0, 0] },
        { id: '2', duration: 4, demands: [1, 2] },
        { id: '3', duration: 2, demands: [3, 0] },
        { id: '4', duration: 0, demands: [0, 0] },
      ],
      links: [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ],
    });
  });
});

describe('readMultiProject', () => {
  it('reads projects with their release, and successors by project and activity', () => {
    expect(readMultiProject(MULTI)).toEqual({
      resources: [{ id: '1', capacity: 7 }],
      activities: [
        { id: '1:1', duration: 3, demands: [4], release: 0 },
        { id: '1:2', duration: 1, demands: [0], release: 0 },
        { id: '2:1', duration: 5, demands: [7], release: 6 },
      ],
      links: [[0, 1]],
    });
  });
});

describe('readResourceProblem', () => {
  it('tells the two layouts apart', () => {
    expect(readResourceProblem(SINGLE)).toEqual(readPatterson(SINGLE));
    expect(readResourceProblem(MULTI)).toEqual(readMultiProject(MULTI));
  });

  it('refuses what is cut off anywhere, and never hangs on other text', () => {
    const words = SINGLE.split(/\s+/);
    for (let kept = 0; kept < words.length; kept += 1) {
      expect(() => readResourceProblem(words.slice(0, kept).join(' '))).toThrow(Refused);
    }
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9: \n-]{0,60}$/), (text) => {
        try {
          readResourceProblem(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      }),
    );
  });
});
