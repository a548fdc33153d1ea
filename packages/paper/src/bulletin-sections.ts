import {
  type AssessmentChange,
  addDays,
  type Day,
  dimensionOf,
  type Id,
  LIGHTS,
  type LightState,
  maxDay,
  type PaperRun,
  type ProblemAssessment,
  type TargetAssessment,
  tenDayEnd,
} from '@gongjian/model';
import { firstRecognition, planFact, problemFact, recognitionFact, recognitionFacts } from './bulletin-facts.ts';
import { titleLines } from './bulletin-page.ts';
import type { Subject } from './bulletin-subject.ts';
import type { TargetRuns } from './bulletin-targets.ts';
import {
  clip,
  fullWidth,
  LIGHT_STATE_WORDS,
  LIGHT_STATES,
  LIGHT_WORDS,
  lightStateName,
  longDay,
  monthDay,
  RECOGNITION_WORDS,
  reasonWords,
} from './bulletin-words.ts';

/** How many things each section names before it says that the rest stands in the annex. */
export type Room = {
  readonly money: number;
  readonly counts: number;
  readonly changes: number;
  readonly problems: number;
  readonly nodes: number;
};

export type Section = {
  readonly heading: string;
  readonly runs: readonly PaperRun[];
  readonly listed: keyof Room;
  readonly items: number;
};

const TITLE_LINES = 2;
export const NAME = 20;
export const NEED = 20;

/** The one sentence that says whether the campaign will make it. */
export function titleRuns(subject: Subject, figuresOf: (target: Id) => TargetRuns): PaperRun[] {
  const { assessment } = subject;
  const verdict = (is: TargetAssessment['verdict']) => assessment.targets.filter((target) => target.verdict === is);
  const count = (is: TargetAssessment['verdict'], words: string) => verdictCount(subject, is, words);
  if (assessment.targets.length === 0) return ['本活动尚未设定目标'];
  const all = lightTotal(subject, 'targets');
  const missing = verdict('will-miss');
  const unknown = verdict('unknown').length === 0 ? [] : ['，', count('unknown', '尚无法判断'), '个尚无法判断'];
  if (missing.length > 0) {
    const [worst] = missing
      .filter(
        (target) =>
          (target.pace?.campaignGap ?? 0) < 0 &&
          (target.parent === undefined || missing.every((one) => one.parent !== undefined)),
      )
      .toSorted((a, b) => (a.pace?.campaignGap ?? 0) - (b.pace?.campaignGap ?? 0));
    const gap = worst === undefined ? undefined : figuresOf(worst.target)('curve-gap');
    const over = assessment.day > subject.snapshot.campaign.to;
    const missed = over ? '没有达到' : '照目前进度达不到';
    const answer = [
      over ? '攻坚期满，' : '照目前进度，',
      all,
      '个目标中',
      count('will-miss', missed),
      over ? '个没有达到' : '个到期达不到',
      ...missedWithout(subject, missing),
    ];
    if (worst === undefined || gap === undefined) return answer;
    const name = subject.targetName(worst.target);
    const longer = [
      [...answer, `，${name}差距最大（较攻坚曲线`, gap, '）'],
      [...answer, `，${name}差距最大（`, gap, '）'],
    ];
    return longer.find((runs) => titleLines(subject.book.print(runs)) <= TITLE_LINES) ?? answer;
  }
  const reached = verdict('reached').length;
  if (reached === assessment.targets.length) return [all, '个目标已全部达到'];
  if (unknown.length > 0 && verdict('unknown').length === assessment.targets.length) {
    return [all, '个目标尚无数据，无法判断'];
  }
  const done = reached === 0 ? [] : [count('reached', '已达到'), '个已达到，'];
  return [all, '个目标中', ...done, count('on-course', '照目前进度可达到'), '个照目前进度可按期达到', ...unknown];
}

/** How many targets are judged so; the total that they are within is printed as the sum of the lights. */
export function verdictCount(subject: Subject, is: TargetAssessment['verdict'], words: string): PaperRun {
  const targets = subject.assessment.targets.filter((target) => target.verdict === is);
  const facts = targets.map((target) => `判断：${subject.targetName(target.target)}；${words}`);
  const of = { decimals: 0, unit: '', formula: 'count' as const, within: 'lights:targets' };
  return subject.book.add({ id: `verdict:${is}`, label: `目标·${words}`, raw: targets.length, ...of, facts });
}

