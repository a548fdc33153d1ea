import { Worker } from 'node:worker_threads';
import {
  type DraftPlan,
  type MapDraft,
  type MarkedDocument,
  type PaperForm,
  type PaperKind,
  type PrintedPaper,
  type Refusal,
  Refused,
  type ScheduleDraft,
  type Unit,
  type Workbook,
} from '@gongjian/model';
import type { CheckedTemplate } from '@gongjian/paper';
import { cancelled } from './import-jobs.ts';

type Note = { readonly sheet: string; readonly row: number; readonly column: number; readonly text: string };

export type ReadingTask =
  | { readonly kind: 'plan'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'paper'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'schedule'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'workbook'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'map';
      readonly bytes: Uint8Array;
      readonly units: readonly Unit[];
      readonly property?: string | undefined;
    }
  | {
      readonly kind: 'template';
      readonly bytes: Uint8Array;
      readonly of: PaperKind;
      readonly form: PaperForm;
    }
  | { readonly kind: 'annotate'; readonly bytes: Uint8Array; readonly notes: readonly Note[] };

export type ReadingAnswer = { readonly value: unknown } | { readonly refusal: Refusal } | { readonly fault: string };
/** What the thread says before its answer: how many rows of a workbook it has read. */
export type ReadingWord = ReadingAnswer | { readonly rows: number };

/** One of our own papers, or one of others. */
export type ReadPaper = { readonly own: MarkedDocument } | { readonly foreign: PrintedPaper };

type Result = {
  plan: DraftPlan;
  map: MapDraft;
  paper: ReadPaper;
  schedule: ScheduleDraft;
  workbook: Workbook;
  annotate: Uint8Array;
  template: CheckedTemplate;
};

/** A stranger's file may take this much and no more; then its thread is ended and the file refused. */
const LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 128 } as const;
const LONGEST_MS = 60_000;

export type Watching = { readonly signal?: AbortSignal; readonly onRows?: (rows: number) => void };

/**
 * Reads a file in a thread of its own, so that no file can hold up the server or eat its memory.
 * @throws Refused as the reader refuses, `too-slow` after a minute, `bomb` where the memory ran out, `cancelled` where the
 * signal stopped it
 */
export async function readingThread<K extends ReadingTask['kind']>(
  task: Extract<ReadingTask, { kind: K }>,
  { signal, onRows }: Watching = {},
): Promise<Result[K]> {
  if (signal?.aborted) throw cancelled();
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { resourceLimits: LIMITS });
  try {
    const answer = await new Promise<ReadingAnswer>((resolve, reject) => {
      const late = setTimeout(
        () => resolve({ refusal: { kind: 'unreadable', reason: 'too-slow', limit: `${LONGEST_MS / 1000} s` } }),
        LONGEST_MS,
      );
      worker.on('message', (word: ReadingWord) => ('rows' in word ? onRows?.(word.rows) : resolve(word)));
      signal?.addEventListener('abort', () => resolve({ refusal: cancelled().refusal }), { once: true });
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? resolve({ refusal: { kind: 'unreadable', reason: 'bomb', limit: `${LIMITS.maxOldGenerationSizeMb} MB` } })
          : reject(error),
      );
      worker.once('exit', () => clearTimeout(late));
      worker.postMessage(task);
    });
    if ('refusal' in answer) throw new Refused(answer.refusal);
    if ('fault' in answer) throw new Error(`Bug: a file could not be read\n${answer.fault}`);
    return answer.value as Result[K];
  } finally {
    await worker.terminate();
  }
}
