import { type Session, WORDS } from '@gongjian/model';
import { type QueryClient, useQuery, useQueryErrorResetBoundary } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useParams,
  useRouter,
} from '@tanstack/react-router';
import { useEffect } from 'react';
import { accountsSearch, signInSearch } from './features/accounts/search.ts';
import { auditSearch } from './features/audit/search.ts';
import { chartSearch } from './features/chart/search.ts';
import { frontPageQuery } from './features/front-page/api.ts';
import { pipelineSearch } from './features/pipeline/search.ts';
import { planSearch } from './features/plan/search.ts';
import { problemsSearch } from './features/problems/search.ts';
import { issueSearch } from './features/supervision/search.ts';
import { CampaignProvider } from './lib/campaign.tsx';
import { useLanguage } from './lib/language.tsx';
import { planQuery, sessionQuery } from './lib/queries.ts';
import { historySearch, onlyText, ordersSearch, projectsSearch, reportSearch, targetsSearch } from './lib/search.ts';
import { isKeeper } from './routes/pages.ts';
import { Shell } from './routes/shell.tsx';
import { Failure, InPlace, Loading } from './ui/states.tsx';

const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/home-page.tsx'), 'HomePage'),
});
const read = createRoute({
  getParentRoute: () => root,
  path: '/read',
  component: lazyRouteComponent(() => import('./routes/read-page.tsx'), 'ReadPage'),
});
const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  validateSearch: historySearch,
  component: lazyRouteComponent(() => import('./routes/history-page.tsx'), 'HistoryPage'),
});
const permissions = createRoute({
  getParentRoute: () => root,
  path: '/permissions',
  component: lazyRouteComponent(() => import('./routes/permissions-page.tsx'), 'PermissionsPage'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./routes/sign-in-page.tsx'), 'SignInPage'),
});
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./routes/set-up-page.tsx'), 'SetUpPage'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./routes/account-page.tsx'), 'AccountPage'),
});
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: accountsSearch,
  component: lazyRouteComponent(() => import('./routes/accounts-page.tsx'), 'AccountsPage'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./routes/audit-page.tsx'), 'AuditPage'),
});
const campaign = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/$campaign',
  // Asked for while the page's code is still on its way; what is refused is said by the page that asks again.
  loader: ({ context: { client }, params }) => {
    void client.prefetchQuery(sessionQuery);
    void client.prefetchQuery(planQuery(params.campaign));
  },
  component: CampaignPages,
});
const frontPage = createRoute({
  getParentRoute: () => campaign,
  path: '/',
  validateSearch: (search): { since?: string | undefined } => ({ since: onlyText(search['since']) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { client }, params, deps }) => {
    const ask = ({ day }: Session) => client.prefetchQuery(frontPageQuery(params.campaign, day, deps.since));
    void client.fetchQuery(sessionQuery).then(ask, () => undefined);
  },
  component: lazyRouteComponent(() => import('./routes/front-page.tsx'), 'FrontPageRoute'),
});
const room = createRoute({
  getParentRoute: () => campaign,
  path: '/room',
  component: lazyRouteComponent(() => import('./routes/room-page.tsx'), 'RoomPage'),
});
const inbox = createRoute({
  getParentRoute: () => campaign,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./routes/inbox-page.tsx'), 'InboxPage'),
});
const targets = createRoute({
  getParentRoute: () => campaign,
  path: '/targets',
  validateSearch: targetsSearch,
  component: lazyRouteComponent(() => import('./routes/targets-page.tsx'), 'TargetsPage'),
});
const target = createRoute({
  getParentRoute: () => campaign,
  path: '/targets/$target',
  component: lazyRouteComponent(() => import('./routes/target-page.tsx'), 'TargetPage'),
});
const projects = createRoute({
  getParentRoute: () => campaign,
  path: '/projects',
  validateSearch: projectsSearch,
  component: lazyRouteComponent(() => import('./routes/projects-page.tsx'), 'ProjectsPage'),
});
const project = createRoute({
  getParentRoute: () => campaign,
  path: '/projects/$project',
  component: lazyRouteComponent(() => import('./routes/project-page.tsx'), 'ProjectPage'),
});
const chart = createRoute({
  getParentRoute: () => campaign,
  path: '/chart',
  validateSearch: chartSearch,
  component: lazyRouteComponent(() => import('./routes/chart-page.tsx'), 'ChartPage'),
});
const chartPrint = createRoute({
  getParentRoute: () => campaign,
  path: '/chart/print',
  validateSearch: chartSearch,
  component: lazyRouteComponent(() => import('./routes/chart-print-page.tsx'), 'ChartPrintPage'),
});
const problems = createRoute({
  getParentRoute: () => campaign,
  path: '/problems',
  validateSearch: problemsSearch,
  component: lazyRouteComponent(() => import('./routes/problems-page.tsx'), 'ProblemsPage'),
});
const problem = createRoute({
  getParentRoute: () => campaign,
  path: '/problems/$problem',
  component: lazyRouteComponent(() => import('./routes/problem-page.tsx'), 'ProblemPage'),
});
const lists = createRoute({
  getParentRoute: () => campaign,
  path: '/lists',
  validateSearch: (search): { tab?: string | undefined } => ({ tab: onlyText(search['tab']) }),
  component: lazyRouteComponent(() => import('./routes/lists-page.tsx'), 'ListsPage'),
});
const report = createRoute({
  getParentRoute: () => campaign,
  path: '/report',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./routes/report-page.tsx'), 'ReportPage'),
});
const imports = createRoute({
  getParentRoute: () => campaign,
  path: '/import',
  component: lazyRouteComponent(() => import('./routes/import-page.tsx'), 'ImportPage'),
});
const bulletins = createRoute({
  getParentRoute: () => campaign,
  path: '/bulletins',
  component: lazyRouteComponent(() => import('./routes/bulletins-page.tsx'), 'BulletinsPage'),
});
const reviews = createRoute({
  getParentRoute: () => campaign,
  path: '/reviews',
  validateSearch: (search): { report?: string | undefined } => ({ report: onlyText(search['report']) }),
  component: lazyRouteComponent(() => import('./routes/reviews-page.tsx'), 'ReviewsPage'),
});
const periods = createRoute({
  getParentRoute: () => campaign,
  path: '/periods',
  component: lazyRouteComponent(() => import('./routes/periods-page.tsx'), 'PeriodsPage'),
});
const demands = createRoute({
  getParentRoute: () => campaign,
  path: '/demands',
  component: lazyRouteComponent(() => import('./routes/demands-page.tsx'), 'DemandsPage'),
});
const burden = createRoute({
  getParentRoute: () => campaign,
  path: '/burden',
  component: lazyRouteComponent(() => import('./routes/burden-page.tsx'), 'BurdenPage'),
});
const feedback = createRoute({
  getParentRoute: () => campaign,
  path: '/feedback',
  component: lazyRouteComponent(() => import('./routes/feedback-page.tsx'), 'FeedbackPage'),
});
const map = createRoute({
  getParentRoute: () => campaign,
  path: '/map',
  component: lazyRouteComponent(() => import('./routes/map-page.tsx'), 'MapPage'),
});
const comparison = createRoute({
  getParentRoute: () => campaign,
  path: '/comparison',
  component: lazyRouteComponent(() => import('./routes/comparison-page.tsx'), 'ComparisonPage'),
});

