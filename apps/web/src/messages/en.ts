import type { Messages } from './zh.ts';

const s = (count: number) => (count === 1 ? '' : 's');

export const en: Messages = {
  shell: {
    title: 'Gongjian',
    name: 'Gongjian',
    skip: 'Skip to content',
    pages: 'Pages',
    campaign: 'Campaign',
    secrecy: 'This system is not classified: do not enter state secrets',
    nav: {
      overview: 'Overview',
      targets: 'Targets',
      projects: 'Projects',
      report: 'Report',
      read: 'Read a document',
      import: 'Import',
      bulletin: 'Bulletins',
      history: 'History',
    },
  },
  session: {
    demonstration: 'Demonstration (sample data)',
    day: 'Day of the demonstration',
    dayBefore: 'Day before',
    dayAfter: 'Day after',
    post: 'Post',
  },
  states: {
    loading: 'Loading…',
    retry: 'Try again',
    failed: 'Not done',
    offline: 'The server cannot be reached',
    offlineDetail: 'Check the network and try again; what you typed is still here.',
    noPage: 'There is no such page; use the navigation above.',
    sample: 'sample data',
    required: 'required',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    leave: 'Some of this is not saved and will be lost. Leave?',
    saved: 'Saved',
    optional: 'optional',
  },
  table: {
    rows: (rows) => `${rows} row${s(rows)}`,
    columns: 'Columns',
    copy: 'Copy',
    copied: (rows) => `${rows} row${s(rows)} copied; paste into a spreadsheet`,
    notCopied: 'The browser does not allow copying',
    empty: 'Nothing here matches',
  },
  light: { reference: 'reference' },
  pace: {
    none: 'no reading yet',
    noLine: 'no pace line',
    toAnnual: (gap) => `${gap} to the annual line`,
    toCampaign: (gap) => `${gap} to the campaign curve`,
    catchUp: (times) => `must go ${times}× faster`,
    projected: 'the dot is where the present pace leads by the last day',
    legend: {
      verified: 'verified',
      done: 'reported, not verified',
      annual: 'annual line today',
      campaign: 'campaign curve today',
      projected: 'where the present pace leads',
    },
  },
  home: {
    none: 'There is no campaign yet',
    how: 'Start from the plan document: read the scheme, speech or task table, confirm it item by item, and it is the plan.',
    read: 'Read a plan document',
  },
  front: {
    head: (p) =>
      [
        `${p.name} ${p.day < 1 ? 'not begun' : p.day > p.days ? 'over' : `day ${p.day}`}`,
        ...(p.day >= 1 && p.day <= p.days ? [`${p.left} day${s(p.left)} left`] : []),
        p.today,
        p.asOf === undefined ? 'no figures yet' : `figures as of ${p.asOf}`,
      ].join(' · '),
    ribbon: (days) => `The ${days} days of the campaign`,
    today: (day) => `Today ${day}`,
    print: 'Print',
    answer: (p) => {
      const miss =
        p.willMiss === 0
          ? `none of the [[targets|${p.targets} targets]] will be missed`
          : `[[miss|${p.willMiss}]] of [[targets|${p.targets} targets]] will be missed`;
      const others = [
        ...(p.reached > 0 ? [`[[reached|${p.reached} reached already]]`] : []),
        ...(p.unknown > 0 ? [`[[unknown|${p.unknown} cannot be told]]`] : []),
      ];
      const tightest =
        p.tightest === undefined
          ? ''
          : `; the tightest is [[tightest|${p.tightest}]]${p.catchUp === undefined ? '' : ` (must go ${p.catchUp}× faster)`}`;
      const decisions =
        p.decisions === 0
          ? 'no problem is due today'
          : `[[decisions|${p.decisions} thing${s(p.decisions)}]] must be decided today`;
      return `At the present pace ${[miss, ...others].join(', ')}${tightest}; ${decisions}.`;
    },
    targets: 'Targets, the latest first',
    restOfTargets: (count) => `The other ${count} target${s(count)}`,
    fold: 'Fold',
    problems: 'What holds us',
    changes: (since) => `What changed since ${since}`,
    since: 'Compare with',
    rule: (name, version) =>
      `Light rules: ${name} (${version}). Gaps in percentage points, negative = behind; both lines are read on the day each figure speaks of.`,
    columns: {
      target: 'Target',
      light: 'Light',
      pace: 'Pace (right end: campaign value)',
      share: 'Share',
      done: 'Done / value',
      annualGap: 'to annual',
      campaignGap: 'to campaign',
      catchUp: 'Catch-up',
      verdict: 'At this pace',
      responsible: 'Unit / leader',
      week: 'This week',
    },
    times: (times) => `${times}×`,
    verdict: { reached: 'reached', 'on-course': 'will do', 'will-miss': 'will miss', unknown: 'unknown' },
    noProblems: 'No problem is open.',
    problem: {
      what: 'Problem',
      holds: 'Holds',
      decider: 'In whose hands',
      due: 'By',
      waiting: 'Waiting',
      next: 'Next step',
      latest: (day) => day,
      overdue: (days) => `${days} day${s(days)} overdue`,
      days: (days) => `${days} day${s(days)}`,
      count: (projects) => `${projects} project${s(projects)} `,
      more: (projects) => `${projects} more project${s(projects)}`,
    },
    noChanges: 'Nothing changed.',
    change: {
      lights: 'Lights that turned',
      work: 'Work done',
      paper: 'Corrections and changes of plan',
      heading: (title, count) => `${title} ${count}`,
      all: (count) => `All ${count}`,
      corrected: 'an earlier figure was corrected',
      plan: (change) => `annual plan ${change}`,
      goal: (change) => `campaign value ${change}`,
      entered: (names) => `onto the list: ${names}`,
      left: (names) => `off the list: ${names}`,
    },
  },
  target: {
    partOf: (whole) => `part of ${whole}`,
  },
  problem: {
    clear: 'Clear',
    clearTitle: (name) => `Clear: ${name}`,
    cleared: (name) => `${name} is cleared`,
    clearedOn: 'Solved on',
    verifier: 'Verified by',
    how: 'How it was solved',
    clearMeans: 'A cleared problem no longer counts as open; it stays in the history and can be raised again.',
  },
  report: {
    title: (unit, day) => `${unit} · due for ${day}`,
    about:
      'Report only what changed; press “Unchanged” for the rest. Figures are cumulative for the year. Enter reports a row, ↑↓ move.',
    allUnits: 'All units',
    byUnit: 'Due and reported by unit',
    unit: 'Unit',
    due: 'Due',
    left: 'Left',
    today: (day) => `Today ${day}`,
    tenDays: (day) => `Ten-day end ${day}`,
    day: 'The day the figures speak of',
    nothing: 'Nothing is due for this day.',
    caption: 'Due items',
    columns: { what: 'Item', plan: 'Annual plan', last: 'Last', now: 'Now, cumulative', light: 'Light', act: 'Act' },
    report: 'Report',
    unchanged: 'Unchanged',
    correct: 'Correct',
    addNote: 'Add a note',
    note: 'Say why',
    reason: 'Reason of the correction (required)',
    waiting: 'saved in this browser, to be reported',
    said: 'reported',
    saidUnchanged: 'reported unchanged',
    reported: (count) => `${count} reported`,
    progress: (done, all) => `${done} of ${all} reported`,
    reportTyped: (count) => `Report the ${count} typed`,
    allUnchanged: (count) => `The other ${count} are unchanged`,
    allUnchangedTitle: (count) => `Confirm that the other ${count} are unchanged?`,
    allUnchangedMeans: 'Each is recorded as unchanged at its last figure; a mistake can be corrected.',
    confirm: 'Confirm',
  },
  outbox: {
    waiting: (count) => `Saved in this browser; reported by itself when the network is back (${count})`,
    sending: (count) => `Reporting (${count})`,
    volatile: (count) => `This browser cannot keep anything: do not close the page (${count} to be reported)`,
    now: 'Report now',
    refused: (name, day) => `${name} (${day}) was refused:`,
    discard: 'Discard',
    others: (count) => `${count} more were made under another post; change to that post to report them`,
  },
};