/** What is under an approved cause: where there is any, both denominators are printed. */
export function exemptRows<R extends { readonly light: LightState }>(rows: readonly R[]): readonly R[] {
  return rows.filter(({ light }) => light.exempt !== undefined);
}

/** `（不含经批准的，41个中23个）` */
export function missedWithout(subject: Subject, missing: readonly TargetAssessment[]): PaperRun[] {
  if (exemptRows(subject.assessment.targets).length === 0) return [];
  const rows = missing.map((target) => ({ name: subject.targetName(target.target), light: target.light }));
  const missed = without(subject, { id: 'verdict:will-miss', label: '目标·照目前进度达不到', unit: '' }, rows);
  return ['（不含经批准的，', withoutCause(subject, 'targets'), '个中', missed, '个）'];
}

export function withoutCause(subject: Subject, of: 'targets' | 'projects'): PaperRun {
  const { targets, projects } = subject.assessment;
  return of === 'targets'
    ? without(
        subject,
        { id: 'lights:targets', label: '目标·总数', unit: '' },
        targets.map(({ target, light }) => ({ name: subject.targetName(target), light })),
      )
    : without(
        subject,
        { id: 'lights:projects', label: '项目·总数', unit: '' },
        projects.map(({ project, light }) => ({ name: subject.projectName(project), light })),
      );
}

/** What is left of a printed count without what is under an approved cause, as the difference of the two. */
function without(
  subject: Subject,
  whole: { readonly id: string; readonly label: string; readonly unit: string },
  rows: readonly { readonly name: string; readonly light: LightState }[],
): PaperRun {
  const exempt = exemptRows(rows);
  const figure = { decimals: 0, unit: whole.unit };
  subject.book.add({
    ...figure,
    id: `${whole.id}:with-cause`,
    label: `${whole.label}·其中经批准`,
    raw: exempt.length,
    formula: 'count',
    facts: exempt.map(({ name }) => `经批准：${name}`),
    within: whole.id,
  });
  return subject.book.add({
    ...figure,
    id: `${whole.id}:without-cause`,
    label: `${whole.label}·不含经批准`,
    raw: rows.length - exempt.length,
    formula: 'difference',
    parts: [whole.id, `${whole.id}:with-cause`],
  });
}

/** Where the campaign stands in its window. */
export function openingRuns(subject: Subject): PaperRun[] {
  const { assessment, book, snapshot } = subject;
  const { campaign } = snapshot;
  const window = `${longDay(campaign.from)}至${longDay(campaign.to)}`;
  const day = (id: string, label: string, raw: number, what = ''): PaperRun =>
    book.add({
      id,
      label,
      raw,
      decimals: 0,
      unit: '天',
      formula: 'fact',
      facts: [planFact(subject, 'campaign', campaign.id, `攻坚期${window}${what}`)],
    });
  const asOf = assessment.asOf === undefined ? '尚无数据' : `截至${monthDay(assessment.asOf)}`;
  const ending = `；${asOf}（调度口径）。`;
  const days = day('campaign:days', '攻坚期·总天数', assessment.days);
  if (assessment.day < campaign.from) return ['攻坚期', days, `，自${longDay(campaign.from)}开始${ending}`];
  if (assessment.day > campaign.to) return ['攻坚期', days, `，已于${longDay(campaign.to)}届满${ending}`];
  const number = day('campaign:day', '攻坚期·已到天数', assessment.dayNumber, `，计至${longDay(assessment.day)}`);
  const left = book.add({
    id: 'campaign:left',
    label: '攻坚期·剩余天数',
    raw: assessment.daysLeft,
    decimals: 0,
    unit: '天',
    formula: 'difference',
    parts: ['campaign:days', 'campaign:day'],
  });
  return ['攻坚第', number, '，剩余', left, ending];
}

