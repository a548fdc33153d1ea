import { bothCounts, type TargetAssessment, VERDICTS } from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { exportWorkbook } from '../features/sheets/api.ts';
import { ExportButton } from '../features/sheets/ui/export-button.tsx';
import { targetTree } from '../features/targets/target-tree.ts';
import { TargetTable } from '../features/targets/ui/target-table.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { assessmentQuery } from '../lib/queries.ts';
import { sortingOf, sortText } from '../lib/search.ts';
import { NothingPlanned } from '../ui/nothing-planned.tsx';
import { Answered } from '../ui/states.tsx';

const ALL = '';

/** All targets, as a tree under their actions. */
export function TargetsPage() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const { verdict, sort } = useSearch({ from: '/campaigns/$campaign/targets' });
  const navigate = useNavigate({ from: '/campaigns/$campaign/targets' });
  const query = useQuery({ ...assessmentQuery(campaign.id, day), placeholderData: keepPreviousData });
  const exported = () => {
    const all = query.data?.targets ?? [];
    const only = targetTree(all.filter((target) => target.verdict === verdict)).map(({ target }) => target.target);
    return exportWorkbook(campaign.id, { sheet: 'targets', on: day, ...(verdict !== undefined && { only }) });
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.shell.nav.targets}</h1>
        <span className="quiet">{t.target.on(shortDay(day, language))}</span>
        <ExportButton make={exported} disabled={(query.data?.targets.length ?? 0) === 0} />
      </div>
      <Answered query={query}>
        {(assessment) =>
          assessment.targets.length === 0 ? (
            <NothingPlanned kind="target" />
          ) : (
            <>
              <div className="bar scroll" tabIndex={0}>
                <Segmented
                  aria-label={t.target.columns.verdict}
                  value={verdict ?? ALL}
                  onChange={(next) =>
                    void navigate({ search: (was) => ({ ...was, verdict: next === ALL ? undefined : next }) })
                  }
                  options={[
                    { value: ALL, label: t.target.all(assessment.targets.length) },
                    ...VERDICTS.map((value) => ({
                      value,
                      label: `${t.front.verdict[value]} ${assessment.targets.filter((one) => one.verdict === value).length}`,
                    })),
                  ]}
                />
                <Both targets={assessment.targets} verdict={verdict} />
              </div>
              <TargetTable
                assessment={assessment}
                verdict={verdict}
                sorting={sortingOf(sort)}
                onSort={(sorting) =>
                  void navigate({ search: (was) => ({ ...was, sort: sortText(sorting) }), replace: true })
                }
              />
            </>
          )
        }
      </Answered>
    </div>
  );
}

/** Both denominators of what the list counts, where a cause is valid. */
function Both({
  targets,
  verdict,
}: {
  readonly targets: readonly TargetAssessment[];
  readonly verdict: string | undefined;
}) {
  const { t } = useLanguage();
  const both = bothCounts(targets, (target) => verdict === undefined || target.verdict === verdict);
  if (both.exempt === 0) return null;
  return <p className="quiet small">{t.supervision.counts({ ...both, isAll: verdict === undefined })}</p>;
}