const orders = createRoute({
  getParentRoute: () => campaign,
  path: '/orders',
  validateSearch: ordersSearch,
  component: lazyRouteComponent(() => import('./routes/orders-page.tsx'), 'OrdersPage'),
});
const newOrder = createRoute({
  getParentRoute: () => campaign,
  path: '/orders/new',
  validateSearch: issueSearch,
  component: lazyRouteComponent(() => import('./routes/new-order-page.tsx'), 'NewOrderPage'),
});
const order = createRoute({
  getParentRoute: () => campaign,
  path: '/orders/$order',
  component: lazyRouteComponent(() => import('./routes/order-page.tsx'), 'OrderPage'),
});
const inspection = createRoute({
  getParentRoute: () => campaign,
  path: '/inspections/$inspection',
  component: lazyRouteComponent(() => import('./routes/inspection-page.tsx'), 'InspectionPage'),
});
const exemptions = createRoute({
  getParentRoute: () => campaign,
  path: '/exemptions',
  component: lazyRouteComponent(() => import('./routes/exemptions-page.tsx'), 'ExemptionsPage'),
});
const leaders = createRoute({
  getParentRoute: () => campaign,
  path: '/leaders',
  component: lazyRouteComponent(() => import('./routes/leaders-page.tsx'), 'LeadersPage'),
});
const leader = createRoute({
  getParentRoute: () => campaign,
  path: '/leaders/$leader',
  component: lazyRouteComponent(() => import('./routes/leader-page.tsx'), 'LeaderPage'),
});
const stocktakes = createRoute({
  getParentRoute: () => campaign,
  path: '/stocktakes',
  component: lazyRouteComponent(() => import('./routes/stocktakes-page.tsx'), 'StocktakesPage'),
});
const stocktake = createRoute({
  getParentRoute: () => campaign,
  path: '/stocktakes/$stocktake',
  component: lazyRouteComponent(() => import('./routes/stocktake-page.tsx'), 'StocktakePage'),
});
const pipeline = createRoute({
  getParentRoute: () => campaign,
  path: '/pipeline',
  validateSearch: pipelineSearch,
  component: lazyRouteComponent(() => import('./routes/pipeline-page.tsx'), 'PipelinePage'),
});
const handOver = createRoute({
  getParentRoute: () => campaign,
  path: '/hand-over',
  component: lazyRouteComponent(() => import('./routes/hand-over-page.tsx'), 'HandOverPage'),
});
const approvals = createRoute({
  getParentRoute: () => campaign,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./routes/approvals-page.tsx'), 'ApprovalsPage'),
});

