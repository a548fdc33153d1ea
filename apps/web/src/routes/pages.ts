import { ACT_RIGHTS, type Role } from '@gongjian/model';

type Entry = {
  readonly to: string;
  /** Who has the page in the first row, in the order of this list; the others find it under 更多. */
  readonly first: readonly Role[];
  /** Who has the page at all; absent: everybody with business in the county. */
  readonly roles?: readonly Role[];
};

const ADMINS: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin'];
const COUNTY: readonly Role[] = ['office', 'team', 'leader', 'supervisor', 'statistics', 'observer', 'clock'];
const UNITS: readonly Role[] = ['reporter', 'reviewer', 'approver'];
/** Who may have something to do in the product, beside looking. */
const HANDS: readonly Role[] = ['office', 'team', 'leader', 'supervisor', ...UNITS];

/** A page on which one act is done is for whoever may do it. */
function rolesOf(act: string): readonly Role[] {
  return Object.keys(ACT_RIGHTS[act]?.who.roles ?? {}) as Role[];
}

/** Every page of the navigation, in order. */
export const PAGES = {
  leaders: { to: '/campaigns/$campaign/leaders', first: ['leader'], roles: COUNTY },
  approvals: { to: '/campaigns/$campaign/approvals', first: ['approver'], roles: [...COUNTY, 'approver'] },
  overview: { to: '/campaigns/$campaign', first: [...COUNTY, ...UNITS] },
  inbox: { to: '/campaigns/$campaign/inbox', first: HANDS, roles: HANDS },
  targets: { to: '/campaigns/$campaign/targets', first: [...COUNTY, 'reporter', 'reviewer'] },
  projects: { to: '/campaigns/$campaign/projects', first: [...COUNTY, ...UNITS] },
  chart: { to: '/campaigns/$campaign/chart', first: ['office', 'team', 'leader'] },
  problems: { to: '/campaigns/$campaign/problems', first: [...COUNTY, ...UNITS] },
  map: { to: '/campaigns/$campaign/map', first: ['observer'] },
  comparison: {
    to: '/campaigns/$campaign/comparison',
    first: ['observer'],
    roles: [...COUNTY.filter((role) => role !== 'team'), 'reporter', 'reviewer'],
  },
  pipeline: { to: '/campaigns/$campaign/pipeline', first: [] },
  orders: { to: '/campaigns/$campaign/orders', first: ['supervisor', 'reviewer'] },
  exemptions: { to: '/campaigns/$campaign/exemptions', first: ['supervisor', 'leader'] },
  stocktakes: { to: '/campaigns/$campaign/stocktakes', first: ['office', 'leader', 'supervisor'] },
  report: { to: '/campaigns/$campaign/report', first: ['office', 'reporter', 'reviewer', 'statistics'] },
  reviews: { to: '/campaigns/$campaign/reviews', first: ['reviewer'] },
  demands: { to: '/campaigns/$campaign/demands', first: ['reporter', 'reviewer'] },
  periods: { to: '/campaigns/$campaign/periods', first: [] },
  burden: { to: '/campaigns/$campaign/burden', first: [] },
  // Who may give it finds it in the header of every page.
  feedback: {
    to: '/campaigns/$campaign/feedback',
    first: [],
    roles: COUNTY.filter((role) => role !== 'office'),
  },
  bulletin: { to: '/campaigns/$campaign/bulletins', first: ['office'] },
  // Made once, then looked up: the chart shows daily what became of it.
  plan: { to: '/campaigns/$campaign/plan', first: [] },
  // Of the whole county: a team sees its own action alone.
  handOver: {
    to: '/campaigns/$campaign/hand-over',
    first: [],
    roles: COUNTY.filter((role) => role !== 'team'),
  },
  import: { to: '/campaigns/$campaign/import', first: [], roles: rolesOf('reading.record') },
  read: { to: '/read', first: [], roles: rolesOf('campaign.set') },
  history: { to: '/history', first: [] },
  permissions: { to: '/permissions', first: [], roles: [...COUNTY, ...UNITS, ...ADMINS] },
  accounts: { to: '/accounts', first: ['system-admin', 'security-admin'], roles: ADMINS },
  audit: { to: '/audit', first: ['audit-admin'], roles: ['audit-admin'] },
} as const satisfies Record<string, Entry>;
export type Page = keyof typeof PAGES;

/** Where each role begins; absent: on the first page of its row. */
const HOMES: { readonly [R in Role]?: Page } = {
  supervisor: 'orders',
  reporter: 'report',
  reviewer: 'reviews',
  approver: 'approvals',
  leader: 'leaders',
  'system-admin': 'accounts',
  'security-admin': 'accounts',
  'audit-admin': 'audit',
};

function isFor({ roles }: Entry, role: Role): boolean {
  return roles === undefined ? !isKeeper(role) : roles.includes(role);
}

/** Whether a role keeps the system and has no part in the campaign's work. */
export function isKeeper(role: Role): boolean {
  return ADMINS.includes(role);
}

/** The pages of a role: the ones in the first row, and the rest. */
export function pagesOf(role: Role): { readonly first: readonly Page[]; readonly more: readonly Page[] } {
  const own = (Object.keys(PAGES) as Page[]).filter((page) => isFor(PAGES[page], role));
  const isFirst = (page: Page) => (PAGES[page] as Entry).first.includes(role);
  return { first: own.filter(isFirst), more: own.filter((page) => !isFirst(page)) };
}

/** The page that a role begins on. */
export function homeOf(role: Role): Page {
  return HOMES[role] ?? pagesOf(role).first[0] ?? 'overview';
}

/** The page that an address is of; what stands under a page is of it, but the front page has nothing under it. */
export function pageAt(path: string): Page | undefined {
  const here = path.replace(/^\/campaigns\/[^/]+/u, '/campaigns/$campaign').replace(/\/$/u, '');
  return (Object.keys(PAGES) as Page[]).find((page) => {
    const { to } = PAGES[page];
    return here === to || (page !== 'overview' && here.startsWith(`${to}/`));
  });
}
