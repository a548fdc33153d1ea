import { createHash } from 'node:crypto';
import { assess, changesBetween } from '@gongjian/engine';
import {
  addDays,
  type Bulletin,
  type BulletinContent,
  type BulletinKind,
  bulletinId,
  type Day,
  type Id,
  invalidAt,
  isBulletinKind,
  neededOf,
  PAPER_EDITION,
  type PaperKind,
  type PaperTemplate,
  type Refusal,
  Refused,
  type Snapshot,
  templateFaults,
  tenDayEnd,
  WHOLE_COUNTY,
} from '@gongjian/model';
import { bulletinDocx, bulletinFilling, composePaper, paperName } from '@gongjian/paper';
import { canonicalJson, type Store } from '@gongjian/store';
import { alsoKnown } from './also-known.ts';
import { numbersOf } from './bulletin-numbers.ts';
import { correctionFiguresOf, correctionsOf } from './corrections.ts';
import { mustSeeCounty } from './county-sight.ts';
import type { Known } from './known.ts';
import { adoptShipped, laidOut, type PaperIn, templateAt } from './paper-templates.ts';
import { paperFile } from './pdf.ts';
import { performActs } from './perform.ts';
import { provenanceOf } from './provenance.ts';
import { type FiguresOf, rechecksOf } from './recheck.ts';
import type { BulletinAsked, File, PaperFormat, Service } from './service.ts';

/** How far back a first flash looks, in days. */
const WEEK = 7;
/** Others may issue at the same time; each attempt takes the next number. */
const ATTEMPTS = 20;

/** What a paper is made from again: that of a row, or what would be one. */
type Frozen = BulletinAsked &
  Pick<Bulletin, 'seq' | 'issue' | 'reference'> & {
    readonly pack?: Id;
    /** Instead of the one adopted. */
    readonly template?: PaperTemplate;
  };

