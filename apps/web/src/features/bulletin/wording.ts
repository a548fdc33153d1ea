import {
  invalid,
  isBulletinKind,
  type PaperKind,
  PaperTemplate,
  type PlaceName,
  placeOf,
  placesOf,
  type Refusal,
  type TemplateFault,
  templateFaults,
} from '@gongjian/model';

/** A wording that is being changed; `basis`: the ledger number of what was in force when that began. */
export type Draft = { readonly basis: number; readonly template: PaperTemplate };

/** Where in a wording a place is asked for: within a line, in a section, or as an annex. */
export type Where = 'line' | 'section' | 'annex';

/** The places that may stand there, those within a line apart from those that take a paragraph. */
export function placesFor(kind: PaperKind, where: Where): { inLine: PlaceName[]; alone: PlaceName[] } {
  const alone = (name: PlaceName) => {
    const place = placeOf(name, kind);
    if (place?.form === 'table') return where === 'annex' || (where === 'section' && place.inText === true);
    return place?.form === 'paragraphs' && where === 'section';
  };
  const names = placesOf(kind);
  return {
    inLine: where === 'annex' ? [] : names.filter((name) => placeOf(name, kind)?.form === 'words'),
    alone: names.filter(alone),
  };
}

/** What of a wording is printed beside its sections. */
export function printedOf({ kind, form }: Pick<PaperTemplate, 'kind' | 'form'>): {
  readonly masthead: boolean;
  readonly facts: boolean;
  readonly levels: boolean;
  readonly tables: boolean;
  readonly notes: boolean;
  readonly circulation: readonly ('report' | 'send' | 'issue')[];
} {
  const isBulletin = isBulletinKind(kind);
  const isMeeting = form === 'meeting';
  return {
    masthead: form !== 'sheet' && form !== 'table',
    facts: isMeeting,
    levels: isBulletin || isMeeting,
    tables: isBulletin || isMeeting,
    notes: isBulletin,
    circulation: form === 'official' || isMeeting ? ['send'] : isBulletin ? ['report', 'send', 'issue'] : [],
  };
}

/** Text with a place written over what is selected in it, and where the caret then stands. */
export function withPlace(
  text: string,
  place: PlaceName,
  from: number,
  to: number,
): { readonly text: string; readonly caret: number } {
  const written = `{{${place}}}`;
  return { text: `${text.slice(0, from)}${written}${text.slice(to)}`, caret: from + written.length };
}

/** What was typed, as it would be kept, with what is wrong with it: places by where they stand, and anything else. */
export function checked(typed: PaperTemplate): {
  readonly template: PaperTemplate;
  readonly faults: readonly TemplateFault[];
  readonly refusal?: Refusal;
} {
  const { recipients = '', facts, ...rest } = typed;
  const given = {
    ...rest,
    parts: withoutEmpty(typed.parts),
    ...(facts && { facts: withoutEmpty(facts) }),
    ...(recipients.trim() !== '' && { recipients }),
  };
  const parsed = PaperTemplate.safeParse(given);
  const faults = templateFaults(given);
  return parsed.success
    ? { template: parsed.data, faults }
    : { template: given, faults, refusal: invalid(parsed.error) };
}

function withoutEmpty(parts: PaperTemplate['parts']): PaperTemplate['parts'] {
  return parts.map(({ heading = '', ...part }) => (heading.trim() === '' ? part : { ...part, heading }));
}

/** Whether two wordings print the same; the number of the version is no part of it. */
export function isSame(one: PaperTemplate, other: PaperTemplate): boolean {
  const told = (template: PaperTemplate) => JSON.stringify({ ...checked(template).template, version: '' }, sorted);
  return told(one) === told(other);
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The list with one of its members one place up or down. */
export function shifted<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((member, index) => (index === at ? other : index === at + by ? one : member));
}

export function replaced<T>(list: readonly T[], at: number, member: T): T[] {
  return list.map((one, index) => (index === at ? member : one));
}
