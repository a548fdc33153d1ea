import type { Suggestion } from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { inboxQuery } from '../features/inbox/api.ts';
import { InboxGroups } from '../features/inbox/ui/inbox-groups.tsx';
import { Suggestions } from '../features/inbox/ui/suggestions.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { Answered, Empty } from '../ui/states.tsx';
import { type Place, placeOf, placeOfSuggestion } from './inbox-links.ts';
import { PAGES } from './pages.ts';

/** 待办: what is due for the post that looks, and for the campaign office what the clock suggests. */
export function InboxPage() {
  const { t, language } = useLanguage();
  const { campaign, day, actor } = useCampaign();
  const may = useMay();
  const query = useQuery({ ...inboxQuery(campaign.id, day), placeholderData: keepPreviousData });
  const suggestionLink = (suggestion: Suggestion) => {
    const place = placeOfSuggestion(suggestion);
    return <PlaceLink place={place}>{t.inbox.suggestion.goOn(t.shell.nav[place.page])}</PlaceLink>;
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.shell.nav.inbox}</h1>
        <span className="quiet">
          {shortDay(day, language)} · {actor.name} · {t.inbox.about}
        </span>
      </div>
      <Answered query={query}>
        {({ items, suggestions }) => (
          <div className="sections">
            {items.length === 0 && suggestions.length === 0 && <Empty>{t.inbox.none}</Empty>}
            <InboxGroups
              items={items}
              link={(item) => <PlaceLink place={placeOf(item, actor.role)}>{item.name}</PlaceLink>}
            />
            {may('suggestion.accept') && <Suggestions suggestions={suggestions} link={suggestionLink} />}
          </div>
        )}
      </Answered>
    </div>
  );
}

function PlaceLink({ place: { page, id }, children }: { readonly place: Place; readonly children: ReactNode }) {
  const { campaign } = useCampaign();
  const params = { campaign: campaign.id };
  if (id !== undefined)
    switch (page) {
      case 'problems':
        return (
          <Link to="/campaigns/$campaign/problems/$problem" params={{ ...params, problem: id }}>
            {children}
          </Link>
        );
      case 'orders':
        return (
          <Link to="/campaigns/$campaign/orders/$order" params={{ ...params, order: id }}>
            {children}
          </Link>
        );
      case 'stocktakes':
        return (
          <Link to="/campaigns/$campaign/stocktakes/$stocktake" params={{ ...params, stocktake: id }}>
            {children}
          </Link>
        );
      case 'reviews':
        return (
          <Link to="/campaigns/$campaign/reviews" params={params} search={{ report: id }}>
            {children}
          </Link>
        );
    }
  return (
    <Link to={PAGES[page].to} params={params}>
      {children}
    </Link>
  );
}
