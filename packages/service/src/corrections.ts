import { asCorrected } from '@gongjian/engine';
import {
  type Bulletin,
  type BulletinContent,
  type BulletinSince,
  type Correction,
  correctionId,
  type Id,
  invalidAt,
  type Refusal,
  Refused,
  type Snapshot,
  WHOLE_COUNTY,
} from '@gongjian/model';
import { correctedFigures, correctionDocx, correctionFigures } from '@gongjian/paper';
import type { Store } from '@gongjian/store';
import { mustSeeCounty } from './county-sight.ts';
import type { Known } from './known.ts';
import { performActs } from './perform.ts';
import type { FiguresOf } from './recheck.ts';
import type { Service } from './service.ts';

type Corrections = Pick<Service, 'bulletinsSince' | 'correctBulletin' | 'correctionPaper'>;
type Papers = {
  readonly issued: (campaign: Id) => Promise<readonly Bulletin[]>;
  readonly content: (campaign: Id, bulletin: Bulletin, snapshot?: Snapshot) => Promise<BulletinContent>;
  readonly nameOf: (content: BulletinContent) => string;
};

/**
 * 更正 of issued papers. A paper is made again from what was known when it was issued, put right by what was corrected
 * since; what then prints otherwise is told, and issued as a correction that quotes both. The paper stays as it was.
 */
export function correctionsOf(store: Store, county: Id, known: Known, papers: Papers): Corrections {
  const correctionsIn = correctionsInOf(store, county);

  const since = async (
    campaign: Id,
    bulletin: Bulletin,
    now: Snapshot,
    all: readonly Correction[],
  ): Promise<BulletinSince> => {
    const corrections = all.filter((one) => one.bulletin === bulletin.id);
    const then = await known.snapshot(campaign, WHOLE_COUNTY, bulletin.seq);
    const { snapshot, changed: rows } = asCorrected(then, now);
    if (rows.length === 0) return { bulletin: bulletin.id, changed: [], acts: [], corrections };
    const issued = await papers.content(campaign, bulletin);
    const right = await papers.content(campaign, bulletin, snapshot);
    const told = new Map(corrections.flatMap(({ figures }) => figures.map(({ figure, is }) => [figure, is] as const)));
    const changed = correctedFigures(issued.figures, right.figures).filter(({ figure, is }) => told.get(figure) !== is);
    const acts = await Promise.all(
      rows.map(async ({ kind, id }) => (await store.versions(county, WHOLE_COUNTY, kind, id)).at(-1)?.seq),
    );
    const numbers = [...new Set(acts.flatMap((seq) => (seq === undefined || seq <= bulletin.seq ? [] : [seq])))];
    return { bulletin: bulletin.id, changed, acts: numbers.toSorted((a, b) => a - b), corrections };
  };

  const mustFind = async (campaign: Id, id: Id): Promise<Bulletin> => {
    const bulletin = (await papers.issued(campaign)).find((one) => one.id === id);
    if (bulletin === undefined) throw new Refused({ kind: 'not-found', what: 'bulletin', id });
    return bulletin;
  };

  return {
    bulletinsSince: async (caller, campaign) => {
      mustSeeCounty(caller, 'bulletin.preview');
      const now = await known.snapshot(campaign, WHOLE_COUNTY);
      const all = await correctionsIn(campaign);
      const told: BulletinSince[] = [];
      for (const bulletin of await papers.issued(campaign)) told.push(await since(campaign, bulletin, now, all));
      return told.filter(({ changed, corrections }) => changed.length > 0 || corrections.length > 0);
    },

    correctBulletin: async (caller, campaign, id, { id: request, reason }) => {
      mustSeeCounty(caller, 'bulletin.correct');
      const bulletin = await mustFind(campaign, id);
      const all = await correctionsIn(campaign);
      const there = all.find((one) => one.request === request);
      if (there !== undefined) return there;
      const { seq } = await store.head(county);
      const now = await known.snapshot(campaign, WHOLE_COUNTY, seq);
      const { changed: figures, acts, corrections } = await since(campaign, bulletin, now, all);
      if (figures.length === 0) throw new Refused(invalidAt('figures', 'required'));
      const number = corrections.length + 1;
      const content = await papers.content(campaign, bulletin);
      const { masthead, office, on, rounding, sample } = content;
      const paper = { name: papers.nameOf(content), masthead, office, on, rounding, sample };
      const body = { campaign, bulletin: id, paper, number, seq, figures, acts, reason, request };
      const [receipt] = await performActs(store, county, caller, [{ id: request, name: 'bulletin.correct', body }]);
      const refusal: Refusal | undefined = receipt?.refusals[0];
      if (receipt?.outcome === 'refused' && refusal !== undefined) throw new Refused(refusal);
      const made = (await correctionsIn(campaign)).find((one) => one.id === correctionId(id, number));
      if (made === undefined)
        throw new Refused({ kind: 'not-found', what: 'correction', id: correctionId(id, number) });
      return made;
    },

    correctionPaper: async (_caller, campaign, id) => {
      const correction = mustBeIn(await correctionsIn(campaign), id);
      const name = `${correction.paper.name}更正第${correction.number}号.docx`;
      return { name, bytes: await correctionDocx(correction) };
    },
  };
}

/** What a correction printed as right, as the ledger keeps it. */
export function correctionFiguresOf(store: Store, county: Id): FiguresOf {
  const correctionsIn = correctionsInOf(store, county);
  return async ({ campaign, id }) => correctionFigures(mustBeIn(await correctionsIn(campaign), id));
}

function correctionsInOf(store: Store, county: Id) {
  return async (campaign: Id): Promise<readonly Correction[]> =>
    (await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY })).correction;
}

function mustBeIn(corrections: readonly Correction[], id: Id): Correction {
  const correction = corrections.find((one) => one.id === id);
  if (correction === undefined) throw new Refused({ kind: 'not-found', what: 'correction', id });
  return correction;
}
