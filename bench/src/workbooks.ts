import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import type { BenchRow } from './row.ts';
import { PROJECTS, projectName, WAYS, type Way, type WorkbookRun } from './workbook-county.ts';

const RUN = fileURLToPath(new URL('./workbook-run.ts', import.meta.url));
const ROUNDS = 5;

/**
 * A ledger of 5,000 rows and 20 columns taken in: read with merges, formats and hidden rows, understood, and every row judged
 * against a county of as many projects; beside the plain reading of the same file by exceljs's streaming reader and by SheetJS.
 * And written: the ledger of as many projects as it is handed out, beside exceljs's streaming writer on the same cells.
 * Each in a process of its own, in turns; the median is given, and the most memory that the process ever held.
 */
export async function workbooksBench(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongjian-bench-'));
  try {
    const file = join(folder, '进度表.xlsx');
    await writeLedger(file);
    const runs = new Map<Way, WorkbookRun[]>(WAYS.map((way) => [way, []]));
    for (let round = 0; round < ROUNDS; round += 1) for (const way of WAYS) runs.get(way)?.push(run(way, file));
    const of = (way: Way, what: keyof WorkbookRun): number => median((runs.get(way) ?? []).map((one) => one[what]));
    const row = (
      name: string,
      way: Way,
      beside: Way,
      what: 'seconds' | 'peak',
      unit: string,
      note: string,
    ): BenchRow => ({
      name,
      ours: of(way, what),
      yardstick: of(beside, what),
      ratio: of(way, what) / of(beside, what),
      unit,
      note,
    });
    const rows = `${PROJECTS} rows of 20 columns`;
    return [
      row(
        'workbook in: read and judge',
        'ours-import',
        'exceljs',
        'seconds',
        's',
        `${rows}; yardstick: exceljs's streaming reader, which only reads`,
      ),
      row(
        'workbook in: read',
        'ours-read',
        'exceljs',
        'seconds',
        's',
        `${rows}; yardstick: exceljs's streaming reader`,
      ),
      row(
        'workbook in: read beside SheetJS',
        'ours-read',
        'sheetjs',
        'seconds',
        's',
        `${rows}; yardstick: SheetJS, dense`,
      ),
      row(
        'workbook in: peak memory',
        'ours-import',
        'exceljs',
        'peak',
        'MB',
        'of the whole process, the runtime included; yardstick: exceljs’s streaming reader',
      ),
      row(
        'workbook in: peak memory beside SheetJS',
        'ours-import',
        'sheetjs',
        'peak',
        'MB',
        'of the whole process, the runtime included',
      ),
      row(
        'workbook out: write the ledger',
        'ours-write',
        'exceljs-write',
        'seconds',
        's',
        `${rows} with title, borders, number formats, totals and print settings; yardstick: exceljs's streaming writer, the same cells without any look`,
      ),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(way: Way, file: string): WorkbookRun {
  const { stdout, stderr, status } = spawnSync(process.execPath, [RUN, way, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${way} failed\n${stderr}`);
  return JSON.parse(stdout) as WorkbookRun;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A merged title, a line of units, a header of two merged rows, a subtotal for every 50 rows, a total. */
async function writeLedger(file: string): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true });
  const sheet = book.addWorksheet('进度表');
  // Rows that are committed can be merged no more.
  const head = [
    ['重点项目进度表(截至2012年9月9日)'],
    ['单位:万元'],
    ['序号', '项目代码', '项目名称', '责任单位', '总投资', '2012年投资', '', '', '形象进度', ...more(11)],
    ['', '', '', '', '', '年度计划', '累计完成', '完成率(%)', '', ...more(11)],
  ].map((cells) => sheet.addRow(cells));
  for (const range of ['A1:T1', 'A2:T2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:H3', 'I3:I4'])
    sheet.mergeCells(range);
  for (const row of head) row.commit();
  for (let index = 0; index < PROJECTS; index += 1) {
    const done = 4000 + (index % 900);
    const texts = Array.from({ length: 11 }, (_, column) => (column % 3 === 0 ? `说明${index % 37}` : column * 10));
    sheet
      .addRow([index + 1, '', projectName(index), '发改局', 50_000, 20_000, done, done / 200, '主体施工', ...texts])
      .commit();
    if (index % 50 === 49) sheet.addRow(['', '', '小计']).commit();
  }
  sheet.addRow(['', '', '合计']).commit();
  sheet.commit();
  await book.commit();
}

const more = (columns: number): string[] => Array.from({ length: columns }, (_, index) => `情况${index + 1}`);
