import type { DueItem } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';

/** What is reported, as a link; whose it is where it is not the reporter's own unit, and what demands ask for it. */
export function ItemName({ item, id }: { readonly item: DueItem; readonly id: string }) {
  const { t } = useLanguage();
  const { campaign, unitName, actor } = useCampaign();
  const name = <span id={id}>{item.name}</span>;
  const params = { campaign: campaign.id };
  return (
    <>
      {item.of === 'target' ? (
        <Link to="/campaigns/$campaign/targets/$target" params={{ ...params, target: item.subject }}>
          {name}
        </Link>
      ) : (
        <Link to="/campaigns/$campaign/projects/$project" params={{ ...params, project: item.subject }}>
          {name}
        </Link>
      )}
      {item.unit !== actor.unit && <small>{unitName(item.unit)}</small>}
      {item.demanded !== undefined && <small>{t.reporting.demandedBy(item.demanded.join(t.comma))}</small>}
    </>
  );
}
