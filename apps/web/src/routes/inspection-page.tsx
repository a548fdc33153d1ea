import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { inspectionPaper, inspectionPreviewQuery } from '../features/supervision/api.ts';
import { SupervisionSheet } from '../features/supervision/ui/supervision-sheet.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Answered } from '../ui/states.tsx';

/** One supervision plan as it is printed. */
export function InspectionPage() {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const { inspection } = useParams({ from: '/campaigns/$campaign/inspections/$inspection' });
  const query = useQuery(inspectionPreviewQuery(campaign.id, inspection));
  return (
    <div className="page">
      <p className="screen-only">
        <Link to="/campaigns/$campaign/orders" params={{ campaign: campaign.id }}>
          ← {t.supervision.order.back}
        </Link>
      </p>
      <Answered query={query}>
        {(paper) => (
          <>
            <div className="page-head screen-only">
              <h1>{paper.reference}</h1>
              {paper.sample && <SampleMark />}
            </div>
            <SupervisionSheet paper={paper} fetchPaper={(format) => inspectionPaper(campaign.id, inspection, format)} />
          </>
        )}
      </Answered>
    </div>
  );
}
