import { createHash } from 'node:crypto';
import {
  addDays,
  type Day,
  type DueItem,
  type FillChoice,
  type FillField,
  FillManifest,
  type FillPackage,
  type FillReview,
  handsIn,
  type Id,
  invalidAt,
  Quantity,
  type Reading,
  type Receipt,
  Refused,
  type Snapshot,
  scopeOf,
  shortUnitName,
} from '@gongjian/model';
import { fileNameOf, fillPackageXlsx } from '@gongjian/paper';
import { type FilledRow, readFilledPackage } from '@gongjian/reader';
import type { Store } from '@gongjian/store';
import { actIdFor } from './act-id.ts';
import { type AuditKey, auditKey } from './audit-key.ts';
import type { Caller } from './caller.ts';
import { readingAct, type Taken } from './import-acts.ts';
import { byReports } from './import-reports.ts';
import type { Known } from './known.ts';
import { mustSpeakFor, withinOf } from './own-units.ts';
import { performActs } from './perform.ts';
import { readingThread } from './reading-thread.ts';
import type { File, Service } from './service.ts';

/** Days in which a package can come back. */
const DAYS_OUT = 15;
const KEY = 'package-key.pem';

type Packages = Pick<Service, 'givePackage' | 'reviewPackage' | 'takePackage'>;
type Item = FillManifest['items'][number];
type Said = Item['base'];
type Row = FillReview['rows'][number];
type Looked = { readonly review: FillReview; readonly digest: string; readonly snapshot: Snapshot };

