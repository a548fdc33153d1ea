import type { Refusal } from '@gongjian/model';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';

/** A refusal and the member it speaks of; '' where it speaks of the whole. */
export type Fault = { readonly path: string; readonly refusal: Refusal };

/** Refusals at their places: an issue at its path, what was not found where it is named. */
export function faultsOf(refusals: readonly Refusal[], fields: readonly Field[], draft: Draft): readonly Fault[] {
  const names = new Set(fields.map(({ name }) => name));
  return refusals.flatMap((refusal): readonly Fault[] => {
    switch (refusal.kind) {
      case 'invalid':
        return refusal.issues.map((issue) => ({
          path: names.has(headOf(issue.path)) ? issue.path : '',
          // The label of the field says the rest of the path.
          refusal: { kind: 'invalid', issues: [{ ...issue, path: lastOf(issue.path) }] },
        }));
      case 'not-found': {
        const path = fields.flatMap((field) => placesOf(field, draft[field.name], refusal.what, refusal.id))[0];
        return [{ path: path ?? '', refusal }];
      }
      case 'wrong-unit':
        return [{ path: names.has('unitOfMeasure') ? 'unitOfMeasure' : '', refusal }];
      case 'implausible':
        return [{ path: names.has(refusal.field) ? refusal.field : '', refusal }];
      case 'outside-year':
        return [{ path: names.has('from') ? 'from' : '', refusal }];
      case 'exists':
        return [{ path: 'id', refusal }];
      default:
        return [{ path: '', refusal }];
    }
  });
}

/** Faults of a member and of what stands in it; paths are as seen from the member (`''` = the member itself). */
export function faultsIn(faults: readonly Fault[], name: string): readonly Fault[] {
  return faults.flatMap(({ path, refusal }) => {
    if (path === name) return [{ path: '', refusal }];
    return path.startsWith(`${name}.`) ? [{ path: path.slice(name.length + 1), refusal }] : [];
  });
}

function headOf(path: string): string {
  return path.split('.')[0] ?? '';
}

/** The last member of a path, with its number where it ends in one: `phases.0` stays, `phases.0.to` is `to`. */
function lastOf(path: string): string {
  const segments = path.split('.');
  const at = segments.findLastIndex((segment) => !/^\d+$/.test(segment));
  return segments.slice(Math.max(at, 0)).join('.');
}

/** Paths at which a member names this thing. */
function placesOf({ name, shape }: Field, value: unknown, kind: string, id: string): readonly string[] {
  switch (shape.as) {
    case 'reference':
      return shape.to === kind && value === id ? [name] : [];
    case 'references':
      return shape.to === kind && Array.isArray(value) && value.includes(id) ? [name] : [];
    case 'rows':
      return Array.isArray(value)
        ? value.flatMap((row: Draft, index) =>
            shape.fields.flatMap((field) =>
              placesOf(field, row[field.name], kind, id).map((path) => `${name}.${index}.${path}`),
            ),
          )
        : [];
    case 'variants':
      return shape.variants.flatMap(({ fields }) =>
        fields.flatMap((field) =>
          placesOf(field, (value as Draft | undefined)?.[field.name], kind, id).map((path) => `${name}.${path}`),
        ),
      );
    default:
      return [];
  }
}

/** Whether a member names this thing. */
export function names(field: Field, value: unknown, kind: string, id: string): boolean {
  return placesOf(field, value, kind, id).length > 0;
}
