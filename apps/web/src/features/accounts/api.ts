import type { AccountList, AccountSession, Id, OwnAccount, Post, SignInState } from '@gongjian/model';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../lib/api.ts';
import { signInQuery } from '../../lib/queries.ts';

/**
 * A step of signing in, or of one's own account. Where somebody else, or another post, asks from now on, everything that
 * pages have is forgotten and asked for again.
 */
export function useDoor<T>(work: (given: T) => Promise<SignInState>, { isSame = false } = {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: async (state) => {
      client.setQueryData(signInQuery.queryKey, state);
      if (isSame) await client.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
      else await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== signInQuery.queryKey[0] });
    },
  });
}

export const signIn = (body: { login: string; password: string }) => unwrap(api.POST('/api/v1/sign-in', { body }));
export const giveCode = (oneTimeCode: string) => unwrap(api.POST('/api/v1/sign-in/code', { body: { oneTimeCode } }));
export const choosePost = (body: Post) => unwrap(api.POST('/api/v1/sign-in/post', { body }));
export const changePassword = (body: { password: string; newPassword: string }) =>
  unwrap(api.POST('/api/v1/account/password', { body }));
export const proposeCodeKey = () => unwrap(api.POST('/api/v1/account/code-key'));
export const adoptCodeKey = (oneTimeCode: string) =>
  unwrap(api.POST('/api/v1/account/code', { body: { oneTimeCode } }));

/** Out first, then to the sign-in page: what pages asked for is forgotten when none of them is there any more. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/sign-out')),
    onSuccess: async (state) => {
      client.setQueryData(signInQuery.queryKey, state);
      await navigate({ to: '/sign-in' });
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== signInQuery.queryKey[0] });
    },
  });
}

type Administrator = { readonly login: string; readonly name: string; readonly password: string };
export const setUp = (body: {
  readonly setUpCode: string;
  readonly system: Administrator;
  readonly security: Administrator;
  readonly audit: Administrator;
}) => unwrap(api.POST('/api/v1/set-up', { body }));

export const ownAccountQuery = queryOptions({
  queryKey: ['own-account'],
  queryFn: (): Promise<OwnAccount> => unwrap(api.GET('/api/v1/account')),
});

/** What changes the own account and is answered with it. */
export function useOwnAccount<T>(work: (given: T) => Promise<OwnAccount>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: (account) => client.setQueryData(ownAccountQuery.queryKey, account),
  });
}

export const endSession = (session: Id): Promise<OwnAccount> =>
  unwrap(api.POST('/api/v1/account/sessions/{session}/end', { params: { path: { session } } }));
export const unlinkIdentity = (issuer: string): Promise<OwnAccount> =>
  unwrap(api.POST('/api/v1/account/identity/unlink', { body: { issuer } }));
export const linkIdentity = () => unwrap(api.POST('/api/v1/account/identity'));

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: (): Promise<AccountList> => unwrap(api.GET('/api/v1/accounts')),
});

export const accountSessionsQuery = (account: Id) =>
  queryOptions({
    queryKey: ['account-sessions', account],
    queryFn: (): Promise<AccountSession[]> =>
      unwrap(api.GET('/api/v1/accounts/{account}/sessions', { params: { path: { account } } })),
  });

export function useEndSessions(account: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (session: Id | undefined): Promise<AccountSession[]> =>
      unwrap(
        api.POST('/api/v1/accounts/{account}/sessions/end', {
          params: { path: { account } },
          body: session === undefined ? {} : { session },
        }),
      ),
    onSuccess: (sessions) => client.setQueryData(accountSessionsQuery(account).queryKey, sessions),
  });
}

export function useGivePassword(account: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (dropCode: boolean) =>
      unwrap(api.POST('/api/v1/accounts/{account}/password', { params: { path: { account } }, body: { dropCode } })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: accountsQuery.queryKey }),
        client.invalidateQueries({ queryKey: accountSessionsQuery(account).queryKey }),
      ]),
  });
}