/** 填报包: what a unit owes for a day goes out as a signed workbook and comes back once, compared three ways. */
export function fillPackagesOf(
  { store, county, known, folder }: { store: Store; county: Id; known: Known; folder: string | undefined },
  due: Service['due'],
): Packages {
  let made: Promise<AuditKey> | undefined;
  const key = (): Promise<AuditKey> => {
    if (folder === undefined) throw new Error('Bug: no folder for the key of packages');
    made ??= auditKey(folder, KEY);
    return made;
  };

  const open = async (caller: Caller, campaign: Id, file: File): Promise<Looked> => {
    const snapshot = await known.snapshot(campaign, scopeOf(caller.actor));
    const filled = readFilledPackage(await readingThread({ kind: 'workbook', bytes: file.bytes }));
    if (filled === undefined) throw fault('missing');
    if (!(await key()).verify(filled.text, filled.signature)) throw fault('altered');
    const manifest = FillManifest.parse(JSON.parse(filled.text));
    if (manifest.county !== county) throw fault('other-county');
    if (manifest.campaign !== campaign) throw fault('other-campaign');
    if (!withinOf(snapshot, caller)(manifest.unit)) throw fault('other-unit');
    const { package: packages, report: reports } = await store.caseworkRows(county, campaign, {
      scope: scopeOf(caller.actor),
    });
    const found = packages.find(({ id }) => id === manifest.id);
    if (found === undefined) throw new Refused({ kind: 'not-found', what: 'package', id: manifest.id });
    const digest = createHash('sha256').update(file.bytes).digest('hex');
    if (found.back === undefined && caller.day > found.until)
      throw new Refused({ kind: 'too-late', what: 'package', until: found.until, day: caller.day });
    if (filled.name === '' || filled.post === '') throw fault('unsigned');
    if (!areInPlace(manifest.items, filled.rows)) throw fault('moved-rows');
    const now = new Map(
      (await due(caller, campaign, { on: manifest.on, unit: manifest.unit })).map((item) => [keyOf(item), item]),
    );
    const stands = manifest.items.map((item) => standing(now.get(keyOf(item)), item, snapshot, manifest.on));
    const written = await store.provenance(
      county,
      snapshot.seq,
      stands.flatMap(({ reading }) => reading ?? []),
    );
    const hands = new Map([
      ...written.map(({ id, by, seq }) => [id, { by, seq }] as const),
      ...reports.flatMap((one) => handsIn(one, 'submit').map(({ name }) => [one.id, { by: name }] as const)),
    ]);
    const rows = manifest.items.map((item, index) => {
      const stand = stands[index] as Standing;
      const row = compared(item, filled.rows[index] as FilledRow, stand);
      const hand = hands.get(stand.report ?? stand.reading ?? '');
      const isApart = row.fields.some(({ state }) => state === 'conflict');
      return isApart && hand !== undefined ? { ...row, hand } : row;
    });
    const review: FillReview = {
      package: found,
      name: filled.name.slice(0, 120),
      post: filled.post.slice(0, 120),
      rows,
    };
    return { review, digest, snapshot };
  };

  return {
    givePackage: async (caller, campaign, { id, on, unit }) => {
      const snapshot = await known.snapshot(campaign, scopeOf(caller.actor));
      mustSpeakFor(snapshot, caller, unit);
      const items = await due(caller, campaign, { on, unit });
      if (items.length === 0) throw new Refused(invalidAt('unit', 'nothing-due', unit));
      const until = addDays(caller.day, DAYS_OUT);
      const manifest: FillManifest = {
        format: 'gongjian-package',
        version: 1,
        id,
        county,
        campaign,
        unit,
        on,
        until,
        seq: snapshot.seq,
        items: items.map((item) => itemOf(item, snapshot)),
      };
      const body = { id, campaign, unit, on, until, seq: snapshot.seq, items: items.length };
      const [receipt] = await performActs(store, county, caller, [{ id, name: 'package.give', body }]);
      mustBeDone([receipt]);
      const text = JSON.stringify(manifest);
      const owner = snapshot.units.find((one) => one.id === unit);
      const unitName = owner === undefined ? unit : shortUnitName(owner, on);
      const { name, office } = snapshot.campaign;
      const bytes = await fillPackageXlsx({
        manifest,
        text,
        signature: (await key()).sign(text),
        title: name,
        unit: unitName,
        office,
      });
      return { name: fileNameOf(`${unitName}填报包（${on}）`), bytes };
    },

    reviewPackage: async (caller, campaign, file) => {
      const { review } = await open(caller, campaign, file);
      if (review.package.back !== undefined) throw fault('taken-back');
      return review;
    },

    takePackage: async (caller, campaign, file, choices) => {
      const { review, digest, snapshot } = await open(caller, campaign, file);
      const { id, back } = review.package;
      // The same file once more was taken already; whatever else came by the same package is refused.
      if (back !== undefined) {
        if (back.file === digest) return [{ id: actIdFor(id, 'take'), outcome: 'done-before', refusals: [] }];
        throw fault('taken-back');
      }
      const wrong = review.rows.find((row) => row.fault !== undefined);
      if (wrong?.fault !== undefined) throw new Refused(invalidAt(wrong.fault, 'custom'));
      const undecided = review.rows.flatMap(({ row, subject, caliber, fields }) =>
        fields
          .filter(
            ({ field, state }) =>
              state === 'conflict' &&
              !choices.some((one) => one.subject === subject && one.caliber === caliber && one.field === field),
          )
          .map(({ field }) => ({ path: `${row}.${field}`, code: 'required' })),
      );
      if (undecided.length > 0) throw new Refused({ kind: 'invalid', issues: undecided });
      const taken = review.rows.flatMap((row) => takenOf(row, choices, snapshot, review.package));
      const source = `填报包${id.slice(0, 8)}，${review.post}${review.name}填`;
      const body = { id, name: review.name, post: review.post, rows: taken.length, file: digest };
      const take = { id: actIdFor(id, 'take'), name: 'package.take', body, batch: id };
      const perform = async (acts: Parameters<typeof performActs>[3]): Promise<Receipt[]> => {
        const receipts = await performActs(store, county, caller, acts, { whole: true });
        mustBeDone(receipts);
        return receipts;
      };
      const isReviewed = caller.actor.role === 'reporter' && snapshot.campaign.reporting === 'reviewed';
      if (isReviewed && taken.length > 0) {
        const { rows } = await byReports(
          { store, county, caller, campaign, file: source, batch: id },
          taken,
          [take],
          perform,
        );
        return rows.map(({ receipt }) => receipt);
      }
      const acts = taken.flatMap(({ reading, last }) =>
        reading === undefined ? [] : [{ ...readingAct(reading, source, id, last), why: source }],
      );
      return perform([...acts, take]);
    },
  };
}

