import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './menu.css';

/**
 * A button that opens a short list of links or buttons below it. Escape or a click elsewhere closes it, and the button has
 * the focus again; up and down move between its entries.
 */
export function Menu({
  label,
  className,
  isCurrent = false,
  entries,
}: {
  readonly label: ReactNode;
  readonly className: string;
  /** The page that is looked at is one of its entries. */
  readonly isCurrent?: boolean;
  readonly entries: readonly { readonly key: string; readonly entry: ReactNode }[];
}) {
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) setIsOpen(false);
    };
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setIsOpen(false);
      button.current?.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (!isOpen) setIsOpen(true);
    requestAnimationFrame(() => focusNext(place.current, step));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the button and the entries in it
    <div className="menu" ref={place} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: its entries are links and buttons, which have their keys */}
      <ul id={list} className="menu-list" hidden={!isOpen} onClick={() => setIsOpen(false)}>
        {entries.map(({ key, entry }) => (
          <li key={key}>{entry}</li>
        ))}
      </ul>
    </div>
  );
}

function focusNext(place: HTMLElement | null, step: 1 | -1): void {
  const entries = [...(place?.querySelectorAll<HTMLElement>('.menu-list a, .menu-list button') ?? [])];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  entries[(at + step + entries.length) % entries.length]?.focus();
}
