import { Link, Navigate } from '@tanstack/react-router';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { NothingPlanned } from '../ui/nothing-planned.tsx';

/** A leader is led to the own page; whoever sees the county chooses one. */
export function LeadersPage() {
  const { t } = useLanguage();
  const { campaign, plan, actor } = useCampaign();
  if (actor.leader !== undefined)
    return (
      <Navigate
        to="/campaigns/$campaign/leaders/$leader"
        params={{ campaign: campaign.id, leader: actor.leader }}
        replace
      />
    );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.meetings.leaders.title}</h1>
        <span className="quiet">{t.meetings.leaders.about}</span>
      </div>
      {plan.leaders.length === 0 ? (
        <NothingPlanned kind="leader" />
      ) : (
        <table className="small-table narrow">
          <thead>
            <tr>
              <th scope="col">{t.target.columns.leader}</th>
              <th scope="col">{t.meetings.leaders.post}</th>
            </tr>
          </thead>
          <tbody>
            {plan.leaders.map(({ id, name, post }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/campaigns/$campaign/leaders/$leader" params={{ campaign: campaign.id, leader: id }}>
                    {name}
                  </Link>
                </th>
                <td>{post}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
