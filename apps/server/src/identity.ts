import { type RefusalKind, Refused } from '@gongjian/model';
import type { Accounts, Vouched } from '@gongjian/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as openid from 'openid-client';
import { cookie, cookieIn } from './cookies.ts';
import { keepOpened, visitors } from './visitors.ts';

export type IdentitySettings = {
  /** Where the provider describes itself, e.g. `https://id.example.gov.cn`. */
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** Where browsers reach this server; the provider sends them back to `/identity/return` there. */
  readonly origin: string;
  /** A claim that is the login of an account, by which an identity is linked at its first sign-in; empty: never. */
  readonly claim: string;
};

/** OpenID Connect (统一身份认证): authorization code with PKCE, state and nonce. */
export type IdentityProvider = {
  /** Remembers the attempt in the browser; the address at the provider to go to. */
  begin(request: FastifyRequest, reply: FastifyReply, wish: Wish): Promise<string>;
  /** Who came back. @throws Refused `identity`. */
  vouched(request: FastifyRequest): Promise<{ readonly who: Vouched; readonly wish: Wish }>;
};

/** To link the account that is signed in; else to sign in and go on to a page. */
type Wish = { readonly link?: boolean; readonly to?: string };

type Attempt = Wish & { readonly state: string; readonly nonce: string; readonly verifier: string };

const RETURN = '/identity/return';
const ATTEMPT = 'gongjian-identity';
/** Seconds in which somebody comes back from the provider. */
const PATIENCE = 600;
const LONGEST_PAGE = 500;

export function identityProvider({ issuer, client, secret, origin, claim }: IdentitySettings): IdentityProvider {
  let found: Promise<openid.Configuration> | undefined;
  /** Looked up when it is first needed: the office opens although the provider may be away. */
  const provider = (): Promise<openid.Configuration> => {
    found ??= openid
      .discovery(new URL(issuer), client, secret, undefined, {
        timeout: 10,
        ...(isLoopback(issuer) && { execute: [openid.allowInsecureRequests] }),
      })
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  };

  return {
    begin: async (request, reply, wish) => {
      const attempt: Attempt = {
        ...wish,
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const configuration = await provider().catch(failed);
      const address = openid.buildAuthorizationUrl(configuration, {
        redirect_uri: `${origin}${RETURN}`,
        scope: claim === '' ? 'openid' : 'openid profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      const value = Buffer.from(JSON.stringify(attempt)).toString('base64url');
      const secure = request.protocol === 'https';
      reply.header('set-cookie', cookie(ATTEMPT, value, { sameSite: 'Lax', maxAge: PATIENCE, secure }));
      return address.href;
    },

    vouched: async (request) => {
      const attempt = attemptIn(request);
      if (attempt === undefined) throw new Refused({ kind: 'identity', reason: 'late' });
      const tokens = await openid
        .authorizationCodeGrant(await provider().catch(failed), new URL(request.url, origin), {
          pkceCodeVerifier: attempt.verifier,
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          idTokenExpected: true,
        })
        .catch(failed);
      const claims = tokens.claims();
      if (claims === undefined) throw new Refused({ kind: 'identity', reason: 'failed' });
      const login = claim === '' ? undefined : claims[claim];
      return {
        who: { issuer: claims.iss, subject: claims.sub, ...(typeof login === 'string' && { login }) },
        wish: attempt,
      };
    },
  };
}

/** The two addresses that a browser goes to by itself: to the provider, and back from it. */
export function registerIdentity(
  app: FastifyInstance,
  identity: IdentityProvider,
  accounts: Accounts,
  now: () => Date,
): void {
  const visitor = visitors(now);
  const refusedTo = (page: string) => (error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    return `${page}?refused=${refusal.kind satisfies RefusalKind}${'reason' in refusal ? `&reason=${refusal.reason}` : ''}`;
  };

  app.get<{ Querystring: { to?: string } }>('/identity/start', async (request, reply) =>
    reply.redirect(await identity.begin(request, reply, { to: pageIn(request.query.to) }).catch(refusedTo('/sign-in'))),
  );

  app.get(RETURN, async (request, reply) => {
    const asked = visitor(request);
    const come = async (): Promise<string> => {
      const { who, wish } = await identity.vouched(request);
      if (wish.link) {
        await accounts.linkIdentity(asked, who);
        return '/account';
      }
      keepOpened(request, reply, await accounts.signInVouched(asked, who), asked.at);
      // The page decides by what is still due whether to go on.
      return `/sign-in?to=${encodeURIComponent(wish.to ?? '/')}`;
    };
    const page = attemptIn(request)?.link ? '/account' : '/sign-in';
    const to = await come().catch(refusedTo(page));
    reply.header('set-cookie', cookie(ATTEMPT, '', { sameSite: 'Lax', maxAge: 0 }));
    return reply.header('cache-control', 'no-store').redirect(to);
  });
}

/** A page of this application, never another site. */
function pageIn(to: unknown): string {
  const isPage = typeof to === 'string' && to.length <= LONGEST_PAGE && /^\/(?![/\\])/.test(to) && !/[\n\r\t]/.test(to);
  return isPage ? to : '/';
}

function attemptIn({ headers }: FastifyRequest): Attempt | undefined {
  try {
    const value = cookieIn(headers.cookie, ATTEMPT);
    const attempt: unknown = value && JSON.parse(Buffer.from(value, 'base64url').toString());
    if (typeof attempt !== 'object' || attempt === null) return undefined;
    const { state, nonce, verifier, link, to } = attempt as Record<string, unknown>;
    if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string') return undefined;
    return { state, nonce, verifier, link: link === true, to: pageIn(to) };
  } catch {
    return undefined;
  }
}

function isLoopback(address: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(address);
}

function failed(): never {
  throw new Refused({ kind: 'identity', reason: 'failed' });
}
