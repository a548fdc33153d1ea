import { addDays, type Day, maxDay, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { continuityQuery, pipelineQuery } from '../features/pipeline/api.ts';
import { BatchPlanner } from '../features/pipeline/ui/batch-planner.tsx';
import { ContinuityView } from '../features/pipeline/ui/continuity-view.tsx';
import { PipelineTable } from '../features/pipeline/ui/pipeline-table.tsx';
import { StageFlow } from '../features/pipeline/ui/stage-flow.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { NothingPlanned } from '../ui/nothing-planned.tsx';
import { areSamples, SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered } from '../ui/states.tsx';

/** How far ahead a batch start is planned where the campaign is over. */
const AHEAD = 90;

/** Every project from idea to statistics, what can start together on a date, and the months ahead. */
export function PipelinePage() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const { stage, by = endOf(campaign.to, day) } = useSearch({ from: '/campaigns/$campaign/pipeline' });
  const navigate = useNavigate({ from: '/campaigns/$campaign/pipeline' });
  const query = useQuery(pipelineQuery(campaign.id, day));
  const ahead = useQuery(continuityQuery(campaign.id, day));
  const words = t.pipeline;
  const isSample = areSamples(query.data?.projects ?? []);
  const go = (search: { stage?: typeof stage; by?: Day }) =>
    void navigate({ search: (was) => ({ ...was, ...search }), resetScroll: false });
  const listed = stage === undefined ? words.list : words.listOf(WORDS.pipelineStage[stage][language]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <span className="quiet">{words.about}</span>
        {isSample && <SampleMark />}
      </div>
      <Answered query={query}>
        {({ stages, projects }) =>
          projects.length === 0 ? (
            <>
              <NothingPlanned kind="project" />
              <p className="quiet">{words.empty}</p>
            </>
          ) : (
            <div className="sections">
              <Section title={words.flow}>
                <StageFlow stages={stages} chosen={stage} onChoose={(chosen) => go({ stage: chosen })} />
              </Section>
              <Section title={listed}>
                <PipelineTable
                  caption={listed}
                  isMarked={!isSample}
                  rows={stage === undefined ? projects : projects.filter((project) => project.stage === stage)}
                />
                <p className="quiet small">{words.longAbout}</p>
              </Section>
              <div className="batch-part">
                <Section title={words.batch.title}>
                  <BatchPlanner by={by} onChange={(chosen) => go({ by: chosen })} />
                </Section>
              </div>
              <Section title={words.continuity.title}>
                <Answered query={ahead}>{(found) => <ContinuityView found={found} />}</Answered>
              </Section>
            </div>
          )
        }
      </Answered>
    </div>
  );
}

/** Day N, or some months on where it has come. */
function endOf(to: Day, day: Day): Day {
  return to > day ? to : maxDay(to, addDays(day, AHEAD));
}
