import type { Id } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { monthWords } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Answered, Empty } from '../../../ui/states.tsx';
import { burdenQuery } from '../api.ts';
import { timeWords } from '../time-words.ts';
import { totalOf } from '../total-of.ts';

/** What was asked of these units in the month of the day, in one line that leads to the page of all of it. */
export function BurdenLine({ units }: { readonly units: readonly Id[] }) {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const query = useQuery(burdenQuery(campaign.id, day));
  const words = t.reporting.burden;
  const month = day.slice(0, 7);
  return (
    <Answered query={query}>
      {(burden) => {
        const { items, rows, minutes, known } = totalOf(burden, month, units);
        if (items === 0) return <Empty>{words.none}</Empty>;
        return (
          <p>
            <Link to="/campaigns/$campaign/burden" params={{ campaign: campaign.id }}>
              {words.line(monthWords(month, language), items, rows, timeWords(minutes, words), known)}
            </Link>
          </p>
        );
      }}
    </Answered>
  );
}
