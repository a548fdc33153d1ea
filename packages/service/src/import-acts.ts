import type { ActEnvelope, Day, Reading } from '@gongjian/model';
import type { ImportAct } from '@gongjian/reader';

/** An accepted row of a sheet: what it puts on record, and the day of the reading known before. */
export type Taken = ImportAct & {
  readonly sheet: string;
  readonly last: Day | undefined;
  readonly reading: Reading | undefined;
};

/** Where a figure comes from: the file and the cell in it. */
export function sourceOf(file: string, evidence: string | undefined): string {
  return `《${file}》${evidence ?? ''}`.slice(0, 500);
}

/** A figure for a day that has one already is a correction of it; the workbook is the reason where none is given. */
export function readingAct(
  { id, evidence, note, unchanged, grade, ...reading }: Reading,
  file: string,
  batch: string,
  last: Day | undefined,
): ActEnvelope {
  const source = sourceOf(file, evidence);
  if (last === reading.on)
    return {
      id,
      name: 'reading.correct',
      body: { ...reading, grade, evidence: source, reason: note ?? source },
      batch,
    };
  if (unchanged)
    return {
      id,
      name: 'reading.confirm',
      body: { of: reading.of, subject: reading.subject, caliber: reading.caliber, on: reading.on },
      batch,
    };
  return {
    id,
    name: 'reading.record',
    body: { ...reading, grade, evidence: source, ...(note === undefined ? {} : { note }) },
    batch,
  };
}
