import { coveringPeriod, type Day, exceptionFor, type Id } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { caseworkQuery } from '../../../lib/queries.ts';

/** Says beside a day's figures that its period is closed, or by which exception the unit may still report. */
export function PeriodNotice({ on, unit }: { readonly on: Day; readonly unit: Id | undefined }) {
  const { t, language } = useLanguage();
  const { campaign, day, plan } = useCampaign();
  const periods = useQuery(caseworkQuery(campaign.id)).data?.period ?? [];
  const period = coveringPeriod(periods, on);
  if (period === undefined) return null;
  const parents = new Map(plan.units.map(({ id, parent }) => [id, parent]));
  const exception = unit === undefined ? undefined : exceptionFor(period, unit, day, (id) => parents.get(id));
  const through = shortDay(period.on, language);
  return (
    <Alert
      type={exception === undefined ? 'warning' : 'info'}
      title={
        exception === undefined
          ? t.reporting.periods.notice(through, shortDay(period.closedOn, language))
          : t.reporting.periods.noticeExcept(through, shortDay(exception.until, language))
      }
    />
  );
}
