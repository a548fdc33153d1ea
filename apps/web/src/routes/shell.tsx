import { ACT_RIGHTS, boundOf, type Role } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { OwnMenu } from '../features/accounts/ui/own-menu.tsx';
import { inboxQuery } from '../features/inbox/api.ts';
import { campaignName } from '../lib/campaign-name.ts';
import { useLanguage } from '../lib/language.tsx';
import { chooseLargePrint, useLargePrint } from '../lib/large-print.ts';
import { isAtDoor } from '../lib/leave.ts';
import { campaignsQuery, sessionQuery } from '../lib/queries.ts';
import { OutboxProvider } from '../lib/use-outbox.tsx';
import { later, WithAntd } from '../ui/later.tsx';
import { Menu } from '../ui/menu.tsx';
import { Notices } from '../ui/notices.tsx';
import { OutboxLine } from '../ui/outbox-line.tsx';
import { Questions } from '../ui/questions.tsx';
import { WithStale } from '../ui/stale.tsx';
import { CampaignSelect } from './campaign-select.tsx';
import { useCurrentCampaign } from './current-campaign.ts';
import { PAGES, type Page, pageAt, pagesOf } from './pages.ts';
import { PrintHead } from './print-head.tsx';
import './shell.css';

const GIVE_FEEDBACK = ACT_RIGHTS['feedback.give'] ?? { who: { roles: {} } };

const DemonstrationBar = later(
  async () => (await import('../features/session/ui/demonstration-bar.tsx')).DemonstrationBar,
);

/** What stands around every page; before the door there is no navigation, and nobody to ask anything for. */
export function Shell() {
  const { t } = useLanguage();
  const isOutside = useLocation({ select: ({ pathname }) => isAtDoor(pathname) });
  const isOnWall = useLocation({ select: ({ pathname }) => ROOM.test(pathname) });
  const page = useLocation({ select: ({ pathname }) => pageAt(pathname) });
  // What a tab and a printed file are called.
  useEffect(() => {
    document.title = page === undefined ? t.shell.title : `${t.shell.nav[page]} - ${t.shell.title}`;
  }, [t, page]);
  useFocusOnNewPage();
  return (
    <>
      <a className="skip" href="#main">
        {t.shell.skip}
      </a>
      {isOutside ? <Outside /> : isOnWall ? <OnWall /> : <Inside />}
      <Notices />
      <Questions />
    </>
  );
}

/** Whoever goes to another page by keyboard goes on in its content, and hears it; a field that takes the focus keeps it. */
function useFocusOnNewPage() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        const main = document.getElementById('main');
        if (fromLocation === undefined || !pathChanged || main?.contains(document.activeElement) === true) return;
        main?.focus({ preventScroll: true });
      }),
    [router],
  );
}

/** The meeting-room view has nothing around it. */
function OnWall() {
  return (
    <main id="main" tabIndex={-1}>
      <Outlet />
    </main>
  );
}

function Inside() {
  const actor = useQuery(sessionQuery).data?.actor.id;
  return (
    <OutboxProvider actor={actor}>
      <Header />
      <main id="main" tabIndex={-1}>
        <PrintHead />
        <OutboxLine />
        <WithStale>
          <Around>
            <Outlet />
          </Around>
        </WithStale>
      </main>
    </OutboxProvider>
  );
}

const ROOM = /^\/campaigns\/[^/]+\/room\/?$/;
/** The front page, and what leads to it, does without the component library, and so stands there at once. */
const FRONT = /^\/(campaigns\/[^/]+\/?)?$/;

function Around({ children }: { readonly children: ReactNode }) {
  const isLight = useLocation({ select: ({ pathname }) => FRONT.test(pathname) });
  return isLight ? children : <WithAntd>{children}</WithAntd>;
}

