import type { TargetDetail } from '@gongjian/model';
import { useMemo } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LineChart } from '../../../ui/line-chart.tsx';
import type { ChartLine } from '../../../ui/line-chart-props.ts';

/** The annual line, the campaign curve and the reported figures, drawn and as a table. */
export function TargetChart({ detail }: { readonly detail: TargetDetail }) {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const { assessment, target, expected, points } = detail;
  const { decimals, unitOfMeasure, annualPlan, goal } = assessment;
  const whole = annualPlan ?? goal;
  const lines = useMemo<readonly ChartLine[]>(() => {
    const line = (kind: 'annual' | 'campaign') =>
      expected.flatMap((point) => {
        const share = point[kind];
        return share === undefined ? [] : [{ on: point.on, value: (share * whole) / 100 }];
      });
    return [
      { name: t.target.chart.done, kind: 'done' as const, points },
      {
        name: t.target.chart.annual,
        kind: 'annual' as const,
        isStepped: campaign.annualLine === 'months' && target.annualPoints.length === 0,
        points: line('annual'),
      },
      { name: t.target.chart.campaign, kind: 'campaign' as const, points: line('campaign') },
    ].filter((one) => one.points.length > 0);
  }, [expected, points, whole, campaign, target, t]);
  const days = [...new Set([...points.map(({ on }) => on), ...expected.map(({ on }) => on)])].sort();
  const cell = (kind: ChartLine['kind'], on: string) =>
    amount(lines.find((line) => line.kind === kind)?.points.find((point) => point.on === on)?.value, decimals);
  return (
    <div className="beside">
      <LineChart
        label={t.target.chart.label(assessment.name)}
        lines={lines}
        unit={unitOfMeasure}
        decimals={decimals}
        today={day}
        todayName={t.front.today(shortDay(day, language))}
        source={t.target.chart.source(shortDay(assessment.pace?.asOf, language))}
      />
      <div className="scroll" tabIndex={0}>
        <table className="small-table">
          <caption className="hidden">{t.target.chart.label(assessment.name)}</caption>
          <thead>
            <tr>
              <th scope="col">{t.readings.on}</th>
              <th scope="col" className="figure">
                {t.target.chart.done}
              </th>
              <th scope="col" className="figure">
                {t.target.chart.annual}
              </th>
              <th scope="col" className="figure">
                {t.target.chart.campaign}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((on) => (
              <tr key={on}>
                <td>{on}</td>
                <td className="figure">{cell('done', on)}</td>
                <td className="figure">{cell('annual', on)}</td>
                <td className="figure">{cell('campaign', on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
