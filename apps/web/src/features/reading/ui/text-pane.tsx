import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { type DraftItem, type ItemKey, itemsOf, keyOf, type Review } from '../draft-decisions.ts';
import { lineAt, linesOf, type Piece } from '../text-pieces.ts';
import './text-pane.css';

/** The document with everything found marked in its place; only the lines in sight are drawn. */
export function TextPane({
  review,
  selected,
  onSelect,
}: {
  readonly review: Review;
  readonly selected: ItemKey | undefined;
  readonly onSelect: (key: ItemKey) => void;
}) {
  const { t } = useLanguage();
  const frame = useRef<HTMLElement>(null);
  const items = useMemo(() => new Map(itemsOf(review).map((item) => [keyOf(item), item])), [review]);
  const lines = useMemo(
    () =>
      linesOf(
        review.draft.text,
        itemsOf({ draft: review.draft, decisions: {}, corrected: {} }).map((item) => ({
          key: keyOf(item),
          span: item.item.span,
        })),
      ),
    [review.draft],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => 28 + Math.floor((lengthOf(lines[index]?.pieces ?? []) / 36) * 24),
    overscan: 10,
  });
  const start = selected === undefined ? undefined : items.get(selected)?.item.span.start;
  useEffect(() => {
    if (start !== undefined) virtual.scrollToIndex(lineAt(lines, start), { align: 'center' });
  }, [start, lines, virtual]);
  return (
    <section className="text-pane" ref={frame} aria-label={t.reading.text} tabIndex={0}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, key, start: top }) => (
          <p
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className="text-line"
            style={{ transform: `translateY(${top}px)` }}
          >
            {(lines[index]?.pieces ?? []).map((piece, at) => (
              <Words
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line never move
                key={at}
                piece={piece}
                items={items}
                review={review}
                selected={selected}
                onSelect={onSelect}
              />
            ))}
            {lines[index]?.pieces.every(({ text }) => text === '') && ' '}
          </p>
        ))}
      </div>
    </section>
  );
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((length, { text }) => length + text.length, 0);
}

function Words({
  piece: { text, keys },
  items,
  review,
  selected,
  onSelect,
}: {
  readonly piece: Piece;
  readonly items: ReadonlyMap<ItemKey, DraftItem>;
  readonly review: Review;
  readonly selected: ItemKey | undefined;
  readonly onSelect: (key: ItemKey) => void;
}) {
  const [nearest] = keys;
  if (nearest === undefined) return text;
  const kind = items.get(nearest)?.kind ?? 'figure';
  const decision = review.decisions[nearest] ?? 'open';
  const isSelected = selected !== undefined && keys.includes(selected);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`mark mark-${kind} mark-${decision}${isSelected ? ' mark-selected' : ''}`}
      onClick={() => onSelect(nearest)}
    >
      {text}
    </button>
  );
}
