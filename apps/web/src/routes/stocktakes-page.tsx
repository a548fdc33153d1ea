import { commitmentState, isOpenCommitment } from '@gongjian/engine';
import { WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { stocktakesQuery } from '../features/meetings/api.ts';
import { CommitmentActs } from '../features/meetings/ui/commitment-acts.tsx';
import { CommitmentTable } from '../features/meetings/ui/commitment-table.tsx';
import { PlanStocktake } from '../features/meetings/ui/plan-stocktake.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { planDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { caseworkQuery } from '../lib/queries.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';
import '../features/meetings/ui/meetings.css';

/** Stocktakes held and planned, the latest first. */
export function StocktakesPage() {
  const { t, language } = useLanguage();
  const { campaign, leaderName } = useCampaign();
  const may = useMay();
  const query = useQuery(stocktakesQuery(campaign.id));
  const h = t.meetings.stocktakes;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{h.title}</h1>
        <span className="quiet">{h.about}</span>
        {may('stocktake.set') ? <PlanStocktake /> : <OnlyFor act="stocktake.set" />}
      </div>
      <div className="sections">
        <OpenCommitments />
        <Section title={h.meetings}>
          <Answered query={query}>
            {(stocktakes) =>
              stocktakes.length === 0 ? (
                <Empty>{h.none}</Empty>
              ) : (
                <table className="small-table stacked">
                  <thead>
                    <tr>
                      <th scope="col">{h.name}</th>
                      <th scope="col">{h.on}</th>
                      <th scope="col">{h.place}</th>
                      <th scope="col">{h.chair}</th>
                      <th scope="col">{h.state}</th>
                      <th scope="col" className="figure">
                        {h.decided}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {stocktakes.map(({ id, name, on, place, leader, state, decisions, sample }) => (
                      <tr key={id}>
                        <th scope="row">
                          <Link
                            to="/campaigns/$campaign/stocktakes/$stocktake"
                            params={{ campaign: campaign.id, stocktake: id }}
                          >
                            {name}
                          </Link>
                          {sample && <SampleMark />}
                        </th>
                        <td data-name={h.on}>{planDay(on, campaign.year, language)}</td>
                        <td data-name={h.place}>{place ?? '—'}</td>
                        <td data-name={h.chair}>{leaderName(leader)}</td>
                        <td data-name={h.state}>{WORDS.stocktakeState[state][language]}</td>
                        <td className="figure" data-name={h.decided}>
                          {decisions.length}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )
            }
          </Answered>
        </Section>
      </div>
    </div>
  );
}

/** What those who look have promised or carry out, until it is closed, whatever meeting it came from. */
function OpenCommitments() {
  const { t } = useLanguage();
  const { campaign, day } = useCampaign();
  const may = useMay();
  const rows = (useQuery(caseworkQuery(campaign.id)).data?.commitment ?? [])
    .filter(({ leader, unit }) => may('commitment.report', { leaders: [leader], units: [unit] }))
    .flatMap((commitment) => {
      const standing = isOpenCommitment(commitment, day) ? commitmentState(commitment, day) : undefined;
      return standing === undefined ? [] : [{ commitment, standing }];
    })
    .sort((a, b) => (a.standing.due < b.standing.due ? -1 : 1));
  if (rows.length === 0) return null;
  return (
    <Section title={t.meetings.stocktakes.openCommitments}>
      <CommitmentTable rows={rows} acts={({ commitment }) => <CommitmentActs commitment={commitment} />} />
    </Section>
  );
}