const firstCampaign = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('./routes/plan-page.tsx'), 'FirstCampaignPage'),
});
const planPage = createRoute({
  getParentRoute: () => campaign,
  path: '/plan',
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import('./routes/plan-page.tsx'), 'PlanPage'),
});

const tree = root.addChildren([
  home,
  read,
  history,
  permissions,
  signIn,
  setUp,
  account,
  accounts,
  audit,
  firstCampaign,
  campaign.addChildren([
    leaders,
    leader,
    stocktakes,
    stocktake,
    approvals,
    pipeline,
    handOver,
    frontPage,
    room,
    inbox,
    targets,
    target,
    projects,
    project,
    chart,
    chartPrint,
    problems,
    problem,
    lists,
    report,
    imports,
    bulletins,
    planPage,
    orders,
    newOrder,
    inspection,
    order,
    exemptions,
    reviews,
    periods,
    demands,
    burden,
    comparison,
    map,
    feedback,
  ]),
]);

export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: FailedPage,
  });
}

function CampaignPages() {
  const { t, language } = useLanguage();
  const { campaign: id } = useParams({ from: '/campaigns/$campaign' });
  const role = useQuery(sessionQuery).data?.actor.role;
  if (role !== undefined && isKeeper(role))
    return (
      <div className="page">
        <InPlace title={t.states.notForPost}>{t.states.notForPostMeans(WORDS.role[role][language])}</InPlace>
      </div>
    );
  return (
    <CampaignProvider campaign={id}>
      <Outlet />
    </CampaignProvider>
  );
}

function PendingPage() {
  return (
    <div className="page">
      <Loading />
    </div>
  );
}

/** A page that failed says why and can be tried again; the header around it stays. */
function FailedPage({ error }: { readonly error: unknown }) {
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  useEffect(() => reset(), [reset]);
  return (
    <div className="page">
      <Failure error={error} retry={() => void router.invalidate()} />
    </div>
  );
}

function NotFound() {
  const { t } = useLanguage();
  return (
    <div className="page">
      <InPlace title={t.states.noPage}>{t.states.noPageMeans}</InPlace>
    </div>
  );
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
