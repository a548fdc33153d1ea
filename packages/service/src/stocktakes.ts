import { nextAgenda } from '@gongjian/engine';
import {
  type Casework,
  type Day,
  type Id,
  invalidAt,
  type PaperTemplate,
  type Receipt,
  Refused,
  type Scope,
  type Snapshot,
  type Stocktake,
  type StocktakeAgenda,
  type StocktakePage,
  type StocktakePaper,
  scopeOf,
  shortUnitName,
  unseen,
  WHOLE_COUNTY,
} from '@gongjian/model';
import { composeStocktakePaper, stocktakeDocx, stocktakeFilling } from '@gongjian/paper';
import type { Store } from '@gongjian/store';
import type { Caller } from './caller.ts';
import { commitmentRows } from './commitment-rows.ts';
import type { Known } from './known.ts';
import type { Stocktakes } from './meetings.ts';
import { laidOut, type PaperIn, templateAt } from './paper-templates.ts';
import { paperFile } from './pdf.ts';
import { performActs } from './perform.ts';
import { provenanceOf } from './provenance.ts';
import type { FiguresOf } from './recheck.ts';
import type { File, Service } from './service.ts';

/** As it stands, or as it stood at a ledger number. */
type Asked = { readonly on: Day; readonly seq?: number | undefined };

/** Every meeting as a post looks at it on a day. */
function lookedOf(store: Store, county: Id, known: Known, outlooks: Pick<Service, 'outlook'>) {
  const { found, lookAt } = stocktakePapers(store, county, known);

  /** What it would go through on the day, all of the county: the chair's own affairs are chosen from it. */
  const workedOut = async (
    caller: Caller,
    campaign: Id,
    stocktake: Stocktake,
    { on, seq: at }: Asked,
  ): Promise<StocktakeAgenda> => {
    const outlook = await outlooks.outlook(caller, campaign, { on, seq: at });
    const { seq } = outlook;
    const snapshot = await known.snapshot(campaign, WHOLE_COUNTY, seq);
    const assessment = await known.assessment(campaign, WHOLE_COUNTY, { day: on, seq });
    const casework = await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY, seq });
    const agenda = nextAgenda({ snapshot, casework, assessment, outlook }, stocktake);
    return { ...agenda, ...(await movedSince(campaign, casework, on, seq)) };
  };

  /** Targets that did not move by work alone since the last stocktake; nothing before the first. */
  const movedSince = async (campaign: Id, casework: Casework, on: Day, seq: number) => {
    const held = casework.stocktake.filter((one) => one.state === 'closed' && one.on < on);
    const since = held
      .map((one) => one.on)
      .sort()
      .at(-1);
    if (since === undefined) return {};
    const moved = (await known.changes(campaign, WHOLE_COUNTY, { from: since, to: on, seq })).flatMap((change) => {
      const { of, subject: target, name, movement, cuts } = change;
      if (of !== 'target' || movement === undefined) return [];
      const { work, total } = movement.share ?? movement.amount;
      if (work === total && cuts === undefined) return [];
      return [{ target, name, movement, ...(cuts === undefined ? {} : { cuts }) }];
    });
    return { since, moved };
  };

  const looked = async (caller: Caller, campaign: Id, id: Id, asked: Asked): Promise<Look> => {
    const scope = scopeOf(caller.actor);
    const { stocktake, casework, seq: wordedAt } = await found(scope, campaign, id, asked.seq);
    const agenda =
      stocktake.agenda ??
      (scope.units === 'all' ? await workedOut(caller, campaign, stocktake, asked) : nothingYet(asked.on));
    return { ...(await lookAt(campaign, stocktake, casework, agenda, asked)), wordedAt };
  };
  return { looked, workedOut };
}

