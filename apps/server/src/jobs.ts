import { PgBoss } from 'pg-boss';

/** What is done every ten minutes and at the start; it may be run too often, but never too seldom. */
export type Job = () => Promise<void>;

export type Jobs = {
  /** Waits for a run that is under way. */
  readonly stop: () => Promise<void>;
};

export type JobsOptions = {
  /** The owner's address: pg-boss makes and keeps a schema of its own. */
  readonly database: string;
  readonly job: Job;
  readonly log: (line: string) => void;
  /** In seconds: how often a process looks for a run that waits. */
  readonly polling?: number;
};

const SCHEMA = 'pgboss';
const QUEUE = 'clock';
const EVERY_TEN_MINUTES = '*/10 * * * *';
/** In milliseconds: a run that takes longer is left to the ledger, which does nothing twice. */
const LONGEST_FAREWELL = 10_000;

/**
 * Runs the job by pg-boss: of several processes on one database one does each run, at most one more waits, and a run that
 * died is tried again. It only decides when to run; that nothing is done twice is the ledger's business.
 */
export async function startJobs({ database, job, log, polling = 2 }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: database,
    schema: SCHEMA,
    max: 2,
    application_name: 'gongjian-jobs',
    registerInstance: false,
  });
  boss.on('error', (error) => log(`fault jobs ${error.message}`));
  await boss.start();
  await boss.createQueue(QUEUE, { policy: 'short', retryLimit: 2, retryDelay: 60, deleteAfterSeconds: 24 * 3600 });
  await boss.work(QUEUE, { pollingIntervalSeconds: polling }, async () => {
    try {
      await job();
    } catch (error) {
      log(`fault ${QUEUE} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      throw error;
    }
  });
  await boss.schedule(QUEUE, EVERY_TEN_MINUTES, null, { tz: 'Asia/Shanghai' });
  await boss.send(QUEUE);
  return { stop: () => boss.stop({ graceful: true, timeout: LONGEST_FAREWELL }) };
}
