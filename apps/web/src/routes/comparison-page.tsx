import { type StandingView, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { comparisonQuery } from '../features/comparison/api.ts';
import { RulesSection } from '../features/comparison/ui/rules-section.tsx';
import { StandingTable } from '../features/comparison/ui/standing-table.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { planDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';

/** 比力度、比进度、比成效: units of one kind beside each other, with the range of each place and the reasons. */
export function ComparisonPage() {
  const { t, language } = useLanguage();
  const { campaign, actor, day } = useCampaign();
  const query = useQuery(comparisonQuery(campaign.id, day));
  const words = t.comparison;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <span className="quiet">
          {words.asOf(planDay(day, campaign.year, language))} · {words.about}
          {actor.unit !== undefined && ['reporter', 'reviewer'].includes(actor.role) && ` ${words.own}`}
        </span>
      </div>
      <Answered query={query}>
        {(view) => (
          <div className="sections">
            {view.groups.every(({ rows }) => rows.length === 0) && <Empty>{words.none}</Empty>}
            {view.groups
              .filter(({ rows }) => rows.length > 0)
              .map((group) => (
                <Section key={group.id} title={words.group(group.name, group.units)}>
                  <StandingTable view={view} group={group} />
                </Section>
              ))}
            <LeftOut view={view} />
            <RulesSection view={view} />
          </div>
        )}
      </Answered>
    </div>
  );
}

/** Who is not compared and why: nobody falls out of the page without a word. */
function LeftOut({ view: { leftOut, lateHandicaps } }: { readonly view: StandingView }) {
  const { t, language } = useLanguage();
  const { unitName } = useCampaign();
  if (leftOut.length === 0 && lateHandicaps.length === 0) return null;
  const reasons = [...new Set(leftOut.map(({ why }) => why))];
  const list = (units: readonly string[]) => units.join(t.comma);
  return (
    <Section title={t.comparison.leftOut}>
      <dl className="facts standing-left-out">
        {reasons.map((reason) => (
          <div className="fact" key={reason}>
            <dt>{WORDS.notCompared[reason][language]}</dt>
            <dd>{list(leftOut.filter(({ why }) => why === reason).map(({ unit }) => unitName(unit)))}</dd>
          </div>
        ))}
      </dl>
      {lateHandicaps.length > 0 && <p className="quiet">{t.comparison.late(list(lateHandicaps.map(unitName)))}</p>}
    </Section>
  );
}