export function stocktakesOf(store: Store, county: Id, known: Known, outlooks: Pick<Service, 'outlook'>): Stocktakes {
  const { found, paperOf } = stocktakePapers(store, county, known);
  const { looked, workedOut } = lookedOf(store, county, known, outlooks);

  return {
    page: async (caller, campaign, id, { on }): Promise<StocktakePage> => {
      const look = await looked(caller, campaign, id, { on });
      const { stocktake, agenda, commitments } = look;
      const byId = new Map(commitments.map(({ commitment }) => [commitment.id, commitment]));
      const waiting = stocktake.state === 'open' ? unseen(stocktake, (one) => byId.get(one)) : [];
      const hasMinutes = stocktake.state === 'open' || stocktake.state === 'closed';
      return {
        stocktake,
        agenda,
        commitments,
        unseen: waiting.map((one) => one.id),
        papers: {
          agenda: await paperOf('agenda', look),
          ...(hasMinutes ? { minutes: await paperOf('minutes', look) } : {}),
        },
      };
    },

    open: async (caller, campaign, id, { id: act }): Promise<Receipt> => {
      const { stocktake } = await found(scopeOf(caller.actor), campaign, id);
      const worked = await workedOut(caller, campaign, stocktake, { on: caller.day });
      const { commitments: _found, day: _day, ...agenda } = worked;
      const [receipt] = await performActs(store, county, caller, [
        { id: act, name: 'stocktake.open', body: { id, agenda } },
      ]);
      if (receipt === undefined) throw new Refused({ kind: 'not-found', what: 'stocktake', id });
      return receipt;
    },

    paper: async (caller, campaign, id, { kind, on, format }): Promise<File> => {
      const { seq } = await store.head(county);
      const look = await looked(caller, campaign, id, { on, seq });
      if (kind === 'minutes' && look.stocktake.agenda === undefined)
        throw new Refused(invalidAt('state', `is-${look.stocktake.state}`));
      const paper = await paperOf(kind, look);
      // What may still change says when it was made, so that it can be made again.
      const content = paper.final ? paper : { ...paper, made: { on, seq } };
      const day = content.on.replaceAll('-', '');
      const { file } = await templateAt(store, county, campaign, kind, look.wordedAt);
      const docx = await laidOut(
        file,
        () => stocktakeDocx(content),
        () => stocktakeFilling(content),
      );
      return paperFile(`${content.masthead}${day}`, docx, format);
    },
  };
}

/** The figures of agenda and minutes as the ledger gives them: of a closed stocktake always, else of when they were made. */
export function stocktakeFigures(
  store: Store,
  county: Id,
  known: Known,
  outlooks: Pick<Service, 'outlook'>,
): Record<StocktakePaper['kind'], FiguresOf> {
  const { paperOf } = stocktakePapers(store, county, known);
  const { looked } = lookedOf(store, county, known, outlooks);
  const figures =
    (kind: StocktakePaper['kind']): FiguresOf =>
    async ({ campaign, id, made }, caller) => {
      const look = await looked(caller, campaign, id, made ?? { on: caller.day });
      if (made === undefined && look.stocktake.state !== 'closed')
        throw new Refused({ kind: 'not-found', what: 'stocktake', id });
      return (await paperOf(kind, look)).figures;
    };
  return { agenda: figures('agenda'), minutes: figures('minutes') };
}

/** Agenda and minutes of the latest meeting that has them, in a wording that is not adopted. */
export function stocktakesWorded(
  store: Store,
  county: Id,
  known: Known,
  outlooks: Pick<Service, 'outlook'>,
): Record<StocktakePaper['kind'], PaperIn> {
  const { paperOf } = stocktakePapers(store, county, known);
  const { looked } = lookedOf(store, county, known, outlooks);
  const worded =
    (kind: StocktakePaper['kind']): PaperIn =>
    async (caller, campaign, { on, template }) => {
      const { stocktake } = await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY });
      const [latest] = stocktake
        .filter(({ state }) => state !== 'cancelled' && (kind === 'agenda' || state !== 'planned'))
        .toSorted((a, b) => (a.on < b.on ? 1 : -1));
      if (latest === undefined) throw new Refused({ kind: 'not-found', what: 'stocktake', id: '' });
      return paperOf(kind, await looked(caller, campaign, latest.id, { on }), template);
    };
  return { agenda: worded('agenda'), minutes: worded('minutes') };
}

