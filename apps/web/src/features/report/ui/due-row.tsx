import { type DueItem, type Refusal, WORDS } from '@gongjian/model';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { amount, NONE, shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LightMark } from '../../../ui/light-mark.tsx';
import { asksForNote, type DueDraft } from '../due-entry.ts';
import { FigureField } from './figure-field.tsx';
import { ItemName } from './item-name.tsx';

/** Open: to be reported, with what was wrong last time; waiting: in the outbox; sent: with a reviewer; reported: in the ledger. */
export type RowState =
  | { readonly kind: 'open'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sent' }
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
  const field = useId();
  const [wantsNote, setWantsNote] = useState(false);
  const refusals = state.kind === 'open' ? state.refusals : [];
  const isCorrection = item.reported !== undefined;
  const hasNote = state.kind === 'open' && (wantsNote || isCorrection || asksForNote(refusals) || draft.note !== '');
  return (
    <tr className={`due-${state.kind}`}>
      <th scope="row">
        <ItemName item={item} id={`${field}-name`} />
      </th>
      <td className="figure" data-name={t.report.columns.plan}>
        {amount(item.plan, item.decimals)}
      </td>
      <td className="figure" data-name={t.report.columns.last}>
        {amount(item.last?.value, item.decimals)}
        {item.last !== undefined && <small>{shortDay(item.last.on, language)}</small>}
      </td>
      <td className="due-now">
        {state.kind === 'open' ? (
          <FigureField
            item={item}
            field={field}
            draft={draft}
            refusals={refusals}
            hasNote={hasNote}
            onType={onType}
            onEnter={onReport}
          />
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
        {state.kind === 'reported' && item.report !== undefined && (
          <span className="quiet small">{t.reporting.byReport}</span>
        )}
        {state.kind === 'reported' && item.report === undefined && (
          <Button size="small" onClick={onCorrect}>
            {t.report.correct}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Reported({ item, state }: { readonly item: DueItem; readonly state: RowState }) {
  const { t, language } = useLanguage();
  if (state.kind === 'waiting') return <span className="quiet">{t.report.waiting}</span>;
  if (state.kind === 'sent' && item.report !== undefined)
    return (
      <>
        <strong>{amount(item.report.row.value ?? item.last?.value, item.decimals)}</strong> {item.unitOfMeasure}{' '}
        <span className="quiet">{WORDS.reportState[item.report.state][language]}</span>
      </>
    );
  return (
    <>
      <strong>{amount(item.reported?.value, item.decimals)}</strong> {item.unitOfMeasure}{' '}
      <span className="quiet">{item.reported?.unchanged ? t.report.saidUnchanged : t.report.said}</span>
    </>
  );
}
