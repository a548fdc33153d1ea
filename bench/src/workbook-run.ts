import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { read } from '@e965/xlsx';
import { difference, proposeMappings, readWorkbook } from '@gongjian/reader';
import ExcelJS from 'exceljs';
import { ledgerCounty, PROJECTS, type Way, type WorkbookRun } from './workbook-county.ts';

/** Reads one workbook in one way, in a process of its own, and prints how long it took and the most memory held. */

const DAY = '2012-09-12';

const WAYS: Record<Way, (file: string) => Promise<number>> = {
  'ours-import': async (file) => {
    const workbook = await readWorkbook(await readFile(file));
    const { mappings } = proposeMappings(workbook, county);
    return mappings.reduce((rows, mapping) => rows + difference(workbook, mapping, county, DAY).counts.changed, 0);
  },
  'ours-read': async (file) => (await readWorkbook(await readFile(file))).sheets[0]?.rows.length ?? 0,
  exceljs: async (file) => {
    let rows = 0;
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(file), {
      sharedStrings: 'cache',
      worksheets: 'emit',
    });
    for await (const sheet of reader)
      for await (const row of sheet) {
        row.eachCell((cell) => cell.value);
        rows += 1;
      }
    return rows;
  },
  sheetjs: async (file) => {
    const book = read(await readFile(file), { dense: true, cellNF: true });
    return (Object.values(book.Sheets)[0]?.['!data'] ?? []).length;
  },
};

const [way, file] = process.argv.slice(2) as [Way, string];
const county = ledgerCounty();
const start = performance.now();
const rows = await WAYS[way](file);
const seconds = (performance.now() - start) / 1000;
if (rows < PROJECTS) throw new Error(`${way} found ${rows} rows`);
const run: WorkbookRun = { seconds, peak: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(run));
