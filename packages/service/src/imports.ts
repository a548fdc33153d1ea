import {
  ACTS,
  type ActEnvelope,
  boundOf,
  type Id,
  type ImportDifference,
  type ImportMapping,
  type ImportPreview,
  type Layout,
  type Receipt,
  Refused,
  scopeOf,
} from '@gongjian/model';
import { type ImportAct, importActs, judging, proposeMappings } from '@gongjian/reader';
import type { Store } from '@gongjian/store';
import { actIdFor } from './act-id.ts';
import type { Caller } from './caller.ts';
import { readingAct, type Taken } from './import-acts.ts';
import { breathe, type ImportJob, importJobs } from './import-jobs.ts';
import { layoutActs, layoutsOf } from './import-layouts.ts';
import { notesOf } from './import-notes.ts';
import { byReports } from './import-reports.ts';
import type { Known } from './known.ts';
import { performActs } from './perform.ts';
import { readingThread } from './reading-thread.ts';
import type { File, Service } from './service.ts';

type Imports = Pick<Service, 'previewImport' | 'commitImport' | 'returnWorkbook' | 'importProgress' | 'cancelImport'>;

/** Acts looked at between two moments in which a commit can be stopped. */
const ACTS_A_STEP = 50;

/** Workbooks are read again at every step from the file itself: nothing of a file is kept until its rows are acts. */
export function importsOf(store: Store, county: Id, known: Known): Imports {
  const jobs = importJobs();

  const look = async (
    caller: Caller,
    campaign: Id,
    file: File,
    { signal, tell }: ImportJob,
    given?: readonly ImportMapping[],
  ): Promise<ImportPreview & { readonly layouts: readonly Layout[]; readonly proposed: readonly ImportMapping[] }> => {
    const workbook = await readingThread(
      { kind: 'workbook', bytes: file.bytes },
      { signal, onRows: (rows) => tell({ stage: 'reading', rows }) },
    );
    const scope = scopeOf(caller.actor);
    const [snapshot, { period, layout }] = await Promise.all([
      known.snapshot(campaign, scope),
      store.caseworkRows(county, campaign, { scope }),
    ]);
    const layouts = layoutsOf(layout, caller.actor);
    const { mappings, notices } = proposeMappings(workbook, snapshot, layouts);
    const used = given ?? mappings;
    const total = workbook.sheets
      .filter(({ name }) => used.some(({ sheet }) => sheet === name))
      .reduce((rows, sheet) => rows + sheet.rows.length, 0);
    const told = new Map();
    const sheets: ImportPreview['sheets'] = [];
    let judged = 0;
    for (const mapping of used) {
      const steps = judging(workbook, mapping, snapshot, caller.day, { periods: period, told });
      for (;;) {
        const step = steps.next();
        if (step.done === true) {
          judged += step.value.rows.length;
          sheets.push({ mapping, difference: step.value });
          break;
        }
        tell({ stage: 'judging', rows: judged + step.value, total });
        await breathe(signal);
      }
    }
    const proposed = layouts.length === 0 ? mappings : proposeMappings(workbook, snapshot).mappings;
    return { sheets, notices: [...notices], layouts, proposed };
  };

  return {
    previewImport: (caller, campaign, file, { mappings, job, signal } = {}) =>
      jobs.run(caller, job, signal, async (running) => {
        const { sheets, notices } = await look(caller, campaign, file, running, mappings);
        return { sheets, notices };
      }),

    commitImport: (caller, campaign, file, { mappings, accepted, batch, signal }) =>
      jobs.run(caller, batch, signal, async (running) => {
        const { sheets, layouts, proposed } = await look(caller, campaign, file, running, mappings);
        const taken = sheets.flatMap(({ difference }, index) => {
          const own = accepted.filter(
            ({ sheet }) => sheet === difference.sheet || (sheet === undefined && index === 0),
          );
          return takenOf(caller, difference, own, batch);
        });
        const stranger = accepted.find(
          ({ sheet }) => sheet !== undefined && !sheets.some((one) => one.difference.sheet === sheet),
        );
        if (stranger?.sheet !== undefined) throw new Refused({ kind: 'not-found', what: 'sheet', id: stranger.sheet });
        const remembered = layoutActs({ caller, campaign, sheets, proposed, layouts, batch });
        const perform = (acts: readonly ActEnvelope[]): Promise<Receipt[]> =>
          performActs(store, county, caller, acts, {
            byId: true,
            onAct: async (done) => {
              if (done % ACTS_A_STEP !== 0) return;
              running.tell({ stage: 'writing', rows: done, total: acts.length });
              await breathe(running.signal);
            },
          });
        const { campaign: plan } = await known.snapshot(campaign, scopeOf(caller.actor));
        const { reports, rows } =
          caller.actor.role === 'reporter' && plan.reporting === 'reviewed'
            ? await byReports({ store, county, caller, campaign, file: file.name, batch }, taken, remembered, perform)
            : await byActs(taken, remembered, caller, file.name, batch, perform);
        running.tell({ stage: 'written', rows: rows.filter(({ receipt }) => receipt.outcome !== 'refused').length });
        return { rows, reports };
      }),

    returnWorkbook: (caller, campaign, file, mappings) =>
      jobs.run(caller, undefined, undefined, async (running) => {
        const { sheets } = await look(caller, campaign, file, running, mappings);
        const notes = sheets.flatMap(notesOf);
        const bytes = await readingThread({ kind: 'annotate', bytes: file.bytes, notes });
        return { name: file.name.replace(/(\.\w+)?$/, '(退回).xlsx'), bytes };
      }),

    importProgress: async (caller, job) => jobs.progress(caller, job),
    cancelImport: async (caller, job) => jobs.stop(caller, job),
  };
}

/** The accepted rows of a sheet with what each puts on record. */
function takenOf(
  caller: Caller,
  difference: ImportDifference,
  accepted: Parameters<typeof importActs>[1],
  batch: string,
): Taken[] {
  const acts: readonly ImportAct[] = importActs(difference, accepted, (row, what) =>
    actIdFor(batch, `${difference.sheet} ${row} ${what}`),
  );
  const recognise = ACTS.get('recognition.record');
  // Recognitions told in a unit's own workbook are left to those who may recognise.
  const may = recognise !== undefined && boundOf(recognise, caller.actor.role) !== undefined;
  const last = new Map(difference.rows.map((row) => [row.row, row.last?.on]));
  return acts.map(({ row, reading, recognitions }) => ({
    sheet: difference.sheet,
    row,
    last: last.get(row),
    reading,
    recognitions: may ? recognitions : [],
  }));
}

async function byActs(
  taken: readonly Taken[],
  more: readonly ActEnvelope[],
  caller: Caller,
  file: string,
  batch: string,
  perform: (acts: readonly ActEnvelope[]) => Promise<Receipt[]>,
) {
  const acts = taken.flatMap(({ sheet, row, reading, recognitions, last }) => [
    ...(reading === undefined ? [] : [{ sheet, row, act: readingAct(reading, file, batch, last) }]),
    ...recognitions.map((recognition) => ({
      sheet,
      row,
      act: {
        id: recognition.id,
        name: 'recognition.record',
        body: { ...recognition, verifier: caller.actor.name },
        batch,
      },
    })),
  ]);
  const receipts = await perform([...acts.map(({ act }) => act), ...more]);
  return {
    reports: [],
    rows: acts.map(({ sheet, row }, index) => ({ sheet, row, receipt: receipts[index] as Receipt })),
  };
}
