import { useSyncExternalStore } from 'react';
import { useLanguage } from '../lib/language.tsx';
import { notice } from './notice.ts';
import './notices.css';

/** Where notices are shown, and said to a screen reader; once, in the shell. */
export function Notices() {
  const { t } = useLanguage();
  const shown = useSyncExternalStore(notice.subscribe, notice.shown);
  return (
    <div className="notices" aria-live="polite">
      {shown.map(({ id, text, isError }) => (
        <p key={id} className={isError ? 'notice notice-error' : 'notice'}>
          <span aria-hidden="true">{isError ? '✕' : '✓'}</span> {text}
          <button
            type="button"
            className="notice-close"
            aria-label={t.states.dismiss}
            onClick={() => notice.dismiss(id)}
          >
            ×
          </button>
        </p>
      ))}
    </div>
  );
}
