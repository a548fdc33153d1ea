import {
  type ActEnvelope,
  type Day,
  type Id,
  type ImportDifference,
  type ImportFault,
  type Reading,
  type Receipt,
  scopeOf,
  wordRefusal,
} from '@gongjian/model';
import { difference, importActs, proposeMapping } from '@gongjian/reader';
import type { Store } from '@gongjian/store';
import { actIdFor } from './act-id.ts';
import type { Known } from './known.ts';
import { performActs } from './perform.ts';
import { readingThread } from './reading-thread.ts';
import type { Service } from './service.ts';

type Imports = Pick<Service, 'previewImport' | 'commitImport' | 'returnWorkbook'>;

/** Workbooks are read again at every step from the file itself: nothing of a file is kept until its rows are acts. */
export function importsOf(store: Store, county: Id, known: Known): Imports {
  const preview: Imports['previewImport'] = async (caller, campaign, file, given) => {
    const workbook = await readingThread({ kind: 'workbook', bytes: file.bytes });
    const snapshot = await known.snapshot(campaign, scopeOf(caller.actor));
    const mapping = given ?? proposeMapping(workbook, snapshot);
    return { mapping, difference: difference(workbook, mapping, snapshot, caller.day) };
  };

  return {
    previewImport: preview,

    commitImport: async (caller, campaign, file, { mapping, accepted, batch }) => {
      const { difference: found } = await preview(caller, campaign, file, mapping);
      const acts = importActs(found, accepted, (row, what) => actIdFor(batch, `${row} ${what}`)).flatMap(
        ({ row, reading, recognitions }) => [
          ...(reading === undefined ? [] : [{ row, act: readingAct(reading, file.name, batch, lastOn(found, row)) }]),
          ...recognitions.map((recognition) => ({
            row,
            act: {
              id: recognition.id,
              name: 'recognition.record',
              body: { ...recognition, verifier: caller.actor.name },
              batch,
            },
          })),
        ],
      );
      const receipts = await performActs(
        store,
        county,
        caller,
        acts.map(({ act }) => act),
      );
      return acts.map(({ row }, index) => ({ row, receipt: receipts[index] as Receipt }));
    },

    returnWorkbook: async (caller, campaign, file, mapping) => {
      const { difference: found } = await preview(caller, campaign, file, mapping);
      const bytes = await readingThread({ kind: 'annotate', bytes: file.bytes, notes: notesOf(found) });
      return { name: file.name.replace(/(\.\w+)?$/, '(退回).xlsx'), bytes };
    },
  };
}

function lastOn(found: ImportDifference, row: number): Day | undefined {
  return found.rows.find((candidate) => candidate.row === row)?.last?.on;
}

/** A figure for a day that has one already is a correction of it; the workbook is the reason where none is given. */
function readingAct(
  { id, evidence, note, unchanged, grade, ...reading }: Reading,
  file: string,
  batch: string,
  last: Day | undefined,
): ActEnvelope {
  const source = `《${file}》${evidence ?? ''}`.slice(0, 500);
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

/** The remarks that go back into their file: each refusal and doubt at its cell, else at the first cell of its row. */
function notesOf(found: ImportDifference): { sheet: string; row: number; column: number; text: string }[] {
  const note = (row: number, { cell, refusal }: ImportFault) => ({
    sheet: found.sheet,
    row,
    column: columnOf(cell),
    text: wordRefusal(refusal, 'zh').detail,
  });
  return [
    ...found.rows.flatMap((row) => [...row.refusals, ...row.flags].map((fault) => note(row.row, fault))),
    ...found.contradictions.map((fault) => note(Number(fault.cell?.replace(/\D/g, '') ?? 1), fault)),
  ];
}

function columnOf(cell: string | undefined): number {
  const letters = cell?.match(/^[A-Z]+/)?.[0] ?? 'A';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
