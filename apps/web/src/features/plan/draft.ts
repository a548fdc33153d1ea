import type { Id } from '@gongjian/model';
import type { Field } from './fields.ts';

/** A planned thing while it is typed: members may be missing or not fit yet. */
export type Draft = Readonly<Record<string, unknown>>;

/** A new thing with what the schema fills in. */
export function emptyDraft(fields: readonly Field[]): Draft {
  return Object.fromEntries(
    fields.flatMap(({ name, initial, shape }): [string, unknown][] => {
      if (initial !== undefined) return [[name, initial]];
      if (shape.as === 'choice' && shape.options.length <= 3) return [[name, shape.options[0]]];
      return shape.as === 'rows' || shape.as === 'references' || shape.as === 'choices' ? [[name, []]] : [];
    }),
  );
}

/** What is sent: texts trimmed, empty members left out, members of another variant left out. */
export function bodyOf(draft: Draft, fields: readonly Field[]): Draft {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = cleaned(draft[field.name], field);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function cleaned(value: unknown, { shape }: Field): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (shape.as === 'rows' && Array.isArray(value)) return value.map((row: Draft) => bodyOf(row, shape.fields));
  if (shape.as === 'words' && Array.isArray(value))
    return value.map((word) => String(word).trim()).filter((word) => word !== '');
  if (shape.as === 'variants') {
    const draft = value as Draft;
    const variant = shape.variants.find((candidate) => candidate.value === draft[shape.by]);
    return variant === undefined ? undefined : { [shape.by]: variant.value, ...bodyOf(draft, variant.fields) };
  }
  return value;
}

/** Whether two values say the same, whatever the order of members; a missing member is like an undefined one. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]));
  if (!isObject(left) || !isObject(right)) return left === right;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => isSame(left[name], right[name]));
}

function isObject(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id made of a name: what an id may not hold becomes `-`; a number follows where it is taken. */
export function idFrom(name: string, taken: ReadonlySet<Id>): Id {
  const plain = name
    .trim()
    .replaceAll(/[^\p{L}\p{N}._:-]+/gu, '-')
    .replaceAll(/^[._:-]+|-+$/g, '')
    .slice(0, 100);
  if (plain === '' || !taken.has(plain)) return plain;
  let number = 2;
  while (taken.has(`${plain}-${number}`)) number += 1;
  return `${plain}-${number}`;
}
