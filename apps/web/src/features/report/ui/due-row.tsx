import type { DueItem, Refusal } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LightMark } from '../../../ui/light-mark.tsx';
import { RefusalWords } from '../../../ui/states.tsx';
import { asksForNote, type DueDraft } from '../due-entry.ts';

/** Open: to be reported, with what was wrong last time; waiting: in the outbox; reported: in the ledger. */
export type RowState =
  | { readonly kind: 'open'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reported' };

export function DueRow({
  item,
  draft,
  state,
  onType,
  onReport,
  onUnchanged,
  onCorrect,
}: {
  readonly item: DueItem;
  readonly draft: DueDraft;
  readonly state: RowState;
  readonly onType: (draft: Partial<DueDraft>) => void;
  readonly onReport: () => void;
  readonly onUnchanged: () => void;
  readonly onCorrect: () => void;
}) {
  const { t, language } = useLanguage();
  const { campaign, unitName, actor } = useCampaign();
  const field = useId();
  const [wantsNote, setWantsNote] = useState(false);
  const refusals = state.kind === 'open' ? state.refusals : [];
  const isCorrection = item.reported !== undefined;
  const hasNote = state.kind === 'open' && (wantsNote || isCorrection || asksForNote(refusals) || draft.note !== '');
  const shown = amount(item.last?.value, item.decimals);
  const name = <span id={`${field}-name`}>{item.name}</span>;
  const params = { campaign: campaign.id };
  return (
    <tr className={`due-${state.kind}`}>
      <th scope="row">
        {item.of === 'target' ? (
          <Link to="/campaigns/$campaign/targets/$target" params={{ ...params, target: item.subject }}>
            {name}
          </Link>
        ) : (
          <Link to="/campaigns/$campaign/projects/$project" params={{ ...params, project: item.subject }}>
            {name}
          </Link>
        )}
        {item.unit !== actor.unit && <small>{unitName(item.unit)}</small>}
      </th>
      <td className="figure" data-name={t.report.columns.plan}>
        {amount(item.plan, item.decimals)}
      </td>
      <td className="figure" data-name={t.report.columns.last}>
        {shown}
        {item.last !== undefined && <small>{shortDay(item.last.on, language)}</small>}
      </td>
      <td className="due-now">
        {state.kind === 'open' ? (
          <>
            <span className="due-field">
              <Input
                id={field}
                data-figure
                inputMode="decimal"
                autoComplete="off"
                aria-labelledby={`${field}-name`}
                aria-describedby={`${field}-unit ${field}-fault`}
                aria-invalid={refusals.length > 0}
                status={refusals.length > 0 ? 'error' : ''}
                placeholder={item.last === undefined ? '' : shown}
                value={draft.value}
                maxLength={40}
                onChange={(event) => onType({ value: event.target.value })}
                onPressEnter={onReport}
              />
              <span id={`${field}-unit`}>{item.unitOfMeasure}</span>
            </span>
            {hasNote && (
              <Input
                aria-label={isCorrection ? t.report.reason : t.report.note}
                placeholder={isCorrection ? t.report.reason : t.report.note}
                value={draft.note}
                maxLength={2000}
                onChange={(event) => onType({ note: event.target.value })}
                onPressEnter={onReport}
              />
            )}
            <span id={`${field}-fault`} role="alert">
              {refusals.map((refusal) => (
                <RefusalWords key={refusal.kind} refusal={refusal} />
              ))}
            </span>
          </>
        ) : (
          <Reported item={item} state={state} />
        )}
      </td>
      <td className="due-light">{item.light === undefined ? NONE : <LightMark light={item.light} />}</td>
      <td className="due-act">
        {state.kind === 'open' && (
          <span className="bar">
            <Button size="small" disabled={draft.value.trim() === ''} onClick={onReport}>
              {isCorrection ? t.report.correct : t.report.report}
            </Button>
            {!isCorrection && (
              <Button size="small" disabled={item.last === undefined} onClick={onUnchanged}>
                {t.report.unchanged}
              </Button>
            )}
            {!hasNote && (
              <Button size="small" type="link" onClick={() => setWantsNote(true)}>
                {t.report.addNote}
              </Button>
            )}
          </span>
        )}
        {state.kind === 'reported' && (
          <Button size="small" onClick={onCorrect}>
            {t.report.correct}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Reported({ item, state }: { readonly item: DueItem; readonly state: RowState }) {
  const { t } = useLanguage();
  if (state.kind === 'waiting') return <span className="quiet">{t.report.waiting}</span>;
  return (
    <>
      <strong>{amount(item.reported?.value, item.decimals)}</strong> {item.unitOfMeasure}{' '}
      <span className="quiet">{item.reported?.unchanged ? t.report.saidUnchanged : t.report.said}</span>
    </>
  );
}
