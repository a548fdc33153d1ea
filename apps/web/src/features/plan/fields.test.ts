import { expect, test } from 'vitest';
import { fieldsOf } from './fields.ts';
import { EDITABLE_KINDS } from './plan-rows.ts';

const shapeOf = (kind: Parameters<typeof fieldsOf>[0], name: string) =>
  fieldsOf(kind).find((field) => field.name === name)?.shape;

test('every kind of planned thing has a form', () => {
  for (const kind of EDITABLE_KINDS) expect(fieldsOf(kind).length, kind).toBeGreaterThan(1);
  expect(shapeOf('project', 'pool')).toMatchObject({
    as: 'variants',
    by: 'kind',
    variants: [
      { value: 'idea', fields: [{ name: 'since', isRequired: true }] },
      { value: 'reserve', fields: [{ name: 'since' }] },
    ],
  });
});

test('what a schema bounds is bounded in the form, and running text is typed in several lines', () => {
  expect(shapeOf('campaign', 'name')).toEqual({ as: 'text', isLong: false, most: 120 });
  expect(shapeOf('campaign', 'purpose')).toEqual({ as: 'text', isLong: true, most: 2000 });
  expect(shapeOf('project', 'scale')).toEqual({ as: 'text', isLong: true, most: 2000 });
  expect(shapeOf('campaign', 'year')).toMatchObject({ as: 'number', isWhole: true });
  expect(shapeOf('target', 'annualPlan')).toMatchObject({ as: 'number', isWhole: false });
});
