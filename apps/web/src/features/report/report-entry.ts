import type { ActEnvelope, Day, DueItem, Id, Refusal, ReportedRow } from '@gongjian/model';
import { invalidAt } from '@gongjian/model';
import type { OutboxEntry } from '../../lib/outbox.ts';
import { type DueDraft, typedValue } from './due-entry.ts';

/** A report on its way as it stands in the outbox. */
type SubmitBody = {
  readonly id: Id;
  readonly unit: Id;
  readonly on: Day;
  readonly rows: readonly ReportedRow[];
};

export function submitBody({ act }: OutboxEntry): SubmitBody | undefined {
  return act.name === 'report.submit' ? (act.body as SubmitBody) : undefined;
}

/** What this browser still holds of a unit's reports of a day: what waits to be sent, and what was refused. */
export type Held = {
  readonly waiting: OutboxEntry | undefined;
  readonly refused: OutboxEntry | undefined;
};

export function heldOf(queue: readonly OutboxEntry[], unit: Id, on: Day): Held {
  const own = queue.filter((entry) => {
    const body = submitBody(entry);
    return body?.unit === unit && body.on === on;
  });
  return {
    waiting: own.findLast(({ refusals }) => refusals === undefined),
    refused: own.findLast(({ refusals }) => refusals !== undefined),
  };
}

/** Refusals of a refused report by what their row is about; those of no row under the empty name. */
export function faultsOf(refused: OutboxEntry | undefined): ReadonlyMap<Id, readonly Refusal[]> {
  const rows = (refused === undefined ? undefined : submitBody(refused)?.rows) ?? [];
  const faults = new Map<Id, Refusal[]>();
  for (const { row, ...refusal } of refused?.refusals ?? []) {
    const subject = row === undefined ? '' : (rows[row]?.subject ?? '');
    faults.set(subject, [...(faults.get(subject) ?? []), refusal as Refusal]);
  }
  return faults;
}

/**
 * The report that the next submission belongs to: the one that waits in this browser, the unit's own that is on its way,
 * the one that was refused; none of these: a new one.
 */
export function baseReport(items: readonly DueItem[], unit: Id, { waiting, refused }: Held): Id | undefined {
  if (waiting !== undefined) return submitBody(waiting)?.id;
  const open = items.find(({ report }) => report !== undefined && report.unit === unit && isOpen(report.state));
  if (open !== undefined) return open.report?.id;
  // One that was passed meanwhile cannot be sent again.
  const isGone = refused?.refusals?.some(({ kind }) => kind === 'wrong-state' || kind === 'exists');
  return refused === undefined || isGone ? undefined : submitBody(refused)?.id;
}

function isOpen(state: string): boolean {
  return state === 'submitted' || state === 'returned';
}

/** A row as its author would send it again. */
function asSent({ of, subject, caliber, value, unchanged, unit, peer, evidence, note }: ReportedRow): ReportedRow {
  return {
    of,
    subject,
    ...(caliber && { caliber }),
    ...(value === undefined ? {} : { value }),
    ...(unchanged && { unchanged }),
    ...(unit && { unit }),
    ...(peer === undefined ? {} : { peer }),
    ...(evidence && { evidence }),
    ...(note && { note }),
  };
}

export function isFilled({ value, unchanged }: DueDraft): boolean {
  return unchanged === true || value.trim() !== '';
}

/** The row that a draft becomes, or what is wrong with it as far as can be told here. */
export function draftRow(
  item: DueItem,
  draft: DueDraft,
  isCumulative: boolean,
): { readonly row: ReportedRow } | { readonly refusal: Refusal } {
  const { of, subject, caliber, unitOfMeasure: unit, reported } = item;
  const [note, evidence] = [draft.note.trim(), draft.evidence?.trim() ?? ''];
  const said = { ...(note !== '' && { note }), ...(evidence !== '' && { evidence }) };
  if (draft.unchanged) return { row: { of, subject, caliber, unchanged: true, ...said } };
  const checked = typedValue(item, draft, isCumulative);
  if ('refusal' in checked) return checked;
  if (reported !== undefined && note === '') return { refusal: invalidAt('reason', 'required') };
  return { row: { of, subject, caliber, value: checked.value, unit, ...said } };
}

/**
 * The rows of the next submission, and what is wrong with drafts: filled drafts, and what the report that it belongs to
 * holds already.
 */
export function composeRows(
  items: readonly DueItem[],
  drafts: (subject: Id) => DueDraft,
  isCumulative: (item: DueItem) => boolean,
  base: Id | undefined,
  { waiting }: Held,
): { readonly rows: readonly ReportedRow[]; readonly faults: Readonly<Record<Id, Refusal>> } {
  const rows: ReportedRow[] = [];
  const faults: Record<Id, Refusal> = {};
  const held = (waiting === undefined ? undefined : submitBody(waiting)?.rows) ?? [];
  for (const item of items) {
    const draft = drafts(item.subject);
    if (isFilled(draft)) {
      const made = draftRow(item, draft, isCumulative(item));
      if ('row' in made) rows.push(made.row);
      else faults[item.subject] = made.refusal;
      continue;
    }
    const kept =
      held.find((row) => row.subject === item.subject && row.caliber === item.caliber) ??
      (base !== undefined && item.report?.id === base ? item.report.row : undefined);
    if (kept !== undefined) rows.push(asSent(kept));
  }
  return { rows, faults };
}

export function submitAct(
  body: SubmitBody & { readonly campaign: Id; readonly openedAt: string; readonly submittedAt: string },
  id: string,
): ActEnvelope {
  return { id, name: 'report.submit', body };
}