function fault(kind: Extract<Refused['refusal'], { kind: 'package' }>['fault']): Refused {
  return new Refused({ kind: 'package', fault: kind });
}

function mustBeDone(receipts: readonly (Receipt | undefined)[]): void {
  const [refusal] = receipts.flatMap((receipt) => receipt?.refusals ?? []);
  if (refusal !== undefined) throw new Refused(refusal);
}

const keyOf = ({ subject, caliber }: Pick<Item, 'subject' | 'caliber'>): string => `${caliber} ${subject}`;

function itemOf(item: DueItem, snapshot: Snapshot): Item {
  const { of, subject, caliber, name, unitOfMeasure, decimals, plan, last, on } = item;
  const indicator = snapshot.targets.find(({ id }) => id === subject)?.indicator;
  const form = snapshot.indicators.find(({ id }) => id === indicator)?.form ?? 'cumulative';
  return {
    of,
    subject,
    caliber,
    name,
    unitOfMeasure,
    decimals,
    form,
    ...(plan === undefined ? {} : { plan }),
    ...(last === undefined ? {} : { last }),
    base: standing(item, item, snapshot, on).said,
  };
}

type Standing = {
  readonly said: Said;
  readonly last: DueItem['last'];
  /** Where it stands: a reading of the day, else the last before it; or a report that is on its way. */
  readonly reading: Id | undefined;
  readonly report: Id | undefined;
};

/** What stands of a figure of the day: in a report that is on its way, else on record. */
function standing(
  item: DueItem | undefined,
  { subject, caliber }: Pick<Item, 'subject' | 'caliber'>,
  { readings }: Snapshot,
  on: Day,
): Standing {
  const open = item?.report?.state === 'submitted' || item?.report?.state === 'returned' ? item.report.row : undefined;
  const isOf = (one: Reading) => one.subject === subject && one.caliber === caliber;
  const reading = readings.find((one) => isOf(one) && one.on === on);
  const last = item?.last;
  const from: Partial<Pick<Reading, 'value' | 'evidence' | 'note'>> =
    open === undefined ? (reading ?? {}) : { ...open, value: open.value ?? last?.value };
  const { value, evidence, note } = from;
  return {
    said: { ...(value === undefined ? {} : { value }), ...(evidence && { evidence }), ...(note && { note }) },
    last,
    reading: (reading ?? readings.findLast((one) => isOf(one) && one.on === last?.on))?.id,
    report: open === undefined ? undefined : item?.report?.id,
  };
}

/** Rows as they went out: none more, none less, none elsewhere or renamed. */
function areInPlace(items: readonly Item[], rows: readonly FilledRow[]): boolean {
  const plain = (text: string) => text.replace(/\s/g, '');
  return (
    items.length === rows.length &&
    items.every(
      ({ name }, index) => rows[index]?.number === index + 1 && plain(rows[index]?.name ?? '') === plain(name),
    )
  );
}

