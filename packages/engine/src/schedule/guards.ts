import { invalidAt, Refused } from '@gongjian/model';
import { NEVER } from './network.ts';

/** More activities, or links, than anything real: a network is refused rather than the memory filled. */
export const MOST_ACTIVITIES = 5_000_000;
export const MOST = 20_000_000;

/** Whether `at` can be an instant, or a length, of the axis. */
export function isInstant(at: number): boolean {
  return Number.isInteger(at) && at <= NEVER && at >= -NEVER;
}

/** `at`, refused under `path` where it is none; the path is put together only then. */
export function instant(at: number, of: string, id: string, field: string): number {
  if (!isInstant(at)) throw invalid(id === '' ? field : `${of}.${id}.${field}`, 'out_of_range');
  return at;
}

export function invalid(path: string, code: string): Refused {
  return new Refused(invalidAt(path, code));
}
