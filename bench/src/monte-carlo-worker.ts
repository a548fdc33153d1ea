import { parentPort, workerData } from 'node:worker_threads';
import { monteCarloCase, simulateCase } from './monte-carlo-case.ts';

/** Simulates the projects it is told, [from, to), and answers their mean finish. */
const given = monteCarloCase(workerData === true);

parentPort?.on('message', ([from, to]: [number, number]) => {
  let total = 0;
  for (const row of simulateCase(given, from, to)) for (const finish of row) total += finish;
  parentPort?.postMessage(total);
});
