import { useQuery } from '@tanstack/react-query';
import { closeOutQuery } from '../features/hand-over/api.ts';
import { ArchiveDownload } from '../features/hand-over/ui/archive-download.tsx';
import { CarriedProjects } from '../features/hand-over/ui/carried-projects.tsx';
import { EndedTargets } from '../features/hand-over/ui/ended-targets.tsx';
import { HandedList } from '../features/hand-over/ui/handed-list.tsx';
import { RecurringTable } from '../features/hand-over/ui/recurring-table.tsx';
import { RuleDrafts, StandingRules } from '../features/hand-over/ui/standing-rules.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { caseworkQuery } from '../lib/queries.ts';
import { NothingPlanned } from '../ui/nothing-planned.tsx';
import { Section } from '../ui/section.tsx';
import { Answered } from '../ui/states.tsx';

/** How the campaign ended, what is handed over, what is learnt, what goes on. */
export function HandOverPage() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const query = useQuery(closeOutQuery(campaign.id, day, language));
  const rules = useQuery(caseworkQuery(campaign.id)).data?.rule ?? [];
  const words = t.pipeline.handOver;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <span className="quiet">{words.about}</span>
      </div>
      <Answered query={query}>
        {({ counts, daysLeft, targets, handedOver, recurring, drafts, carried }) => (
          <>
            {counts.of > 0 && (
              <p>
                <strong>
                  {words.counts(counts.count, counts.of)}
                  {counts.exempt > 0 && words.without(counts.countWithout, counts.ofWithout, counts.exempt)}
                </strong>
                {daysLeft > 0 && <span className="quiet"> {words.early(daysLeft)}</span>}
              </p>
            )}
            <div className="sections">
              <Section title={words.targets}>
                {targets.length === 0 ? (
                  <NothingPlanned kind="target" />
                ) : (
                  <EndedTargets rows={targets} isOver={daysLeft === 0} />
                )}
              </Section>
              <Section title={words.list}>
                <HandedList rows={handedOver} />
              </Section>
              <Section title={words.recurring}>
                <RecurringTable rows={recurring} />
              </Section>
              <Section title={words.drafts}>
                <RuleDrafts drafts={drafts} adopted={rules} />
              </Section>
              <Section title={words.adopted}>
                <StandingRules rules={rules} />
              </Section>
              <Section title={words.carried}>
                <CarriedProjects rows={carried} />
              </Section>
              <Section title={words.archive}>
                <ArchiveDownload />
              </Section>
            </div>
          </>
        )}
      </Answered>
    </div>
  );
}
