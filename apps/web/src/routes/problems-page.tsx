import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ProblemRows } from '../features/front-page/ui/problem-rows.tsx';
import { ClearProblem } from '../features/problems/ui/clear-problem.tsx';
import { Visits } from '../features/problems/ui/visits.tsx';
import { WhatIfTables } from '../features/schedule/ui/what-if.tsx';
import { IssueLink } from '../features/supervision/ui/issue-link.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { assessmentQuery } from '../lib/queries.ts';
import { Section } from '../ui/section.tsx';
import { Answered } from '../ui/states.tsx';
import './front-page.css';

/** What every open problem costs, which to take first, and what quicker handling would bring. */
export function ProblemsPage() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const may = useMay();
  const query = useQuery({ ...assessmentQuery(campaign.id, day), placeholderData: keepPreviousData });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.shell.nav.problems}</h1>
        <span className="quiet">{t.visits.on(shortDay(day, language))}</span>
      </div>
      <div className="sections">
        <Section title={t.visits.prices}>
          <Answered query={query}>
            {(assessment) => (
              <ProblemRows
                problems={assessment.problems}
                nextAct={({ problem, name, stage }) =>
                  stage === 'to-verify' && may('problem.clear') ? (
                    <ClearProblem id={problem} name={name} />
                  ) : (
                    <IssueLink about={{ of: 'problem', id: problem }} source="meeting" />
                  )
                }
              />
            )}
          </Answered>
        </Section>
        <Section title={t.visits.heading}>
          <Visits />
        </Section>
        <Section title={t.whatIf.heading}>
          <WhatIfTables />
        </Section>
      </div>
    </div>
  );
}
