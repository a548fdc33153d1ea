import {
  type Actor,
  CASEWORK,
  type Change,
  type Id,
  type Kind,
  ROLES,
  ROWS,
  type Role,
  type Row,
  SIGHT,
  type View,
} from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';
import { sampleOf } from './sample.ts';

/** Whose a thing is, seen from the posts of the drill: their unit, one under it; another's, one under that. */
export const SIDES = ['own', 'own-nested', 'foreign', 'foreign-nested'] as const;
export type Side = (typeof SIDES)[number];
export const isOwn = (side: Side): boolean => side.startsWith('own');

const UNIT: Readonly<Record<Side, Id>> = {
  own: 'town',
  'own-nested': 'village',
  foreign: 'rival',
  'foreign-nested': 'hamlet',
};
const half = (side: Side) => (isOwn(side) ? 'own' : 'foreign');

/** Ids of what belongs to a side, by kind; what a campaign has once is there once. */
export function idOn(side: Side, kind: string): Id {
  if (kind === 'unit') return UNIT[side];
  if (kind === 'leader' || kind === 'action') return `${half(side)}-${kind}`;
  if (kind === 'campaign') return 'c';
  if (kind === 'pack' || kind === 'track' || kind === 'calendar' || kind === 'ladder') return kind;
  return `${side}-${kind}`;
}

const UNITS = ['unit', 'lead', 'office', 'raisedBy', 'holder', 'platform', 'supervisedBy', 'handler', 'into'];
const LISTS_OF_UNITS = ['units', 'helpers'];
const NAMES_OF_KINDS: ReadonlySet<string> = new Set(Object.keys(ROWS));

/** Everything that a sample of a side names is of that side. */
export const fillFor = (side: Side, self: string) => (name: string, beside: Readonly<Record<string, unknown>>) => {
  if (name === 'id') return typeof beside['of'] === 'string' ? idOn(side, beside['of']) : idOn(side, self);
  if (name === 'subject' && typeof beside['of'] === 'string') return idOn(side, beside['of']);
  if (UNITS.includes(name)) return UNIT[side];
  if (LISTS_OF_UNITS.includes(name)) return [UNIT[side]];
  if (name === 'leaders') return [idOn(side, 'leader')];
  if (name === 'about' || name === 'blocks' || name === 'matters') return [{ of: 'target', id: idOn(side, 'target') }];
  if (name === 'steps' && self === 'joint') return [idOn(side, 'step'), `${side}-step2`];
  if (name === 'parent') return undefined;
  // A figure is asked for where others of its kind may be left out.
  if (name === 'value' || name === 'annualPlan') return 1;
  return NAMES_OF_KINDS.has(name) ? idOn(side, name) : undefined;
};

function put<K extends Kind>(kind: K, row: Row<K>): Change {
  return { op: 'put', kind, id: row.id, row } as Change;
}

/** A name that stands nowhere else, so that an answer can be searched for what it should not hold. */
export const secretOf = (side: Side, kind: string) => `秘密 ${side} ${kind}`;

function onSide(side: Side): Change[] {
  const name = (kind: string) => secretOf(side, kind);
  const id = (kind: string) => idOn(side, kind);
  const target = {
    campaign: 'c',
    action: id('action'),
    indicator: 'indicator',
    unit: UNIT[side],
    helpers: [],
    leader: id('leader'),
    order: 0,
    comparison: 'at-least' as const,
    annualPlan: 100,
    annualPoints: [],
    curve: [],
  };
  const step = {
    project: id('project'),
    order: 0,
    office: UNIT[side],
    basis: 'working' as const,
    days: 20,
    after: [],
  };
  return [
    put('project', {
      id: id('project'),
      name: name('project'),
      tags: [],
      unit: UNIT[side],
      leader: id('leader'),
      planPoints: [],
      asked: ['start'],
    }),
    put('step', { ...step, id: id('step'), name: name('step'), gives: [] }),
    put('step', { ...step, id: `${side}-step2`, name: name('step2'), gives: ['start'] }),
    put('roster', {
      id: id('roster'),
      campaign: 'c',
      name: `清单 ${side}`,
      frozen: false,
      entries: [{ project: id('project'), entered: '2012-08-01', enteredWhy: '首批' }],
    }),
    put('target', { ...target, id: id('target'), name: name('target'), measurement: { by: 'readings' } }),
    put('target', {
      ...target,
      id: `${side}-count`,
      name: name('count'),
      measurement: { by: 'count', roster: id('roster'), recognised: ['start'] },
    }),
    put('reading', {
      id: id('reading'),
      of: 'target',
      subject: id('target'),
      caliber: 'management',
      on: '2012-08-10',
      value: 7,
      grade: 'reported',
      note: name('reading'),
    }),
    put('recognition', {
      id: id('recognition'),
      project: id('project'),
      kind: 'preliminaries',
      on: '2012-08-10',
      evidence: name('recognition'),
      verifier: '核',
    }),
    put('problem', {
      id: id('problem'),
      campaign: 'c',
      type: 'approval',
      name: name('problem'),
      blocks: [{ of: 'target', id: id('target') }],
      raisedBy: UNIT[side],
      raisedOn: '2012-08-10',
      decider: { unit: UNIT[side], leader: id('leader') },
      need: '定',
      due: '2012-09-20',
    }),
    put('exemption', {
      id: id('exemption'),
      of: 'target',
      subject: id('target'),
      type: 'weather',
      cause: name('exemption'),
      evidence: '报',
      from: '2012-08-10',
      to: '2012-08-12',
      approver: '办',
    }),
    // How far the clock has come is nobody's, and there is one for a campaign.
    ...Object.entries(CASEWORK)
      .filter(([kind]) => kind !== 'tick')
      .map(([kind, schema]): Change => {
        const row = sampleOf(schema, fillFor(side, kind)) as unknown as Row<'feedback'>;
        const parsed = schema.safeParse(row);
        if (!parsed.success) throw new Error(`no sample of ${kind}: ${parsed.error.message}`);
        return { op: 'put', kind, id: row.id, row: parsed.data } as Change;
      }),
  ];
}

