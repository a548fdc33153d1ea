import { invalidAt, Refused } from '@gongjian/model';
import type { AccountsOptions } from '@gongjian/service';
import type { IdentitySettings } from './identity.ts';
import type { Settings } from './settings.ts';

/** How accounts sign in, by the settings. */
export function signInOptions(settings: Settings): AccountsOptions {
  const { passwordLength, passwordClasses, passwordHistory, passwordDays, lockMinutes, idleMinutes, sessionHours } =
    settings;
  return {
    policy: {
      level: settings.level === 3 ? 3 : 2,
      passwordLength,
      passwordClasses,
      passwordHistory,
      passwordDays,
      failures: settings.signInFailures,
      lockMinutes,
      idleMinutes,
      sessionHours,
    },
    provider: settings.oidcIssuer === '' ? undefined : settings.oidcName,
  };
}

/** How the server is reached, and by whom people may be vouched for. @throws Refused `invalid` for what is missing. */
export function reachedBy(settings: Settings): {
  readonly origin: string | undefined;
  readonly trustProxy: readonly string[] | undefined;
  readonly identity: IdentitySettings | undefined;
} {
  const origin = settings.origin === '' ? undefined : originOf(settings.origin);
  const proxies = settings.trustProxy
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return { origin, trustProxy: proxies.length === 0 ? undefined : proxies, identity: identityOf(settings, origin) };
}

function originOf(written: string): string {
  if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return new URL(written).origin;
  throw missing('GONGJIAN_ORIGIN', 'invalid_format', 'https://gongjian.example.gov.cn');
}

function identityOf(
  { oidcIssuer: issuer, oidcClient: client, oidcSecret: secret, oidcClaim: claim }: Settings,
  origin: string | undefined,
): IdentitySettings | undefined {
  if (issuer === '') return undefined;
  if (!URL.canParse(issuer)) throw missing('GONGJIAN_OIDC_ISSUER', 'invalid_format', 'https://id.example.gov.cn');
  if (client === '') throw missing('GONGJIAN_OIDC_CLIENT', 'required');
  if (secret === '') throw missing('GONGJIAN_OIDC_SECRET', 'required');
  if (origin === undefined) throw missing('GONGJIAN_ORIGIN', 'required');
  return { issuer, client, secret, claim, origin };
}

function missing(path: string, code: string, expected?: string): Refused {
  return new Refused(invalidAt(path, code, expected));
}