export function moneySection(subject: Subject, figuresOf: (target: Id) => TargetRuns, room: Room): Section {
  const targets = wholesFirst(
    subject.assessment.targets.filter((target) => ['money', 'dollar'].includes(dimensionOf(target.unitOfMeasure))),
  );
  const clauses = targets.slice(0, room.money).map((target, index): PaperRun[] => {
    const figures = figuresOf(target.target);
    const name = clip(subject.targetName(target.target), NAME) + qualification(subject, target);
    const done = figures('done');
    if (done === undefined) return [`${name}尚无数据`];
    const share = figures('share');
    const of = target.annualPlan === undefined ? '占攻坚目标' : '占年度计划';
    const period = index === 0 ? figures('period') : undefined;
    const [annual, curve] = [figures('annual-gap'), figures('curve-gap')];
    return [
      `${name}完成`,
      done,
      ...(period === undefined ? [] : ['（本期', period, '）']),
      ...(share === undefined ? [] : [`，${index === 0 || of === '占攻坚目标' ? of : '占'}`, share]),
      ...(annual === undefined ? [] : ['，较年度时序', annual]),
      ...(curve === undefined ? [] : [annual === undefined ? '，较攻坚曲线' : '、较攻坚曲线', curve]),
    ];
  });
  return {
    heading: '一、投资',
    runs:
      targets.length === 0
        ? ['未设投资类目标。']
        : sentences(clauses, targets.length <= room.money, `；其余见${subject.annexOf('目标表')}`),
    listed: 'money',
    items: Math.min(targets.length, room.money),
  };
}

export function countSection(subject: Subject, figuresOf: (target: Id) => TargetRuns, room: Room): Section {
  const counted = (target: TargetAssessment) => {
    const measurement = subject.plan.targets.get(target.target)?.measurement;
    return measurement?.by === 'count' ? measurement.recognised : undefined;
  };
  const targets = wholesFirst(subject.assessment.targets.filter((target) => counted(target) !== undefined));
  const clauses = targets.slice(0, room.counts).map((target): PaperRun[] => {
    const figures = figuresOf(target.target);
    const [done, goal] = [figures('done'), figures('goal')];
    const name = clip(subject.targetName(target.target), NAME);
    const partly = partlyCompleted(subject, target, counted(target) ?? []);
    const goalRuns = goal === undefined ? [] : ['（目标', goal, '）'];
    return [name, ...(done === undefined ? ['尚无数据'] : [done]), ...partly, ...goalRuns];
  });
  return {
    heading: '二、开竣工和入库',
    runs: [
      ...sentences(clauses, targets.length <= room.counts, `；其余见${subject.annexOf('目标表')}`),
      ...statisticsRuns(subject),
    ],
    listed: 'counts',
    items: Math.min(targets.length, room.counts),
  };
}

/** 部分竣工 counts as 竣工 where the target says so; how many of the count are partial is told beside it. */
function partlyCompleted(subject: Subject, target: TargetAssessment, kinds: readonly string[]): PaperRun[] {
  if (!kinds.includes('part-completion') || !kinds.includes('completion')) return [];
  const partial = (target.projects?.counted ?? []).filter(
    (project) => firstRecognition(subject, project, ['completion']) === undefined,
  );
  if (partial.length === 0) return [];
  const run = subject.book.add({
    id: `target:${target.target}:partial`,
    label: `${subject.targetName(target.target)}·其中部分竣工`,
    raw: partial.length,
    decimals: 0,
    unit: target.unitOfMeasure,
    formula: 'count',
    facts: recognitionFacts(subject, partial, ['part-completion']),
    within: `target:${target.target}:done`,
  });
  return ['，其中部分竣工', run];
}

function statisticsRuns(subject: Subject): PaperRun[] {
  const { assessment, book } = subject;
  if (assessment.projects.length === 0) return ['未列项目。'];
  const count = { decimals: 0, unit: '个', formula: 'count' as const };
  const started = assessment.projects.filter((project) => project.recognised.some(({ kind }) => kind === 'start'));
  const entered = assessment.projects.filter((project) => project.inStatistics);
  const waiting = started.filter((project) => !project.inStatistics);
  const runs: PaperRun[] = [
    '入库纳统',
    book.add({
      ...count,
      id: 'projects:in-statistics',
      label: '项目·入库纳统',
      raw: entered.length,
      facts: recognitionFacts(
        subject,
        entered.map(({ project }) => project),
        ['statistics'],
      ),
    }),
  ];
  if (waiting.length > 0) {
    const facts = waiting.flatMap(({ project }) => {
      const start = firstRecognition(subject, project, ['start']);
      return start === undefined ? [] : [recognitionFact(subject, start, '，未入库')];
    });
    const label = '项目·已开工未入库';
    runs.push(
      '，已开工未入库',
      book.add({ ...count, id: 'projects:not-in-statistics', label, raw: waiting.length, facts }),
    );
    if (exemptRows(waiting).length > 0) {
      const rows = waiting.map((project) => ({ name: subject.projectName(project.project), light: project.light }));
      runs.push(
        '（不含经批准的',
        without(subject, { id: 'projects:not-in-statistics', label, unit: '个' }, rows),
        '）',
      );
    }
  }
  return [...runs, '。'];
}

