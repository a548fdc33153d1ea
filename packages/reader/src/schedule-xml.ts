import {
  addDays,
  Day,
  Id,
  type LinkKind,
  SCHEDULE_FIELDS,
  type ScheduleDraft,
  type ScheduleFault,
  type ScheduleTask,
  type Step,
} from '@gongjian/model';
import { scheduleCycles } from './schedule-cycles.ts';
import { type Fields, type RawSchedule, type RawTask, rawSchedule } from './schedule-xml-raw.ts';

const LONGEST_NAME = 120;
const MOST_LINKS = 60;
const LONGEST_DAYS = 5_000;
const LONGEST_LAG = 2_000;
const HOUR = 60;
const DAY_MINUTES = 24 * HOUR;

/** The even formats count time that passes whether worked or not; of a share (%) no lag can be made. */
const ELAPSED = new Set(['4', '6', '8', '10', '12', '20', '36', '38', '40', '42', '44', '52']);
const SHARES = new Set(['19', '20', '51', '52']);
const LINKS: readonly LinkKind[] = ['FF', 'FS', 'SF', 'SS'];
const CONSTRAINTS: readonly (NonNullable<Step['constraint']>['kind'] | undefined)[] = [
  undefined,
  'as-late',
  'start-on',
  'finish-on',
  'start-no-earlier',
  'start-no-later',
  'finish-no-earlier',
  'finish-no-later',
];

/**
 * Reads MSPDI, the XML of Project, into the steps that it would be, with all that is wrong by line and element.
 * @throws Refused `unreadable` where the file is no XML, brings a DOCTYPE, is not of Project, or is too large
 */
export function readScheduleXml(bytes: Uint8Array, name: string): ScheduleDraft {
  const raw = rawSchedule(bytes, name);
  const faults: ScheduleFault[] = [];
  const read = new Reading(raw, faults);
  const tasks = raw.tasks.flatMap((task) => read.task(task) ?? []);
  const known = new Set(tasks.map(({ uid }) => uid));
  for (const task of tasks)
    for (const link of task.after)
      if (!known.has(link.uid)) read.say('link-to-nothing', task.line, 'PredecessorLink', task.name, String(link.uid));
  faults.push(...scheduleCycles(tasks));
  const title = raw.project.values;
  return {
    name: (title.get('Title') ?? title.get('Name'))?.text.trim().slice(0, LONGEST_NAME) ?? '',
    projects: [...read.projects],
    tasks,
    faults: faults.toSorted((a, b) => a.line - b.line),
  };
}

class Reading {
  readonly projects = new Set<Id>();
  private readonly minutesPerDay: number;
  private readonly uids = new Set<number>();
  private readonly steps = new Set<Id>();
  /** The tasks that the next one may be part of, by level. */
  private readonly above: { readonly level: number; readonly uid: number; readonly task: ScheduleTask | undefined }[] =
    [];
  private project: { readonly id: Id; readonly level: number } | undefined;

  private readonly raw: RawSchedule;
  private readonly faults: ScheduleFault[];

  constructor(raw: RawSchedule, faults: ScheduleFault[]) {
    this.raw = raw;
    this.faults = faults;
    this.minutesPerDay = this.whole(raw.project, 'MinutesPerDay', { none: 480, low: 1, high: DAY_MINUTES }) ?? 480;
  }

  say(fault: ScheduleFault['fault'], line: number, element: string, task?: string, given?: string): void {
    this.faults.push({
      fault,
      line,
      element,
      ...(task === undefined ? {} : { task: task.slice(0, LONGEST_NAME) }),
      ...(given === undefined ? {} : { given: given.slice(0, 60) }),
    });
  }

