import { type Id, type Language, type PlanKind, WORDS, type Word, wordField, wordNumber } from '@gongjian/model';
import type { PlanMessages } from '../../messages/plan.zh.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';
import type { EditableKind } from './plan-rows.ts';

/** What it takes to show a member in words: language, names of things, and the unit of the indicator in hand. */
export type Wording = {
  readonly kind: EditableKind;
  readonly language: Language;
  readonly messages: PlanMessages;
  readonly nameOf: (kind: PlanKind, id: Id) => string;
  readonly measure: string | undefined;
};

const GROUPS: readonly Readonly<Record<string, Word>>[] = Object.values(WORDS);

/** A member of a closed set in words: those of the group that has exactly these members. */
export function choiceWord(
  options: readonly string[],
  value: string,
  { messages, language }: Pick<Wording, 'messages' | 'language'>,
): string {
  const isOurs = (group: object) =>
    Object.keys(group).length === options.length && options.every((one) => one in group);
  const word = GROUPS.find(isOurs)?.[value]?.[language];
  if (word !== undefined) return word;
  const own: Readonly<Record<string, string>> | undefined = Object.values(messages.choices).find(isOurs);
  return own?.[value] ?? value;
}

/** The name of a member; `under` is where it stands, e.g. `roster.entries`. */
export function fieldWord(under: string, name: string, { messages, language }: Pick<Wording, 'messages' | 'language'>) {
  const own: Readonly<Record<string, string>> = messages.fields;
  return own[`${under}.${name}`] ?? capital(wordField(name, language), language);
}

export function hintWord(under: string, name: string, messages: PlanMessages): string | undefined {
  const hints: Readonly<Record<string, string>> = messages.hints;
  return hints[`${under}.${name}`];
}

function capital(text: string, language: Language): string {
  return language === 'en' ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text;
}

/** The unit of measure that a figure is typed and shown in. */
export function unitOf({ shape }: Field, measure: string | undefined): string | undefined {
  if (shape.as !== 'number') return undefined;
  return shape.unit === 'indicator' ? measure : shape.unit;
}

/** A member's value as lines of words; none where there is no value. */
export function linesOf(field: Field, value: unknown, under: string, wording: Wording): readonly string[] {
  const { shape } = field;
  if (value === undefined || value === null || value === '') return [];
  switch (shape.as) {
    case 'number':
      return [
        `${typeof value === 'number' ? wordNumber(value) : String(value)}${unitOf(field, wording.measure) ?? ''}`,
      ];
    case 'flag':
      return [value === true ? wording.messages.yes : wording.messages.no];
    case 'choice':
      return [choiceWord(shape.options, String(value), wording)];
    case 'choices':
      return joined(
        listOf(value).map((one) => choiceWord(shape.options, String(one), wording)),
        wording,
      );
    case 'reference':
      return [wording.nameOf(shape.to, String(value))];
    case 'references':
      return joined(
        listOf(value).map((id) => wording.nameOf(shape.to, String(id))),
        wording,
      );
    case 'words':
      return joined(listOf(value).map(String), wording);
    case 'rows':
      return listOf(value).map((row) => memberLine(shape.fields, row as Draft, `${under}.${field.name}`, wording));
    case 'variants': {
      const draft = value as Draft;
      const variant = shape.variants.find((candidate) => candidate.value === draft[shape.by]);
      const by = choiceWord(
        shape.variants.map((candidate) => candidate.value),
        String(draft[shape.by]),
        wording,
      );
      const rest = memberLine(variant?.fields ?? [], draft, `${under}.${field.name}`, wording);
      return [rest === '' ? by : `${by} · ${rest}`];
    }
    default:
      return [String(value)];
  }
}

function memberLine(fields: readonly Field[], row: Draft, under: string, wording: Wording): string {
  return fields.flatMap((field) => linesOf(field, row[field.name], under, wording)).join(' · ');
}

function joined(words: readonly string[], { language }: Wording): readonly string[] {
  return words.length === 0 ? [] : [words.join(language === 'zh' ? '、' : ', ')];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