/** `（统计口径，8月31日）`: what the opening line does not hold for. */
function qualification({ assessment, plan }: Subject, { target, pace }: TargetAssessment): string {
  const indicator = plan.indicators.get(plan.targets.get(target)?.indicator ?? '');
  const older = pace !== undefined && assessment.asOf !== undefined && pace.asOf < assessment.asOf;
  const words = [
    ...(indicator?.caliber === 'statistical' ? ['统计口径'] : []),
    ...(older ? [monthDay(pace.asOf)] : []),
  ];
  return words.length === 0 ? '' : `（${words.join('，')}）`;
}

/** Counts of a kind by light; the total is printed as their sum. */
function lightCounts(subject: Subject, of: 'targets' | 'projects'): PaperRun[] {
  const { assessment, book } = subject;
  const noun = of === 'targets' ? '目标' : '项目';
  const rows =
    of === 'targets'
      ? assessment.targets.map((row) => ({ name: subject.targetName(row.target), light: row.light }))
      : assessment.projects.map((row) => ({ name: subject.projectName(row.project), light: row.light }));
  return LIGHT_STATES.flatMap((state) => {
    const raw = assessment.lights[of][state] ?? 0;
    const facts = rows
      .filter((row) => lightStateName(row.light) === state)
      .map((row) => `亮灯：${row.name}；${LIGHT_STATE_WORDS[state]}`);
    if (raw === 0 && facts.length === 0) return [];
    const label = `${noun}·${LIGHT_STATE_WORDS[state]}`;
    return [book.add({ id: `lights:${of}:${state}`, label, raw, decimals: 0, unit: '', formula: 'count', facts })];
  });
}

export function lightTotal(subject: Subject, of: 'targets' | 'projects'): PaperRun {
  const parts = lightCounts(subject, of).flatMap((run) => (typeof run === 'string' ? [] : [run.figure]));
  return subject.book.add({
    id: `lights:${of}`,
    label: of === 'targets' ? '目标·总数' : '项目·总数',
    raw: subject.assessment[of].length,
    decimals: 0,
    unit: '',
    formula: 'sum',
    parts,
  });
}

export function lightRuns(subject: Subject, of: 'targets' | 'projects'): PaperRun[] {
  if (subject.assessment[of].length === 0) return [];
  const parts = lightCounts(subject, of).flatMap((run, index): PaperRun[] => {
    if (typeof run === 'string') return [];
    const state = LIGHT_STATES.find((name) => run.figure === `lights:${of}:${name}`) ?? 'none';
    return [`${index === 0 ? '' : '、'}${LIGHT_STATE_WORDS[state]}`, run];
  });
  const both = exemptRows<{ readonly light: LightState }>(subject.assessment[of]).length > 0;
  const total = lightTotal(subject, of);
  const left = both ? ['（不含经批准的', withoutCause(subject, of), '个）'] : [];
  return [of === 'targets' ? '目标' : '项目', total, '个', ...left, '：', ...parts, '。'];
}

export function lightSection(subject: Subject, room: Room): Section {
  const turned = subject.changes.filter(
    (change) => change.lightWas !== undefined && change.lightIs !== undefined && change.lightWas !== change.lightIs,
  );
  const rank = (light: AssessmentChange['lightIs']) => LIGHTS.indexOf(light ?? 'normal');
  const worse = turned.filter((change) => rank(change.lightIs) > rank(change.lightWas));
  const better = turned.filter((change) => rank(change.lightIs) < rank(change.lightWas));
  const named = [...worse.toSorted((a, b) => rank(b.lightIs) - rank(a.lightIs)), ...better];
  const count = (id: string, label: string, changes: readonly AssessmentChange[]): PaperRun =>
    subject.book.add({
      id: `changes:${id}`,
      label: `本期变化·${label}`,
      raw: changes.length,
      decimals: 0,
      unit: '个',
      formula: 'count',
      facts: changes.map((change) => `变化：${changeWords(subject, change)}`),
    });
  const clauses = named
    .slice(0, room.changes)
    .map((change): PaperRun[] => [changeWords(subject, change, NAME) + changeCause(subject, change)]);
  const turns: PaperRun[] =
    turned.length === 0
      ? ['本期亮灯无变化。']
      : [
          '本期转差',
          count('worse', '转差', worse),
          '、转好',
          count('better', '转好', better),
          ...(clauses.length === 0 ? ['。'] : ['：']),
          ...sentences(clauses, named.length <= room.changes, '等', '，'),
        ];
  return {
    heading: '三、亮灯',
    runs: [...lightRuns(subject, 'targets'), ...lightRuns(subject, 'projects'), ...turns],
    listed: 'changes',
    items: Math.min(named.length, room.changes),
  };
}