  task(raw: RawTask): ScheduleTask | undefined {
    const name = textOf(raw, 'Name');
    // Project writes empty rows as tasks that are null, and itself as the task 0.
    if (textOf(raw, 'IsNull') === '1') return undefined;
    const uid = this.whole(raw, 'UID', { low: 0 }, name);
    if (uid === undefined) return undefined;
    if (this.uids.has(uid)) this.say('twice', raw.line, 'UID', name, String(uid));
    this.uids.add(uid);
    const level = this.whole(raw, 'OutlineLevel', { none: 1, low: 0, high: 100 }, name) ?? 1;
    if (level === 0) return undefined;
    const header = this.ownId(raw, 'project', name);
    if (this.project !== undefined && level <= this.project.level) this.project = undefined;
    while ((this.above.at(-1)?.level ?? 0) >= level) this.above.pop();
    if (header !== undefined) {
      this.projects.add(header);
      this.project = { id: header, level };
      this.above.push({ level, uid, task: undefined });
      return undefined;
    }
    const upper = this.above.at(-1);
    if (level > (upper?.level ?? 0) + 1) this.say('outline', raw.line, 'OutlineLevel', name, String(level));
    const task = this.step(raw, uid, name, upper?.task);
    if (upper?.task !== undefined) upper.task.isSummary = true;
    this.above.push({ level, uid, task });
    return task;
  }

