import type { z } from 'zod';
import type { Refusal } from './refusal.ts';

/** One thing that is wrong with what was given: where, which rule, what would be right. */
export type Issue = Extract<Refusal, { kind: 'invalid' }>['issues'][number];

const MOST_ISSUES = 20;

/** Patterns of the model that have a name which people can read. */
const NAMED_PATTERNS: Readonly<Record<string, string>> = {
  '/^\\d{4}-\\d{2}-\\d{2}$/': 'day',
  '/^[\\p{L}\\p{N}][\\p{L}\\p{N}._:-]*$/u': 'id',
};

/**
 * What a schema found wrong, as a refusal: where, which rule, and what would be right in a form that both languages
 * can show. `under` goes before every path. At most twenty issues.
 */
export function invalid(error: z.ZodError, under = ''): Refusal {
  const issues = error.issues.slice(0, MOST_ISSUES).map((issue) => {
    const path = [under, ...issue.path.map(String)].filter((segment) => segment !== '').join('.');
    if (isMissing(issue)) return { path, code: 'required' };
    const expected = expectedOf(issue);
    return { path, code: issue.code, ...(expected === undefined ? {} : { expected }) };
  });
  return { kind: 'invalid', issues };
}

/** One fault that no schema can see: where, which rule, and what would be right. */
export function invalidAt(path: string, code: string, expected?: string): Refusal {
  return { kind: 'invalid', issues: [{ path, code, ...(expected === undefined ? {} : { expected }) }] };
}

/** Several as one refusal; none where nothing is wrong. */
export function invalidWith(issues: readonly Issue[]): Refusal[] {
  return issues.length === 0 ? [] : [{ kind: 'invalid', issues: [...issues] }];
}

function isMissing({ code, message }: z.core.$ZodIssue): boolean {
  return code === 'invalid_type' && message.endsWith('received undefined');
}

function expectedOf(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'too_small':
      return `${measure(issue.origin)}${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`;
    case 'too_big':
      return `${measure(issue.origin)}${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'regex' ? (NAMED_PATTERNS[issue.pattern ?? ''] ?? issue.pattern) : issue.format;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'not_multiple_of':
      return String(issue.divisor);
    case 'unrecognized_keys':
      return issue.keys.join(', ');
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String).join(' | ') : undefined;
    case 'custom':
      return issue.message;
    default:
      return undefined;
  }
}

/** `length` before a bound on how long a text or list may be. */
function measure(origin: string): string {
  return origin === 'string' || origin === 'array' || origin === 'set' ? 'length ' : '';
}