function changeWords(subject: Subject, change: AssessmentChange, length = Number.POSITIVE_INFINITY): string {
  const name = change.of === 'target' ? subject.targetName(change.subject) : subject.projectName(change.subject);
  const word = (light: AssessmentChange['lightIs']) => (light === undefined ? '' : LIGHT_WORDS[light]);
  return `${clip(name, length)}由${word(change.lightWas)}转${word(change.lightIs)}`;
}

function changeCause(subject: Subject, change: AssessmentChange): string {
  if (change.lightIs === undefined || change.lightIs === 'normal') return '';
  const assessed = change.of === 'target' ? subject.targets.get(change.subject) : subject.projects.get(change.subject);
  if (assessed === undefined) return '';
  const held = assessed.problems.length > 0 && change.of === 'project' ? '，有难题未解' : '';
  const reason = reasonWords(assessed.light);
  return reason === undefined ? '' : `（${reason}${held}）`;
}

export function problemSection(subject: Subject, room: Room): Section {
  const { assessment, book } = subject;
  const heading = '四、需协调';
  const open = assessment.problems;
  if (open.length === 0) return { heading, runs: ['目前没有未解难题。'], listed: 'problems', items: 0 };
  const count = { decimals: 0, unit: '项', formula: 'count' as const };
  const total = book.add({
    ...count,
    id: 'problems',
    label: '难题·未解',
    raw: open.length,
    facts: open.map(({ problem, name }) => problemFact(subject, problem, `${name}；未解`)),
  });
  const overdue = open.filter((problem) => problem.overdueDays > 0);
  const late: PaperRun[] =
    overdue.length === 0
      ? ['，均未超期']
      : [
          '，超期',
          book.add({
            ...count,
            id: 'problems:overdue',
            label: '难题·超期',
            raw: overdue.length,
            facts: overdue.map(({ problem, name }) => problemFact(subject, problem, `${name}；超期`)),
            within: 'problems',
          }),
        ];
  const clauses = open.slice(0, room.problems).map((problem) => problemRuns(subject, problem));
  return {
    heading,
    runs: [
      '难题',
      total,
      ...late,
      '。',
      ...sentences(clauses, open.length <= room.problems, `；其余见${subject.annexOf('难题表')}`),
    ],
    listed: 'problems',
    items: Math.min(open.length, room.problems),
  };
}

function problemRuns(subject: Subject, assessed: ProblemAssessment): PaperRun[] {
  const { book, snapshot } = subject;
  const problem = snapshot.problems.find(({ id }) => id === assessed.problem);
  const days = (key: string, label: string, raw: number, what: string) =>
    book.add({
      id: `problem:${assessed.problem}:${key}`,
      label: `难题·${assessed.name}（${assessed.problem}）·${label}`,
      raw,
      decimals: 0,
      unit: '天',
      formula: 'fact',
      facts: [problemFact(subject, assessed.problem, what)],
    });
  const since = waitingSince(assessed.name, problem?.raisedOn);
  const due = `${assessed.name}，${longDay(assessed.due)}到期`;
  return [
    `${clip(assessed.name, NAME)}，已等`,
    days('waiting', '已等天数', assessed.waitingDays, since),
    ...(assessed.overdueDays > 0 ? ['、超期', days('overdue', '超期天数', assessed.overdueDays, due)] : []),
    `，在${decider(subject, assessed)}`,
    ...(problem === undefined
      ? []
      : [
          `，${assessed.overdueDays > 0 ? '' : `${monthDay(assessed.due)}到期，`}请决定：${clip(plainNeed(problem.need), NEED)}`,
        ]),
  ];
}

