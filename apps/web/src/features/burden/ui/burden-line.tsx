import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { monthWords } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { burdenQuery } from '../api.ts';
import { timeWords } from '../time-words.ts';

/** What was asked of the units in the month of the day, in one line that leads to the page; nothing where nothing was. */
export function BurdenLine() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const burden = useQuery(burdenQuery(campaign.id, day)).data;
  const total = burden?.totals.find(({ month }) => month === day.slice(0, 7));
  if (total === undefined) return null;
  return (
    <Link to="/campaigns/$campaign/burden" params={{ campaign: campaign.id }}>
      {t.reporting.burden.line(
        monthWords(total.month, language),
        total.items,
        total.rows,
        timeWords(total.minutes, t.reporting.burden),
        total.known,
      )}
    </Link>
  );
}
