import { Worker } from 'node:worker_threads';
import type { Solution, Solve, SolveOptions } from '@gongjian/engine';
import type { HighsTask } from './highs-run.ts';
import type { HighsAnswer } from './highs-worker.ts';

/** HiGHS in a thread of its own. */
export interface HighsSolver {
  /** One model at a time; further ones wait their turn. */
  readonly solve: Solve;
  /** Ends the thread; a solve that runs then gives `none`. */
  close(): Promise<void>;
}

/** How often a running solve is asked whether it should stop. */
const ASK_EVERY_MS = 50;
const MEMORY = { maxOldGenerationSizeMb: 1024 } as const;

/** The thread is made at the first solve and kept for the next ones, for loading the solver takes longer than a small model. */
export function highsSolver(): HighsSolver {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const solve: Solve = (lp, options) => {
    const mine = turn.then(() => {
      worker ??= new Worker(new URL('./highs-worker.ts', import.meta.url), {
        workerData: stop.buffer,
        resourceLimits: MEMORY,
      });
      worker.unref();
      return solveIn(worker, stop, lp, options);
    });
    turn = mine.catch(() => {
      worker = undefined;
    });
    return mine;
  };
  return {
    solve,
    close: async () => {
      Atomics.store(stop, 0, 1);
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function solveIn(worker: Worker, stop: Int32Array, lp: string, options: SolveOptions): Promise<Solution> {
  Atomics.store(stop, 0, 0);
  worker.ref();
  return new Promise<Solution>((resolve, reject) => {
    const ask = setInterval(() => {
      if (options.shouldStop?.() === true) Atomics.store(stop, 0, 1);
    }, ASK_EVERY_MS);
    const done = () => {
      clearInterval(ask);
      worker.off('message', hear).off('error', fail).off('exit', end);
      worker.unref();
    };
    const hear = (answer: HighsAnswer) => {
      if ('progress' in answer) return options.onProgress?.(answer.progress);
      done();
      if ('solution' in answer) resolve(answer.solution);
      else reject(new Error(`Bug: a model could not be solved\n${answer.fault}`));
    };
    const fail = (error: Error) => {
      done();
      reject(error);
    };
    const end = () => {
      done();
      resolve({ status: 'none', columns: new Map() });
    };
    worker.on('message', hear).on('error', fail).on('exit', end);
    const { seconds, gap, distance, start } = options;
    worker.postMessage({ lp, seconds, gap, distance, start } satisfies HighsTask);
  });
}
