import { type Application, applicationState, exemptionState, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { ApplicationTable } from '../features/exemptions/ui/application-table.tsx';
import { ExemptionTable } from '../features/exemptions/ui/exemption-table.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { daySpan, planDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { caseworkQuery } from '../lib/queries.ts';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';
import { SubjectLink } from '../ui/subject-link.tsx';
import '../features/supervision/ui/supervision.css';

/** Approved causes: what waits for a decision, what is valid and to be looked at again, what is over. */
export function ExemptionsPage() {
  const { t } = useLanguage();
  const { campaign, actor, plan, day } = useCampaign();
  const query = useQuery(caseworkQuery(campaign.id));
  const e = t.supervision.exemptions;
  const isUnit = ['reporter', 'reviewer', 'approver'].includes(actor.role);
  const all = plan.exemptions.map((exemption) => ({ exemption, state: exemptionState(exemption, day) }));
  const valid = all.filter(({ state }) => state === 'running' || state === 'coming').map(({ exemption }) => exemption);
  const ended = all.filter(({ state }) => state === 'over' || state === 'ended').map(({ exemption }) => exemption);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{e.title}</h1>
        <span className="quiet">
          {e.about}
          {isUnit && ` ${e.only}`}
        </span>
      </div>
      <Answered query={query}>
        {({ application: applications }) => {
          const refused = applications.filter((one) => ['refused', 'withdrawn'].includes(applicationState(one)));
          return (
            <div className="sections">
              <Section title={e.waiting}>
                <ApplicationTable applications={applications.filter((one) => applicationState(one) === 'asked')} />
              </Section>
              <Section title={e.running}>
                {valid.length === 0 ? <Empty>{e.noneRunning}</Empty> : <ExemptionTable exemptions={valid} />}
              </Section>
              <Section title={e.ended}>
                {ended.length + refused.length === 0 && <Empty>{e.noneEnded}</Empty>}
                {ended.length > 0 && <ExemptionTable exemptions={ended} />}
                {refused.length > 0 && <RefusedList applications={refused} />}
              </Section>
            </div>
          );
        }}
      </Answered>
    </div>
  );
}

function RefusedList({ applications }: { readonly applications: readonly Application[] }) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  return (
    <table className="small-table stacked">
      <tbody>
        {applications.map((application) => (
          <tr key={application.id}>
            <th scope="row">
              <SubjectLink of={application.of} subject={application.subject} />
            </th>
            <td>{WORDS.exemptionType[application.type][language]}</td>
            <td>{daySpan(application.from, application.to, campaign.year, language)}</td>
            <td>{WORDS.applicationState[applicationState(application)][language]}</td>
            <td className="order-text">
              {application.decision?.why !== undefined && t.supervision.exemptions.refusedWhy(application.decision.why)}
              {application.withdrawn?.why}
            </td>
            <td>{planDay((application.decision ?? application.withdrawn)?.on, campaign.year, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
