import {
  type ActEnvelope,
  type Id,
  type ImportDifference,
  type ImportFault,
  type Receipt,
  Refused,
  wordRefusal,
} from '@gongjian/model';
import { annotateWorkbook } from '@gongjian/paper';
import { difference, proposeMapping, readWorkbook } from '@gongjian/reader';
import type { Store } from '@gongjian/store';
import { actIdFor } from './act-id.ts';
import type { Known } from './known.ts';
import { performActs, scopeOf } from './perform.ts';
import type { Service } from './service.ts';

type Imports = Pick<Service, 'previewImport' | 'commitImport' | 'returnWorkbook'>;

/** Workbooks are read again at every step from the file itself: nothing of a file is kept until its rows are acts. */
export function importsOf(store: Store, county: Id, known: Known): Imports {
  const preview: Imports['previewImport'] = async (caller, campaign, file, given) => {
    const workbook = await readWorkbook(file.bytes);
    const snapshot = await known.snapshot(campaign, scopeOf(caller.actor));
    const mapping = given ?? proposeMapping(workbook, snapshot);
    return { mapping, difference: difference(workbook, mapping, snapshot, caller.day) };
  };

  return {
    previewImport: preview,

    commitImport: async (caller, campaign, file, { mapping, accepted, batch }) => {
      const { difference: found } = await preview(caller, campaign, file, mapping);
      const rows = new Map(found.rows.map((row) => [row.row, row]));
      const acts: { row: number; act: ActEnvelope }[] = [];
      for (const { row: number, note, recognitions } of accepted) {
        const row = rows.get(number);
        if (
          row?.subject === undefined ||
          row.value === undefined ||
          row.on === undefined ||
          row.state === 'refused' ||
          row.state === 'needs-choice'
        )
          throw new Refused({
            kind: 'invalid',
            issues: [{ path: `accepted.${number}`, code: 'not-acceptable', expected: 'a row that was not refused' }],
          });
        const evidence = `《${file.name}》${found.sheet} ${row.written?.cell ?? `第${number}行`}`.slice(0, 500);
        const reading = {
          of: found.subject,
          subject: row.subject.id,
          caliber: found.caliber,
          on: row.on,
          value: row.value,
          evidence,
        };
        const there = row.last?.on === row.on;
        acts.push({
          row: number,
          act: {
            id: actIdFor(batch, `${number} reading`),
            name: there ? 'reading.correct' : 'reading.record',
            body: there
              ? { ...reading, reason: note ?? evidence }
              : { ...reading, ...(note === undefined ? {} : { note }) },
            batch,
          },
        });
        for (const recognition of recognitions ? row.recognitions : [])
          acts.push({
            row: number,
            act: {
              id: actIdFor(batch, `${number} ${recognition.kind}`),
              name: 'recognition.record',
              body: {
                id: `${row.subject.id}:${recognition.kind}`,
                project: row.subject.id,
                kind: recognition.kind,
                on: recognition.on,
                evidence,
                verifier: caller.actor.name,
              },
              batch,
            },
          });
      }
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
      const bytes = await annotateWorkbook(file.bytes, notesOf(found));
      return { name: file.name.replace(/(\.\w+)?$/, '(退回).xlsx'), bytes };
    },
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
