import type { Report, ReportState } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { ReportDetail } from '../features/reporting/ui/report-detail.tsx';
import { ReportList } from '../features/reporting/ui/report-list.tsx';
import { usePerform } from '../lib/acts.ts';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { newId } from '../lib/new-id.ts';
import { caseworkQuery } from '../lib/queries.ts';
import { notice } from '../ui/notice.ts';
import { Section } from '../ui/section.tsx';
import { Answered, Empty, Failure } from '../ui/states.tsx';

/** Reports on their way from units over their reviewers to the office, and one of them to be looked at. */
export function ReviewsPage() {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const { report } = useSearch({ from: '/campaigns/$campaign/reviews' });
  const navigate = useNavigate({ from: '/campaigns/$campaign/reviews' });
  const query = useQuery(caseworkQuery(campaign.id));
  const open = (id: string | undefined) => void navigate({ search: { report: id } });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.reporting.reviews.title}</h1>
        <span className="quiet">{t.reporting.reviews.about}</span>
        {report !== undefined && (
          <Button size="small" onClick={() => open(undefined)}>
            {t.reporting.reviews.back}
          </Button>
        )}
      </div>
      {report === undefined ? (
        <Answered query={query}>
          {(casework) => <Stages reports={casework.report} onOpen={({ id }) => open(id)} />}
        </Answered>
      ) : (
        <ReportDetail id={report} key={report} />
      )}
    </div>
  );
}

function Stages({
  reports,
  onOpen,
}: {
  readonly reports: readonly Report[];
  readonly onOpen: (report: Report) => void;
}) {
  const { t } = useLanguage();
  const words = t.reporting.reviews;
  const inState = (state: ReportState) => reports.filter((report) => report.state === state).reverse();
  const stages = [
    [words.waiting, inState('submitted')],
    [words.toAccept, inState('passed')],
    [words.returned, inState('returned')],
    [words.done, inState('accepted')],
  ] as const;
  if (reports.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <div className="sections">
      {stages.map(([title, list]) =>
        list.length === 0 ? null : (
          <Section
            key={title}
            title={`${title} ${list.length}`}
            aside={title === words.toAccept ? <AcceptAll reports={list} /> : undefined}
          >
            <ReportList reports={list} onOpen={onOpen} />
          </Section>
        ),
      )}
    </div>
  );
}

function AcceptAll({ reports }: { readonly reports: readonly Report[] }) {
  const { t } = useLanguage();
  const may = useMay();
  const perform = usePerform();
  if (!may('report.accept')) return null;
  const accept = () =>
    perform.mutate(
      reports.map(({ id }) => ({ id: newId(), name: 'report.accept', body: { id } })),
      { onSuccess: () => notice.success(t.reporting.reviews.accepted) },
    );
  return (
    <>
      <Button size="small" loading={perform.isPending} onClick={accept}>
        {t.reporting.reviews.acceptAll(reports.length)}
      </Button>
      {perform.error && <Failure error={perform.error} />}
    </>
  );
}
