const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Waits for the process to be asked to stop, then closes in the given order: first the server (requests under way are
 * finished), then the store with its database. A step that fails does not keep the next from being taken. Asked a
 * second time meanwhile, it goes on closing: a database that is left running is worse than a short wait.
 * @throws AggregateError with what the steps threw.
 */
export async function untilStopped(...steps: readonly (() => Promise<void>)[]): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve());
  });
  const errors: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw new AggregateError(errors, 'not everything closed');
}
