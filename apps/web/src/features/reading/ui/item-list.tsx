import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { type DraftItem, type ItemKey, itemsOf, keyOf, type Review } from '../draft-decisions.ts';
import { ItemRow } from './item-row.tsx';
import './item-list.css';

type Group = { readonly key: string; readonly title: string; readonly items: readonly DraftItem[] };

/** Everything found, by what it is: confirm, put right or drop each. ↑↓ move, Enter confirms, Delete drops. */
export function ItemList({
  review,
  selected,
  onSelect,
  onDecide,
  onCorrect,
}: {
  readonly review: Review;
  readonly selected: ItemKey | undefined;
  readonly onSelect: (key: ItemKey) => void;
  readonly onDecide: (key: ItemKey, decision: 'confirmed' | 'dropped') => void;
  readonly onCorrect: (item: DraftItem) => void;
}) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const groups = groupsOf(itemsOf(review), t.reading.groups);
  const order = groups.flatMap(({ items }) => items.map(keyOf));
  useEffect(() => {
    if (selected === undefined) return;
    const row = place.current?.querySelector(`[data-key="${CSS.escape(selected)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const act = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-key]')) return;
    const key = event.target.dataset['key'];
    if (key === undefined) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = order[order.indexOf(key) + step];
      if (next !== undefined) focus(next);
    } else if (event.key === 'Enter') onDecide(key, 'confirmed');
    else if (event.key === 'Delete' || event.key === 'Backspace') onDecide(key, 'dropped');
    else return;
    event.preventDefault();
  };
  const focus = (key: ItemKey) => {
    onSelect(key);
    const row = place.current?.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (row instanceof HTMLElement) row.focus();
  };
  const first = selected ?? order[0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside take the focus; keys bubble up to here
    <div ref={place} onKeyDown={act}>
      <p className="quiet small">{t.reading.keys}</p>
      {groups.map(({ key, title, items }) => (
        <section key={key} className="draft-group">
          <h3>
            {title} <span className="quiet">{items.length}</span>
          </h3>
          {items.map((item) => {
            const itemKey = keyOf(item);
            return (
              <ItemRow
                key={itemKey}
                item={item}
                draft={review.draft}
                decision={review.decisions[itemKey]}
                isCorrected={review.corrected[itemKey] !== undefined}
                isSelected={selected === itemKey}
                isReachable={first === itemKey}
                onSelect={() => onSelect(itemKey)}
                onDecide={(decision) => onDecide(itemKey, decision)}
                onCorrect={onCorrect}
              />
            );
          })}
        </section>
      ))}
    </div>
  );
}

function groupsOf(
  items: readonly DraftItem[],
  titles: Readonly<
    Record<
      'actions' | 'targets' | 'counts' | 'situation' | 'derived' | 'projects' | 'parties' | 'dates' | 'leftOut',
      string
    >
  >,
): readonly Group[] {
  const groupOf = (item: DraftItem): keyof typeof titles => {
    if (item.item.leftOut !== undefined) return 'leftOut';
    if (item.kind === 'action') return 'actions';
    if (item.kind === 'project') return 'projects';
    if (item.kind === 'party') return 'parties';
    if (item.kind === 'date') return 'dates';
    if (item.item.basis === 'derived') return 'derived';
    if (item.item.basis === 'situation') return 'situation';
    return item.item.kind === 'count' ? 'counts' : 'targets';
  };
  return (Object.keys(titles) as (keyof typeof titles)[])
    .map((key) => ({ key, title: titles[key], items: items.filter((item) => groupOf(item) === key) }))
    .filter((group) => group.items.length > 0);
}
