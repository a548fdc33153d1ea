import { type TargetDetail, WORDS } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, multiple, NONE, percent, shortDay, withUnit } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';

/** What was promised and where it stands, as a list of facts. */
export function TargetFacts({ detail: { target, indicator, assessment } }: { readonly detail: TargetDetail }) {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName, plan } = useCampaign();
  const { decimals, unitOfMeasure, pace } = assessment;
  const figure = (value: number | undefined) =>
    value === undefined ? NONE : withUnit(amount(value, decimals), unitOfMeasure, language);
  const rate = (value: number | undefined) =>
    value === undefined ? NONE : t.target.perDay(amount(value, Math.max(decimals, 2)), unitOfMeasure);
  const f = t.target.facts;
  const facts: readonly (readonly [string, string])[] = [
    [f.action, plan.actions.find(({ id }) => id === target.action)?.name ?? NONE],
    [f.unit, [unitName(target.unit), ...target.helpers.map((id) => f.helps(unitName(id)))].join(t.comma)],
    [f.leader, leaderName(target.leader)],
    [
      f.indicator,
      [indicator.name, WORDS.caliber[indicator.caliber][language], indicator.meaning].filter(Boolean).join(t.semicolon),
    ],
    [f.annualPlan, figure(assessment.annualPlan)],
    [
      f.goal,
      `${WORDS.comparison[assessment.comparison][language]}${language === 'zh' ? '' : ' '}${figure(assessment.goal)}${
        assessment.goalFrom === 'ratio' ? f.fromRatio(target.ratio ?? campaign.ratio) : ''
      }${target.goalNote === undefined ? '' : `(${target.goalNote})`}`,
    ],
    [f.done, `${figure(assessment.done)}${pace === undefined ? '' : f.asOf(shortDay(pace.asOf, language))}`],
    [f.verified, figure(assessment.doneVerified)],
    ...(assessment.peer === undefined ? [] : ([[f.peer, figure(assessment.peer)]] as const)),
    ...(pace === undefined
      ? []
      : ([
          [f.share, percent(pace.share, campaign.rounding)],
          [f.needed, rate(pace.neededDaily)],
          [f.rate, rate(pace.rateSoFar)],
          [f.catchUp, assessment.verdict === 'reached' ? NONE : t.front.times(multiple(pace.catchUp))],
          [f.projected, figure(pace.projected)],
        ] as const)),
    [f.verdict, WORDS.verdict[assessment.verdict][language]],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
