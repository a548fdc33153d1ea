import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { read } from '@e965/xlsx';
import { assess } from '@gongjian/engine';
import { projectsXlsx } from '@gongjian/paper';
import { difference, proposeMappings, readWorkbook } from '@gongjian/reader';
import ExcelJS from 'exceljs';
import { ledgerCounty, PROJECTS, type Way, type WorkbookRun } from './workbook-county.ts';

/** Reads or writes one workbook in one way, in a process of its own, and prints how long it took and the most memory held. */

const DAY = '2012-09-12';

const WAYS: Record<Exclude<Way, 'ours-write' | 'exceljs-write'>, (file: string) => Promise<number>> = {
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

/** Writes what was assembled before the clock started. */
async function writing(way: Way, file: string): Promise<(() => Promise<number>) | undefined> {
  if (way === 'ours-write') {
    const assessment = assess(county, DAY);
    const names = { unit: (id: string) => id, leader: (id: string) => id };
    return async () => {
      await writeFile(`${file}.out`, await projectsXlsx({ snapshot: county, assessment, names }));
      return PROJECTS;
    };
  }
  if (way !== 'exceljs-write') return undefined;
  const { sheets } = await readWorkbook(await readFile(`${file}.out`));
  const rows = (sheets[0]?.rows ?? []).map(({ cells }) => {
    const values: (string | number | boolean)[] = [];
    for (const { column, value } of cells) values[column - 1] = value;
    return values;
  });
  return async () => {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: `${file}.plain`, useStyles: false });
    const sheet = book.addWorksheet('项目台账');
    for (const values of rows) sheet.addRow(values).commit();
    sheet.commit();
    await book.commit();
    return rows.length;
  };
}

const [way, file] = process.argv.slice(2) as [Way, string];
const county = ledgerCounty();
const work = (await writing(way, file)) ?? (() => WAYS[way as keyof typeof WAYS](file));
const start = performance.now();
const rows = await work();
const seconds = (performance.now() - start) / 1000;
if (rows < PROJECTS) throw new Error(`${way} found ${rows} rows`);
const run: WorkbookRun = { seconds, peak: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(run));