function digestOf(content: BulletinContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/**
 * The day that 本期 is counted from: that of the last issue of the same kind on an earlier day; without one the end of
 * the ten-day period before, or a week back. A closing report looks back over the whole campaign.
 */
function periodBefore(bulletins: readonly Bulletin[], { on, kind, issue, leader }: Frozen, from: Day): Day {
  if (kind === 'close-out') return addDays(from, -1);
  const earlier = bulletins
    .filter((one) => one.kind === kind && one.issue < issue && one.on < on && one.leader === leader)
    .map((bulletin) => bulletin.on);
  const last = earlier.sort().at(-1);
  if (last !== undefined) return last;
  return kind === 'flash' ? addDays(on, -WEEK) : endBefore(on);
}

/** The end of the ten-day period before the one that holds `day`. */
function endBefore(day: Day): Day {
  let end = addDays(day, -1);
  while (tenDayEnd(end) !== end) end = addDays(end, -1);
  return end;
}

function mustHave(asked: BulletinAsked, issuing: boolean): void {
  const issues = neededOf(asked.kind, issuing)
    .filter((name) => asked[name] === undefined)
    .map((path) => ({ path, code: 'required' }));
  if (asked.startsOn !== undefined && asked.startsOn <= asked.on)
    issues.push({ path: 'startsOn', code: 'too-early', ...{ expected: `> ${asked.on}` } });
  if (issues.length > 0) throw new Refused({ kind: 'invalid', issues });
}

type Bulletins = Pick<
  Service,
  | 'previewBulletin'
  | 'previewBulletinPaper'
  | 'previewWording'
  | 'bulletins'
  | 'issueBulletin'
  | 'bulletinPaper'
  | 'recheck'
  | 'bulletinsSince'
  | 'correctBulletin'
  | 'correctionPaper'
>;

/**
 * Bulletins are made from what was known at one ledger number; the same number always gives the same paper. `others`:
 * papers of other kinds, which are worded and rechecked with them.
 */
export function bulletinsOf(
  store: Store,
  county: Id,
  known: Known,
  others: {
    readonly figures: Readonly<Record<string, FiguresOf>>;
    readonly worded: Readonly<Record<Exclude<PaperKind, BulletinKind>, PaperIn>>;
  },
): Bulletins {
  /** What was known at the end of a day; of a campaign that was not in the ledger then, what is known now. */
  const knownThen = async (campaign: Id, day: Day, seq: number, options: { readonly pack?: Id }) => {
    const then = Math.min(await known.seqAtEndOf(day), seq);
    const state = async (at: number) => ({
      snapshot: await known.snapshot(campaign, WHOLE_COUNTY, at),
      assessment: await known.assessment(campaign, WHOLE_COUNTY, { day, seq: at, ...options }),
    });
    return state(then).catch((error: unknown) => {
      if (!(error instanceof Refused) || error.refusal.kind !== 'not-found') throw error;
      return state(seq);
    });
  };

  /** `corrected`: what was known then, put right; else as it was known. */
  const compose = async (campaign: Id, frozen: Frozen, corrected?: Snapshot): Promise<BulletinContent> => {
    const { seq, on, kind, issue, pack, reference } = frozen;
    const snapshot = corrected ?? (await known.snapshot(campaign, WHOLE_COUNTY, seq));
    const options = pack === undefined ? {} : { pack };
    const assessmentOf = async (day: Day) =>
      corrected === undefined
        ? known.assessment(campaign, WHOLE_COUNTY, { day, seq, ...options })
        : assess(corrected, day, options);
    const assessment = await assessmentOf(on);
    const since = periodBefore(snapshot.bulletins, frozen, snapshot.campaign.from);
    const earlier = await assessmentOf(since);
    // Plans, lists and corrections show only beside what was known on that day.
    const before = await knownThen(campaign, since, seq, options);
    const changes = changesBetween(before, { snapshot, assessment });
    const casework = await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY, seq });
    const template = frozen.template ?? (await templateAt(store, county, campaign, kind, seq)).template;
    const also = alsoKnown(frozen, { snapshot, assessment, casework });
    const provenance = await provenanceOf(store, county, { snapshot, on, seq });
    const input = { snapshot, assessment, earlier, changes, kind, issue, provenance };
    return composePaper({ ...input, template, reference, particulars: frozen, also });
  };

  const { numberOf, holderOf } = numbersOf(store, county, known);

  /** A number that is not the next: somebody was quicker, or it would leave one out. */
  const notNext = async (campaign: Id, asked: BulletinAsked, issue: number, next: number): Promise<Refusal> => {
    const holder = await holderOf(campaign, asked, issue);
    if (holder === undefined) return invalidAt('issue', 'gap', `${next}`);
    const [first] = await store.versions(county, WHOLE_COUNTY, 'bulletin', holder.id);
    return { kind: 'number-taken', issue, next, ...(first && { by: first.actor.name, at: first.at }) };
  };

  const issued = async (campaign: Id): Promise<readonly Bulletin[]> =>
    (await known.snapshot(campaign, WHOLE_COUNTY)).bulletins;

  /** In the county's own .docx as it was then, where it has one. */
  const written = async (content: BulletinContent, format: PaperFormat, of?: Bulletin): Promise<File> => {
    const issued = of === undefined ? undefined : { id: of.id, digest: of.digest };
    const { file } = await templateAt(store, county, content.campaign, content.kind, content.seq);
    const docx = await laidOut(
      file,
      () => bulletinDocx(content, issued),
      () => bulletinFilling(content, issued),
    );
    return paperFile(paperName(content), docx, format);
  };

  const preview = async (campaign: Id, asked: BulletinAsked & Pick<Frozen, 'template'>): Promise<BulletinContent> => {
    mustHave(asked, false);
    const seq = (await store.head(county)).seq;
    const number = await numberOf(campaign, asked);
    return compose(campaign, { ...asked, seq, ...number });
  };

  /** What was issued must come out again; if it does not, the ledger or the programme is no longer the same. */
  const asIssued = async (campaign: Id, id: Id) => {
    const bulletin = (await issued(campaign)).find((candidate) => candidate.id === id);
    if (bulletin === undefined) throw new Refused({ kind: 'not-found', what: 'bulletin', id });
    const content = await compose(campaign, bulletin);
    if (digestOf(content) === bulletin.digest) return { bulletin, content };
    const { seq, issue } = bulletin;
    throw new Refused({ kind: 'broken-ledger', seq, fault: 'rows-differ', detail: `bulletin ${issue}` });
  };

  return {
    previewBulletin: async (caller, campaign, asked) => {
      mustSeeCounty(caller, 'bulletin.preview');
      return preview(campaign, asked);
    },

    previewWording: async (caller, campaign, { kind, ...asked }) => {
      mustSeeCounty(caller, 'bulletin.preview');
      const { template } = asked;
      await issued(campaign);
      const faults = templateFaults(template);
      if (faults.length > 0) throw new Refused({ kind: 'template', faults });
      if (template.kind !== kind) throw new Refused(invalidAt('template.kind', 'invalid_value', kind));
      return isBulletinKind(kind)
        ? preview(campaign, { kind, ...asked })
        : others.worded[kind](caller, campaign, asked);
    },

    previewBulletinPaper: async (caller, campaign, { format, ...asked }) => {
      mustSeeCounty(caller, 'bulletin.preview');
      return written(await preview(campaign, asked), format);
    },

    bulletins: async (_caller, campaign) =>
      [...(await issued(campaign))].sort((left, right) => right.seq - left.seq || right.issue - left.issue),

    issueBulletin: async (caller, campaign, { id, issue, ...asked }) => {
      mustSeeCounty(caller, 'bulletin.issue');
      mustHave(asked, true);
      await adoptShipped(store, county, caller, campaign, asked.kind);
      let refusal: Refusal | undefined;
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const before = await issued(campaign);
        const there = before.find((bulletin) => bulletin.request === id);
        if (there !== undefined) return there;
        const { seq } = await store.head(county);
        const number = await numberOf(campaign, asked);
        if (issue !== undefined && issue !== number.issue)
          throw new Refused(await notNext(campaign, asked, issue, number.issue));
        const content = await compose(campaign, { ...asked, ...number, seq });
        if (content.contradictions.length > 0)
          throw new Refused({
            kind: 'contradiction',
            figures: content.contradictions.map(({ left, leftValue, right, rightValue }) => ({
              left,
              leftValue,
              right,
              rightValue,
            })),
          });
        const pack = (await known.assessment(campaign, WHOLE_COUNTY, { day: asked.on, seq })).pack.id;
        const body: Bulletin = {
          ...asked,
          ...number,
          id: bulletinId(campaign, asked.kind, number.issue, number.reference),
          campaign,
          seq,
          request: id,
          pack,
          edition: PAPER_EDITION,
          digest: digestOf(content),
        };
        const [receipt] = await performActs(store, county, caller, [{ id, name: 'bulletin.issue', body }]);
        if (receipt?.outcome === 'done') return body;
        refusal = receipt?.refusals[0];
        if (refusal?.kind !== 'number-taken' && refusal?.kind !== 'id-reused') break;
      }
      throw new Refused(refusal ?? { kind: 'not-found', what: 'bulletin', id });
    },

    bulletinPaper: async (_caller, campaign, id, format = 'docx') => {
      const { bulletin, content } = await asIssued(campaign, id);
      return written(content, format, bulletin);
    },

    ...correctionsOf(store, county, known, {
      issued,
      content: (campaign, bulletin, snapshot) => compose(campaign, bulletin, snapshot),
      nameOf: paperName,
    }),
    ...rechecksOf({
      ...others.figures,
      bulletin: async ({ campaign, id }) => (await asIssued(campaign, id)).content.figures,
      correction: correctionFiguresOf(store, county),
    }),
  };
}
