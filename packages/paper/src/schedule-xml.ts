import {
  addDays,
  type ChartProject,
  type ChartSpan,
  type ChartStep,
  type Day,
  dayNumber,
  type Id,
  SCHEDULE_FIELDS,
  type Step,
  type StepStand,
} from '@gongjian/model';

/** A working calendar with its bases taken in; the first is the one of the whole. */
export type ScheduleCalendar = {
  readonly id: Id;
  readonly name: string;
  readonly week: readonly number[];
  /** Days that are not as the week says; the later one wins. */
  readonly exceptions: readonly { readonly from: Day; readonly to: Day; readonly works: boolean }[];
};

export type ScheduleXmlInput = {
  readonly name: string;
  readonly zero: Day;
  readonly calendars: readonly ScheduleCalendar[];
  readonly projects: readonly ChartProject[];
  readonly steps: readonly Step[];
  /** Where the steps stand as reported. */
  readonly stands: ReadonlyMap<Id, StepStand>;
  /** Every project is a task of its own with its steps below; else the steps of the one project stand alone. */
  readonly byProject: boolean;
};

type Element = readonly [name: string, content: string | number | readonly Element[] | undefined];

const HOURS = { working: 8, calendar: 24 } as const;
/** d and ed: days, and days that pass whether worked or not. */
const DAYS = { working: 7, calendar: 8 } as const;
const LINK_TYPES = { FF: 0, FS: 1, SF: 2, SS: 3 } as const;
const CONSTRAINTS: Record<NonNullable<Step['constraint']>['kind'], number> = {
  'as-late': 1,
  'start-on': 2,
  'finish-on': 3,
  'start-no-earlier': 4,
  'start-no-later': 5,
  'finish-no-earlier': 6,
  'finish-no-later': 7,
};
const SHIFTS = [
  ['08:00:00', '12:00:00'],
  ['13:00:00', '17:00:00'],
] as const;

