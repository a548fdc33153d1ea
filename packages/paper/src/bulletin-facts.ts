import type { Day, Id, Kind, Reading, Recognition, RecognitionKind, TargetAssessment } from '@gongjian/model';
import type { FigureSubject } from './bulletin-subject.ts';
import { GRADE_WORDS, longDay, RECOGNITION_WORDS } from './bulletin-words.ts';

const SAMPLE = '，示例数据';

/** What finds the row again: its ledger number, or its id where that is not known. */
function reference(subject: FigureSubject, kind: Kind, id: Id): string {
  const seq = subject.provenance?.(kind, id)?.seq;
  return seq === undefined ? `（${id}）` : `（台账第${seq}号）`;
}

/** Like every fact `kind：what；how（where）`: what many have in common stands behind, so that an annex names it once. */
function readingFact(subject: FigureSubject, reading: Reading, unit: string): string {
  const name = reading.of === 'target' ? subject.targetName(reading.subject) : subject.projectName(reading.subject);
  const by = reading.grade === 'verified' ? subject.provenance?.('reading', reading.id)?.by : undefined;
  const how = [
    `${GRADE_WORDS[reading.grade]}${by === undefined ? '' : `（${by}）`}`,
    ...(reading.unchanged ? ['无变化'] : []),
    `截至${longDay(reading.on)}`,
    ...(reading.corrects === undefined ? [] : [`更正台账第${reading.corrects}号`]),
  ].join('，');
  const value = String(reading.value).replace('-', '−');
  return `读数：${name}${value}${unit}；${how}${reading.sample ? SAMPLE : ''}${reference(subject, 'reading', reading.id)}`;
}

export function recognitionFact(subject: FigureSubject, recognition: Recognition, more = ''): string {
  const { project, kind, on, part, verifier, sample } = recognition;
  const how = `${RECOGNITION_WORDS[kind]}，${verifier}核实${more}${sample ? SAMPLE : ''}`;
  const what = `${subject.projectName(project)}，${longDay(on)}${part === undefined ? '' : `（${part}）`}`;
  return `认定：${what}；${how}${reference(subject, 'recognition', recognition.id)}`;
}

/** A row of the plan and what of it is printed. */
export function planFact(subject: FigureSubject, kind: Kind, id: Id, what: string): string {
  return `计划：${what}${reference(subject, kind, id)}`;
}

export function problemFact(subject: FigureSubject, id: Id, what: string): string {
  return `难题：${what}${reference(subject, 'problem', id)}`;
}

/** The first recognition of any of these kinds, by day: what counts the project. */
export function firstRecognition(
  subject: FigureSubject,
  project: Id,
  kinds: readonly RecognitionKind[],
): Recognition | undefined {
  let first: Recognition | undefined;
  for (const recognition of subject.recognitionsOf(project)) {
    if (kinds.includes(recognition.kind) && (first === undefined || recognition.on < first.on)) first = recognition;
  }
  return first;
}

export function recognitionFacts(
  subject: FigureSubject,
  projects: readonly Id[],
  kinds: readonly RecognitionKind[],
): string[] {
  return projects.flatMap((project) => {
    const recognition = firstRecognition(subject, project, kinds);
    return recognition === undefined ? [] : [recognitionFact(subject, recognition)];
  });
}

/** What the figure of a target was taken from: its reading, the recognitions it counts, or the readings it sums. */
export function doneFacts(subject: FigureSubject, assessed: TargetAssessment): string[] {
  const target = subject.plan.targets.get(assessed.target);
  if (target === undefined) return [];
  const { measurement } = target;
  switch (measurement.by) {
    case 'readings': {
      const caliber = subject.plan.indicators.get(target.indicator)?.caliber ?? 'management';
      const reading = subject.lastReading('target', target.id, caliber);
      return reading === undefined ? [] : [readingFact(subject, reading, assessed.unitOfMeasure)];
    }
    case 'count':
      return recognitionFacts(subject, assessed.projects?.counted ?? [], measurement.recognised);
    case 'investment':
      return rosterProjects(subject, measurement).flatMap((project) => {
        const reading = subject.lastReading('project', project, 'management');
        return reading === undefined ? [] : [readingFact(subject, reading, '万元')];
      });
  }
}

function rosterProjects(subject: FigureSubject, from: { readonly roster: Id; readonly tag?: string }): Id[] {
  const { day } = subject.assessment;
  return (subject.plan.rosters.get(from.roster)?.entries ?? [])
    .filter((entry) => entry.entered <= day && (entry.left === undefined || entry.left > day))
    .map((entry) => entry.project)
    .filter((id) => from.tag === undefined || subject.plan.projects.get(id)?.tags.includes(from.tag) === true);
}

export function goalFact(subject: FigureSubject, assessed: TargetAssessment): string {
  const { target: id, goal, goalFrom, unitOfMeasure } = assessed;
  const target = subject.plan.targets.get(id);
  const ratio = target?.ratio ?? subject.snapshot.campaign.ratio;
  const how = goalFrom === 'ratio' ? `年度计划的${ratio}%` : '按计划文件';
  return planFact(subject, 'target', id, `${subject.targetName(id)}${goal}${unitOfMeasure}；攻坚目标，${how}`);
}

/** Where the expected share of the annual line comes from: the target's own points, or the line of all. */
export function annualLineFact(subject: FigureSubject, { target: id }: TargetAssessment, asOf: Day): string {
  const { campaign } = subject.snapshot;
  if ((subject.plan.targets.get(id)?.annualPoints.length ?? 0) > 0) {
    return planFact(subject, 'target', id, `${subject.targetName(id)}；年度时序，${longDay(asOf)}，按计划节点`);
  }
  const line = campaign.annualLine === 'months' ? '按月份÷12' : '按日历天数';
  return planFact(subject, 'campaign', campaign.id, `年度时序，${longDay(asOf)}，${line}`);
}

export function curveFact(subject: FigureSubject, { target: id }: TargetAssessment, asOf: Day): string {
  const points = subject.plan.targets.get(id)?.curve.length ?? 0;
  const line = points > 0 ? '按攻坚节点' : '自攻坚前一日直线推进';
  return planFact(subject, 'target', id, `${subject.targetName(id)}；攻坚曲线，${longDay(asOf)}，${line}`);
}
