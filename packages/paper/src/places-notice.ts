import { dimensionOf, LIGHTS, type PaperRun, type TargetAssessment } from '@gongjian/model';
import type { Subject } from './bulletin-subject.ts';
import { clip, LIGHT_WORDS, longDay, monthDay, reasonWords } from './bulletin-words.ts';
import { inspectionNumber } from './paper-names.ts';
import { type Figures, type Places, said } from './paper-places.ts';
import { heldRuns, problemDays } from './places-counts.ts';
import { lightTotal } from './section-lights.ts';
import { NAME, plainNeed, type Room } from './section-parts.ts';
import { decider } from './section-problems.ts';
import { verdictCount } from './section-title.ts';

/** Good practice is told of so many at most. */
const GOOD = 3;
const NEED_LENGTH = 60;
/** Amounts, and other targets, told of in one paragraph. */
const FIGURES = 4;

/** 督查通报: on whose authority, how it stands, what goes well, what is behind and why, who must do what by when. */
export function noticePlaces(subject: Subject, figuresOf: Figures): Places {
  return {
    督查由来: () => said(groundsOf(subject)),
    主要指标: (room) => said(...mainFigures(subject, figuresOf, room)),
    进展较好: () => ({ paragraphs: goodOnes(subject, figuresOf) }),
    存在问题: (room) => ({ paragraphs: behind(subject, figuresOf, room) }),
    下步要求: (room) => ({ paragraphs: asked(subject, room) }),
  };
}

const UNITS_NAMED = 6;

function groundsOf({ also, snapshot, assessment, unitName }: Subject): string {
  const { campaign } = snapshot;
  const inspection = also?.inspection;
  if (inspection === undefined) {
    const asOf = assessment.asOf === undefined ? '' : `截至${longDay(assessment.asOf)}的`;
    return `按照${campaign.name}安排，${campaign.office}依据${asOf}台账，对各责任单位工作进展情况进行了督查。`;
  }
  const { approval, from, to, supervisedBy, name, units } = inspection;
  const named = units.slice(0, UNITS_NAMED).map(unitName).join('、');
  const whom = units.length > UNITS_NAMED ? `${named}等${units.length}个单位` : named;
  const plan = `${inspectionNumber(campaign.year, inspection)}《${name}》`;
  return `经${approval.decidedBy}同意（${approval.ref}），${longDay(from)}至${monthDay(to)}，${supervisedBy}按照${plan}，对${whom}开展督查。`;
}

/** Verdicts of all targets, then the largest amounts and counts with shares and gaps. */
export function mainFigures(subject: Subject, figuresOf: Figures, room: Room): PaperRun[] {
  const { targets } = subject.assessment;
  if (targets.length === 0) return ['本活动尚未设定目标。'];
  const has = (is: TargetAssessment['verdict']) => targets.some(({ verdict }) => verdict === is);
  const over = subject.assessment.day > subject.snapshot.campaign.to;
  const verdicts = [
    ['reached', '已达到', '个已达到'],
    ['on-course', '照目前进度可达到', '个照目前进度可按期达到'],
    ['will-miss', over ? '没有达到' : '照目前进度达不到', over ? '个没有达到' : '个照目前进度到期达不到'],
    ['unknown', '尚无法判断', '个尚无法判断'],
  ] as const;
  const told = verdicts.filter(([is]) => has(is));
  const runs: PaperRun[] = ['目标', lightTotal(subject, 'targets'), '个，其中'];
  for (const [index, [is, words, after]] of told.entries())
    runs.push(index === 0 ? '' : '、', verdictCount(subject, is, words), after);
  const money = (target: TargetAssessment) => ['money', 'dollar'].includes(dimensionOf(target.unitOfMeasure));
  const named = targets.filter(({ target, parent }) => parent === undefined && figuresOf(target)('done') !== undefined);
  const chosen = [
    ...named.filter(money).slice(0, Math.min(room.money, FIGURES)),
    ...named.filter((target) => !money(target)).slice(0, Math.min(room.counts, FIGURES)),
  ];
  for (const target of chosen) runs.push(chosen[0] === target ? '。' : '；', ...progress(subject, figuresOf, target));
  runs.push('。');
  return runs;
}

