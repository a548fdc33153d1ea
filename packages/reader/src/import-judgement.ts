import { type Day, daysBetween, type ImportFault, round, type UnitOfMeasure } from '@gongjian/model';
import type { Subject } from './import-subjects.ts';
import { unitMeant } from './import-values.ts';

/** Percent of the annual plan beyond which a cumulative figure is doubted. */
export const MAX_SHARE = 200;
/** An increase this many times the usual one of as many days, and this share of the plan, is a jump. */
export const JUMP_TIMES = 5;
const JUMP_SHARE = 0.1;
const HUNDRED = 100;

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
  const refusal = { kind: 'wrong-unit', given: unit, expected: meant.unit, would: meant.value } as const;
  return { cell, refusal, would: { value: meant.value, unit: meant.unit } };
}

export function lastBefore(subject: Subject, on: Day): { readonly on: Day; readonly value: number } | undefined {
  return subject.readings.findLast((reading) => reading.on <= on);
}

/** A cumulative figure below an earlier reading, or above a later one. */
function fall(subject: Subject, cell: string, value: number, on: Day): ImportFault | undefined {
  if (!subject.falls) return undefined;
  const last = lastBefore(subject, on);
  if (last !== undefined && value < last.value) {
    const refusal = {
      kind: 'falls',
      subject: subject.id,
      last: last.value,
      lastOn: last.on,
      given: value,
      unit: subject.stored,
    } as const;
    return { cell, refusal, would: { value: last.value } };
  }
  const next = subject.readings.find((reading) => reading.on > on && reading.value < value);
  if (next === undefined) return undefined;
  const refusal = {
    kind: 'falls',
    subject: subject.id,
    last: value,
    lastOn: on,
    given: next.value,
    unit: subject.stored,
  } as const;
  return { cell, refusal, would: { value: next.value } };
}

function tooMuch(subject: Subject, cell: string, value: number): ImportFault | undefined {
  const { ceiling, plan, stored: unit } = subject;
  if (ceiling !== undefined && ceiling > 0 && value > ceiling) {
    return {
      cell,
      refusal: { kind: 'implausible', field: 'totalInvestment', given: value, limit: ceiling, unit },
      would: { value: ceiling },
    };
  }
  if (plan === undefined || plan <= 0) return undefined;
  const share = round((value / plan) * HUNDRED, 1);
  return share > MAX_SHARE
    ? { cell, refusal: { kind: 'implausible', field: 'share', given: share, limit: MAX_SHARE, unit: '%' } }
    : undefined;
}

/** The usual daily increase is that from the first known reading to the last; with fewer than two there is none. */
function jump(subject: Subject, cell: string, value: number, on: Day): ImportFault | undefined {
  const known = subject.readings.filter((reading) => reading.on <= on);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first.on === last.on || last.on === on) return undefined;
  const usual = ((last.value - first.value) / daysBetween(first.on, last.on)) * daysBetween(last.on, on);
  const increase = value - last.value;
  if (usual <= 0 || increase <= usual * JUMP_TIMES || increase < (subject.plan ?? 0) * JUMP_SHARE) return undefined;
  const refusal = {
    kind: 'jump',
    subject: subject.id,
    last: last.value,
    lastOn: last.on,
    given: value,
    usual: round(usual, 2),
    unit: subject.stored,
  } as const;
  return { cell, refusal };
}
