import type { DueItem, Refusal } from '@gongjian/model';
import { Input } from 'antd';
import { amount } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { RefusalWords } from '../../../ui/states.tsx';
import type { DueDraft } from '../due-entry.ts';

/** The figure of an item as it is typed, its unit of measure behind it, a word beside it, and what is wrong with it. */
export function FigureField({
  item,
  field,
  draft,
  refusals,
  hasNote,
  hasEvidence = false,
  onType,
  onEnter,
}: {
  readonly item: DueItem;
  readonly field: string;
  readonly draft: DueDraft;
  readonly refusals: readonly Refusal[];
  readonly hasNote: boolean;
  readonly hasEvidence?: boolean;
  readonly onType: (draft: Partial<DueDraft>) => void;
  readonly onEnter: () => void;
}) {
  const { t } = useLanguage();
  const noteWords = item.reported === undefined ? t.report.note : t.report.reason;
  return (
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
          placeholder={item.last === undefined ? '' : amount(item.last.value, item.decimals)}
          value={draft.value}
          maxLength={40}
          onChange={(event) => onType({ value: event.target.value })}
          onPressEnter={onEnter}
        />
        <span id={`${field}-unit`}>{item.unitOfMeasure}</span>
      </span>
      {hasNote && (
        <Input
          aria-label={noteWords}
          placeholder={noteWords}
          value={draft.note}
          maxLength={2000}
          onChange={(event) => onType({ note: event.target.value })}
          onPressEnter={onEnter}
        />
      )}
      {hasEvidence && (
        <Input
          aria-label={t.reporting.evidence}
          placeholder={t.reporting.evidenceHint}
          value={draft.evidence ?? ''}
          maxLength={2000}
          onChange={(event) => onType({ evidence: event.target.value })}
          onPressEnter={onEnter}
        />
      )}
      <span id={`${field}-fault`} role="alert">
        {refusals.map((refusal) => (
          <RefusalWords key={refusal.kind} refusal={refusal} />
        ))}
      </span>
    </>
  );
}
