import { type DraftPlan, WORDS, wordNumber } from '@gongjian/model';
import { type ReactNode, useState } from 'react';
import { percent } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import type { Decision, DraftItem } from '../draft-decisions.ts';
import { keyOf } from '../draft-decisions.ts';
import { ItemForm } from './item-form.tsx';

export function ItemRow({
  item,
  draft,
  decision,
  isCorrected,
  isSelected,
  isReachable,
  onSelect,
  onDecide,
  onCorrect,
}: {
  readonly item: DraftItem;
  readonly draft: DraftPlan;
  readonly decision: Decision | undefined;
  readonly isCorrected: boolean;
  readonly isSelected: boolean;
  readonly isReachable: boolean;
  readonly onSelect: () => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onCorrect: (item: DraftItem) => void;
}) {
  const { t, language } = useLanguage();
  const [isEditing, setIsEditing] = useState(false);
  const { leftOut, confidence } = item.item;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click selects what the keyboard selects by focus
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div className={`draft-item draft-${decision ?? 'open'}${isSelected ? ' draft-selected' : ''}`} onClick={onSelect}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: focus selects; the list's arrow keys move the focus */}
      <div className="draft-main" data-key={keyOf(item)} tabIndex={isReachable ? 0 : -1} onFocus={onSelect}>
        <span className="draft-state" aria-hidden="true">
          {decision === 'confirmed' ? '✓' : decision === 'dropped' ? '✕' : '·'}
        </span>
        <span className="hidden">{t.reading.decision[decision ?? 'open']}</span>
        <div>
          <Summary item={item} draft={draft} />
          <div className="quiet small">
            {t.reading.confidence(percent(confidence * 100).replace(/\.0%$/, '%'))}
            {isCorrected && ` · ${t.reading.corrected}`}
            {leftOut !== undefined &&
              ` · ${t.reading.leftOut(WORDS.leftOut[leftOut.reason][language])}${leftOut.note === undefined ? '' : `:${leftOut.note}`}`}
          </div>
        </div>
      </div>
      <div className="draft-acts">
        <button type="button" aria-pressed={decision === 'confirmed'} onClick={() => onDecide('confirmed')}>
          {t.reading.confirm}
        </button>
        <button type="button" aria-expanded={isEditing} onClick={() => setIsEditing(!isEditing)}>
          {t.reading.edit}
        </button>
        <button type="button" aria-pressed={decision === 'dropped'} onClick={() => onDecide('dropped')}>
          {t.reading.drop}
        </button>
      </div>
      {isEditing && (
        <ItemForm
          item={item}
          draft={draft}
          onSave={(corrected) => {
            setIsEditing(false);
            onCorrect(corrected);
          }}
          onCancel={() => setIsEditing(false)}
        />
      )}
    </div>
  );
}

/** An item in one line, as it would become plan. */
function Summary({ item, draft }: { readonly item: DraftItem; readonly draft: DraftPlan }): ReactNode {
  const { t, language } = useLanguage();
  switch (item.kind) {
    case 'action':
      return <strong>{t.reading.action(item.item.order, item.item.name)}</strong>;
    case 'project':
      return (
        <>
          <strong>{item.item.name}</strong> {item.item.verb}
          {item.item.asked.length > 0 &&
            ` → ${item.item.asked.map((kind) => WORDS.recognition[kind][language]).join(t.comma)}`}
        </>
      );
    case 'party':
      return (
        <>
          <strong>{item.item.name}</strong> <span className="quiet">{WORDS.duty[item.item.duty][language]}</span>
        </>
      );
    case 'date':
      return (
        <>
          <strong>{[item.item.from, item.item.to].filter(Boolean).join(' → ') || item.item.quote}</strong>{' '}
          {WORDS.datePurpose[item.item.purpose][language]} <span className="quiet">{item.item.name}</span>
        </>
      );
    case 'figure': {
      const { value, upper, unit, comparison, scope, indicator, basis, partOf, units, outcome, derived, by } =
        item.item;
      const whole = draft.items.find(({ id }) => id === partOf);
      return (
        <>
          {partOf !== undefined && <span className="quiet">{t.target.part} </span>}
          <strong>
            {WORDS.comparison[comparison][language]} {wordNumber(value)}
            {upper !== undefined && `–${wordNumber(upper)}`}
            {unit}
          </strong>{' '}
          {scope}
          {scope !== '' && indicator !== '' && ' · '}
          {indicator}{' '}
          <span className="quiet">
            {[
              WORDS.basis[basis][language],
              outcome === undefined ? '' : WORDS.recognition[outcome][language],
              whole === undefined ? '' : t.target.partOf(`${whole.scope}${whole.indicator}`),
              units.join(t.comma),
              by ?? '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {derived !== undefined && <div className="small">{t.reading.derived(derived.formula)}</div>}
        </>
      );
    }
  }
}
