import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { Refused } from '@gongjian/model';
import {
  extract,
  readCountyMap,
  readMarks,
  readPaper,
  readPlan,
  readScheduleXml,
  readWorkbook,
} from '@gongjian/reader';
import type { ReadingTask, ReadingWord, ReadPaper } from './reading-thread.ts';

/** Runs one task on a stranger's file in a thread of its own, with the memory and time that its parent allows. */

const cmaps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

const resources = { characterMap: (name: string) => readFile(join(cmaps, `${name}.bcmap`)) };
const say = (word: ReadingWord): void => parentPort?.postMessage(word);

async function work(task: ReadingTask): Promise<unknown> {
  switch (task.kind) {
    case 'plan':
      return readPlan(await extract(task.bytes, task.name, resources));
    case 'paper': {
      const own = readMarks(task.bytes);
      const read: ReadPaper =
        own === undefined ? { foreign: readPaper(await extract(task.bytes, task.name, resources)) } : { own };
      return read;
    }
    case 'schedule':
      return readScheduleXml(task.bytes, task.name);
    case 'workbook':
      return readWorkbook(task.bytes, { onRows: (rows) => say({ rows }) });
    case 'map':
      return readCountyMap(task.bytes, task.units, { property: task.property });
    case 'template': {
      const { checkTemplateFile } = await import('@gongjian/paper');
      return checkTemplateFile(task.bytes, task.of, task.form);
    }
    case 'annotate': {
      // Most files are only read: what writes them is not loaded for that.
      const { annotateWorkbook } = await import('@gongjian/paper');
      return annotateWorkbook(task.bytes, task.notes, await readWorkbook(task.bytes));
    }
  }
}

parentPort?.once('message', async (task: ReadingTask) => {
  const answer: ReadingWord = await work(task).then(
    (value) => ({ value }),
    (error: unknown) =>
      error instanceof Refused
        ? { refusal: error.refusal }
        : { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) },
  );
  say(answer);
});
