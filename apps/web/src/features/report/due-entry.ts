import {
  type ActEnvelope,
  convert,
  type DueItem,
  fromMicros,
  invalidAt,
  type Refusal,
  toMicros,
} from '@gongjian/model';

/** What a person has typed for a due item and not yet reported. */
export type DueDraft = {
  readonly value: string;
  readonly note: string;
  readonly evidence?: string;
  /** 无变化: to be reported as it was. */
  readonly unchanged?: boolean;
};

export const NO_DRAFT: DueDraft = { value: '', note: '' };

/** Officials write 亿 and 万 for 亿元 and 万元. */
const SHORT_UNITS: Readonly<Record<string, string>> = { 亿: '亿元', 万: '万元', 千万: '千万元', 百分点: '个百分点' };

/** The model's bound of a figure. */
const LARGEST = 9_000_000_000;

export type Typed = { readonly value: number } | { readonly refusal: Refusal };

/**
 * The figure that was typed, in the item's unit of measure. A unit may stand behind it; where it is another one, the
 * refusal says what the figure would be. A cumulative figure lower than the last needs a note.
 */
export function typedValue(item: DueItem, { value: text, note }: DueDraft, isCumulative: boolean): Typed {
  const [, digits, written] = /^([+-]?\d+(?:\.\d+)?)\s*(\D*)$/.exec(tidy(text)) ?? [];
  if (digits === undefined) return invalid('invalid_type', 'number');
  const value = Number(digits);
  if (Math.abs(value) > LARGEST || fromMicros(toMicros(value)) !== value)
    return invalid('custom', 'at most six decimals');
  const given = written === undefined || written === '' ? item.unitOfMeasure : (SHORT_UNITS[written] ?? written);
  if (given !== item.unitOfMeasure)
    return {
      refusal: {
        kind: 'wrong-unit',
        given,
        expected: item.unitOfMeasure,
        would: convert(value, given, item.unitOfMeasure),
      },
    };
  const falls = item.last !== undefined && value < item.last.value;
  if (isCumulative && falls && item.last !== undefined && item.reported === undefined && note.trim() === '')
    return {
      refusal: {
        kind: 'falls',
        subject: item.name,
        last: item.last.value,
        lastOn: item.last.on,
        given: value,
        unit: item.unitOfMeasure,
      },
    };
  return { value };
}

function tidy(text: string): string {
  return text.normalize('NFKC').replaceAll(/[,\s]/g, '').replace('−', '-');
}

function invalid(code: string, expected: string): Typed {
  return { refusal: invalidAt('value', code, expected) };
}

/** Refusals that a word of explanation settles. */
const EXPLAINABLE: ReadonlySet<Refusal['kind']> = new Set(['falls', 'jump', 'implausible']);

export function asksForNote(refusals: readonly Refusal[]): boolean {
  return refusals.some(({ kind }) => EXPLAINABLE.has(kind));
}

/** The act that reports a figure; where one is in already for the day, it corrects that one and the note is the reason. */
export function reportAct(item: DueItem, value: number, note: string, id: string): ActEnvelope {
  const { of, subject, caliber, on, unitOfMeasure, reported } = item;
  const body = { of, subject, caliber, on, value, unit: unitOfMeasure };
  const words = note.trim();
  if (reported === undefined)
    return { id, name: 'reading.record', body: words === '' ? body : { ...body, note: words } };
  return {
    id,
    name: 'reading.correct',
    body: { ...body, reason: words },
    // The ledger number is only known where the server tells it.
    ...(reported.seq > 0 && { basis: reported.seq }),
  };
}

export function unchangedAct({ of, subject, caliber, on }: DueItem, id: string): ActEnvelope {
  return { id, name: 'reading.confirm', body: { of, subject, caliber, on } };
}

/** What an act of a due item is about, in the outbox. */
export function aboutOf({ subject, caliber, on }: Pick<DueItem, 'subject' | 'caliber' | 'on'>): string {
  return `reading ${subject} ${caliber} ${on}`;
}
