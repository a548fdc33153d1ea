import type { JointProposal, OfficeCase } from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { approvalsQuery } from '../features/meetings/api.ts';
import { CallJoint, JointSessions } from '../features/meetings/ui/joint-sessions.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { NONE, shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';
import '../features/meetings/ui/meetings.css';

const AT_FIRST = 20;

/** What waits with an approval office, what it holds, and what could be heard jointly. */
export function ApprovalsPage() {
  const { t } = useLanguage();
  const { campaign, day } = useCampaign();
  const [chosen, setChosen] = useState<string>();
  const query = useQuery({ ...approvalsQuery(campaign.id, day, chosen), placeholderData: keepPreviousData });
  const h = t.meetings.approvals;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{h.title}</h1>
        <span className="quiet">{h.about}</span>
      </div>
      <Answered query={query}>
        {({ offices, office, sessions }) =>
          office === undefined ? (
            <Empty>{h.noOffice}</Empty>
          ) : (
            <>
              <div className="bar screen-only">
                <Select
                  aria-label={h.office}
                  style={{ minWidth: 260 }}
                  value={office.unit}
                  onChange={(next: string) => setChosen(next)}
                  options={offices.map(({ unit, name, cases }) => ({
                    value: unit,
                    label: `${name} · ${h.count(cases)}`,
                  }))}
                />
              </div>
              <div className="sections">
                <Section title={h.cases} aside={<span className="quiet">{h.count(office.cases.length)}</span>}>
                  {office.cases.length === 0 ? <Empty>{h.none}</Empty> : <Cases cases={office.cases} />}
                  <p className="quiet small">{h.note}</p>
                </Section>
                <Section title={h.sessions}>
                  {sessions.length === 0 ? <Empty>{h.noneSessions}</Empty> : <JointSessions sessions={sessions} />}
                  <p className="quiet small">{h.progress}</p>
                </Section>
                <Section title={h.joint}>
                  {office.joint.length === 0 ? <Empty>{h.noneJoint}</Empty> : <Proposals joint={office.joint} />}
                </Section>
                <Section title={h.next} aside={<span className="quiet">{h.count(office.next.length)}</span>}>
                  {office.next.length === 0 ? <Empty>{h.noneNext}</Empty> : <Next next={office.next} />}
                </Section>
              </div>
            </>
          )
        }
      </Answered>
    </div>
  );
}

function ProjectLink({ id, name }: { readonly id: string; readonly name: string }) {
  const { campaign } = useCampaign();
  return (
    <Link to="/campaigns/$campaign/projects/$project" params={{ campaign: campaign.id, project: id }}>
      {name}
    </Link>
  );
}

function Cases({ cases }: { readonly cases: readonly OfficeCase[] }) {
  const { t, language } = useLanguage();
  const [all, setAll] = useState(false);
  const h = t.meetings.approvals;
  const shown = all ? cases : cases.slice(0, AT_FIRST);
  const left = (allowed: OfficeCase['promised']) => {
    if (allowed === undefined) return NONE;
    const days = h.days(allowed.days, allowed.basis === 'working');
    return allowed.by === undefined ? days : h.left(allowed.days - allowed.used, days);
  };
  return (
    <>
      <div className="scroll">
        <table className="small-table stacked">
          <thead>
            <tr>
              <th scope="col">{h.project}</th>
              <th scope="col">{h.step}</th>
              <th scope="col">{h.state}</th>
              <th scope="col">{h.promised}</th>
              <th scope="col">{h.legal}</th>
              <th scope="col">{h.latest}</th>
              <th scope="col">{h.holds}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.step}>
                <th scope="row">
                  <ProjectLink id={one.project} name={one.projectName} />
                </th>
                <td>{one.name}</td>
                <td data-name={h.state}>
                  {h.states[one.state]}
                  {one.since !== undefined && (
                    <span className="quiet small"> {`${h.since} ${shortDay(one.since, language)}`}</span>
                  )}
                </td>
                <td
                  data-name={h.promised}
                  className={one.promised !== undefined && one.promised.used > one.promised.days ? 'behind' : undefined}
                >
                  {left(one.promised)}
                </td>
                <td
                  data-name={h.legal}
                  className={one.legal !== undefined && one.legal.used > one.legal.days ? 'behind' : undefined}
                >
                  {left(one.legal)}
                  {one.legal !== undefined && <div className="quiet small">{one.legal.citation}</div>}
                </td>
                <td data-name={h.latest} className={(one.float ?? 0) < 0 ? 'behind' : undefined}>
                  {shortDay(one.lateFinish, language)}
                  {one.float !== undefined && <div className="quiet small">{h.floatDays(one.float)}</div>}
                </td>
                <td data-name={h.holds}>{one.targets.map(({ name }) => name).join(t.comma) || NONE}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < cases.length && (
        <Button className="screen-only more" size="small" onClick={() => setAll(true)}>
          {h.more(cases.length - shown.length)}
        </Button>
      )}
    </>
  );
}

function Proposals({ joint }: { readonly joint: readonly JointProposal[] }) {
  const { t } = useLanguage();
  const { unitName } = useCampaign();
  const h = t.meetings.approvals;
  return (
    <table className="small-table stacked">
      <tbody>
        {joint.map((proposal) => (
          <tr key={proposal.project}>
            <th scope="row">
              <ProjectLink id={proposal.project} name={proposal.projectName} />
            </th>
            <td>
              {proposal.steps.map(({ id, name, office }) => (
                <div key={id}>
                  {name} <span className="quiet">{unitName(office)}</span>
                </div>
              ))}
            </td>
            <td>
              {h.saves(proposal.saves)}
              {proposal.reach !== 'reachable' && proposal.reachThen === 'reachable' && ` · ${h.becomes}`}
            </td>
            <td className="screen-only">
              <CallJoint proposal={proposal} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Next({ next }: { readonly next: readonly OfficeCase[] }) {
  const { t, language } = useLanguage();
  const { unitName } = useCampaign();
  const [all, setAll] = useState(false);
  const h = t.meetings.approvals;
  const shown = all ? next : next.slice(0, AT_FIRST);
  return (
    <>
      <table className="small-table stacked">
        <thead>
          <tr>
            <th scope="col">{h.project}</th>
            <th scope="col">{h.step}</th>
            <th scope="col">{h.waits}</th>
            <th scope="col">{h.expected}</th>
            <th scope="col">{h.latest}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.step}>
              <th scope="row">
                <ProjectLink id={one.project} name={one.projectName} />
              </th>
              <td>{one.name}</td>
              <td data-name={h.waits}>
                {one.after
                  .map(({ name, office }) => (office === undefined ? name : `${name}(${unitName(office)})`))
                  .join(t.comma)}
              </td>
              <td data-name={h.expected}>{shortDay(one.earlyStart, language)}</td>
              <td data-name={h.latest} className={(one.float ?? 0) < 0 ? 'behind' : undefined}>
                {shortDay(one.lateFinish, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < next.length && (
        <Button className="screen-only more" size="small" onClick={() => setAll(true)}>
          {h.more(next.length - shown.length)}
        </Button>
      )}
    </>
  );
}
