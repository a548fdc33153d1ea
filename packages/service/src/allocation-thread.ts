import { Worker } from 'node:worker_threads';
import type { AllocationProblem, AllocationProgress } from '@gongjian/engine';
import { type AllocationPlan, type Day, type Refusal, Refused, type Snapshot } from '@gongjian/model';

export type AllocationTask = {
  readonly problem: AllocationProblem;
  /** What dates the chosen projects; readings play no part in it. */
  readonly snapshot: Snapshot;
  readonly day: Day;
  readonly seconds: number;
  readonly secondsAside: number;
};

export type AllocationAnswer =
  | { readonly progress: AllocationProgress }
  | { readonly plan: AllocationPlan }
  | { readonly refusal: Refusal }
  | { readonly fault: string };

export type Watching = {
  readonly onProgress?: (progress: AllocationProgress) => void;
  readonly shouldStop?: () => boolean;
};

const ASK_EVERY_MS = 100;

/**
 * Allocates in a thread of its own: the search and its questions take seconds, in which the server answers others.
 * @throws Refused as `allocate` refuses
 */
export async function allocationThread(task: AllocationTask, watching: Watching = {}): Promise<AllocationPlan> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./allocation-worker.ts', import.meta.url), { workerData: stop.buffer });
  const ask = setInterval(() => {
    if (watching.shouldStop?.() === true) Atomics.store(stop, 0, 1);
  }, ASK_EVERY_MS);
  try {
    const answer = await new Promise<Exclude<AllocationAnswer, { progress: unknown }>>((resolve, reject) => {
      worker.on('message', (said: AllocationAnswer) => {
        if ('progress' in said) watching.onProgress?.(said.progress);
        else resolve(said);
      });
      worker.once('error', reject);
      worker.postMessage(task);
    });
    if ('refusal' in answer) throw new Refused(answer.refusal);
    if ('fault' in answer) throw new Error(`Bug: the allocation failed\n${answer.fault}`);
    return answer.plan;
  } finally {
    clearInterval(ask);
    await worker.terminate();
  }
}
