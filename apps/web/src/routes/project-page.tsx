import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { HistoryList } from '../features/history/ui/history-list.tsx';
import { ProblemList } from '../features/problems/ui/problem-list.tsx';
import { RaiseProblem } from '../features/problems/ui/raise-problem.tsx';
import { projectQuery } from '../features/projects/api.ts';
import { InvestmentChart } from '../features/projects/ui/investment-chart.tsx';
import { ProjectFacts } from '../features/projects/ui/project-facts.tsx';
import { RecognitionTable } from '../features/projects/ui/recognitions.tsx';
import { RecordRecognition } from '../features/projects/ui/record-recognition.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { LightOf } from '../ui/light-mark.tsx';
import { LightReasons } from '../ui/light-reasons.tsx';
import { ReadingsTable } from '../ui/readings-table.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered } from '../ui/states.tsx';

/** One project: facts, plan, investment, recognitions, problems. */
export function ProjectPage() {
  const { t } = useLanguage();
  const { campaign, day, isOffice, actor, nameIn } = useCampaign();
  const { project: id } = useParams({ from: '/campaigns/$campaign/projects/$project' });
  const query = useQuery(projectQuery(campaign.id, id, day));
  return (
    <div className="page">
      <p>
        <Link to="/campaigns/$campaign/projects" params={{ campaign: campaign.id }}>
          ← {t.shell.nav.projects}
        </Link>
      </p>
      <Answered query={query}>
        {(detail) => {
          const { project, assessment, recognitions, problems, readings } = detail;
          const mayRecognise = isOffice || actor.role === 'statistics';
          const mayRaise = isOffice || actor.role === 'reporter';
          return (
            <>
              <div className="page-head">
                <h1>{project.name}</h1>
                <span className="head-light">
                  <LightOf state={assessment.light} />
                </span>
                {project.sample && <SampleMark />}
              </div>
              <Tabs
                items={[
                  {
                    key: 'facts',
                    label: t.project.tabs.facts,
                    children: (
                      <div className="sections">
                        <div className="beside project-beside">
                          <InvestmentChart detail={detail} />
                          <ProjectFacts detail={detail} />
                        </div>
                        <Section title={t.target.why}>
                          <LightReasons state={assessment.light} />
                        </Section>
                        <Section
                          title={t.recognition.heading}
                          aside={
                            mayRecognise && (
                              <RecordRecognition
                                project={project.id}
                                name={project.name}
                                there={recognitions.map(({ kind }) => kind)}
                              />
                            )
                          }
                        >
                          <RecognitionTable recognitions={recognitions} />
                        </Section>
                        <Section
                          title={t.front.problems}
                          aside={mayRaise && <RaiseProblem of="project" subject={project.id} unit={project.unit} />}
                        >
                          <ProblemList problems={problems} />
                        </Section>
                      </div>
                    ),
                  },
                  {
                    key: 'readings',
                    label: t.target.tabs.readings(readings.length),
                    children: <ReadingsTable readings={readings} decimals={0} unit="万元" />,
                  },
                  {
                    key: 'history',
                    label: t.shell.nav.history,
                    children: <HistoryList filter={{ kind: 'project', id: project.id }} nameOf={nameIn} />,
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
