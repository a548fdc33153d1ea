import { stageOf, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { problemQuery } from '../features/problems/api.ts';
import { isOffered, nextOf, offersOf, reopenUntil } from '../features/problems/offers.ts';
import { LadderTable } from '../features/problems/ui/ladder-table.tsx';
import { MeasureTable } from '../features/problems/ui/measure-table.tsx';
import { ProblemAct } from '../features/problems/ui/problem-act.tsx';
import { ProblemCourse } from '../features/problems/ui/problem-course.tsx';
import { ProblemBlocks, ProblemFacts } from '../features/problems/ui/problem-facts.tsx';
import { useLooking } from '../features/problems/use-looking.ts';
import { useCampaign } from '../lib/campaign.tsx';
import { planDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered } from '../ui/states.tsx';
import './problem-page.css';

/** Everything of one problem: what it holds, in whose hands, how long it may, what is done about it, what was done. */
export function ProblemPage() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const { problem: id } = useParams({ from: '/campaigns/$campaign/problems/$problem' });
  const query = useQuery(problemQuery(campaign.id, id, day));
  const blocks = query.data?.blocks;
  const projectOfStep = useCallback(
    (step: string) => blocks?.find((block) => block.of === 'step' && block.id === step)?.project,
    [blocks],
  );
  const looking = useLooking(projectOfStep);
  return (
    <div className="page">
      <p className="screen-only">
        <Link to="/campaigns/$campaign/problems" params={{ campaign: campaign.id }}>
          ← {t.shell.nav.problems}
        </Link>
      </p>
      <Answered query={query}>
        {(detail) => {
          const { problem, ladder } = detail;
          const offers = offersOf(problem, looking);
          const next = nextOf(problem, offers, ladder);
          const stage = stageOf(problem);
          return (
            <>
              <div className="page-head">
                <h1>
                  {problem.name}
                  {problem.sample && <SampleMark />}
                </h1>
                <span className="quiet">
                  {problem.number === undefined ? t.problem.noNumber : t.problem.numbered(problem.number)}
                </span>
                <b className="problem-stage">{WORDS.problemStage[stage][language]}</b>
              </div>
              <div className="bar screen-only">
                {offers.length === 0 && <span className="quiet">{t.problem.waits[stage]}</span>}
                {next !== undefined && <ProblemAct act={next} problem={id} primary />}
                {offers
                  .filter((act) => act !== next)
                  .map((act) => (
                    <ProblemAct key={act} act={act} problem={id} />
                  ))}
                {stage === 'cleared' && offers.includes('problem.reopen') && (
                  <span className="quiet small">
                    {t.problem.reopenUntil(planDay(reopenUntil(problem), campaign.year, language))}
                  </span>
                )}
              </div>
              <div className="sections">
                <ProblemFacts detail={detail} />
                <Section title={t.problem.blocks}>
                  <ProblemBlocks detail={detail} />
                </Section>
                <Section title={t.problem.measure.heading}>
                  <MeasureTable
                    measures={problem.measures ?? []}
                    act={(measure) =>
                      measure.done === undefined && isOffered('problem.measure', problem, looking) ? (
                        <ProblemAct act="problem.measure" problem={id} measure={measure.id} />
                      ) : null
                    }
                  />
                </Section>
                <Section title={t.problem.ladder.heading}>
                  <LadderTable problem={problem} state={ladder} />
                </Section>
                <Section title={t.problem.course.heading}>
                  <ProblemCourse problem={id} />
                </Section>
              </div>
            </>
          );
        }}
      </Answered>
    </div>
  );
}
