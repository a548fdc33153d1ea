import { readdirSync, readFileSync } from 'node:fs';
import {
  addTallies,
  documentOfText,
  type ExpectedPlan,
  FIELDS,
  f1,
  precision,
  readPlan,
  recall,
  scorePlan,
} from '@gongjian/reader';
import type { BenchRow } from './row.ts';

const CORPUS = new URL('../../packages/reader/corpus/', import.meta.url);
const CHARACTERS = 400_000;
const REPEATS = 5;

/**
 * Precision, recall and F1 of the reader per field over the corpus, and its speed beside one pass of a regular
 * expression that finds the numbers of the same text and nothing else.
 */
export async function readerBench(): Promise<BenchRow[]> {
  const names = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const texts = names.map((name) => readFileSync(new URL(name, CORPUS), 'utf8'));
  const scores = texts.map((text, index) => {
    const document = documentOfText('文件', text);
    const expected = JSON.parse(
      readFileSync(new URL((names[index] ?? '').replace(/txt$/, 'json'), CORPUS), 'utf8'),
    ) as ExpectedPlan;
    return scorePlan(document, readPlan(document), expected);
  });
  const tallies = addTallies(scores);
  const rows = FIELDS.flatMap((field): BenchRow[] => {
    const tally = tallies[field];
    const note = `${names.length} documents: ${tally.right} right, ${tally.given} given, ${tally.wanted} wanted`;
    const measures = { precision: precision(tally), recall: recall(tally), F1: f1(tally) };
    return Object.entries(measures).map(([measure, ours]) => ({
      name: `reader ${field} ${measure}`,
      ours,
      yardstick: null,
      ratio: null,
      unit: 'share',
      note,
    }));
  });
  return [...rows, speedRow(texts.join('\n'))];
}

function speedRow(corpus: string): BenchRow {
  const text = corpus.repeat(Math.ceil(CHARACTERS / corpus.length));
  const document = documentOfText('文件', text);
  const ours = text.length / fastest(() => readPlan(document).items.length);
  const yardstick = text.length / fastest(() => text.match(/\d+(?:\.\d+)?/g)?.length ?? 0);
  return {
    name: 'reader throughput',
    ours,
    yardstick,
    ratio: ours / yardstick,
    unit: 'characters/s',
    note: `${text.length} characters; yardstick: one regular expression that only finds the numbers`,
  };
}

/** Seconds of the fastest of some runs. */
function fastest(run: () => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let count = 0; count < REPEATS; count += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}