function compared(item: Item, filled: FilledRow, now: Standing): Row {
  const isUnchanged = filled.unchanged === '是';
  const value = isUnchanged ? item.last?.value : typeof filled.value === 'number' ? filled.value : undefined;
  const fault = faultOf(item, filled, now);
  // 无变化 speaks of the last figure as it went out.
  const hasMoved = isUnchanged && now.last?.value !== item.last?.value;
  const figure = field('value', item.base.value, value, hasMoved ? now.last?.value : now.said.value);
  const fields = [
    hasMoved ? { ...figure, base: item.last?.value, state: 'conflict' as const } : figure,
    field('evidence', item.base.evidence, filled.evidence || undefined, now.said.evidence),
    field('note', item.base.note, filled.note || undefined, now.said.note),
  ];
  const { subject, caliber, name, unitOfMeasure, decimals } = item;
  return {
    row: filled.row,
    subject,
    caliber,
    name,
    unitOfMeasure,
    decimals,
    unchanged: isUnchanged,
    fields,
    ...(fault === undefined ? {} : { fault }),
  };
}

function field(
  name: FillField['field'],
  base: string | number | undefined,
  theirs: string | number | undefined,
  now: string | number | undefined,
): FillField {
  const state = theirs === undefined ? 'left' : theirs === now ? 'same' : now === base ? 'take' : 'conflict';
  return {
    field: name,
    ...(base === undefined ? {} : { base }),
    ...(theirs === undefined ? {} : { theirs }),
    ...(now === undefined ? {} : { now }),
    state,
  };
}

function faultOf(
  { last, form }: Item,
  { row, value, unchanged, evidence, note }: FilledRow,
  { said }: Pick<Standing, 'said'>,
): string | undefined {
  if (unchanged !== '' && unchanged !== '是') return `I${row}：“无变化”只能选“是”或空着`;
  if (unchanged === '是' && value !== undefined) return `H${row}：选了“无变化”就不填数，两者留一个`;
  if (unchanged === '是' && last === undefined) return `I${row}：没有上期数，请填本期累计数`;
  if (typeof value === 'string') return `H${row}：“${value.slice(0, 20)}”不是数字`;
  if (value !== undefined && value < 0 && form !== 'growth') return `H${row}：应为不小于0的数字`;
  if (value !== undefined && !Quantity.safeParse(value).success) return `H${row}：最多六位小数，不超过90亿`;
  if (value === undefined && unchanged === '' && said.value === undefined && evidence + note !== '')
    return `H${row}：有佐证或说明而没有累计数，请填数或选“无变化”`;
  if (evidence.length > 400 || note.length > 1000) return `J${row}：文字过长`;
  return undefined;
}

/** What a row puts on record by its states and the choices; nothing where nothing of it is to be taken. */
function takenOf(
  { row, subject, caliber, fields, unchanged }: Row,
  choices: readonly FillChoice[],
  { targets, readings }: Snapshot,
  { id, on }: FillPackage,
): Taken[] {
  const isTaken = ({ field: name, state }: FillField) =>
    state === 'take' ||
    (state === 'conflict' &&
      choices.some(
        (one) => one.subject === subject && one.caliber === caliber && one.field === name && one.take === 'theirs',
      ));
  if (!fields.some(isTaken)) return [];
  const said = (name: FillField['field']) => {
    const one = fields.find(({ field: own }) => own === name);
    return one === undefined ? undefined : isTaken(one) || one.state === 'same' ? one.theirs : one.now;
  };
  const [value, evidence, note] = [said('value'), said('evidence'), said('note')];
  if (typeof value !== 'number') return [];
  const own = readings.filter((one) => one.subject === subject && one.caliber === caliber && one.on <= on);
  const figure = fields.find(({ field: name }) => name === 'value');
  const isConfirmed = unchanged && figure?.state !== 'conflict';
  return [
    {
      sheet: 'package',
      row,
      last: own.at(-1)?.on,
      recognitions: [],
      reading: {
        id: actIdFor(id, `${caliber} ${subject}`),
        of: targets.some((target) => target.id === subject) ? 'target' : 'project',
        subject,
        caliber,
        on,
        value,
        grade: evidence === undefined ? 'reported' : 'evidenced',
        ...(isConfirmed ? { unchanged: true as const } : {}),
        ...(evidence === undefined ? {} : { evidence: String(evidence) }),
        ...(note === undefined ? {} : { note: String(note) }),
      },
    },
  ];
}
