import type { PaperRun, TargetAssessment } from '@gongjian/model';
import { annualLineFact, curveFact, doneFacts, goalFact, planFact } from './bulletin-facts.ts';
import type { FigureSubject } from './bulletin-subject.ts';
import { longDay } from './bulletin-words.ts';
import type { RawFigure } from './figure-book.ts';

type TargetFigure =
  | 'goal'
  | 'plan'
  | 'done'
  | 'before'
  | 'period'
  | 'share'
  | 'annual'
  | 'annual-gap'
  | 'curve'
  | 'curve-gap';

/** The run of a target's figure, or undefined where there is none to print. */
export type TargetRuns = (name: TargetFigure) => PaperRun | undefined;

/** Writes the figures of a target into the book: each is made from others of them, or from facts. */
export function targetFigures(subject: FigureSubject, target: TargetAssessment): TargetRuns {
  const { book } = subject;
  const name = subject.targetName(target.target);
  const idOf = (figure: TargetFigure) => `target:${target.target}:${figure}`;
  const figure = (key: TargetFigure, label: string, rest: Omit<RawFigure, 'id' | 'label'>) =>
    book.add({ id: idOf(key), label: `${name}·${label}`, ...rest });
  const quantity = { decimals: target.decimals, unit: target.unitOfMeasure };
  const percent = { decimals: 1, unit: '%' };
  const points = { decimals: 1, unit: '个百分点', formula: 'gap' as const };

  figure('goal', '攻坚目标', { ...quantity, raw: target.goal, formula: 'fact', facts: [goalFact(subject, target)] });
  if (target.annualPlan !== undefined) {
    const what = `${name}${target.annualPlan}${target.unitOfMeasure}；年度计划`;
    const fact = planFact(subject, 'target', target.target, what);
    figure('plan', '年度计划', { ...quantity, raw: target.annualPlan, formula: 'fact', facts: [fact] });
  }
  if (target.done !== undefined) {
    const counts = subject.plan.targets.get(target.target)?.measurement.by === 'count';
    figure('done', '累计完成', {
      ...quantity,
      raw: target.done,
      formula: counts ? 'count' : 'fact',
      facts: doneFacts(subject, target),
      ...wholeOf(subject, target),
    });
    addPeriod(subject, target, figure);
  }
  const { pace } = target;
  const base = target.annualPlan === undefined ? 'goal' : 'plan';
  const whole = book.get(idOf(base));
  if (pace !== undefined && target.done !== undefined && whole !== undefined && whole.value !== 0) {
    const label = base === 'plan' ? '占年度计划' : '占攻坚目标';
    figure('share', label, { ...percent, raw: pace.share, formula: 'share', parts: [idOf('done'), idOf(base)] });
    if (pace.annualExpected !== undefined && pace.annualGap !== undefined) {
      const facts = [annualLineFact(subject, target, pace.asOf)];
      figure('annual', '年度时序应达', { ...percent, raw: pace.annualExpected, formula: 'fact', facts });
      figure('annual-gap', '较年度时序', { ...points, raw: pace.annualGap, parts: [idOf('share'), idOf('annual')] });
    }
    const facts = [curveFact(subject, target, pace.asOf)];
    figure('curve', '攻坚曲线应达', { ...percent, raw: pace.campaignExpected, formula: 'fact', facts });
    figure('curve-gap', '较攻坚曲线', { ...points, raw: pace.campaignGap, parts: [idOf('share'), idOf('curve')] });
  }
  return (key) => (book.get(idOf(key)) === undefined ? undefined : { figure: idOf(key) });
}

type Add = (key: TargetFigure, label: string, rest: Omit<RawFigure, 'id' | 'label'>) => unknown;

/** What the period added: the difference of two printed figures; none where nothing newer was told. */
function addPeriod(subject: FigureSubject, target: TargetAssessment, figure: Add): void {
  const { earlier } = subject;
  const before = earlier.targets.find((one) => one.target === target.target);
  if (before?.done === undefined || target.done === undefined) return;
  const form = subject.plan.indicators.get(subject.plan.targets.get(target.target)?.indicator ?? '')?.form;
  const sameFigure = before.pace !== undefined && before.pace.asOf === target.pace?.asOf;
  if (form !== 'cumulative' || sameFigure || before.unitOfMeasure !== target.unitOfMeasure) return;
  const quantity = { decimals: target.decimals, unit: target.unitOfMeasure };
  const facts = [`上期：${subject.targetName(target.target)}；${longDay(earlier.day)}，台账截至第${earlier.seq}号`];
  figure('before', '上期末累计', { ...quantity, raw: before.done, formula: 'fact', facts });
  const parts = [`target:${target.target}:done`, `target:${target.target}:before`];
  figure('period', '本期完成', { ...quantity, raw: target.done - before.done, formula: 'difference', parts });
}

/** 其中: a part may not exceed its whole, where both measure the same thing and the whole is not the older figure. */
function wholeOf(subject: FigureSubject, target: TargetAssessment): { readonly within?: string } {
  const parent = target.parent === undefined ? undefined : subject.targets.get(target.parent);
  if (parent?.done === undefined || target.parent === undefined) return {};
  const indicatorOf = (id: string) => {
    const indicator = subject.plan.targets.get(id)?.indicator;
    return indicator === undefined ? undefined : subject.plan.indicators.get(indicator);
  };
  const [own, whole] = [indicatorOf(target.target), indicatorOf(parent.target)];
  const comparable =
    target.unitOfMeasure === parent.unitOfMeasure && own?.form === 'cumulative' && whole?.form === 'cumulative';
  const older = (parent.pace?.asOf ?? '') < (target.pace?.asOf ?? '');
  return comparable && own.caliber === whole.caliber && !older ? { within: `target:${parent.target}:done` } : {};
}
