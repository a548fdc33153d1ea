import { createApi, type Sessions } from '@gongjian/api';
import { type BaseMap, invalidAt, Refused } from '@gongjian/model';
import type { Messenger, Service } from '@gongjian/service';
import { type Demonstration, demonstrationSessions } from './demonstration.ts';
import { type IdentityProvider, type IdentitySettings, identityProvider, registerIdentity } from './identity.ts';
import { type Jobs, startJobs } from './jobs.ts';
import { officeSessions } from './office.ts';
import { isPageRequest, registerPages, sendPage } from './pages.ts';
import { SETTINGS } from './settings.ts';
import { dayInBeijing } from './visitors.ts';

export type ServerOptions = {
  readonly service: Service;
  readonly mode:
    | ({ readonly kind: 'demonstration' } & Omit<Demonstration, 'county'>)
    | {
        readonly kind: 'office';
        /** The owner's address; without it nothing runs by itself. */
        readonly database?: string;
        /** By what digests are sent, and from which hour on. */
        readonly digests?: { readonly messengers: readonly Messenger[]; readonly hour: number };
        /** The government's unified identity, where people may sign in by it. */
        readonly identity?: IdentitySettings | undefined;
      };
  /** A loopback address in the demonstration, where nobody signs in. */
  readonly host?: string;
  /** Where browsers reach an office, where that is another name or scheme: behind a proxy. */
  readonly origin?: string | undefined;
  /** Addresses of proxies that are believed about who asks. */
  readonly trustProxy?: readonly string[] | undefined;
  readonly port?: number;
  /** The layer below the county's map; without it pages load nothing from elsewhere. */
  readonly baseMap?: BaseMap | undefined;
  /** The built pages; without them there is only the API. */
  readonly webFolder?: string;
  /** One line for each answered request and each fault; nothing in it tells who asked. */
  readonly log?: (line: string) => void;
  readonly now?: () => Date;
};

export type RunningServer = {
  /** `http://127.0.0.1:4180` */
  readonly url: string;
  /** Takes no more requests, finishes the ones under way (for ten seconds at most) and lets go of the port. */
  readonly close: () => Promise<void>;
};

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);
const LONGEST_FAREWELL = 10_000;
/** In milliseconds. */
const DAY = 86_400_000;

/** @throws Refused `invalid` for a host that is not this machine's own, or a port that cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { service, host = SETTINGS.host.default, port = SETTINGS.port.default, webFolder, log } = options;
  const now = options.now ?? (() => new Date());
  const isOffice = options.mode.kind === 'office';
  const isLocal = LOOPBACK.has(host);
  if (!isLocal && !isOffice) throw refused('host', 'invalid_value', [...LOOPBACK].join(' | '));
  const identity =
    options.mode.kind === 'office' && options.mode.identity ? identityProvider(options.mode.identity) : undefined;
  const app = await createApi({
    service,
    sessions: await sessionsOf(options, identity, now),
    loopbackOnly: isLocal && !(isOffice && options.origin !== undefined),
    origin: options.origin,
    trustProxy: options.trustProxy,
    baseMap: options.baseMap,
    now,
    ...(webFolder !== undefined && { page: { isRequest: isPageRequest, send: sendPage } }),
    ...(log !== undefined && {
      onAnswered: ({ method, route, status, milliseconds }) => log(`${method} ${route} ${status} ${milliseconds} ms`),
      onFault: ({ number, route, error }) => log(`fault ${number} ${route}\n${traceOf(error)}`),
    }),
  });
  if (identity !== undefined) registerIdentity(app, identity, service.accounts, now);
  if (webFolder !== undefined) await registerPages(app, webFolder);
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw isTaken(error) ? refused('port', 'taken', 'another port') : error;
  }
  const jobs = await jobsOf(options).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const keepAudit = () =>
    service.audit
      .retain(now().toISOString())
      .catch((error: unknown) => log?.(`fault audit retention\n${traceOf(error)}`));
  void keepAudit();
  const daily = setInterval(() => void keepAudit(), DAY).unref();
  const address = app.server.address();
  const taken = address !== null && typeof address === 'object' ? address.port : port;
  return {
    url: `http://${host === '::1' ? '[::1]' : host}:${taken}`,
    close: async () => {
      clearInterval(daily);
      const farewell = setTimeout(() => app.server.closeAllConnections(), LONGEST_FAREWELL);
      await jobs?.stop();
      await app.close();
      clearTimeout(farewell);
      await service.audit.flush();
    },
  };
}

function sessionsOf(
  { service, mode }: ServerOptions,
  identity: IdentityProvider | undefined,
  now: () => Date,
): Promise<Sessions> | Sessions {
  const { county, accounts } = service;
  return mode.kind === 'demonstration'
    ? demonstrationSessions({ county, ...mode, service })
    : officeSessions({ county, accounts, identity }, now);
}

/** The clock of an office; that of the demonstration moves with its day. */
async function jobsOf({
  service,
  mode,
  origin,
  now = () => new Date(),
  log = () => undefined,
}: ServerOptions): Promise<Jobs | undefined> {
  if (mode.kind !== 'office' || mode.database === undefined) return undefined;
  const runClock = async () => {
    const instant = now();
    const { refused } = await service.runClock({ day: dayInBeijing(instant), at: instant.toISOString() });
    for (const refusal of refused) log(`fault clock ${JSON.stringify(refusal)}`);
    await sendDigests(instant);
  };
  const sendDigests = async (instant: Date) => {
    const { messengers = [], hour = 0 } = mode.digests ?? {};
    const day = dayInBeijing(instant);
    if (messengers.length === 0 || instant < new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)) return;
    const at = instant.toISOString();
    const { failed } = await service.sendDigests({
      day,
      at,
      messengers,
      ...(origin === undefined ? {} : { address: origin }),
    });
    for (const { channel, why } of failed) log(`fault ${channel} ${why}`);
  };
  return startJobs({ database: mode.database, job: runClock, log });
}

function refused(path: string, code: string, expected: string): Refused {
  return new Refused(invalidAt(path, code, expected));
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const trace = error.stack ?? error.message;
  return error.cause === undefined ? trace : `${trace}\ncaused by ${traceOf(error.cause)}`;
}