/** `固定资产投资完成97.17亿元，占年度计划54.0%，较年度时序−4.3个百分点、较攻坚曲线−12.0个百分点` */
function progress(subject: Subject, figuresOf: Figures, target: TargetAssessment): PaperRun[] {
  const figures = figuresOf(target.target);
  const clause = (before: string, key: Parameters<typeof figures>[0]): PaperRun[] => {
    const run = figures(key);
    return run === undefined ? [] : [before, run];
  };
  const of = target.annualPlan === undefined ? '，占攻坚目标' : '，占年度计划';
  return [
    clip(subject.targetName(target.target).replace(/^其中[：:]?/u, ''), NAME),
    ...clause('完成', 'done'),
    ...clause(of, 'share'),
    ...clause('，较年度时序', 'annual-gap'),
    ...clause('，较攻坚曲线', 'curve-gap'),
  ];
}

function numbered(paragraphs: readonly (readonly PaperRun[])[]): PaperRun[][] {
  return paragraphs.map((runs, index) => [`${index + 1}．`, ...runs]);
}

function goodOnes(subject: Subject, figuresOf: Figures): PaperRun[][] {
  const good = subject.assessment.targets
    .filter(({ verdict, light }) => light.light === 'normal' && (verdict === 'reached' || verdict === 'on-course'))
    .toSorted((a, b) => (b.pace?.campaignGap ?? 0) - (a.pace?.campaignGap ?? 0))
    .slice(0, GOOD);
  if (good.length === 0) return [['本期没有亮灯正常、可按期达到的目标。']];
  return numbered(
    good.map((target) => [...progress(subject, figuresOf, target), `，责任单位${subject.unitName(target.unit)}。`]),
  );
}

/** Worst first: targets with their gap and what holds them, then projects past their day; causes approved are told last. */
function behind(subject: Subject, figuresOf: Figures, room: Room): PaperRun[][] {
  const { targets, projects, problems } = subject.assessment;
  const rank = ({ light }: Pick<TargetAssessment, 'light'>) => LIGHTS.indexOf(light.light ?? 'normal');
  const isLate = ({ light: { light } }: Pick<TargetAssessment, 'light'>) => light === 'late' || light === 'severe';
  const names = new Map(problems.map(({ problem, name }) => [problem, name]));
  const why = (ids: readonly string[]) => {
    const known = ids.flatMap((id) => names.get(id) ?? []).slice(0, 2);
    return known.length === 0 ? '尚未说明' : known.map((name) => clip(name, NAME)).join('、');
  };
  const lateTargets = targets
    .filter(isLate)
    .toSorted((a, b) => rank(b) - rank(a) || (a.pace?.campaignGap ?? 0) - (b.pace?.campaignGap ?? 0))
    .map((target): PaperRun[] => [
      ...progress(subject, figuresOf, target),
      `，亮灯${LIGHT_WORDS[target.light.light ?? 'late']}。责任单位${subject.unitName(target.unit)}；原因：${why(target.problems)}。`,
    ]);
  const lateProjects = projects
    .filter(isLate)
    .toSorted((a, b) => rank(b) - rank(a))
    .map((project): PaperRun[] => [
      `${clip(subject.projectName(project.project), 2 * NAME)}${reasonWords(project.light) ?? LIGHT_WORDS[project.light.light ?? 'late']}。责任单位${subject.unitName(project.unit)}；原因：${why(project.problems)}。`,
    ]);
  const named = [...lateTargets.slice(0, room.problems), ...lateProjects.slice(0, room.changes)];
  if (named.length === 0) return [['没有滞后的目标和项目。']];
  const left = lateTargets.length + lateProjects.length > named.length;
  return [
    ...numbered(named),
    ...(left ? [[`其余见${subject.annexOf('目标表')}和台账；经批准事由在有效期内的另表列示。`]] : []),
  ];
}

/** Of every open problem: whose it is, what is to be done, by when, and what waits behind it. */
function asked(subject: Subject, room: Room): PaperRun[][] {
  const { problems } = subject.assessment;
  const rows = problems.slice(0, room.problems).map((assessed): PaperRun[] => {
    const problem = subject.snapshot.problems.find(({ id }) => id === assessed.problem);
    const need = problem === undefined ? assessed.name : clip(plainNeed(problem.need), NEED_LENGTH);
    const held = heldRuns(subject, assessed);
    const by =
      assessed.overdueDays > 0
        ? ['立即办理（已超期', problemDays(subject, assessed, 'overdue'), '）']
        : [assessed.due < subject.assessment.day ? '尽快办结' : `${monthDay(assessed.due)}前办结`];
    return [
      `${decider(subject, assessed)}：${need}，`,
      ...by,
      `；${clip(assessed.name, NAME)}`,
      ...(held.length === 0 ? [] : ['，押着', ...held]),
      '。',
    ];
  });
  const rest = problems.length > rows.length ? [[`其余事项见${subject.annexOf('难题表')}，按所列时限办理。`]] : [];
  return [...numbered(rows), ...rest];
}
