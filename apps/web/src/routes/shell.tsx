import { ACTS, boundOf, type Role } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { App, ConfigProvider, Dropdown, Select } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import dayjs from 'dayjs';
import { useEffect, useRef } from 'react';
import { OwnMenu } from '../features/accounts/ui/own-menu.tsx';
import { inboxQuery } from '../features/inbox/api.ts';
import { DemonstrationBar } from '../features/session/ui/demonstration-bar.tsx';
import { campaignName } from '../lib/campaign-name.ts';
import { useLanguage } from '../lib/language.tsx';
import { isAtDoor } from '../lib/leave.ts';
import { campaignsQuery, sessionQuery } from '../lib/queries.ts';
import { OutboxProvider } from '../lib/use-outbox.tsx';
import { OutboxLine } from '../ui/outbox-line.tsx';
import { theme } from '../ui/theme.ts';
import { useCurrentCampaign } from './current-campaign.ts';
import { PAGES, type Page, pagesOf } from './pages.ts';
import './shell.css';

const GIVE_FEEDBACK = ACTS.get('feedback.give') ?? { who: { roles: {} } };

/** What stands around every page; before the door there is no navigation, and nobody to ask anything for. */
export function Shell() {
  const { language, t } = useLanguage();
  const isOutside = useLocation({ select: ({ pathname }) => isAtDoor(pathname) });
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
    document.title = t.shell.title;
  }, [language, t]);
  return (
    <ConfigProvider
      theme={theme(matchMedia('(prefers-reduced-motion: reduce)').matches)}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <App>
        <a className="skip" href="#main">
          {t.shell.skip}
        </a>
        {isOutside ? <Outside /> : <Inside />}
      </App>
    </ConfigProvider>
  );
}

function Inside() {
  const actor = useQuery(sessionQuery).data?.actor.id;
  return (
    <OutboxProvider actor={actor}>
      <Header />
      <main id="main" tabIndex={-1}>
        <OutboxLine />
        <Outlet />
      </main>
    </OutboxProvider>
  );
}

function Outside() {
  const { t } = useLanguage();
  return (
    <>
      <header className="shell-header">
        <div className="shell-top">
          <span className="shell-name">{t.shell.name}</span>
          <span className="shell-side screen-only">
            <LanguageChoice />
          </span>
        </div>
        <p className="shell-secrecy">{t.shell.secrecy}</p>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

function LanguageChoice() {
  const { language, choose } = useLanguage();
  return (
    <button
      type="button"
      className="shell-language"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
    >
      {language === 'zh' ? 'English' : '中文'}
    </button>
  );
}

function Header() {
  const { t } = useLanguage();
  const session = useQuery(sessionQuery).data;
  const campaign = useCurrentCampaign();
  return (
    <header className="shell-header">
      <div className="shell-top">
        <span className="shell-name">{t.shell.name}</span>
        <CampaignChoice current={campaign} />
        {session !== undefined && <Navigation role={session.actor.role} campaign={campaign} />}
        <span className="shell-side screen-only">
          {session !== undefined && campaign !== undefined && (
            <FeedbackLink role={session.actor.role} campaign={campaign} />
          )}
          {session?.mode === 'office' && <OwnMenu session={session} />}
          <LanguageChoice />
        </span>
      </div>
      <p className="shell-secrecy">{t.shell.secrecy}</p>
      {session?.mode === 'demonstration' && <DemonstrationBar session={session} />}
    </header>
  );
}

/** The pages of the role in one row; what it needs less often under 更多. */
function Navigation({ role, campaign }: { readonly role: Role; readonly campaign: string | undefined }) {
  const { t } = useLanguage();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const isThere = (page: Page) => campaign !== undefined || !PAGES[page].to.includes('$campaign');
  const own = pagesOf(role);
  const near = own.first.filter(isThere);
  const far = own.more.filter(isThere);
  // Before there is a campaign, what is left of the pages needs no folding.
  const [first, rest] = near.length === 0 ? [far, []] : [near, far];
  const link = (page: Page) => (
    <Link
      key={page}
      to={PAGES[page].to}
      params={{ campaign: campaign ?? '' }}
      activeOptions={{ exact: page === 'overview' }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {t.shell.nav[page]}
      {page === 'inbox' && <InboxCount campaign={campaign ?? ''} />}
    </Link>
  );
  const isHere = (page: Page) => here.startsWith(PAGES[page].to.replace('$campaign', campaign ?? ''));
  const current = rest.find(isHere);
  const row = useShownCurrent(here);
  return (
    <nav ref={row} className="shell-nav screen-only" aria-label={t.shell.pages}>
      {first.map(link)}
      {rest.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: rest.map((page) => ({ key: page, label: link(page) })) }}>
          <button type="button" className="shell-more" aria-current={current === undefined ? undefined : 'page'}>
            {current === undefined ? t.shell.more : t.shell.nav[current]} ▾
          </button>
        </Dropdown>
      )}
    </nav>
  );
}

/** On a phone the row is wider than the screen: brings the page that is looked at into sight, and moves nothing else. */
function useShownCurrent(here: string) {
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another current link
  useEffect(() => {
    const nav = row.current;
    if (nav === null) return;
    const show = () => {
      const current = nav.querySelector<HTMLElement>('[aria-current="page"]');
      if (current !== null)
        nav.scrollTo({ left: current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2 });
    };
    // Also when a number beside a page comes in, and when the phone is turned.
    const sizes = new ResizeObserver(show);
    for (const one of [nav, ...nav.children]) sizes.observe(one);
    return () => sizes.disconnect();
  }, [here]);
  return row;
}

/** How many things press, as a number beside the page; nothing where there is none. */
function InboxCount({ campaign }: { readonly campaign: string }) {
  const { t } = useLanguage();
  const day = useQuery(sessionQuery).data?.day;
  const count = useQuery({ ...inboxQuery(campaign, day ?? ''), enabled: day !== undefined }).data?.pressing ?? 0;
  if (count === 0) return null;
  return (
    <span className="shell-count" title={t.inbox.pressing(t.shell.nav.inbox, count)}>
      {' '}
      {count}
    </span>
  );
}

/** Whoever may complain or suggest finds where from every page. */
function FeedbackLink({ role, campaign }: { readonly role: Role; readonly campaign: string }) {
  const { t } = useLanguage();
  if (boundOf(GIVE_FEEDBACK, role) === undefined) return null;
  return (
    <Link
      className="shell-feedback"
      to="/campaigns/$campaign/feedback"
      params={{ campaign }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {t.shell.nav.feedback}
    </Link>
  );
}

function CampaignChoice({ current }: { readonly current: string | undefined }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const campaigns = useQuery(campaignsQuery).data;
  const [only] = campaigns ?? [];
  if (campaigns === undefined || only === undefined) return null;
  if (campaigns.length === 1) return <span className="shell-campaign">{campaignName(only)}</span>;
  return (
    <Select
      aria-label={t.shell.campaign}
      variant="borderless"
      popupMatchSelectWidth={false}
      value={current}
      onChange={(campaign) => void navigate({ to: '/campaigns/$campaign', params: { campaign } })}
      options={campaigns.map(({ id, county, name }) => ({ value: id, label: campaignName({ county, name }) }))}
    />
  );
}