/** Nested units, two campaigns, posts' own and a stranger's things of every kind. */
export function permissionWorld(): Change[] {
  const unit = (id: Id, name: string, parent?: Id): Change =>
    put('unit', { id, name, kind: 'township', order: 0, ...(parent === undefined ? {} : { parent }) });
  const action = (id: Id, lead: Id, leader: Id): Change =>
    put('action', { id, campaign: 'c', name: id, order: 1, lead, leader, goals: [] });
  return [
    put('campaign', CAMPAIGN),
    put('campaign', { ...CAMPAIGN, id: 'd', name: '另一次攻坚' }),
    unit('town', '城关镇'),
    unit('village', '城关村', 'town'),
    unit('rival', '东山乡'),
    unit('hamlet', '东山村', 'rival'),
    ...(['own', 'foreign'] as const).map((one) =>
      put('leader', { id: `${one}-leader`, name: one, post: '副县长', order: 0 }),
    ),
    action('own-action', 'town', 'own-leader'),
    action('foreign-action', 'rival', 'foreign-leader'),
    put('indicator', {
      id: 'indicator',
      name: '指标',
      unitOfMeasure: '亿元',
      form: 'cumulative',
      caliber: 'management',
    }),
    ...SIDES.flatMap(onSide),
    put('target', {
      id: 'd-target',
      campaign: 'd',
      action: 'd-action',
      name: '另一次的目标',
      indicator: 'indicator',
      unit: 'town',
      helpers: [],
      order: 0,
      comparison: 'at-least',
      annualPlan: 100,
      measurement: { by: 'readings' },
      annualPoints: [],
      curve: [],
    }),
    put('account', { id: 'account', login: 'account', name: '账号', posts: [] }),
    ...(['pack', 'track', 'calendar', 'ladder'] as const).map((kind): Change => {
      const row = ROWS[kind].parse(sampleOf(ROWS[kind], fillFor('own', kind))) as Row<'pack'>;
      return { op: 'put', kind, id: row.id, row } as Change;
    }),
  ];
}

/** One post of every role that a person can have, bound to what is own. */
export const POSTS: readonly Actor[] = ROLES.filter((role) => role !== 'clock').map((role: Role) => ({
  id: `post-${role}`,
  name: role,
  role,
  ...(['reporter', 'reviewer', 'approver'].includes(role) ? { unit: 'town' } : {}),
  ...(role === 'leader' ? { leader: 'own-leader' } : {}),
  ...(role === 'team' ? { action: 'own-action' } : {}),
}));

/** The world as acts see it. */
export function viewOf(changes: readonly Change[]): View {
  const rows = new Map(
    changes.flatMap((change) => (change.op === 'put' ? [[`${change.kind} ${change.id}`, change.row] as const] : [])),
  );
  return {
    get: (kind, id) => rows.get(`${kind} ${id}`) as never,
    version: (kind, id) => (rows.has(`${kind} ${id}`) ? 1 : 0),
    readings: (subject) =>
      changes.flatMap((change) =>
        change.op === 'put' && change.kind === 'reading' && change.row.subject === subject ? [change.row] : [],
      ),
    about: (kind, subject) =>
      changes.flatMap((change) => {
        if (change.op !== 'put' || change.kind !== kind) return [];
        const row = change.row as { readonly subject?: Id; readonly project?: Id };
        return (row.subject ?? row.project) === subject ? [change.row as never] : [];
      }),
  };
}

/** Kinds that are everybody's plan and paper; of accounts the route says who may ask. */
const OPEN: ReadonlySet<string> = new Set([
  ...['campaign', 'unit', 'leader', 'action', 'pack', 'track', 'bulletin', 'correction', 'account'],
]);

/** Whether a post may find a thing of a side, by what its role's sight is declared to be (SIGHT). */
export function finds(role: Role, side: Side, kind: string, row: unknown): boolean {
  if (OPEN.has(kind) || SIGHT[role] === 'county') return true;
  if (SIGHT[role] === 'nothing' || !isOwn(side)) return false;
  if (!(kind in CASEWORK)) return true;
  const { unit, units, of, about } = row as { unit?: Id; units?: Id[]; of?: string; about?: unknown[] };
  const isAbout = ['target', 'project', 'step'].includes(of ?? '') || (about ?? []).length > 0;
  return isAbout || (SIGHT[role] !== 'action' && (unit !== undefined || (units ?? []).length > 0));
}
