import type { DueItem, Id, Refusal } from '@gongjian/model';
import { invalidAt } from '@gongjian/model';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import type { OutboxEntry } from '../../../lib/outbox.ts';
import { useOutbox } from '../../../lib/use-outbox.tsx';
import { Empty } from '../../../ui/states.tsx';
import { aboutOf, reportAct, typedValue, unchangedAct } from '../due-entry.ts';
import { isCumulativeIn } from '../is-cumulative.ts';
import { useDrafts } from '../use-drafts.ts';
import { betweenFields } from './between-fields.ts';
import { DueRow, type RowState } from './due-row.tsx';
import './due-table.css';
import { notice } from '../../../ui/notice.ts';

/** A unit's due items of a day: type what changed, confirm the rest as unchanged. */
export function DueTable({ items, name }: { readonly items: readonly DueItem[]; readonly name: string }) {
  const { t } = useLanguage();
  const { campaign, actor, plan } = useCampaign();
  const { outbox, state } = useOutbox();
  const drafts = useDrafts(name);
  const [faults, setFaults] = useState<Readonly<Record<Id, Refusal>>>({});
  const [correcting, setCorrecting] = useState<ReadonlySet<Id>>(new Set());

  const entries = new Map(
    state.queue
      .filter((entry) => entry.campaign === campaign.id && entry.actor === actor.id)
      .map((entry) => [entry.about, entry]),
  );
  const stateOf = (item: DueItem): RowState => {
    const entry = entries.get(aboutOf(item));
    if (entry !== undefined && entry.refusals === undefined) return { kind: 'waiting' };
    if (item.report?.state === 'submitted' || item.report?.state === 'returned') return { kind: 'sent' };
    const fault = faults[item.subject];
    const refusals = fault === undefined ? (entry?.refusals ?? []) : [fault];
    const isOpen = item.reported === undefined || correcting.has(item.subject);
    return isOpen ? { kind: 'open', refusals } : { kind: 'reported' };
  };
  const isCumulative = isCumulativeIn(plan);

  const open = items.filter((item) => stateOf(item).kind === 'open');
  const typed = open.filter(({ subject }) => drafts.isTyped(subject));
  const untouched = open.filter((item) => !drafts.isTyped(item.subject) && item.last !== undefined && !item.reported);

  const entryOf = (item: DueItem, act: OutboxEntry['act']): OutboxEntry => ({
    campaign: campaign.id,
    actor: actor.id,
    about: aboutOf(item),
    name: item.name,
    on: item.on,
    act,
    attempted: false,
  });
  const post = async (sent: readonly (readonly [DueItem, OutboxEntry['act']])[]) => {
    const subjects = sent.map(([{ subject }]) => subject);
    setFaults((were) => Object.fromEntries(Object.entries(were).filter(([subject]) => !subjects.includes(subject))));
    setCorrecting((were) => new Set([...were].filter((subject) => !subjects.includes(subject))));
    await outbox.add(
      sent.map(([item, act]) => entryOf(item, act)),
      actor.id,
    );
    const { queue } = outbox.state();
    const acts = new Set(sent.map(([, act]) => act.id));
    const left = queue.filter(({ act }) => acts.has(act.id));
    const refused = new Set(left.filter(({ refusals }) => refusals !== undefined).map(({ about }) => about));
    // What was refused stays typed, so that it can be put right.
    drafts.forget(sent.filter(([item]) => !refused.has(aboutOf(item))).map(([{ subject }]) => subject));
    if (left.length === 0) notice.success(t.report.reported(sent.length));
  };
  const report = (some: readonly DueItem[]) => {
    const found: Record<Id, Refusal> = {};
    const acts: (readonly [DueItem, OutboxEntry['act']])[] = [];
    for (const item of some) {
      const draft = drafts.of(item.subject);
      const checked = typedValue(item, draft, isCumulative(item));
      if ('refusal' in checked) found[item.subject] = checked.refusal;
      else if (item.reported !== undefined && draft.note.trim() === '')
        found[item.subject] = invalidAt('reason', 'required');
      else acts.push([item, reportAct(item, checked.value, draft.note, newId())]);
    }
    setFaults((were) => ({ ...were, ...found }));
    if (acts.length > 0) void post(acts);
  };
  const unchanged = (some: readonly DueItem[]) => void post(some.map((item) => [item, unchangedAct(item, newId())]));

  if (items.length === 0) return <Empty>{t.report.nothing}</Empty>;
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
            <DueRow
              key={`${item.subject} ${item.caliber}`}
              item={item}
              draft={drafts.of(item.subject)}
              state={stateOf(item)}
              onType={(draft) => drafts.type(item.subject, draft)}
              onReport={() => report([item])}
              onUnchanged={() => unchanged([item])}
              onCorrect={() => setCorrecting((were) => new Set([...were, item.subject]))}
            />
          ))}
        </tbody>
      </table>
      <div className="due-foot">
        <span>{t.report.progress(items.filter(({ reported }) => reported !== undefined).length, items.length)}</span>
        <Button type="primary" disabled={typed.length === 0} onClick={() => report(typed)}>
          {t.report.reportTyped(typed.length)}
        </Button>
        <Popconfirm
          title={t.report.allUnchangedTitle(untouched.length)}
          description={t.report.allUnchangedMeans}
          okText={t.report.confirm}
          cancelText={t.states.cancel}
          onConfirm={() => unchanged(untouched)}
        >
          <Button disabled={untouched.length === 0}>{t.report.allUnchanged(untouched.length)}</Button>
        </Popconfirm>
      </div>
    </>
  );
}
