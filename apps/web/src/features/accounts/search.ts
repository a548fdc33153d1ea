import { IDENTITY_FAULTS, type Refusal, SIGNED_OUT } from '@gongjian/model';

type Search = Readonly<Record<string, unknown>>;

export type SignInSearch = {
  /** The page to come back to. */
  readonly to?: string | undefined;
  /** Why one was sent here, where that is not plain. */
  readonly refused?: 'signed-out' | 'identity' | undefined;
  readonly reason?: string | undefined;
};

export function signInSearch({ to, refused, reason }: Search): SignInSearch {
  return {
    ...(typeof to === 'string' && { to }),
    ...((refused === 'signed-out' || refused === 'identity') && { refused }),
    ...(typeof reason === 'string' && { reason }),
  };
}

/** What the address says was refused; nothing where it says something that there is not. */
export function refusalIn({ refused, reason }: SignInSearch): Refusal | undefined {
  const identity = IDENTITY_FAULTS.find((one) => one === reason);
  if (refused === 'identity' && identity !== undefined) return { kind: 'identity', reason: identity };
  const out = SIGNED_OUT.find((one) => one === reason);
  return refused === 'signed-out' && out !== undefined ? { kind: 'signed-out', reason: out } : undefined;
}

/** The account that is looked at, or `new`, and what is searched for. */
export type AccountsSearch = { readonly account?: string | undefined; readonly text?: string | undefined };

export function accountsSearch({ account, text }: Search): AccountsSearch {
  return {
    ...(typeof account === 'string' && account !== '' && { account }),
    ...(typeof text === 'string' && text !== '' && { text: text.slice(0, 100) }),
  };
}