  private step(raw: RawTask, uid: number, name: string, parent: ScheduleTask | undefined): ScheduleTask {
    if (name === '' || name.length > LONGEST_NAME)
      this.say('no-name', raw.values.get('Name')?.line ?? raw.line, 'Name', name, `1–${LONGEST_NAME}`);
    const step = this.ownId(raw, 'step', name);
    if (step !== undefined && this.steps.has(step)) this.say('twice', raw.line, 'ExtendedAttribute', name, step);
    if (step !== undefined) this.steps.add(step);
    const calendar = textOf(raw, 'CalendarUID');
    if (calendar !== '' && calendar !== '-1' && !this.raw.calendars.has(calendar))
      this.say('no-calendar', raw.values.get('CalendarUID')?.line ?? raw.line, 'CalendarUID', name, calendar);
    if (raw.links.length > MOST_LINKS)
      this.say('too-many-links', raw.line, 'PredecessorLink', name, String(raw.links.length));
    const basis = ELAPSED.has(textOf(raw, 'DurationFormat')) ? 'calendar' : 'working';
    const constraint = this.constraint(raw, name);
    const deadline = this.day(raw, 'Deadline', name);
    const percent = this.whole(raw, 'PercentComplete', { none: 0, low: 0, high: 100 }, name);
    const started = this.day(raw, 'ActualStart', name);
    const finished = this.finished(raw, basis, name);
    return {
      uid,
      line: raw.line,
      ...(step === undefined ? {} : { step }),
      ...(this.project === undefined ? {} : { project: this.project.id }),
      name,
      ...(parent === undefined ? {} : { parent: parent.uid }),
      isSummary: false,
      basis,
      days: this.days(raw, basis, name),
      after: raw.links.flatMap((link) => this.link(link, name) ?? []),
      ...(constraint === undefined ? {} : { constraint }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(started === undefined ? {} : { started }),
      ...(finished === undefined ? {} : { finished }),
      ...(percent === undefined ? {} : { percent }),
    };
  }

  /** Days that pass whether worked or not end at the midnight that the next day begins with. */
  private finished(raw: RawTask, basis: Step['basis'], name: string): Day | undefined {
    const day = this.day(raw, 'ActualFinish', name);
    const isMidnight = textOf(raw, 'ActualFinish').endsWith('T00:00:00');
    return day !== undefined && basis === 'calendar' && isMidnight ? addDays(day, -1) : day;
  }

  private days(raw: RawTask, basis: Step['basis'], name: string): number {
    const { text, line } = raw.values.get('Duration') ?? { text: 'PT0H0M0S', line: raw.line };
    const found = /^(-)?P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.\d{1,9})?S)?)?$/.exec(
      text.trim(),
    );
    if (found === null) {
      this.say('bad-number', line, 'Duration', name, text);
      return 0;
    }
    const [, minus, days = 0, hours = 0, minutes = 0, seconds = 0] = found;
    const length = Number(days) * DAY_MINUTES + Number(hours) * HOUR + Number(minutes) + Number(seconds) / HOUR;
    if (minus !== undefined && length > 0) this.say('negative', line, 'Duration', name, text);
    return this.wholeDays(length, basis, { line, element: 'Duration', name, most: LONGEST_DAYS, given: text });
  }

  /** Part of a day takes the day; that is told. */
  private wholeDays(
    minutes: number,
    basis: Step['basis'],
    at: { line: number; element: string; name: string; most: number; given: string },
  ): number {
    const days = minutes / (basis === 'working' ? this.minutesPerDay : DAY_MINUTES);
    const whole = Math.sign(days) * Math.ceil(Math.abs(days));
    if (Math.abs(whole) > at.most) {
      this.say('absurd', at.line, at.element, at.name, at.given);
      return 0;
    }
    if (whole !== days) this.say('part-day', at.line, at.element, at.name, at.given);
    return whole === 0 ? 0 : whole;
  }

  private link(link: Fields, name: string): ScheduleTask['after'][number] | undefined {
    const uid = this.whole(link, 'PredecessorUID', { low: 0 }, name);
    const type = textOf(link, 'Type');
    const kind = type === '' ? 'FS' : /^\d$/.test(type) ? LINKS[Number(type)] : undefined;
    if (kind === undefined) this.say('link-kind', link.line, 'Type', name, type);
    const lag = this.whole(link, 'LinkLag', { none: 0, low: Number.MIN_SAFE_INTEGER }, name);
    const format = textOf(link, 'LagFormat');
    if (SHARES.has(format) && lag !== 0) this.say('link-lag', link.line, 'LagFormat', name, format);
    if (uid === undefined || kind === undefined || lag === undefined) return undefined;
    const lagBasis = ELAPSED.has(format) ? 'calendar' : 'working';
    const at = { line: link.line, element: 'LinkLag', name, most: LONGEST_LAG, given: String(lag) };
    return { uid, kind, lag: this.wholeDays(lag / 10, lagBasis, at), lagBasis };
  }

  private constraint(raw: RawTask, name: string): Step['constraint'] {
    const type = this.whole(raw, 'ConstraintType', { none: 0, low: 0, high: 7 }, name) ?? 0;
    const kind = CONSTRAINTS[type];
    if (kind === undefined) return undefined;
    if (kind === 'as-late') return { kind };
    const on = this.day(raw, 'ConstraintDate', name);
    if (on !== undefined) return { kind, on };
    if (!raw.values.has('ConstraintDate')) this.say('constraint', raw.line, 'ConstraintDate', name);
    return undefined;
  }

  private day(raw: Fields, element: string, name: string): Day | undefined {
    const value = raw.values.get(element);
    const text = value?.text.trim() ?? '';
    if (value === undefined || text === '' || text === 'NA') return undefined;
    const day = Day.safeParse(text.slice(0, 10));
    if (day.success && /^(T.*)?$/.test(text.slice(10))) return day.data;
    this.say('bad-date', value.line, element, name, text);
    return undefined;
  }

  private whole(
    raw: Fields,
    element: string,
    { none, low, high = Number.MAX_SAFE_INTEGER }: { none?: number; low: number; high?: number },
    name?: string,
  ): number | undefined {
    const { text, line } = raw.values.get(element) ?? { text: '', line: raw.line };
    if (text.trim() === '' && none !== undefined) return none;
    const number = /^[+-]?\d{1,15}(\.0+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (number >= low && number <= high) return number;
    this.say('bad-number', line, element, name, text);
    return undefined;
  }

  private ownId(raw: RawTask, of: keyof typeof SCHEDULE_FIELDS, name: string): Id | undefined {
    const field = raw.own.find((one) => textOf(one, 'FieldID') === SCHEDULE_FIELDS[of]);
    const text = field === undefined ? '' : textOf(field, 'Value');
    if (field === undefined || text === '') return undefined;
    const id = Id.safeParse(text);
    if (id.success) return id.data;
    this.say('bad-number', field.line, 'ExtendedAttribute', name, text);
    return undefined;
  }
}

function textOf({ values }: Fields, element: string): string {
  return values.get(element)?.text.trim() ?? '';
}
