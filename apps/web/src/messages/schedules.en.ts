import type { schedulesZh } from './schedules.zh.ts';

/** What pages say of schedules that go to Project and come back, in English. */
export const schedulesEn: typeof schedulesZh = {
  export: 'Export Project XML',
  import: 'Import Project XML',
  title: (name) =>
    name === undefined ? 'Import the steps of projects from Project' : `Import the steps of “${name}” from Project`,
  drop: 'Choose an XML file of Project',
  hint: 'Saved there as XML; those of ProjectLibre and other tools of the same format do as well',
  means:
    'Two things are taken over: the plan (names, outline, durations, predecessors, constraints, deadlines), and where steps stand (actual start, actual finish, percent complete, recorded as reported today). Resources, costs, work and the progress of summary tasks are not. Offices, promised days and links to other projects stay.',
  projects: (count) => `${count} project${count === 1 ? '' : 's'} in the file. `,
  summary: (changed, added, stands, same) =>
    `plan: ${changed} changed, ${added} new; progress: ${stands}; ${same} the same`,
  nothing: 'The same as the steps in hand; there is nothing to take over.',
  adopt: (count) => `Take over ${count}`,
  done: (rows, stands) => `Taken over: the plan of ${rows} steps, the progress of ${stands}`,
  gone: (names) => `The file has not these steps; they stay: ${names}.`,
  faults: 'Something is wrong with the file; put it right in Project and import it again:',
  told: 'To be known; the rest can be taken over:',
  head: { take: 'Take', step: 'Step', change: 'Change (in hand → file)' },
  parts: { rows: 'plan', stands: 'progress' },
  notYours: {
    rows: 'The plan is changed by the campaign office',
    stands: 'Reported by the project’s unit or the office',
  },
  behind: 'Further back than reported, so not ticked; ticked it is recorded as a correction',
  added: 'new',
};
