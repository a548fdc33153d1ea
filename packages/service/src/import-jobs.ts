import { type Id, type ImportProgress, Refused } from '@gongjian/model';
import type { Caller } from './caller.ts';

/** What a running import is watched and stopped by. */
export type ImportJob = {
  readonly signal: AbortSignal;
  readonly tell: (progress: ImportProgress) => void;
};

export type ImportJobs = {
  /** Runs `work` as this caller's job; stopped by {@link stop} or by `signal`, it is refused as cancelled. */
  run<T>(
    caller: Caller,
    job: Id | undefined,
    signal: AbortSignal | undefined,
    work: (job: ImportJob) => Promise<T>,
  ): Promise<T>;
  /** Of a job that has not begun here: waiting. */
  progress(caller: Caller, job: Id): ImportProgress;
  /** Stops the job where it still runs, and tells what became of it. */
  stop(caller: Caller, job: Id): ImportProgress;
};

/** Jobs remembered after their end, so that whoever stopped one learns whether it was in time. */
const REMEMBERED = 200;

const NOT_BEGUN: ImportProgress = { stage: 'waiting', rows: 0 };

type Kept = { progress: ImportProgress; readonly controller: AbortController };

/** Jobs of this process; nothing of them is stored, as nothing is half done when the process ends. */
export function importJobs(): ImportJobs {
  const kept = new Map<string, Kept>();
  const nameOf = ({ actor }: Caller, job: Id): string => `${actor.id} ${job}`;
  return {
    async run(caller, job, signal, work) {
      const one: Kept = { progress: { stage: 'reading', rows: 0 }, controller: new AbortController() };
      if (job !== undefined) {
        kept.delete(nameOf(caller, job));
        kept.set(nameOf(caller, job), one);
        for (const oldest of kept.keys()) {
          if (kept.size <= REMEMBERED) break;
          kept.delete(oldest);
        }
      }
      const signals = [one.controller.signal, ...(signal === undefined ? [] : [signal])];
      const either = AbortSignal.any(signals);
      const tell = (progress: ImportProgress): void => {
        one.progress = progress;
      };
      try {
        return await work({ signal: either, tell });
      } catch (error) {
        if (either.aborted) tell({ stage: 'cancelled', rows: 0 });
        throw error;
      }
    },
    progress: (caller, job) => kept.get(nameOf(caller, job))?.progress ?? NOT_BEGUN,
    stop: (caller, job) => {
      const one = kept.get(nameOf(caller, job));
      one?.controller.abort();
      return one?.progress ?? NOT_BEGUN;
    },
  };
}

export function cancelled(): Refused {
  return new Refused({ kind: 'unreadable', reason: 'cancelled' });
}

/** Lets requests in between, such as the one that stops this work; then goes on or is cancelled. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw cancelled();
}
