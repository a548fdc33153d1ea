import './lib/old-browsers.ts';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './lib/api.ts';
import { LanguageProvider, loadMessages } from './lib/language.tsx';
import { currentLanguage } from './lib/language-choice.ts';
import { isAtDoor, isSignedOut } from './lib/leave.ts';
import { signInQuery } from './lib/queries.ts';
import { makeRouter } from './router.tsx';
import './ui/tokens.css';
import './ui/base.css';

/** Whoever is signed out, or has something to do first, goes to the sign-in page and comes back to where he was. */
function leave(error: unknown): void {
  const { pathname, href } = router.state.location;
  if (!isSignedOut(error) || isAtDoor(pathname) || isAtDoor(location.pathname)) return;
  client.removeQueries({ queryKey: signInQuery.queryKey });
  const refusal = error instanceof ProblemError ? error.refusal : undefined;
  const reason = refusal?.kind === 'signed-out' && refusal.reason !== 'none' ? refusal.reason : undefined;
  void router.navigate({
    to: '/sign-in',
    search: { to: href, ...(reason && { refused: 'signed-out', reason }) },
    replace: true,
  });
}

const client = new QueryClient({
  queryCache: new QueryCache({ onError: leave }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      // What the server refused stays refused; only a lost answer is asked for again.
      retry: (failures, error) => !(error instanceof ProblemError) && failures < 1,
    },
    mutations: { networkMode: 'always' },
  },
});

const router = makeRouter(client);

const place = document.getElementById('root');
if (place === null) throw new Error('Bug: the page has no place for the app');
await loadMessages(currentLanguage());
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
