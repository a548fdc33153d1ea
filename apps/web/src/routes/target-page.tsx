import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { RequestExemption } from '../features/exemptions/ui/request-exemption.tsx';
import { HistoryList } from '../features/history/ui/history-list.tsx';
import { SubjectMovement } from '../features/movement/ui/subject-movement.tsx';
import { ProblemList } from '../features/problems/ui/problem-list.tsx';
import { RaiseProblem } from '../features/problems/ui/raise-problem.tsx';
import { IssueLink } from '../features/supervision/ui/issue-link.tsx';
import { targetQuery } from '../features/targets/api.ts';
import { ColourTable } from '../features/targets/ui/colour-table.tsx';
import { EditTarget } from '../features/targets/ui/edit-target.tsx';
import { PartsTable } from '../features/targets/ui/parts-table.tsx';
import { RosterLists } from '../features/targets/ui/roster-lists.tsx';
import { TargetChart } from '../features/targets/ui/target-chart.tsx';
import { TargetFacts } from '../features/targets/ui/target-facts.tsx';
import { TargetOutlookFacts } from '../features/targets/ui/target-outlook.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { useOutlook } from '../lib/outlook.ts';
import { LightOf } from '../ui/light-mark.tsx';
import { LightReasons } from '../ui/light-reasons.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { PaceBar, PaceBarLegend, paceWords } from '../ui/pace-bar.tsx';
import { ReadingsTable } from '../ui/readings-table.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered } from '../ui/states.tsx';

/** One target: where it stands, why its light is what it is, what was reported, what holds it. */
export function TargetPage() {
  const { t } = useLanguage();
  const may = useMay();
  const { campaign, day, nameIn, actor } = useCampaign();
  const { target: id } = useParams({ from: '/campaigns/$campaign/targets/$target' });
  const query = useQuery(targetQuery(campaign.id, id, day));
  const inHand = useOutlook(query.isSuccess);
  const outlook = inHand.targets.get(id);
  return (
    <div className="page">
      <p className="screen-only">
        <Link to="/campaigns/$campaign/targets" params={{ campaign: campaign.id }}>
          ← {t.shell.nav.targets}
        </Link>
      </p>
      <Answered query={query}>
        {(detail) => {
          const { assessment, target, indicator, version } = detail;
          return (
            <>
              <div className="page-head">
                <h1>{target.name}</h1>
                <span className="head-light">
                  <LightOf state={assessment.light} />
                </span>
                {target.sample && <SampleMark />}
                <span className="screen-only" style={{ marginLeft: 'auto' }}>
                  {may('target.set') ? (
                    <EditTarget target={target} version={version} unit={indicator.unitOfMeasure} />
                  ) : (
                    <OnlyFor act="target.set" />
                  )}
                </span>
              </div>
              <div>
                <PaceBar of={assessment} outlook={outlook} wide />
                <p>{paceWords(assessment, t, outlook)}</p>
                <PaceBarLegend withRange={outlook !== undefined} />
              </div>
              <Tabs
                items={[
                  {
                    key: 'pace',
                    label: t.target.tabs.pace,
                    children: (
                      <div className="sections">
                        <TargetFacts detail={detail} />
                        <Section title={t.target.outlook.title}>
                          <TargetOutlookFacts assessment={assessment} inHand={inHand} />
                        </Section>
                        <SubjectMovement of="target" subject={target.id} day={day} decimals={assessment.decimals} />
                        <Section
                          title={t.target.why}
                          aside={
                            <span className="bar">
                              <IssueLink about={{ of: 'target', id: target.id }} source="light" />
                              <RequestExemption of="target" subject={target.id} unit={target.unit} />
                            </span>
                          }
                        >
                          <LightReasons state={assessment.light} />
                        </Section>
                        <Section title={t.target.chart.title}>
                          <TargetChart detail={detail} />
                        </Section>
                        {detail.children.length > 0 && (
                          <Section title={t.target.parts}>
                            <PartsTable parts={detail.children} />
                          </Section>
                        )}
                        {assessment.projects !== undefined && (
                          <Section title={t.target.roster}>
                            <RosterLists projects={assessment.projects} />
                          </Section>
                        )}
                        <Section title={t.target.colours.title}>
                          <ColourTable colours={detail.colours} />
                        </Section>
                      </div>
                    ),
                  },
                  {
                    key: 'readings',
                    label: t.target.tabs.readings(detail.readings.length),
                    children: (
                      <ReadingsTable
                        readings={detail.readings}
                        decimals={assessment.decimals}
                        unit={indicator.unitOfMeasure}
                      />
                    ),
                  },
                  {
                    key: 'problems',
                    label: t.target.tabs.problems(
                      detail.problems.filter(({ cleared }) => cleared === undefined).length,
                    ),
                    children: (
                      <div className="sections">
                        <div>
                          {may('problem.raise', {
                            units: [actor.unit ?? target.unit],
                            leaders: [target.leader],
                            actions: [target.action],
                          }) ? (
                            <RaiseProblem of="target" subject={target.id} unit={target.unit} />
                          ) : (
                            <OnlyFor act="problem.raise" />
                          )}
                        </div>
                        <ProblemList problems={detail.problems} />
                      </div>
                    ),
                  },
                  {
                    key: 'history',
                    label: t.shell.nav.history,
                    children: <HistoryList filter={{ kind: 'target', id: target.id }} nameOf={nameIn} />,
                  },
                ]}
              />
            </>
          );
        }}
      </Answered>
    </div>
  );
}
