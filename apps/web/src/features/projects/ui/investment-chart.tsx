import type { ProjectDetail } from '@gongjian/model';
import { useMemo } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LineChart } from '../../../ui/line-chart.tsx';
import type { ChartLine } from '../../../ui/line-chart-props.ts';
import { Empty } from '../../../ui/states.tsx';

/** Investment of the year against its plan, in 万元. */
export function InvestmentChart({
  detail: { project, assessment, expected, readings },
}: {
  readonly detail: ProjectDetail;
}) {
  const { t, language } = useLanguage();
  const { day } = useCampaign();
  const lines = useMemo<readonly ChartLine[]>(() => {
    const plan = project.annualInvestment;
    const current = readings.filter(({ until, on }) => until === undefined && on <= day);
    const done = [...current].sort((a, b) => (a.on < b.on ? -1 : 1)).map(({ on, value }) => ({ on, value }));
    const planned =
      plan === undefined
        ? []
        : expected.flatMap(({ on, annual }) => (annual === undefined ? [] : [{ on, value: (annual * plan) / 100 }]));
    return [
      { name: t.target.chart.done, kind: 'done' as const, points: done },
      { name: t.project.planned, kind: 'annual' as const, points: planned },
    ].filter(({ points }) => points.length > 0);
  }, [project, expected, readings, day, t]);
  if (lines.length === 0) return <Empty>{t.readings.none}</Empty>;
  return (
    <LineChart
      label={t.project.curve(project.name)}
      lines={lines}
      unit="万元"
      decimals={0}
      today={day}
      todayName={t.front.today(shortDay(day, language))}
      source={t.target.chart.source(shortDay(assessment.investedOn, language))}
    />
  );
}
