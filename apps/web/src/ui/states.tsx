import { type Refusal, Refused, wordRefusal } from '@gongjian/model';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError } from '../lib/api.ts';
import { useLanguage } from '../lib/language.tsx';
import { isAtDoor, isSignedOut } from '../lib/leave.ts';

/** Shown while a page waits; says so to a screen reader too. */
export function Loading() {
  const { t } = useLanguage();
  return (
    <p className="loading" role="status">
      {t.states.loading}
    </p>
  );
}

/** What went wrong, in words, with a way to try again. A refusal is worded here, so it follows the language at once. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: (() => void) | undefined }) {
  const { t, language } = useLanguage();
  const { title, detail } = failureWords(error, language, t.states);
  // What was typed into a form stays while one signs in beside it; the sign-in page itself is no place to be sent from.
  const isOut = isSignedOut(error) && !isAtDoor(location.pathname);
  const action = isOut ? (
    <Button href="/sign-in" target="_blank">
      {t.accounts.signInAgain}
    </Button>
  ) : (
    retry && <Button onClick={retry}>{t.states.retry}</Button>
  );
  return (
    <Alert
      type="error"
      role="alert"
      title={title}
      description={isOut ? `${detail} ${t.accounts.again}` : detail}
      action={action}
    />
  );
}

function failureWords(
  error: unknown,
  language: 'zh' | 'en',
  words: { readonly failed: string; readonly offline: string; readonly offlineDetail: string },
): { title: string; detail: string } {
  if (error instanceof Refused) return wordRefusal(error.refusal, language);
  if (!(error instanceof ProblemError))
    return error instanceof TypeError
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

/** What an empty place says and leads to. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

type Asked<T> = {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
};

/** A query's three faces: waiting, failed with a way to try again, and there. */
export function Answered<T>({
  query,
  children,
}: {
  readonly query: Asked<T>;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}
