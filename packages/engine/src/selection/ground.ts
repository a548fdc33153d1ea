import type { Ground, GroundScore } from '@gongjian/model';

export type Figure = GroundScore['inputs'][number];

const MOST_INPUTS = 400;

export function given(of: Figure['of'], id: string, field: string, value: number): Figure {
  return { of, id, field, value };
}

export function score(ground: Ground, value: number, inputs: readonly Figure[]): GroundScore {
  return { ground, value, known: true, inputs: inputs.slice(0, MOST_INPUTS) };
}

export function unknownScore(ground: Ground): GroundScore {
  return { ground, value: 0, known: false, inputs: [] };
}

/** Between 0 and 1. */
export function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** 1 − Π(1 − part): as hard as the hardest, harder still where several come together. */
export function together(...parts: readonly number[]): number {
  return 1 - parts.reduce((left, part) => left * (1 - within(part)), 1);
}
