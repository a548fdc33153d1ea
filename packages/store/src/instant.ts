import { invalidAt, Refused } from '@gongjian/model';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * Milliseconds since 1970 of an RFC 3339 instant.
 * @throws Refused `invalid` for any other text.
 */
export function instantOf(text: string): number {
  const instant = RFC_3339.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new Refused(invalidAt('at', 'invalid_format', 'RFC 3339'));
  }
  return instant;
}
