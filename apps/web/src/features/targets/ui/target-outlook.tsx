import { type TargetAssessment, type TargetOutlook, WORDS } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, chance, shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import type { OutlookInHand } from '../../../lib/outlook.ts';
import { Empty } from '../../../ui/states.tsx';
import { CountStrip } from './count-strip.tsx';

/** How likely the target is reached by the last day, where that comes from, and how sure it is. */
export function TargetOutlookFacts({
  assessment,
  inHand: { outlook, isComing, targets },
}: {
  readonly assessment: TargetAssessment;
  readonly inHand: OutlookInHand;
}) {
  const { t, language } = useLanguage();
  const h = t.target.outlook;
  if (isComing)
    return (
      <p className="quiet" role="status">
        {t.schedule.coming}
      </p>
    );
  const own = targets.get(assessment.target);
  if (outlook === undefined || own === undefined) return <Empty>{h.none}</Empty>;
  const figure = (value: number) => amount(value, assessment.decimals);
  const asked = `${WORDS.comparison[assessment.comparison][language]}${language === 'en' ? ' ' : ''}${figure(assessment.goal)}`;
  return (
    <>
      <p>
        {h.chance(shortDay(outlook.by, language), asked, assessment.unitOfMeasure)}
        <b>{chance(own.chance)}</b>
        {own.standardError > 0 && h.error(amount(own.standardError * 100, 1))}
        {h.range(figure(own.p50), figure(own.p10), figure(own.p90), assessment.unitOfMeasure)}
      </p>
      {own.distribution !== undefined && (
        <CountStrip distribution={own.distribution} goal={assessment.goal} unit={assessment.unitOfMeasure} />
      )}
      <p className="quiet small">
        <Method own={own} draws={outlook.draws} seed={outlook.seed} />
      </p>
    </>
  );
}

function Method({
  own: { method, series, unplanned },
  draws,
  seed,
}: {
  readonly own: TargetOutlook;
  readonly draws: number;
  readonly seed: number;
}) {
  const { t, language } = useLanguage();
  const { plan } = useCampaign();
  const h = t.target.outlook;
  const isDrawn = method !== 'series';
  return (
    <>
      {h.method(WORDS.outlookMethod[method][language])}
      {series !== undefined && h.series(new Map(Object.entries(h.seriesNames)).get(series) ?? series)}
      {isDrawn && h.draws(draws, seed)}
      {isDrawn && plan.problems.some(({ cleared }) => cleared === undefined) && h.problems}
      {isDrawn && h.withoutSteps}
      {unplanned !== undefined && unplanned > 0 && h.unplanned(unplanned)}
    </>
  );
}
