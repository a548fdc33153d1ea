import { parentPort, workerData } from 'node:worker_threads';
import type { Solution, SolveProgress } from '@gongjian/engine';
import loadHighs from 'highs';
import { type HighsTask, runHighs } from './highs-run.ts';

/** Solves models one after another in a thread of its own; a flag in shared memory stops the one that runs. */

export type HighsAnswer =
  | { readonly progress: SolveProgress }
  | { readonly solution: Solution }
  | { readonly fault: string };

const stop = new Int32Array(workerData as SharedArrayBuffer);
// The package types its module for CommonJS; as an ES module its default is the loader itself.
const loaded = (loadHighs as unknown as typeof loadHighs.default)();
const say = (answer: HighsAnswer) => parentPort?.postMessage(answer);

parentPort?.on('message', async (task: HighsTask) => {
  try {
    const isStopped = () => Atomics.load(stop, 0) === 1;
    say({ solution: runHighs(await loaded, task, { isStopped, progress: (progress) => say({ progress }) }) });
  } catch (error) {
    say({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
