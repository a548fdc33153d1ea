import type { sheetsZh } from './sheets.zh.ts';

export const sheetsEn: typeof sheetsZh = {
  export: 'Export to Excel',
  making: 'Making the workbook…',
  offline: {
    title: 'Report offline (Excel)',
    about:
      'Download a package, fill it in in Excel, write name and post at its end, and hand it in. It holds for 15 days and comes back once; where others changed a figure meanwhile, you choose.',
    give: 'Download package',
    back: 'Hand in a package: drop the file here or pick it',
    hint: 'Only packages downloaded from this page (.xlsx)',
    of: (unit: string, day: string) => `Package of ${unit}, as of ${day}`,
    signed: (post: string, name: string) => `filled in by ${name}, ${post}`,
    nothing: 'Nothing was filled in.',
    item: 'Item',
    field: 'Field',
    base: 'When it went out',
    theirs: 'In the package',
    now: 'Now',
    state: 'What happens',
    unchanged: 'unchanged',
    useTheirs: 'Use the package',
    useNow: 'Keep what is there',
    fields: { value: 'Figure', evidence: 'Evidence', note: 'Reason' },
    states: { left: 'not filled in', same: 'as it is now', take: 'recorded' },
    take: (count: number) => `Hand in (${count})`,
    faults: (count: number) => `${count} not right; correct them in the file and pick it again`,
    conflicts: (count: number) => `${count} changed on both sides: choose`,
    done: (count: number) => `Handed in: ${count}`,
    another: 'Hand in another',
  },
};