/** In whose hands: the office or the leader's post. */
export function decider(subject: Subject, { decider: { unit, leader } }: ProblemAssessment): string {
  if (leader !== undefined) return clip(subject.leaderName(leader), NAME);
  return unit === undefined ? '未定' : clip(subject.unitName(unit), NAME);
}

/** The fact of a problem's waiting, the same wherever it is printed. */
export function waitingSince(name: string, raisedOn: Day | undefined): string {
  return raisedOn === undefined ? name : `${name}，${longDay(raisedOn)}提出`;
}

type Node = { readonly on: Day; readonly name: string; readonly what: string; readonly fact: string };

export function nodeSection(subject: Subject, room: Room): Section {
  const { assessment, kind } = subject;
  const from = addDays(assessment.day, 1);
  const to =
    kind === 'flash' ? addDays(assessment.day, 7) : tenDayEnd(maxDay(from, addDays(tenDayEnd(assessment.day), 1)));
  const heading = '五、下步节点';
  const span = `${monthDay(from)}至${from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : monthDay(to)}`;
  const nodes = nodesBetween(subject, from, to);
  if (nodes.length === 0) return { heading, runs: [`${span}没有到期节点。`], listed: 'nodes', items: 0 };
  const total = subject.book.add({
    id: 'nodes',
    label: '下步节点·到期',
    raw: nodes.length,
    decimals: 0,
    unit: '项',
    formula: 'count',
    facts: nodes.map((node) => node.fact),
  });
  return {
    heading,
    runs: [
      span,
      '到期',
      total,
      room.nodes === 0 ? '。' : '：',
      ...sentences(grouped(nodes.slice(0, room.nodes)), nodes.length <= room.nodes, '等'),
    ],
    listed: 'nodes',
    items: Math.min(nodes.length, room.nodes),
  };
}

/** `9月15日泰森、淡海软件产业园开工`: what is due on one day is told together. */
function grouped(nodes: readonly Node[]): PaperRun[][] {
  const groups = new Map<string, { readonly node: Node; readonly names: string[] }>();
  for (const node of nodes) {
    const key = `${node.on} ${node.what}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { node, names: [node.name] });
    else group.names.push(node.name);
  }
  return [...groups.values()].map(({ node, names }) => [`${monthDay(node.on)}${names.join('、')}${node.what}`]);
}

function nodesBetween(subject: Subject, from: Day, to: Day): Node[] {
  const { assessment, snapshot } = subject;
  const inside = (day: Day | undefined): day is Day => day !== undefined && day >= from && day <= to;
  const projects = assessment.projects.flatMap((project): Node[] =>
    project.asked.flatMap((asked) => {
      if (asked.done || !inside(asked.by)) return [];
      const what = RECOGNITION_WORDS[asked.kind];
      const name = subject.projectName(project.project);
      const fact = planFact(subject, 'project', project.project, `${name}，${longDay(asked.by)}${what}`);
      return [{ on: asked.by, name: clip(name, NAME), what, fact }];
    }),
  );
  const phases = snapshot.campaign.phases.flatMap((phase): Node[] => {
    if (!inside(phase.to)) return [];
    const fact = planFact(subject, 'campaign', snapshot.campaign.id, `${phase.name}，${longDay(phase.to)}结束`);
    return [{ on: phase.to, name: clip(phase.name, NAME), what: '结束', fact }];
  });
  return [...projects, ...phases].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Wholes before their parts, otherwise in plan order. */
export function wholesFirst(targets: readonly TargetAssessment[]): TargetAssessment[] {
  return [...targets.filter((one) => one.parent === undefined), ...targets.filter((one) => one.parent !== undefined)];
}

/** Clauses joined and closed by `。`; where some are left out, `rest` says so first. */
export function sentences(
  clauses: readonly (readonly PaperRun[])[],
  isAll: boolean,
  rest: string,
  between = '；',
): PaperRun[] {
  if (clauses.length === 0) return [];
  const joined = clauses.flatMap((clause, index) => (index === 0 ? clause : [between, ...clause]));
  return [...joined, isAll ? '。' : `${rest}。`];
}

/** What must be decided, without the 请 that stands before it and the stop behind. */
export function plainNeed(text: string): string {
  return fullWidth(text)
    .replace(/^请/u, '')
    .replace(/[。；，、.;,\s]+$/u, '')
    .replace(/\s+/gu, ' ');
}
