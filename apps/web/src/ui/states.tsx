import { type Refusal, Refused, wordRefusal } from '@gongjian/model';
import type { ReactNode } from 'react';
import { ProblemError } from '../lib/api.ts';
import { useLanguage } from '../lib/language.tsx';
import { isAtDoor, isSignedOut } from '../lib/leave.ts';
import { Button } from './button.tsx';
import { useShown } from './stale.tsx';
import './states.css';

/** Shown while a page waits; says so to a screen reader too. */
export function Loading() {
  const { t } = useLanguage();
  return (
    <p className="loading" role="status">
      {t.states.loading}
    </p>
  );
}

/**
 * What went wrong, in words, with a way to try again; what is not for this post, and what is not there, say so calmly. A
 * refusal is worded here, so it follows the language at once.
 */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: (() => void) | undefined }) {
  const { t, language } = useLanguage();
  const { title, detail } = failureWords(error, language, t.states);
  const kind = kindOf(error);
  // What was typed into a form stays while one signs in beside it; the sign-in page itself is no place to be sent from.
  const isOut = isSignedOut(error) && !isAtDoor(location.pathname);
  return (
    <div className={kind === 'failed' ? 'state state-failed' : 'state'} role="alert">
      <div>
        <b>
          <span aria-hidden="true">{MARKS[kind]} </span>
          {title}
        </b>
        {detail !== '' && <p>{isOut ? `${detail} ${t.accounts.again}` : detail}</p>}
      </div>
      {isOut ? (
        <a className="button" href="/sign-in" target="_blank" rel="noreferrer">
          {t.accounts.signInAgain}
        </a>
      ) : (
        kind === 'failed' && retry !== undefined && <Button onClick={retry}>{t.states.retry}</Button>
      )}
    </div>
  );
}

const MARKS = { failed: '✕', 'not-allowed': '—', 'not-there': '—' } as const;

/** Trying again helps neither who may not see it nor where there is nothing. */
function kindOf(error: unknown): keyof typeof MARKS {
  const refusal = error instanceof Refused || error instanceof ProblemError ? error.refusal : undefined;
  if (refusal?.kind === 'forbidden') return 'not-allowed';
  return refusal?.kind === 'not-found' ? 'not-there' : 'failed';
}

function failureWords(
  error: unknown,
  language: 'zh' | 'en',
  words: { readonly failed: string; readonly offline: string; readonly offlineDetail: string },
): { title: string; detail: string } {
  if (error instanceof Refused) return wordRefusal(error.refusal, language);
  if (!(error instanceof ProblemError))
    // A part of the page that does not come (the server is away, or was renewed meanwhile) is no other matter.
    return error instanceof TypeError || (error instanceof Error && error.message.startsWith('Unable to preload'))
      ? { title: words.offline, detail: words.offlineDetail }
      : { title: words.failed, detail: error instanceof Error ? error.message : '' };
  const { refusal, problem } = error;
  return refusal === undefined
    ? { title: problem.title, detail: problem.detail }
    : wordRefusal(refusal as Refusal, language);
}

/** One refusal in words. */
export function RefusalWords({ refusal }: { readonly refusal: Refusal }) {
  const { language } = useLanguage();
  const { detail } = wordRefusal(refusal, language);
  return <span className="refusal">{detail}</span>;
}

/** What stands, calmly, in place of a page that is not for this post or not there. */
export function InPlace({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="state" role="alert">
      <div>
        <h1 className="state-title">
          <span aria-hidden="true">{MARKS['not-there']} </span>
          {title}
        </h1>
        <p>{children}</p>
      </div>
    </div>
  );
}

/** What an empty place says and leads to. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

type Asked<T> = {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
  readonly dataUpdatedAt?: number;
};

/** A query's faces: waiting, failed with a way to try again, and there; where what is there is stale, the page says so. */
export function Answered<T>({
  query,
  children,
}: {
  readonly query: Asked<T>;
  readonly children: (data: T) => ReactNode;
}) {
  useShown(query.data, query.dataUpdatedAt, query);
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}