type Look = {
  readonly stocktake: Stocktake;
  readonly agenda: StocktakeAgenda;
  readonly snapshot: Snapshot;
  readonly commitments: StocktakePage['commitments'];
  /** Ledger number whose wording its papers have; absent: that of now. */
  readonly wordedAt?: number | undefined;
};

function stocktakePapers(store: Store, county: Id, known: Known) {
  const knownAt = async (campaign: Id, day: Day, seq: number) => {
    const snapshot = await known.snapshot(campaign, WHOLE_COUNTY, seq);
    const assessment = await known.assessment(campaign, WHOLE_COUNTY, { day, seq });
    return { snapshot, assessment, provenance: await provenanceOf(store, county, { snapshot, on: day, seq }) };
  };

  return {
    /** As it is (`seq`: was), or where it is closed, as it stood when that was done: so its papers are always the same. */
    found: async (scope: Scope, campaign: Id, id: Id, seq?: number) => {
      const casework = await store.caseworkRows(county, campaign, { scope, ...(seq === undefined ? {} : { seq }) });
      const stocktake = casework.stocktake.find((one) => one.id === id);
      if (stocktake === undefined) throw new Refused({ kind: 'not-found', what: 'stocktake', id });
      if (stocktake.state !== 'closed') return { stocktake, casework, seq };
      const closing = (await store.versions(county, scope, 'stocktake', id)).find(({ row }) => row.state === 'closed');
      const then = closing === undefined ? {} : { seq: closing.seq };
      return { stocktake, casework: await store.caseworkRows(county, campaign, { scope, ...then }), ...then };
    },

    lookAt: async (
      campaign: Id,
      stocktake: Stocktake,
      casework: Casework,
      agenda: StocktakeAgenda,
      { on, seq }: Asked,
    ): Promise<Look> => {
      const snapshot = await known.snapshot(campaign, WHOLE_COUNTY, seq);
      const at = stocktake.state === 'closed' ? (stocktake.closed?.on ?? on) : on;
      return { stocktake, agenda, snapshot, commitments: commitmentRows(snapshot, listed(agenda, casework), at) };
    },

    /** With the figures of the agenda as known at its ledger number, or when the meeting was opened. */
    paperOf: async (
      kind: StocktakePaper['kind'],
      { stocktake, agenda, snapshot, commitments, wordedAt }: Look,
      given?: PaperTemplate,
    ): Promise<StocktakePaper> => {
      const { day } = agenda;
      const { campaign } = snapshot;
      const opening = (await store.versions(county, WHOLE_COUNTY, 'stocktake', stocktake.id)).find(
        ({ row }) => row.state === 'open',
      );
      const seq = agenda.seq ?? opening?.seq;
      const then = seq === undefined ? undefined : await knownAt(campaign.id, day, seq);
      return composeStocktakePaper({
        kind,
        template: given ?? (await templateAt(store, county, campaign.id, kind, wordedAt)).template,
        campaign,
        stocktake,
        agenda: { ...agenda, ...(seq !== undefined && { seq }) },
        commitments,
        known: then,
        ...namesOf(snapshot, stocktake.on),
      });
    },
  };
}

/** What a unit that attends sees of a meeting whose agenda is not made yet. */
function nothingYet(day: Day): StocktakeAgenda {
  return { day, commitments: [], problems: [], targets: [], decisions: [] };
}

/** The commitments of an agenda, in its order. */
function listed({ commitments }: StocktakeAgenda, { commitment }: Casework) {
  const byId = new Map(commitment.map((one) => [one.id, one]));
  return commitments.flatMap((id) => byId.get(id) ?? []);
}

function namesOf({ leaders, units }: Snapshot, day: Day) {
  const leaderNames = new Map(leaders.map(({ id, name }) => [id, name]));
  const unitNames = new Map(units.map((unit) => [unit.id, shortUnitName(unit, day)]));
  return {
    leaderName: (id: Id) => leaderNames.get(id) ?? id,
    unitName: (id: Id) => unitNames.get(id) ?? id,
  };
}
