import { createHash } from 'node:crypto';
import { changesBetween } from '@gongjian/engine';
import {
  addDays,
  type Bulletin,
  type BulletinContent,
  type Day,
  type Id,
  type Refusal,
  Refused,
  tenDayEnd,
  WHOLE_COUNTY,
} from '@gongjian/model';
import { bulletinDocx, checkBulletin, composeBulletin } from '@gongjian/paper';
import { canonicalJson, type Store } from '@gongjian/store';
import { mustSeeCounty } from './county-sight.ts';
import type { Known } from './known.ts';
import { performActs } from './perform.ts';
import { rechecksOf } from './recheck.ts';
import type { Service } from './service.ts';

/** How far back a first flash looks, in days. */
const WEEK = 7;
/** Others may issue at the same time; each attempt takes the next number. */
const ATTEMPTS = 20;

type Frozen = {
  readonly seq: number;
  readonly on: Day;
  readonly kind: Bulletin['kind'];
  readonly issue: number;
  readonly pack?: Id;
  readonly edition?: number | undefined;
};

/** The wording of papers issued today; 2: both denominators where a cause is valid. */
const EDITION = 2;

function digestOf(content: BulletinContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/**
 * The day that 本期 is counted from: that of the last issue of the same kind on an earlier day; without one the end of
 * the ten-day period before, or a week back.
 */
function periodBefore(bulletins: readonly Bulletin[], { on, kind, issue }: Pick<Frozen, 'on' | 'kind' | 'issue'>): Day {
  const earlier = bulletins
    .filter((bulletin) => bulletin.kind === kind && bulletin.issue < issue && bulletin.on < on)
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

type Bulletins = Pick<Service, 'previewBulletin' | 'bulletins' | 'issueBulletin' | 'bulletinPaper' | 'recheck'>;

/** Bulletins are made from what was known at one ledger number; the same number always gives the same paper. */
export function bulletinsOf(store: Store, county: Id, known: Known): Bulletins {
  const compose = async (campaign: Id, { seq, on, kind, issue, pack, edition }: Frozen): Promise<BulletinContent> => {
    const snapshot = await known.snapshot(campaign, WHOLE_COUNTY, seq);
    const options = pack === undefined ? {} : { pack };
    const assessment = await known.assessment(campaign, WHOLE_COUNTY, { day: on, seq, ...options });
    const since = periodBefore(snapshot.bulletins, { on, kind, issue });
    const earlier = await known.assessment(campaign, WHOLE_COUNTY, { day: since, seq, ...options });
    const changes = changesBetween({ snapshot, assessment: earlier }, { snapshot, assessment });
    const content = composeBulletin({ snapshot, assessment, earlier, changes, kind, issue, edition });
    return { ...content, contradictions: checkBulletin(content) };
  };

  const issued = async (campaign: Id): Promise<readonly Bulletin[]> =>
    (await known.snapshot(campaign, WHOLE_COUNTY)).bulletins;
  const nextIssue = (bulletins: readonly Bulletin[]) => Math.max(0, ...bulletins.map(({ issue }) => issue)) + 1;

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
    previewBulletin: async (caller, campaign, { on, kind }) => {
      mustSeeCounty(caller, 'bulletin.preview');
      const seq = (await store.head(county)).seq;
      return compose(campaign, { seq, on, kind, issue: nextIssue(await issued(campaign)), edition: EDITION });
    },

    bulletins: async (_caller, campaign) =>
      [...(await issued(campaign))].sort((left, right) => right.issue - left.issue),

    issueBulletin: async (caller, campaign, { id, on, kind }) => {
      mustSeeCounty(caller, 'bulletin.issue');
      let refusal: Refusal | undefined;
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const before = await issued(campaign);
        const there = before.find((bulletin) => bulletin.request === id);
        if (there !== undefined) return there;
        const { seq } = await store.head(county);
        const issue = nextIssue(before);
        const content = await compose(campaign, { seq, on, kind, issue, edition: EDITION });
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
        const pack = (await known.assessment(campaign, WHOLE_COUNTY, { day: on, seq })).pack.id;
        const body: Bulletin = {
          id: `${campaign}:${issue}`,
          campaign,
          kind,
          issue,
          on,
          seq,
          request: id,
          pack,
          edition: EDITION,
          digest: digestOf(content),
        };
        const [receipt] = await performActs(store, county, caller, [{ id, name: 'bulletin.issue', body }]);
        if (receipt?.outcome === 'done') return body;
        refusal = receipt?.refusals[0];
        if (refusal?.kind !== 'number-taken' && refusal?.kind !== 'id-reused') break;
      }
      throw new Refused(refusal ?? { kind: 'not-found', what: 'bulletin', id });
    },

    bulletinPaper: async (_caller, campaign, id) => {
      const { bulletin, content } = await asIssued(campaign, id);
      const { issue, digest } = bulletin;
      return { name: `${content.masthead}第${issue}期.docx`, bytes: await bulletinDocx(content, { id, digest }) };
    },

    ...rechecksOf(async (campaign, id) => (await asIssued(campaign, id)).content),
  };
}
