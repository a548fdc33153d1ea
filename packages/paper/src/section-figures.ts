import { dimensionOf, type Id, type PaperRun, type TargetAssessment } from '@gongjian/model';
import { firstRecognition, recognitionFact, recognitionFacts } from './bulletin-facts.ts';
import type { Subject } from './bulletin-subject.ts';
import type { TargetRuns } from './bulletin-targets.ts';
import { clip, monthDay } from './bulletin-words.ts';
import { exemptRows, without } from './section-causes.ts';
import { NAME, type Room, type Section, sentences, wholesFirst } from './section-parts.ts';

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
