import type { Period } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { ClosePeriod } from '../features/reporting/ui/close-period.tsx';
import { ExceptPeriod } from '../features/reporting/ui/except-period.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { caseworkQuery } from '../lib/queries.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Answered, Empty } from '../ui/states.tsx';

/** Which days are closed for reporting, when they were closed, and who may still report by exception. */
export function PeriodsPage() {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const may = useMay();
  const query = useQuery(caseworkQuery(campaign.id));
  const words = t.reporting.periods;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <span className="quiet">{words.about}</span>
      </div>
      {may('period.close') ? <ClosePeriod /> : <OnlyFor act="period.close" />}
      <Answered query={query}>
        {({ period }) =>
          period.length === 0 ? <Empty>{words.none}</Empty> : <Periods periods={[...period].reverse()} />
        }
      </Answered>
    </div>
  );
}

function Periods({ periods }: { readonly periods: readonly Period[] }) {
  const { t, language } = useLanguage();
  const { unitName, day } = useCampaign();
  const mayExcept = useMay()('period.except');
  const words = t.reporting.periods;
  return (
    <table className="small-table stacked">
      <thead>
        <tr>
          <th scope="col">{words.through}</th>
          <th scope="col">{words.closedOn}</th>
          <th scope="col">{words.by}</th>
          <th scope="col">{words.exceptions}</th>
          {mayExcept && (
            <th scope="col">
              <span className="hidden">{words.except}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period.id}>
            <th scope="row">
              {shortDay(period.on, language)}
              {period.sample && <SampleMark />}
            </th>
            <td data-name={words.closedOn}>{shortDay(period.closedOn, language)}</td>
            <td data-name={words.by}>{period.by}</td>
            <td data-name={words.exceptions}>
              {period.exceptions.length === 0 && <span className="quiet">{words.noExceptions}</span>}
              {period.exceptions.map(({ unit, until, approver, why, on }) => (
                <div key={`${unit} ${on} ${until}`} className={until < day ? 'quiet' : undefined}>
                  {words.exception(unitName(unit), shortDay(until, language), approver, why)}
                  {until < day && ` · ${words.over}`}
                </div>
              ))}
            </td>
            {mayExcept && (
              <td>
                <ExceptPeriod period={period} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