/** A schedule as MSPDI, the XML that Project and its peers read and write; elements in the order of its schema. */
export function scheduleXml(input: ScheduleXmlInput): string {
  const tasks = tasksOf(input);
  const spans = input.projects.flatMap(({ steps }) => steps.map(shownSpan)).filter((span) => span !== undefined);
  const first = spans.length === 0 ? 1 : Math.min(...spans.map(([from]) => from));
  const last = spans.length === 0 ? 1 : Math.max(...spans.map(([, to]) => to));
  const project: readonly Element[] = [
    ['SaveVersion', 12],
    ['Name', input.name],
    ['Title', input.name],
    ['ScheduleFromStart', 1],
    ['StartDate', morning(addDays(input.zero, first))],
    ['FinishDate', evening(addDays(input.zero, last))],
    ['CurrencyCode', 'CNY'],
    ['CalendarUID', 1],
    ['DefaultStartTime', SHIFTS[0][0]],
    ['DefaultFinishTime', SHIFTS[1][1]],
    ['MinutesPerDay', 480],
    ['MinutesPerWeek', 480 * (input.calendars[0]?.week.length ?? 5)],
    ['DaysPerMonth', 20],
    [
      'ExtendedAttributes',
      [attribute(SCHEDULE_FIELDS.project, 'Text29', '项目编号'), attribute(SCHEDULE_FIELDS.step, 'Text30', '节点编号')],
    ],
    ['Calendars', input.calendars.map(calendarOf)],
    ['Tasks', tasks],
  ];
  const body = project.map((element) => written(element, '  ')).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="http://schemas.microsoft.com/project">\n${body}</Project>\n`;
}

function attribute(field: string, name: string, alias: string): Element {
  return [
    'ExtendedAttribute',
    [
      ['FieldID', field],
      ['FieldName', name],
      ['Alias', alias],
    ],
  ];
}

function calendarOf({ name, week, exceptions }: ScheduleCalendar, index: number): Element {
  const times: Element = [
    'WorkingTimes',
    SHIFTS.map(([from, to]) => [
      'WorkingTime',
      [
        ['FromTime', from],
        ['ToTime', to],
      ],
    ]),
  ];
  const worked = (works: boolean): Element[] => [['DayWorking', works ? 1 : 0], ...(works ? [times] : [])];
  return [
    'Calendar',
    [
      ['UID', index + 1],
      ['Name', name],
      ['IsBaseCalendar', 1],
      ['BaseCalendarUID', -1],
      [
        'WeekDays',
        // Their week begins on Sunday with 1, ours ends on it with 7.
        [7, 1, 2, 3, 4, 5, 6].map((day, at) => ['WeekDay', [['DayType', at + 1], ...worked(week.includes(day))]]),
      ],
      [
        'Exceptions',
        periodsOf(exceptions).map(({ from, to, works }) => [
          'Exception',
          [
            ['EnteredByOccurrences', 0],
            [
              'TimePeriod',
              [
                ['FromDate', `${from}T00:00:00`],
                ['ToDate', `${to}T23:59:00`],
              ],
            ],
            ['Occurrences', dayNumber(to) - dayNumber(from) + 1],
            ['Name', works ? '调休上班' : '放假'],
            ['Type', 1],
            ...worked(works),
          ],
        ]),
      ],
    ],
  ];
}

/** Project knows no two exceptions of one day: days side by side that are alike become one period. */
function periodsOf(exceptions: ScheduleCalendar['exceptions']): { from: Day; to: Day; works: boolean }[] {
  const days = new Map<Day, boolean>();
  for (const { from, to, works } of exceptions)
    for (let day = from; day <= to; day = addDays(day, 1)) days.set(day, works);
  const periods: { from: Day; to: Day; works: boolean }[] = [];
  for (const [day, works] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = periods.at(-1);
    if (before !== undefined && before.works === works && addDays(before.to, 1) === day) before.to = day;
    else periods.push({ from: day, to: day, works });
  }
  return periods;
}

type Place = { readonly project: ChartProject; readonly step?: Step; readonly outline: readonly number[] };

/** Projects and steps from top to bottom, each below what it is part of. */
function placesOf({ projects, steps, byProject }: ScheduleXmlInput): Place[] {
  const own = Map.groupBy(steps, ({ project }) => project);
  return projects.flatMap((project, at) => {
    const below = Map.groupBy(own.get(project.id) ?? [], ({ parent }) => parent);
    const walk = (parent: Id | undefined, outline: readonly number[]): Place[] =>
      (below.get(parent) ?? []).flatMap((step, index) => {
        const place = { project, step, outline: [...outline, index + 1] };
        return [place, ...walk(step.id, place.outline)];
      });
    return byProject ? [{ project, outline: [at + 1] }, ...walk(undefined, [at + 1])] : walk(undefined, []);
  });
}

function tasksOf(input: ScheduleXmlInput): Element[] {
  const places = placesOf(input);
  const uids = new Map(places.flatMap(({ step }, at) => (step === undefined ? [] : [[step.id, at + 1] as const])));
  const charted = new Map(input.projects.flatMap(({ steps }) => steps.map((step) => [step.id, step] as const)));
  const wholes = new Set(input.steps.map(({ parent }) => parent));
  return places.map(({ project, step, outline }, at): Element => {
    const head: readonly Element[] = [
      ['UID', at + 1],
      ['ID', at + 1],
      ['Name', (step ?? project).name],
      ['Type', 1],
      ['IsNull', 0],
      ['WBS', outline.join('.')],
      ['OutlineNumber', outline.join('.')],
      ['OutlineLevel', outline.length],
      ['Priority', 500],
    ];
    const task =
      step === undefined
        ? projectTask(project, input.zero)
        : stepTask({
            input,
            step,
            charted: charted.get(step.id),
            isSummary: wholes.has(step.id),
            uids,
          });
    return ['Task', [...head, ...task]];
  });
}

function projectTask(project: ChartProject, zero: Day): Element[] {
  const span = shownSpan(project);
  return [...daysOf(zero, span, 'working', false), ['Summary', 1], ourId(SCHEDULE_FIELDS.project, project.id)];
}

type Told = {
  readonly input: ScheduleXmlInput;
  readonly step: Step;
  readonly charted: ChartStep | undefined;
  readonly isSummary: boolean;
  readonly uids: ReadonlyMap<Id, number>;
};

function stepTask({ input, step, charted, isSummary, uids }: Told): Element[] {
  const { zero, calendars } = input;
  const { basis, days, constraint, deadline } = step;
  const isPoint = days === 0 && !isSummary;
  const length: Element[] = [
    ['Duration', `PT${days * HOURS[basis]}H0M0S`],
    ['DurationFormat', DAYS[basis]],
  ];
  const { started, finished, percent = 0 } = (isSummary ? undefined : input.stands.get(step.id)) ?? {};
  const calendar = calendars.findIndex(({ id }) => id === step.calendar);
  return [
    ...daysOf(zero, charted && shownSpan(charted), basis, isPoint),
    ...length,
    ['Estimated', 0],
    ['Milestone', isPoint ? 1 : 0],
    ['Summary', isSummary ? 1 : 0],
    ['Critical', charted?.critical ? 1 : 0],
    ['PercentComplete', percent],
    ['ActualStart', started && morning(started)],
    ['ActualFinish', finished && evening(finished)],
    ['ConstraintType', constraint === undefined ? 0 : CONSTRAINTS[constraint.kind]],
    ['CalendarUID', calendar < 0 ? undefined : calendar + 1],
    ['ConstraintDate', constraint?.on && (constraint.kind.startsWith('start') ? morning : evening)(constraint.on)],
    ['Deadline', deadline && evening(deadline)],
    ...step.after.flatMap(({ step: before, kind, lag, lagBasis }): Element[] => {
      const uid = uids.get(before);
      if (uid === undefined) return [];
      return [
        [
          'PredecessorLink',
          [
            ['PredecessorUID', uid],
            ['Type', LINK_TYPES[kind]],
            ['CrossProject', 0],
            ['LinkLag', lag * HOURS[lagBasis] * 600],
            ['LagFormat', DAYS[lagBasis]],
          ],
        ],
      ];
    }),
    ourId(SCHEDULE_FIELDS.step, step.id),
    ...(charted?.baseline === undefined
      ? []
      : [
          [
            'Baseline',
            [['Number', 0], ['Interim', 0], ...daysOf(zero, charted.baseline, basis, isPoint), ...length],
          ] as const,
        ]),
  ];
}

function ourId(field: string, id: Id): Element {
  return [
    'ExtendedAttribute',
    [
      ['FieldID', field],
      ['Value', id],
    ],
  ];
}

/** What happened, and what is left of it. */
function shownSpan({ actual, forecast, plan }: ChartStep | ChartProject): ChartSpan | undefined {
  const from = actual ?? forecast ?? plan;
  const to = forecast ?? actual ?? plan;
  return from && to && [from[0], to[1]];
}

function daysOf(zero: Day, span: ChartSpan | undefined, basis: Step['basis'], isPoint: boolean): Element[] {
  if (span === undefined) return [];
  const [from, to] = [addDays(zero, span[0]), addDays(zero, span[1])];
  if (isPoint)
    return [
      ['Start', evening(to)],
      ['Finish', evening(to)],
    ];
  return basis === 'working'
    ? [
        ['Start', morning(from)],
        ['Finish', evening(to)],
      ]
    : [
        ['Start', `${from}T00:00:00`],
        ['Finish', `${addDays(to, 1)}T00:00:00`],
      ];
}

const morning = (day: Day): string => `${day}T${SHIFTS[0][0]}`;
const evening = (day: Day): string => `${day}T${SHIFTS[1][1]}`;

function written([name, content]: Element, indent: string): string {
  if (content === undefined) return '';
  if (typeof content !== 'object') return `${indent}<${name}>${escaped(String(content))}</${name}>\n`;
  return `${indent}<${name}>\n${content.map((one) => written(one, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Control characters and lone surrogates cannot stand in XML at all. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (found) => ENTITIES[found] ?? found);
}
