import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { filterProjects, projectRows } from '../features/projects/project-rows.ts';
import { ProjectFilterBar } from '../features/projects/ui/project-filters.tsx';
import { ProjectTable } from '../features/projects/ui/project-table.tsx';
import { exportSchedules } from '../features/schedule/api.ts';
import { ImportSchedule } from '../features/schedule/ui/import-schedule.tsx';
import { exportWorkbook } from '../features/sheets/api.ts';
import { ExportButton } from '../features/sheets/ui/export-button.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { assessmentQuery } from '../lib/queries.ts';
import { sortingOf, sortText } from '../lib/search.ts';
import { NothingPlanned } from '../ui/nothing-planned.tsx';
import { Answered } from '../ui/states.tsx';
import './projects-page.css';

/** What needs looking at stands in sight; reserve projects, of which nothing is asked yet, do not. */
const WORST_FIRST = { column: 'light', descending: false };

/** The ledger of projects. */
export function ProjectsPage() {
  const { t, language } = useLanguage();
  const { campaign, plan, day } = useCampaign();
  const { sort, ...filters } = useSearch({ from: '/campaigns/$campaign/projects' });
  const navigate = useNavigate({ from: '/campaigns/$campaign/projects' });
  const query = useQuery({ ...assessmentQuery(campaign.id, day), placeholderData: keepPreviousData });
  const rows = useMemo(() => (query.data === undefined ? [] : projectRows(plan, query.data)), [plan, query.data]);
  // Nothing that the page has filtered away, and in plan order.
  const asked = () => {
    const shown = filterProjects(rows, filters).map(({ project }) => project.id);
    return { on: day, ...(shown.length < rows.length && { only: shown }) };
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.shell.nav.projects}</h1>
        <span className="quiet">{t.target.on(shortDay(day, language))}</span>
        <span className="bar">
          <ExportButton
            make={() => exportWorkbook(campaign.id, { sheet: 'projects', ...asked() })}
            disabled={rows.length === 0}
          />
          <ExportButton make={() => exportSchedules(campaign.id, asked())} disabled={rows.length === 0}>
            {t.scheduleFiles.export}
          </ExportButton>
          <ImportSchedule />
        </span>
      </div>
      <Answered query={query}>
        {() =>
          rows.length === 0 ? (
            <NothingPlanned kind="project" />
          ) : (
            <ProjectTable
              rows={filterProjects(rows, filters)}
              sorting={sortingOf(sort) ?? WORST_FIRST}
              onSort={(sorting) =>
                void navigate({ search: (was) => ({ ...was, sort: sortText(sorting) }), replace: true })
              }
              tools={
                <ProjectFilterBar
                  filters={filters}
                  onChange={(next) => void navigate({ search: { ...next, sort }, replace: true })}
                />
              }
            />
          )
        }
      </Answered>
    </div>
  );
}
