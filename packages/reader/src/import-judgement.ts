import { type Day, type ImportFault, jumpedFrom, LARGEST_SHARE, round, type UnitOfMeasure } from '@gongjian/model';
import type { Subject } from './import-subjects.ts';
import { unitMeant } from './import-values.ts';

export type Written = {
  readonly cell: string;
  readonly value: number;
  readonly unit: UnitOfMeasure;
  readonly inStored: number;
};

/** What speaks against a figure as a reading of `subject` as of `on`: refusals, and flags that a reason can answer. */
export function judge(subject: Subject, written: Written, on: Day): { refusals: ImportFault[]; flags: ImportFault[] } {
  const { cell, inStored: value } = written;
  const last = lastBefore(subject, on);
  const unit = wrongUnit(subject, written, last?.value ?? 0);
  const mayHaveBegun = value < (subject.plan ?? 0) && value >= (last?.value ?? 0);
  if (unit !== undefined && !mayHaveBegun) return { refusals: [unit], flags: [] };
  if (!subject.cumulative) return { refusals: [], flags: unit === undefined ? [] : [unit] };
  const flags = [fall(subject, cell, value, on), tooMuch(subject, cell, value), jump(subject, cell, value, on)];
  return { refusals: [], flags: [unit, ...flags].filter((flag) => flag !== undefined) };
}

/**
 * A figure below the last reading is held against that, a larger one against the plan as well. A small one beside the
 * plan alone may be a beginning, so that it is only doubted.
 */
function wrongUnit(subject: Subject, { cell, value, unit, inStored }: Written, last: number): ImportFault | undefined {
  const reference = last > 0 && inStored < last ? last : Math.max(last, subject.plan ?? 0);
  const meant = unitMeant(value, unit, subject.stored, reference);
  if (meant === undefined) return undefined;
  const refusal = { kind: 'wrong-unit', given: meant.unit, expected: subject.stored, would: meant.value } as const;
  return { cell, refusal, would: { value: meant.value, unit: meant.unit } };
}

export function lastBefore(subject: Subject, on: Day): { readonly on: Day; readonly value: number } | undefined {
  return subject.readings.findLast((reading) => reading.on <= on);
}

/** A cumulative figure below an earlier reading, or above a later one. */
function fall(subject: Subject, cell: string, value: number, on: Day): ImportFault | undefined {
  const last = lastBefore(subject, on);
  const next = subject.readings.find((reading) => reading.on > on);
  const passed =
    last !== undefined && value < last.value ? last : next !== undefined && value > next.value ? next : undefined;
  if (passed === undefined) return undefined;
  const refusal = {
    kind: 'falls',
    subject: subject.name,
    last: passed.value,
    lastOn: passed.on,
    given: value,
    unit: subject.stored,
  } as const;
  return { cell, refusal, would: { value: passed.value } };
}

function tooMuch(subject: Subject, cell: string, value: number): ImportFault | undefined {
  const { ceiling, plan, stored: unit } = subject;
  const limits = [ceiling, plan === undefined || plan <= 0 ? undefined : (plan * LARGEST_SHARE) / 100];
  const limit = limits.find((each) => each !== undefined && value > each);
  return limit === undefined
    ? undefined
    : { cell, refusal: { kind: 'implausible', field: 'value', given: value, limit, unit }, would: { value: limit } };
}

function jump(subject: Subject, cell: string, value: number, on: Day): ImportFault | undefined {
  const last = subject.readings.findLast((reading) => reading.on < on);
  const usual = last === undefined ? undefined : jumpedFrom(last, value, on);
  if (last === undefined || usual === undefined) return undefined;
  const refusal = {
    kind: 'jump',
    subject: subject.name,
    last: last.value,
    lastOn: last.on,
    given: value,
    usual: round(usual, 6),
    unit: subject.stored,
  } as const;
  return { cell, refusal };
}
