import { type Snapshot, Snapshot as SnapshotSchema } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';

export const PROJECTS = 5000;

export const WAYS = ['ours-import', 'ours-read', 'exceljs', 'sheetjs', 'ours-write', 'exceljs-write'] as const;
export type Way = (typeof WAYS)[number];
/** Seconds, and the most megabytes that the process held. */
export type WorkbookRun = { readonly seconds: number; readonly peak: number };

export function projectName(index: number): string {
  return `第${index}号${['道路', '厂房', '水渠', '学校'][index % 4]}建设项目`;
}

/** A county whose every project stands in the ledger of the benchmark, each with a reading from before. */
export function ledgerCounty(): Snapshot {
  const ids = Array.from({ length: PROJECTS }, (_, index) => `p${index}`);
  return SnapshotSchema.parse({
    seq: 1,
    campaign: CAMPAIGN,
    units: [{ id: 'u', name: '发展和改革局', shortName: '发改局', kind: 'department' }],
    projects: ids.map((id, index) => ({
      id,
      name: projectName(index),
      unit: 'u',
      totalInvestment: 50_000,
      annualInvestment: 20_000,
    })),
    readings: ids.map((subject) => ({
      id: `${subject}:r`,
      of: 'project',
      subject,
      caliber: 'management',
      on: '2012-08-31',
      value: 3800,
      grade: 'reported',
    })),
    ...Object.fromEntries(
      [
        ['actions', 'leaders', 'indicators', 'targets', 'rosters', 'steps', 'factors', 'packs', 'calendars', 'tracks'],
        ['ladders', 'recognitions', 'progress', 'problems', 'exemptions', 'bulletins'],
      ].flatMap((kinds) => kinds.map((kind) => [kind, []])),
    ),
  });
}
