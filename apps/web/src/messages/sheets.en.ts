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
    unsaid: 'not reported',
    hand: (by, seq) => (seq === undefined ? `by ${by}, waits for review` : `by ${by}, ledger no. ${seq}`),
    apart: (count) =>
      `${count} field${count === 1 ? ' was' : 's were'} reported otherwise by others after the package went out: choose each. The package’s is recorded anew; what is there now stays as it is.`,
    allTheirs: 'Use the package for all',
    allNow: 'Keep what is there for all',
    unchanged: 'unchanged',
    useTheirs: 'Use the package',
    useNow: 'Keep what is there',
    fields: { value: 'Figure', evidence: 'Evidence', note: 'Reason' },
    states: { left: 'not filled in', same: 'as it is now', take: 'recorded' },
    take: (count) => (count === 0 ? 'Hand in, record nothing' : `Hand in, record ${count}`),
    kept: (count) => (count === 0 ? '' : `${count} stay as they are`),
    faults: (count: number) => `${count} not right; correct them in the file and pick it again`,
    conflicts: (count) => `${count} still to be chosen`,
    done: (recorded, kept, isReviewed) =>
      `Handed in: ${recorded === 0 ? 'nothing recorded' : `${recorded} recorded${isReviewed ? ', waiting for the unit’s reviewer' : ''}`}${kept === 0 ? '' : `; ${kept} stay as they are`}`,
    doneBefore: 'This package was handed in before; nothing was recorded again.',
    another: 'Hand in another',
  },
};
