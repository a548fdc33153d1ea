import type { Session } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { App, ConfigProvider, Select } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import dayjs from 'dayjs';
import { useEffect } from 'react';
import { DemonstrationBar } from '../features/session/ui/demonstration-bar.tsx';
import { campaignName } from '../lib/campaign-name.ts';
import { useLanguage } from '../lib/language.tsx';
import { campaignsQuery, sessionQuery } from '../lib/queries.ts';
import { OutboxProvider } from '../lib/use-outbox.tsx';
import { OutboxLine } from '../ui/outbox-line.tsx';
import { theme } from '../ui/theme.ts';
import { useCurrentCampaign } from './current-campaign.ts';
import './shell.css';

const PAGES = [
  ['overview', '/campaigns/$campaign'],
  ['targets', '/campaigns/$campaign/targets'],
  ['projects', '/campaigns/$campaign/projects'],
  ['problems', '/campaigns/$campaign/problems'],
  ['report', '/campaigns/$campaign/report'],
  ['read', '/read'],
  ['import', '/campaigns/$campaign/import'],
  ['bulletin', '/campaigns/$campaign/bulletins'],
  ['plan', '/campaigns/$campaign/plan'],
  ['history', '/history'],
] as const;

/** Header, navigation and what must always be in sight, around every page. */
export function Shell() {
  const { language, t } = useLanguage();
  const actor = useQuery(sessionQuery).data?.actor.id;
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
        <OutboxProvider actor={actor}>
          <Header />
          <main id="main" tabIndex={-1}>
            <OutboxLine />
            <Outlet />
          </main>
        </OutboxProvider>
      </App>
    </ConfigProvider>
  );
}

function Header() {
  const { t, language, choose } = useLanguage();
  const session = useQuery(sessionQuery).data;
  const campaign = useCurrentCampaign();
  return (
    <header className="shell-header">
      <div className="shell-top">
        <span className="shell-name">{t.shell.name}</span>
        <CampaignChoice current={campaign} />
        <nav className="shell-nav screen-only" aria-label={t.shell.pages}>
          {PAGES.map(([page, to]) =>
            to.includes('$campaign') && campaign === undefined ? null : (
              <Link
                key={page}
                to={to}
                params={{ campaign: campaign ?? '' }}
                activeOptions={{ exact: page === 'overview' }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t.shell.nav[page]}
              </Link>
            ),
          )}
        </nav>
        <span className="shell-side screen-only">
          {session?.mode === 'office' && <OfficeSession session={session} />}
          <button
            type="button"
            className="shell-language"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
          >
            {language === 'zh' ? 'English' : '中文'}
          </button>
        </span>
      </div>
      <p className="shell-secrecy">{t.shell.secrecy}</p>
      {session?.mode === 'demonstration' && <DemonstrationBar session={session} />}
    </header>
  );
}

function OfficeSession({ session }: { readonly session: Session }) {
  return <span className="quiet">{session.actor.name}</span>;
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
