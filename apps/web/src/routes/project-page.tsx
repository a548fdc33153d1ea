import { WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { AddStep, EditStep } from '../features/chart/ui/edit-step.tsx';
import { RequestExemption } from '../features/exemptions/ui/request-exemption.tsx';
import { HistoryList } from '../features/history/ui/history-list.tsx';
import { SubjectMovement } from '../features/movement/ui/subject-movement.tsx';
import { ProblemList } from '../features/problems/ui/problem-list.tsx';
import { RaiseProblem } from '../features/problems/ui/raise-problem.tsx';
import { projectQuery } from '../features/projects/api.ts';
import { InvestmentChart } from '../features/projects/ui/investment-chart.tsx';
import { ProjectFacts } from '../features/projects/ui/project-facts.tsx';
import { RecognitionTable } from '../features/projects/ui/recognitions.tsx';
import { RecordRecognition } from '../features/projects/ui/record-recognition.tsx';
import { exportSchedule } from '../features/schedule/api.ts';
import { sameVerdicts } from '../features/schedule/same-verdicts.ts';
import { ImportSchedule } from '../features/schedule/ui/import-schedule.tsx';
import { MakeSteps } from '../features/schedule/ui/make-steps.tsx';
import { RecordProgress } from '../features/schedule/ui/record-progress.tsx';
import { StepTable } from '../features/schedule/ui/step-table.tsx';
import { Verdict } from '../features/schedule/ui/verdict.tsx';
import { ExportButton } from '../features/sheets/ui/export-button.tsx';
import { IssueLink } from '../features/supervision/ui/issue-link.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { planDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { useOutlook } from '../lib/outlook.ts';
import { LightOf } from '../ui/light-mark.tsx';
import { LightReasons } from '../ui/light-reasons.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { ReadingsTable } from '../ui/readings-table.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';

/** One project: facts, plan, investment, recognitions, problems. */
export function ProjectPage() {
  const { t, language } = useLanguage();
  const may = useMay();
  const { campaign, day, nameIn, actor } = useCampaign();
  const { project: id } = useParams({ from: '/campaigns/$campaign/projects/$project' });
  const query = useQuery(projectQuery(campaign.id, id, day));
  const { projects: outlooks, isComing, outlook } = useOutlook(query.isSuccess);
  const outcomes = outlooks.get(id) ?? [];
  return (
    <div className="page">
      <p className="screen-only">
        <Link to="/campaigns/$campaign/projects" params={{ campaign: campaign.id }}>
          ← {t.shell.nav.projects}
        </Link>
      </p>
      <Answered query={query}>
        {(detail) => {
          const { project, assessment, recognitions, problems, readings, countBacks, steps, progress } = detail;
          const undone = countBacks.filter(({ reach }) => reach !== 'done');
          // Latest days are counted from the first outcome that is still to come.
          const counted = undone[0] ?? countBacks[0];
          const mayRaise = may('problem.raise', { units: [actor.unit ?? project.unit], leaders: [project.leader] });
          const raise = (step?: string) => (
            <RaiseProblem of="project" subject={project.id} unit={project.unit} steps={steps} step={step} />
          );
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
                    key: 'schedule',
                    label: t.schedule.tab,
                    children: (
                      <div className="sections">
                        <Section
                          title={t.schedule.heading}
                          aside={
                            <span className="bar">
                              {steps.length === 0 &&
                                (may('step.set') ? (
                                  <MakeSteps project={project.id} name={project.name} />
                                ) : (
                                  <OnlyFor act="step.set" />
                                ))}
                              {may('step.set') && <AddStep project={project.id} />}
                              <ImportSchedule project={project.id} />
                              {steps.length > 0 && (
                                <ExportButton isSmall make={() => exportSchedule(campaign.id, project.id, day)}>
                                  {t.scheduleFiles.export}
                                </ExportButton>
                              )}
                            </span>
                          }
                        >
                          {steps.length === 0 && <Empty>{t.schedule.none}</Empty>}
                          {steps.length > 0 &&
                            sameVerdicts(countBacks).map((same) =>
                              same
                                .slice(0, 1)
                                .map((one) => (
                                  <Verdict
                                    key={one.outcome}
                                    counted={one}
                                    outcomes={same.map(({ outcome }) => outcome)}
                                    outlook={outcomes.find(({ outcome }) => outcome === one.outcome)}
                                    isComing={isComing}
                                  />
                                )),
                            )}
                          {steps.length > 0 && countBacks.length === 0 && <Empty>{t.schedule.notAsked}</Empty>}
                          {undone.length > 0 && steps.length > 0 && (
                            <p className="quiet small">{t.schedule.means(outlook?.draws)}</p>
                          )}
                        </Section>
                        {steps.length > 0 && counted !== undefined && (
                          <Section
                            title={t.schedule.steps(
                              WORDS.recognition[counted.outcome][language],
                              planDay(counted.by, campaign.year, language),
                            )}
                          >
                            <StepTable
                              counted={counted}
                              act={(step) => (
                                <span className="bar">
                                  {may('progress.record', { units: [project.unit] }) && (
                                    <RecordProgress
                                      step={step}
                                      hasToday={progress.some((row) => row.step === step.step && row.on === day)}
                                    />
                                  )}
                                  {may('step.set') && step.state !== 'done' && (
                                    <EditStep project={project.id} step={step.step} name={step.name} />
                                  )}
                                  {mayRaise && step.state !== 'done' && raise(step.step)}
                                </span>
                              )}
                            />
                          </Section>
                        )}
                      </div>
                    ),
                  },
                  {
                    key: 'facts',
                    label: t.project.tabs.facts,
                    children: (
                      <div className="sections">
                        <div className="beside project-beside">
                          <InvestmentChart detail={detail} />
                          <ProjectFacts detail={detail} />
                        </div>
                        <SubjectMovement of="project" subject={project.id} day={day} decimals={0} />
                        <Section
                          title={t.target.why}
                          aside={
                            <span className="bar">
                              <IssueLink about={{ of: 'project', id: project.id }} source="light" />
                              <RequestExemption of="project" subject={project.id} unit={project.unit} />
                            </span>
                          }
                        >
                          <LightReasons state={assessment.light} />
                        </Section>
                        <Section
                          title={t.recognition.heading}
                          aside={
                            may('recognition.record') ? (
                              <RecordRecognition
                                project={project.id}
                                name={project.name}
                                there={recognitions.map(({ kind }) => kind)}
                              />
                            ) : (
                              <OnlyFor act="recognition.record" />
                            )
                          }
                        >
                          <RecognitionTable recognitions={recognitions} />
                        </Section>
                        <Section title={t.front.problems} aside={mayRaise ? raise() : <OnlyFor act="problem.raise" />}>
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
