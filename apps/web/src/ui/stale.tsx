import { type Language, type Refusal, wordRefusal } from '@gongjian/model';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useState } from 'react';
import { ProblemError } from '../lib/api.ts';
import { readAt } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { Button } from './button.tsx';

/** In ms: from this age on figures on the screen say when they were read. */
const OLD = 15 * 60_000;
const MINUTE = 60_000;

/** What stands on the page: when it was read, and why it could not be read again. */
type Shown = { readonly at: number; readonly error: unknown; readonly refetch: () => Promise<unknown> };
type Tell = (id: string, shown: Shown | undefined) => void;

const Telling = createContext<Tell>(() => undefined);

/** Tells the page that what a query answered stands on it. */
export function useShown(
  data: unknown,
  at: number | undefined,
  { error, refetch }: Pick<Shown, 'error' | 'refetch'>,
): void {
  const id = useId();
  const tell = useContext(Telling);
  useEffect(() => {
    if (data === undefined || at === undefined) return;
    tell(id, { at, error, refetch });
    return () => tell(id, undefined);
  }, [tell, id, data, at, error, refetch]);
}

/** Figures that could not be read again, or have stood there for long, say so: once for the page, above all of them. */
export function WithStale({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<ReadonlyMap<string, Shown>>(new Map());
  const tell = useCallback<Tell>((id, one) => {
    setShown((was) => {
      const others = [...was].filter(([other]) => other !== id);
      return new Map(one === undefined ? others : [...others, [id, one]]);
    });
  }, []);
  return (
    <Telling value={tell}>
      <StaleBar shown={[...shown.values()]} />
      {children}
    </Telling>
  );
}

function StaleBar({ shown }: { readonly shown: readonly Shown[] }) {
  const { t, language } = useLanguage();
  const [now, setNow] = useState(Date.now);
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(clock);
  }, []);
  const cut = shown.filter(({ error }) => Boolean(error));
  const stale = [...cut, ...shown.filter(({ error, at }) => !error && now - at >= OLD)];
  if (stale.length === 0) return null;
  const since = readAt(Math.min(...stale.map(({ at }) => at)), Date.now(), language);
  // Whoever answered was reached: then it is the answer that says why.
  const refused = cut.flatMap(({ error }) => (error instanceof ProblemError ? [reasonOf(error, language)] : []))[0];
  const ask = async () => {
    setIsAsking(true);
    await Promise.allSettled(stale.map(({ refetch }) => refetch()));
    setIsAsking(false);
  };
  return (
    <div className="state state-stale screen-only" role="status">
      <div>
        {refused !== undefined
          ? t.states.staleRefused(refused, since)
          : cut.length > 0
            ? t.states.staleCut(since)
            : t.states.staleOld(since)}
      </div>
      <Button isSmall disabled={isAsking} onClick={() => void ask()}>
        {isAsking ? t.states.loading : t.states.again}
      </Button>
    </div>
  );
}

function reasonOf({ refusal, problem }: ProblemError, language: Language): string {
  return refusal === undefined ? problem.title : wordRefusal(refusal as Refusal, language).title;
}
