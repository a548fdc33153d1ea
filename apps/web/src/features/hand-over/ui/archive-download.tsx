import { Button } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import './hand-over.css';

/** A plain link: the browser shows how far the download has come, and the file is never held in the page. */
export function ArchiveDownload() {
  const { t } = useLanguage();
  const { campaign, actor, day } = useCampaign();
  const words = t.pipeline.handOver;
  return (
    <>
      <p className="rule-text">{words.archiveAbout}</p>
      {actor.role === 'office' ? (
        <div className="archive">
          <Button
            type="primary"
            href={`/api/v1/campaigns/${encodeURIComponent(campaign.id)}/archive?on=${day}`}
            download
          >
            {words.download}
          </Button>
          <span className="quiet small">
            {words.commandLine} <code>gongjian archive --out DIR</code>
          </span>
        </div>
      ) : (
        <p className="quiet small">{words.archiveOnly}</p>
      )}
    </>
  );
}
