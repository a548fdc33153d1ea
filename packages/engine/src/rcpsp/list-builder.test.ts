import { Refused } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { listBuilder } from './list-builder.ts';

const PROBLEM = {
  activities: [
    { id: 'a', duration: 2, demands: [2] },
    { id: 'b', duration: 3, demands: [1] },
    { id: 'c', duration: 1, demands: [1] },
  ],
  resources: [{ id: 'crew', capacity: 2 }],
  links: [[0, 2] as const],
};

describe('listBuilder', () => {
  it('gives each activity of the list in turn the earliest start that is left', () => {
    const builder = listBuilder(PROBLEM);
    const starts = new Int32Array(3);
    expect(builder.build(builder.accept(Int32Array.of(0, 1, 2)), starts)).toBe(5);
    expect([...starts]).toEqual([0, 2, 2]);
    expect(builder.build(builder.accept(Int32Array.of(1, 0, 2)), starts)).toBe(6);
    expect([...starts]).toEqual([3, 0, 5]);
  });

  it('refuses a list with one twice, one missing, one unknown or one before what it waits for', () => {
    const { accept } = listBuilder(PROBLEM);
    for (const list of [
      [0, 0, 1],
      [0, 1],
      [0, 1, 3],
      [2, 0, 1],
    ]) {
      expect(() => accept(Int32Array.from(list))).toThrow(Refused);
    }
  });
});
