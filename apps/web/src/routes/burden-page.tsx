import { type Burden, wordNumber } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { burdenQuery } from '../features/burden/api.ts';
import { timeWords } from '../features/burden/time-words.ts';
import { BurdenTable } from '../features/burden/ui/burden-table.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { monthWords, NONE } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { caseworkQuery } from '../lib/queries.ts';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';

/** What was asked of units, month by month and demand by demand. */
export function BurdenPage() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const query = useQuery(burdenQuery(campaign.id, day));
  const [chosen, setChosen] = useState<string>();
  const words = t.reporting.burden;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <span className="quiet">{words.about}</span>
      </div>
      <Answered query={query}>
        {(burden) => {
          const months = burden.totals.map(({ month }) => month);
          const month = chosen ?? months.at(-1);
          if (month === undefined) return <Empty>{words.none}</Empty>;
          return (
            <div className="sections">
              <Section
                title={words.units}
                aside={
                  <Segmented
                    value={month}
                    onChange={setChosen}
                    options={months.map((value) => ({ value, label: monthWords(value, language) }))}
                  />
                }
              >
                <BurdenTable burden={burden} month={month} />
                {burden.minutesPerRow !== undefined && (
                  <p className="quiet small">{words.perRow(wordNumber(burden.minutesPerRow, 1))}</p>
                )}
              </Section>
              {burden.demands.length > 0 && (
                <Section title={words.demandsTitle}>
                  <DemandBurdens demands={burden.demands} />
                </Section>
              )}
            </div>
          );
        }}
      </Answered>
    </div>
  );
}

function DemandBurdens({ demands }: { readonly demands: Burden['demands'] }) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const names = new Map(useQuery(caseworkQuery(campaign.id)).data?.demand.map(({ id, name }) => [id, name]));
  const words = t.reporting.burden;
  return (
    <table className="small-table stacked">
      <thead>
        <tr>
          <th scope="col">{t.reporting.demands.name}</th>
          <th scope="col">{t.reporting.demands.state}</th>
          <th scope="col" className="figure">
            {words.rows}
          </th>
          <th scope="col" className="figure">
            {words.time}
          </th>
          <th scope="col" className="figure">
            {words.known}
          </th>
        </tr>
      </thead>
      <tbody>
        {demands.map(({ demand, asked, answered, rows, minutes, known }) => (
          <tr key={demand}>
            <th scope="row">
              <Link to="/campaigns/$campaign/demands" params={{ campaign: campaign.id }}>
                {names.get(demand) ?? demand}
              </Link>
            </th>
            <td data-name={t.reporting.demands.state}>{t.reporting.demands.answered(answered, asked)}</td>
            <td className="figure" data-name={words.rows}>
              {rows}
            </td>
            <td className="figure" data-name={words.time}>
              {minutes === 0 ? NONE : timeWords(minutes, words)}
            </td>
            <td className="figure" data-name={words.known}>
              {known === 0 ? NONE : known}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
