import { parentPort, workerData } from 'node:worker_threads';
import { allocate, scheduleTiming } from '@gongjian/engine';
import { Refused } from '@gongjian/model';
import type { AllocationAnswer, AllocationTask } from './allocation-thread.ts';
import { highsSolver } from './highs-solve.ts';

/** Answers one task; a flag in shared memory asks for the best so far. */
const stop = new Int32Array(workerData as SharedArrayBuffer);
const say = (answer: AllocationAnswer) => parentPort?.postMessage(answer);

parentPort?.once('message', async ({ problem, snapshot, day, seconds, secondsAside }: AllocationTask) => {
  const solver = highsSolver();
  try {
    const plan = await allocate(problem, {
      solve: solver.solve,
      seconds,
      secondsAside,
      timing: scheduleTiming(snapshot, day),
      shouldStop: () => Atomics.load(stop, 0) === 1,
      onProgress: (progress) => say({ progress }),
    });
    say({ plan });
  } catch (error) {
    say(
      error instanceof Refused
        ? { refusal: error.refusal }
        : { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    );
  } finally {
    await solver.close();
  }
});
