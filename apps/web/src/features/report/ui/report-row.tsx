import { type DueItem, type Refusal, type ReportedRow, WORDS } from '@gongjian/model';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { amount, NONE, shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LightMark } from '../../../ui/light-mark.tsx';
import { asksForNote, type DueDraft } from '../due-entry.ts';
import { FigureField } from './figure-field.tsx';
import { ItemName } from './item-name.tsx';

/** Where the row of an item stands: to be filled in, in this browser, on its way, in the ledger, or only looked at. */
export type ReportRowState =
  | { readonly kind: 'open'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'held'; readonly row: ReportedRow }
  | { readonly kind: 'sent'; readonly row: ReportedRow; readonly mine: boolean }
  | { readonly kind: 'reported' };

/** An item on a report that goes over the reviewer. */
export function ReportRow({
  item,
  draft,
  state,
  mayReport,
  onType,
  onCheck,
  onEdit,
}: {
  readonly item: DueItem;
  readonly draft: DueDraft;
  readonly state: ReportRowState;
  readonly mayReport: boolean;
  readonly onType: (draft: Partial<DueDraft>) => void;
  readonly onCheck: () => void;
  readonly onEdit: () => void;
}) {
  const { t, language } = useLanguage();
  const field = useId();
  const [wantsMore, setWantsMore] = useState(false);
  const refusals = state.kind === 'open' ? state.refusals : [];
  const isCorrection = item.reported !== undefined;
  const hasMore = wantsMore || draft.note !== '' || (draft.evidence ?? '') !== '';
  const isOpen = state.kind === 'open' && mayReport;
  const returned = item.report?.state === 'returned' ? item.report.row.returned : undefined;
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
        {returned !== undefined && (
          <p className="refusal small">{t.reporting.returnedWhy(returned.by, returned.why)}</p>
        )}
        {isOpen && !draft.unchanged && (
          <FigureField
            item={item}
            field={field}
            draft={draft}
            refusals={refusals}
            hasNote={hasMore || isCorrection || asksForNote(refusals)}
            hasEvidence={hasMore}
            onType={onType}
            onEnter={onCheck}
          />
        )}
        {isOpen && draft.unchanged && (
          <span>
            <strong>{amount(item.last?.value, item.decimals)}</strong> {item.unitOfMeasure}{' '}
            <span className="quiet">{t.reporting.toSendUnchanged}</span>
          </span>
        )}
        {!isOpen && <Said item={item} state={state} />}
      </td>
      <td className="due-light">{item.light === undefined ? NONE : <LightMark light={item.light} />}</td>
      <td className="due-act">
        {isOpen && (
          <span className="bar">
            {!isCorrection && (
              <Button
                size="small"
                disabled={item.last === undefined}
                aria-pressed={draft.unchanged === true}
                onClick={() => onType(draft.unchanged ? { unchanged: false } : { unchanged: true, value: '' })}
              >
                {draft.unchanged ? t.reporting.notUnchanged : t.report.unchanged}
              </Button>
            )}
            {!hasMore && !draft.unchanged && (
              <Button size="small" type="link" onClick={() => setWantsMore(true)}>
                {t.reporting.addMore}
              </Button>
            )}
          </span>
        )}
        {!isOpen && mayReport && (state.kind !== 'sent' || state.mine) && (
          <Button size="small" onClick={onEdit}>
            {state.kind === 'reported' ? t.report.correct : t.reporting.edit}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Said({ item, state }: { readonly item: DueItem; readonly state: ReportRowState }) {
  const { t, language } = useLanguage();
  if (state.kind === 'open') return NONE;
  const row = state.kind === 'reported' ? undefined : state.row;
  const value = row === undefined ? item.reported?.value : (row.value ?? item.last?.value);
  const isUnchanged = row === undefined ? item.reported?.unchanged === true : row.unchanged === true;
  const words =
    state.kind === 'held'
      ? t.reporting.held
      : item.report === undefined
        ? t.report.said
        : item.report.state === 'returned' && item.report.row.returned === undefined
          ? t.reporting.goesAlong
          : WORDS.reportState[item.report.state][language];
  return (
    <>
      <strong>{amount(value, item.decimals)}</strong> {item.unitOfMeasure}{' '}
      <span className="quiet">
        {words}
        {isUnchanged && ` · ${t.report.unchanged}`}
      </span>
      {row?.note && <p className="quiet small">{row.note}</p>}
    </>
  );
}
