import { administrationOf } from './administration.ts';
import type { Accounts, AccountsOn, AccountsOptions, Inside } from './contract.ts';
import { ownAccountOf } from './own-account.ts';
import { passwordDesk } from './password-desk.ts';
import { placesOf } from './places.ts';
import { LEVEL_2 } from './policy.ts';
import { sessionsOf } from './sessions.ts';
import { setUpOf } from './set-up.ts';
import { signInOf } from './sign-in.ts';

export function accountsOf(on: AccountsOn, options: AccountsOptions = {}): Accounts {
  const { policy = LEVEL_2, provider, desk = passwordDesk() } = options;
  const inside: Inside = { ...on, policy, provider, desk };
  const sessions = sessionsOf(inside);
  const places = placesOf(inside);
  return {
    ...setUpOf(inside, sessions),
    ...signInOf(inside, sessions, places),
    ...ownAccountOf(inside, sessions, places),
    ...administrationOf(inside),
  };
}
