import type { Day, DueItem, Id, Refusal } from '@gongjian/model';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { useOpened } from '../../../lib/use-opened.ts';
import { useOutbox } from '../../../lib/use-outbox.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { Empty, RefusalWords } from '../../../ui/states.tsx';
import { type DueDraft, NO_DRAFT } from '../due-entry.ts';
import { isCumulativeIn } from '../is-cumulative.ts';
import {
  baseReport,
  composeRows,
  draftRow,
  faultsOf,
  heldOf,
  isFilled,
  submitAct,
  submitBody,
} from '../report-entry.ts';
import { useDrafts } from '../use-drafts.ts';
import { betweenFields } from './between-fields.ts';
import { ReportRow, type ReportRowState } from './report-row.tsx';
import './due-table.css';
import { notice } from '../../../ui/notice.ts';

/** A unit's report of a day: fill in what changed, confirm the rest, and send all of it to the reviewer at once. */
export function ReportTable({
  items,
  unit,
  on,
  name,
}: {
  readonly items: readonly DueItem[];
  readonly unit: Id;
  readonly on: Day;
  readonly name: string;
}) {
  const { t, language } = useLanguage();
  const { campaign, actor, plan, unitName } = useCampaign();
  const mayReport = useMay()('report.submit', { units: [unit] });
  const { outbox, state } = useOutbox();
  const drafts = useDrafts(name);
  const opened = useOpened(name);
  const [checked, setChecked] = useState<Readonly<Record<Id, Refusal | undefined>>>({});
  const [editing, setEditing] = useState<ReadonlySet<Id>>(new Set());

  const mine = state.queue.filter((entry) => entry.campaign === campaign.id && entry.actor === actor.id);
  const held = heldOf(mine, unit, on);
  const faults = faultsOf(held.refused);
  const base = baseReport(items, unit, held);
  const isCumulative = isCumulativeIn(plan);

  const isEditing = ({ subject, report }: DueItem) =>
    editing.has(subject) || (report?.state === 'returned' && report.unit === unit && report.row.returned !== undefined);
  /** What came back is put right from what was sent; all else begins empty. */
  const draftOf = (item: DueItem): DueDraft => {
    const draft = drafts.of(item.subject);
    if (isFilled(draft) || draft.note !== '') return draft;
    const row = item.report?.id === base && isEditing(item) ? item.report?.row : undefined;
    if (row === undefined) return NO_DRAFT;
    return {
      value: row.value === undefined ? '' : String(row.value),
      note: row.note ?? '',
      ...(row.evidence && { evidence: row.evidence }),
      ...(row.unchanged && { unchanged: true }),
    };
  };
  const stateOf = (item: DueItem): ReportRowState => {
    const waiting = submitBodyRow(item);
    const isEdited = isEditing(item) || isFilled(drafts.of(item.subject));
    if (waiting !== undefined && !isEdited) return { kind: 'held', row: waiting };
    const { report } = item;
    const isOnItsWay = report !== undefined && (report.state === 'submitted' || report.state === 'returned');
    if (isOnItsWay && (report.unit !== unit || !isEdited))
      return { kind: 'sent', row: report.row, mine: report.unit === unit };
    if (!isOnItsWay && item.reported !== undefined && !isEdited) return { kind: 'reported' };
    const own = checked[item.subject];
    return { kind: 'open', refusals: own === undefined ? (faults.get(item.subject) ?? []) : [own] };
  };
  const submitBodyRow = (item: DueItem) =>
    (held.waiting === undefined ? undefined : submitBody(held.waiting))?.rows.find(
      (row) => row.subject === item.subject && row.caliber === item.caliber,
    );

  const type = (item: DueItem, change: Partial<DueDraft>) => {
    opened.begin();
    setChecked((were) => ({ ...were, [item.subject]: undefined }));
    drafts.type(item.subject, { ...draftOf(item), ...change });
  };
  const check = (item: DueItem) => {
    const draft = draftOf(item);
    if (!isFilled(draft)) return;
    const made = draftRow(item, draft, isCumulative(item));
    setChecked((were) => ({ ...were, [item.subject]: 'refusal' in made ? made.refusal : undefined }));
  };
  const filled = items.filter((item) => stateOf(item).kind === 'open' && isFilled(drafts.of(item.subject)));
  const untouched = items.filter(
    (item) => stateOf(item).kind === 'open' && !isFilled(draftOf(item)) && item.last !== undefined && !item.reported,
  );

  const submit = async (unchanged: readonly DueItem[]) => {
    const also = new Set(unchanged.map(({ subject }) => subject));
    const draftFor = (subject: Id): DueDraft =>
      also.has(subject) ? { ...NO_DRAFT, unchanged: true } : drafts.of(subject);
    const { rows, faults: found } = composeRows(items, draftFor, isCumulative, base, held);
    setChecked(found);
    if (Object.keys(found).length > 0 || rows.length === 0) return;
    const id = base ?? newId();
    const act = submitAct({ id, campaign: campaign.id, unit, on, rows, ...opened.sent() }, newId());
    const sent = [...filled.map(({ subject }) => subject), ...also];
    if (held.refused !== undefined) await outbox.discard(held.refused.act.id);
    const entry = {
      campaign: campaign.id,
      actor: actor.id,
      about: `report ${id}`,
      name: t.reporting.reportOf(unitName(unit)),
      on,
      act,
      attempted: false,
    };
    await outbox.add([entry], actor.id);
    const left = outbox.state().queue.find((one) => one.act.id === act.id);
    // What was refused stays filled in, so that it can be put right.
    if (left?.refusals !== undefined) return;
    drafts.forget(sent);
    setEditing(new Set());
    if (left === undefined) notice.success(t.reporting.submitted(rows.length));
  };

  if (items.length === 0) return <Empty>{t.report.nothing}</Empty>;
  const general = faults.get('') ?? [];
  return (
    <>
      <table className="due">
        <caption className="hidden">{t.report.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.report.columns.what}</th>
            <th scope="col" className="figure">
              {t.report.columns.plan}
            </th>
            <th scope="col" className="figure">
              {t.report.columns.last}
            </th>
            <th scope="col">{t.report.columns.now}</th>
            <th scope="col">{t.report.columns.light}</th>
            <th scope="col">{t.report.columns.act}</th>
          </tr>
        </thead>
        <tbody onKeyDown={betweenFields}>
          {items.map((item) => (
            <ReportRow
              key={`${item.subject} ${item.caliber}`}
              item={item}
              draft={draftOf(item)}
              state={stateOf(item)}
              mayReport={mayReport}
              onType={(change) => type(item, change)}
              onCheck={() => check(item)}
              onEdit={() => setEditing((were) => new Set([...were, item.subject]))}
            />
          ))}
        </tbody>
      </table>
      <div className="due-foot">
        <span>
          {t.reporting.progress(
            items.filter(({ reported }) => reported !== undefined).length,
            items.filter(({ report }) => report?.state === 'submitted').length,
            items.length,
          )}
          {general.map((refusal) => (
            <span key={refusal.kind} role="alert">
              {' '}
              <RefusalWords refusal={refusal} />
            </span>
          ))}
        </span>
        {mayReport ? (
          <>
            <Button type="primary" disabled={filled.length === 0} onClick={() => void submit([])}>
              {t.reporting.submit(filled.length)}
            </Button>
            <Popconfirm
              title={t.reporting.allUnchangedTitle(untouched.length)}
              description={t.reporting.allUnchangedMeans(filled.length, shortDay(on, language))}
              okText={t.report.confirm}
              cancelText={t.states.cancel}
              onConfirm={() => void submit(untouched)}
            >
              <Button disabled={untouched.length === 0}>{t.report.allUnchanged(untouched.length)}</Button>
            </Popconfirm>
          </>
        ) : (
          <OnlyFor act="report.submit" />
        )}
      </div>
    </>
  );
}