function Outside() {
  const { t } = useLanguage();
  return (
    <>
      <header className="shell-header">
        <div className="shell-top">
          <span className="shell-name">{t.shell.name}</span>
          <span className="shell-side screen-only">
            <PrintChoice />
            <LanguageChoice />
          </span>
        </div>
        <p className="shell-secrecy">{t.shell.secrecy}</p>
      </header>
      <main id="main" tabIndex={-1}>
        <WithAntd>
          <Outlet />
        </WithAntd>
      </main>
    </>
  );
}

/** Larger type and targets, for whoever wants them (适老化). */
function PrintChoice() {
  const { t } = useLanguage();
  const isLarge = useLargePrint();
  return (
    <button
      type="button"
      className="shell-language"
      aria-pressed={isLarge}
      title={t.shell.largePrintMeans}
      onClick={() => chooseLargePrint(!isLarge)}
    >
      {isLarge ? t.shell.normalPrint : t.shell.largePrint}
    </button>
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
          <PrintChoice />
          <LanguageChoice />
        </span>
      </div>
      <p className="shell-secrecy">{t.shell.secrecy}</p>
      {session?.mode === 'demonstration' && (
        <Suspense fallback={<div className="shell-waiting" />}>
          <DemonstrationBar session={session} />
        </Suspense>
      )}
    </header>
  );
}

/** The pages of the role in one row; what it needs less often, and what has no room, under 更多. */
function Navigation({ role, campaign }: { readonly role: Role; readonly campaign: string | undefined }) {
  const { t } = useLanguage();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const isThere = (page: Page) => campaign !== undefined || !PAGES[page].to.includes('$campaign');
  const own = pagesOf(role);
  const near = own.first.filter(isThere);
  const far = own.more.filter(isThere);
  // Before there is a campaign, what is left of the pages needs no folding.
  const [first, rest] = near.length === 0 ? [far, []] : [near, far];
  const link = (page: Page, isHidden = false) => (
    <Link
      key={page}
      to={PAGES[page].to}
      params={{ campaign: campaign ?? '' }}
      className={isHidden ? 'shell-over' : undefined}
      activeOptions={{ exact: page === 'overview' }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {t.shell.nav[page]}
      {page === 'inbox' && <InboxCount campaign={campaign ?? ''} />}
    </Link>
  );
  const isHere = (page: Page) => here.startsWith(PAGES[page].to.replace('$campaign', campaign ?? ''));
  const [row, fitting] = useFitting();
  const folded = [...first.slice(fitting), ...rest];
  const current = folded.find(isHere);
  return (
    <nav className="shell-nav screen-only" aria-label={t.shell.pages}>
      <div ref={row} className="shell-row">
        {first.map((page, at) => link(page, at >= fitting))}
      </div>
      {folded.length > 0 && (
        <Menu
          className="shell-more"
          label={current === undefined ? t.shell.more : t.shell.nav[current]}
          isCurrent={current !== undefined}
          entries={folded.map((page) => ({ key: page, entry: link(page) }))}
        />
      )}
    </nav>
  );
}

/** How many links of a row stand whole on its first line; the others go into the menu beside it. */
function useFitting() {
  const row = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const { current } = row;
    if (current === null) return;
    const count = () => {
      const links = [...current.children] as HTMLElement[];
      const below = links.findIndex(({ offsetTop }) => offsetTop > (links[0]?.offsetTop ?? 0));
      setFitting(below < 0 ? Number.POSITIVE_INFINITY : below);
    };
    count();
    // Also when a number beside a page comes in, and when the phone is turned.
    const sizes = new ResizeObserver(count);
    for (const one of [current, ...current.children]) sizes.observe(one);
    return () => sizes.disconnect();
  }, []);
  return [row, fitting] as const;
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
  const campaigns = useQuery(campaignsQuery).data;
  const [only] = campaigns ?? [];
  if (campaigns === undefined || only === undefined) return null;
  if (campaigns.length === 1) return <span className="shell-campaign">{campaignName(only)}</span>;
  return <CampaignSelect campaigns={campaigns} current={current} />;
}
