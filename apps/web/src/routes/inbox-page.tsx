import type { InboxItem, Suggestion } from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inboxQuery } from '../features/inbox/api.ts';
import { InboxGroups } from '../features/inbox/ui/inbox-groups.tsx';
import { Suggestions } from '../features/inbox/ui/suggestions.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { Answered, Empty } from '../ui/states.tsx';
import { PAGE_OF, PAGE_OF_SUGGESTION } from './inbox-links.ts';
import { PAGES, type Page } from './pages.ts';

/** 待办: what is due for the post that looks, and for the campaign office what the clock suggests. */
export function InboxPage() {
  const { t, language } = useLanguage();
  const { campaign, day, actor } = useCampaign();
  const may = useMay();
  const query = useQuery({ ...inboxQuery(campaign.id, day), placeholderData: keepPreviousData });
  const linkTo = (page: Page, name: string) => (
    <Link to={PAGES[page].to} params={{ campaign: campaign.id }}>
      {name}
    </Link>
  );
  const itemLink = ({ kind, name, subject }: InboxItem) => {
    const page = PAGE_OF[kind];
    if (page === 'orders')
      return (
        <Link to="/campaigns/$campaign/orders/$order" params={{ campaign: campaign.id, order: subject }}>
          {name}
        </Link>
      );
    return page === undefined ? name : linkTo(page, name);
  };
  const suggestionLink = ({ of }: Suggestion) => {
    const page = PAGE_OF_SUGGESTION[of];
    return page === undefined ? null : linkTo(page, t.inbox.suggestion.goOn(t.shell.nav[page]));
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
            <InboxGroups items={items} link={itemLink} />
            {may('suggestion.accept') && <Suggestions suggestions={suggestions} link={suggestionLink} />}
          </div>
        )}
      </Answered>
    </div>
  );
}
