import type { DayBasis } from './calendar.ts';
import type { SCHEDULE_FAULTS, ScheduleFault, STAND_FAULTS, STAND_FIELDS, STEP_FIELDS } from './schedule-file.ts';
import { type Language, WORDS, type Word } from './words.ts';

type Field = (typeof STEP_FIELDS)[number] | (typeof STAND_FIELDS)[number];

const FIELDS: Readonly<Record<Field, Word>> = {
  name: { zh: '名称', en: 'Name' },
  parent: { zh: '上级节点', en: 'Part of' },
  basis: { zh: '工期算法', en: 'Days counted as' },
  days: { zh: '工期(天)', en: 'Duration (days)' },
  after: { zh: '紧前节点', en: 'Predecessors' },
  constraint: { zh: '限制', en: 'Constraint' },
  deadline: { zh: '期限', en: 'Deadline' },
  started: { zh: '实际开始', en: 'Actual start' },
  finished: { zh: '实际完成', en: 'Actual finish' },
  percent: { zh: '完成比例', en: 'Percent complete' },
};

const BASES: Readonly<Record<DayBasis, Word>> = {
  working: { zh: '工作日', en: 'working days' },
  calendar: { zh: '自然日', en: 'calendar days' },
};

const FAULTS: Readonly<Record<(typeof SCHEDULE_FAULTS)[number], Word>> = {
  'bad-number': { zh: '数值无法识别', en: 'not a number that is known' },
  'bad-date': { zh: '日期无法识别,应为 年-月-日', en: 'not a day; year-month-day is needed' },
  'no-name': { zh: '名称应为 1–120 个字', en: 'the name needs 1–120 characters' },
  twice: { zh: '编号重复', en: 'the number is there twice' },
  outline: { zh: '层级跳级,上一级缺失', en: 'a level of the outline is left out' },
  negative: { zh: '工期为负', en: 'the duration is negative' },
  absurd: {
    zh: '工期或间隔过大(工期至多 5000 天,间隔至多 2000 天)',
    en: 'the duration or lag is too long (5000 and 2000 days at most)',
  },
  constraint: { zh: '有限制类型而没有限制日期', en: 'a constraint without its day' },
  'no-calendar': { zh: '所用日历不在文件里', en: 'its calendar is not in the file' },
  'link-kind': { zh: '紧前关系类型无法识别,应为 0–3', en: 'the type of the link is not known; 0–3 are' },
  'link-lag': { zh: '间隔按百分比计,请改为天数', en: 'the lag is in percent; days are needed' },
  'link-to-nothing': { zh: '紧前任务不在文件里', en: 'the predecessor is not in the file' },
  'too-many-links': { zh: '紧前任务过多,至多 60 个', en: 'too many predecessors; 60 at most' },
  cycle: { zh: '任务互为前提,形成循环', en: 'tasks wait for each other in a circle' },
  'other-project': { zh: '这是其他项目的节点', en: 'this step is of another project' },
  'part-day': { zh: '不足一天,按一天计', en: 'part of a day, counted as one' },
  'no-project': {
    zh: '看不出属于哪个项目,未采用;请到该项目的页面导入',
    en: 'no telling of which project; not taken, import it on the page of the project',
  },
  'out-of-sight': {
    zh: '这些项目不在本活动或不归您看,未采用',
    en: 'these projects are not of this campaign or not yours to see; not taken',
  },
};

const STANDS: Readonly<Record<(typeof STAND_FAULTS)[number], Word>> = {
  future: { zh: '不采用:实际日期晚于今天', en: 'not taken: an actual day after today' },
  'before-start': { zh: '不采用:实际完成早于实际开始', en: 'not taken: finished before it started' },
  'no-start': {
    zh: '不采用:有进展而没有实际开始日期,请在 Project 中填上“实际开始时间”',
    en: 'not taken: progress without an actual start; fill it in in Project',
  },
};

/** A fault of a schedule file with its place in front: `第12行 PredecessorLink · 开工:紧前任务不在文件里(77)`. */
export function wordScheduleFault({ fault, line, element, task, given }: ScheduleFault, language: Language): string {
  const isZh = language === 'zh';
  const place = `${isZh ? `第${line}行 ${element}` : `Line ${line}, ${element}`}${task === undefined ? '' : ` · ${task}`}`;
  const said = given === undefined ? '' : isZh ? `(${given})` : ` (${given})`;
  return `${place}${isZh ? ':' : ': '}${FAULTS[fault][language]}${said}`;
}

/** Why what a file says of where a step stands is not taken over. */
export function wordStandFault(fault: (typeof STAND_FAULTS)[number], language: Language): string {
  return STANDS[fault][language];
}

export function wordScheduleField(field: Field, language: Language): string {
  return FIELDS[field][language];
}

/** What a field says, as people call it; `—` where it says nothing. */
export function wordScheduleValue(field: Field, value: string | undefined, language: Language): string {
  if (value === undefined) return '—';
  if (field === 'basis') return BASES[value === 'calendar' ? 'calendar' : 'working'][language];
  if (field !== 'constraint') return value;
  const [kind = '', on] = value.split(' ');
  const constraints: Readonly<Record<string, Word>> = WORDS.stepConstraint;
  return `${constraints[kind]?.[language] ?? kind}${on === undefined ? '' : ` ${on}`}`;
}
