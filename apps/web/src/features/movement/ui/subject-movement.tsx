import { type AssessmentChange, addDays, type Day, type Id } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Section } from '../../../ui/section.tsx';
import { Answered } from '../../../ui/states.tsx';
import { changesQuery } from '../api.ts';
import { MovementTable } from './movement-table.tsx';

const WEEK = 7;

/** Why a target or project moved since a week ago. */
export function SubjectMovement({
  of,
  subject,
  day,
  decimals,
}: {
  readonly of: AssessmentChange['of'];
  readonly subject: Id;
  readonly day: Day;
  readonly decimals: number;
}) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const from = addDays(day, -WEEK);
  const query = useQuery(changesQuery(campaign.id, from, day));
  return (
    <Section
      title={t.figures.movement.title}
      aside={<span className="quiet small">{t.figures.movement.since(shortDay(from, language))}</span>}
    >
      <Answered query={query}>
        {(changes) => (
          <MovementTable
            change={changes.find((change) => change.of === of && change.subject === subject)}
            decimals={decimals}
          />
        )}
      </Answered>
    </Section>
  );
}
