import { type Language, plainValue, WORDS } from '@gongjian/model';
import { NONE } from '../../lib/format.ts';

const CLOSED: Readonly<Record<string, Readonly<Record<string, { readonly zh: string; readonly en: string }>>>> = {
  stage: WORDS.problemStage,
  type: WORDS.problemType,
  subtype: WORDS.problemSubtype,
};

/** A member of a problem in a few words: closed words, names behind ids, of long lists only how many. */
export function briefly(
  field: string,
  value: unknown,
  language: Language,
  nameIn: (id: string) => string | undefined,
  count: (items: number) => string,
): string {
  if (typeof value === 'string') return CLOSED[field]?.[value]?.[language] ?? nameIn(value) ?? value;
  if (Array.isArray(value)) return value.length === 0 ? NONE : count(value.length);
  if (typeof value !== 'object' || value === null) return plainValue(value);
  const { on, reason, how, name, by } = value as Readonly<Record<string, unknown>>;
  const post = typeof by === 'object' && by !== null && 'name' in by ? by.name : undefined;
  const parts = [on, name ?? post, reason ?? how].filter((part) => typeof part === 'string');
  if (parts.length > 0) return parts.join(' ');
  return Object.values(value)
    .map((one) => (typeof one === 'string' ? (nameIn(one) ?? one) : plainValue(one)))
    .join(' ');
}
