import type { About, OrderSource } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';

/** Leads to the form of an order about this, from where it comes; nothing where it is not theirs to issue. */
export function IssueLink({
  about,
  source,
  sourceRef,
  text,
}: {
  readonly about?: About | undefined;
  readonly source: OrderSource['kind'];
  readonly sourceRef?: string;
  readonly text?: string;
}) {
  const { t } = useLanguage();
  const may = useMay();
  const { campaign } = useCampaign();
  if (!may('order.issue')) return null;
  return (
    <Link
      to="/campaigns/$campaign/orders/new"
      params={{ campaign: campaign.id }}
      search={{ ...about, source, ref: sourceRef, text }}
      className="screen-only"
    >
      {t.supervision.orders.issue}
    </Link>
  );
}
