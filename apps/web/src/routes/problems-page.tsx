import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ProblemRows } from '../features/front-page/ui/problem-rows.tsx';
import { filterProblems, isOwn } from '../features/problems/filter-problems.ts';
import { nextOf, offersOf } from '../features/problems/offers.ts';
import { NextAct } from '../features/problems/ui/next-act.tsx';
import { ProblemFilterBar } from '../features/problems/ui/problem-filters.tsx';
import { ProblemList } from '../features/problems/ui/problem-list.tsx';
import { Visits } from '../features/problems/ui/visits.tsx';
import { useLadder } from '../features/problems/use-ladder.ts';
import { useLooking } from '../features/problems/use-looking.ts';
import { WhatIfTables } from '../features/schedule/ui/what-if.tsx';
import { IssueLink } from '../features/supervision/ui/issue-link.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { assessmentQuery } from '../lib/queries.ts';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';
import './front-page.css';
import './problem-page.css';

/** Every problem, by what it costs and where it stands; which to take first, and what quicker handling would bring. */
export function ProblemsPage() {
  const { t, language } = useLanguage();
  const { campaign, day, plan, actor } = useCampaign();
  const filters = useSearch({ from: '/campaigns/$campaign/problems' });
  const navigate = useNavigate({ from: '/campaigns/$campaign/problems' });
  const query = useQuery({ ...assessmentQuery(campaign.id, day), placeholderData: keepPreviousData });
  const looking = useLooking();
  const ladder = useLadder();
  const shown = useMemo(
    () =>
      filterProblems(
        plan.problems,
        filters,
        ladder,
        (problem) =>
          isOwn(problem, actor, plan.units) ||
          nextOf(problem, offersOf(problem, looking), ladder.get(problem.id)) !== undefined,
      ),
    [plan, filters, ladder, looking, actor],
  );
  const ids = new Set(shown.map(({ id }) => id));
  const cleared = shown.filter((problem) => problem.cleared !== undefined && problem.cleared.on <= day);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.shell.nav.problems}</h1>
        <span className="quiet">{t.visits.on(shortDay(day, language))}</span>
        <Link className="screen-only" to="/campaigns/$campaign/lists" params={{ campaign: campaign.id }}>
          {t.problem.lists.title}
        </Link>
      </div>
      <div className="sections">
        <Section title={t.visits.prices}>
          <ProblemFilterBar
            filters={filters}
            onChange={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
          />
          <Answered query={query}>
            {(assessment) => {
              const open = assessment.problems.filter(({ problem }) => ids.has(problem));
              if (open.length === 0 && cleared.length === 0)
                return <Empty>{plan.problems.length === 0 ? t.front.noProblems : t.problem.noMatch}</Empty>;
              return (
                <>
                  {open.length > 0 && (
                    <ProblemRows
                      problems={open}
                      nextAct={({ problem, ladder: state }) => (
                        <div className="bar">
                          <NextAct problem={problem} ladder={state} />
                          <IssueLink about={{ of: 'problem', id: problem }} source="meeting" />
                        </div>
                      )}
                    />
                  )}
                  {cleared.length > 0 && (
                    <details open={filters.stage === 'cleared'}>
                      <summary>{t.problem.clearedOnes(cleared.length)}</summary>
                      <ProblemList problems={cleared} />
                    </details>
                  )}
                </>
              );
            }}
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
