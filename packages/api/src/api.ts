import { randomUUID } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import { type BaseMap, invalid, Refused, type Role } from '@gongjian/model';
import type { Caller, Service } from '@gongjian/service';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { auditNotes } from './audit-notes.ts';
import { COMPRESSION } from './compression.ts';
import { securityHeaders } from './content-security.ts';
import { ROUTES, type RouteName } from './contract.ts';
import { refuseForeignHost, refuseForeignOrigin } from './guards.ts';
import { HANDLERS } from './handlers/index.ts';
import { languageOf } from './language.ts';
import { API_PREFIX, registerDescription } from './openapi.ts';
import { isUnexpected, problemOf } from './problem.ts';
import { type Handler, isOpen, type Route, type RouteContext, registerRoutes } from './routes.ts';
import type { Sessions } from './sessions.ts';
import { TransportError } from './transport-error.ts';
import { tagOf } from './unchanged.ts';

/** One answered request; nothing in it tells who asked or for what. */
export type AnsweredRequest = {
  readonly method: string;
  /** The pattern of the route, e.g. `/api/v1/campaigns/:campaign/plan`. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
};

export type ApiOptions = {
  readonly service: Service;
  readonly sessions: Sessions;
  /** Answer only under a loopback host name. */
  readonly loopbackOnly: boolean;
  /** Addresses of proxies that are believed about who asks and by which name, e.g. `127.0.0.1`. */
  readonly trustProxy?: readonly string[] | undefined;
  /** Where the pages are opened, where that is told: `https://gongjian.example.gov.cn`. */
  readonly origin?: string | undefined;
  /** The layer below the county's map: the one address elsewhere that pages may load pictures from. */
  readonly baseMap?: BaseMap | undefined;
  /** When a request is asked, for the audit trail; never the demonstration's day. */
  readonly now: () => Date;
  readonly onAnswered?: (request: AnsweredRequest) => void;
  /** A fault of the program; `number` is what the caller was given. */
  readonly onFault?: (fault: { readonly number: string; readonly route: string; readonly error: unknown }) => void;
  /** The pages of the application: which requests are for one, and how it is sent. */
  readonly page?: {
    readonly isRequest: (request: FastifyRequest) => boolean;
    readonly send: (reply: FastifyReply) => FastifyReply;
  };
};

const BODY_LIMIT = 15 * 1024 * 1024;
/** In milliseconds; a body that trickles in for longer is cut off. */
const LONGEST_REQUEST = 120_000;
/** An id of 120 characters, percent-encoded. */
const LONGEST_PARAMETER = 120 * 12;

/** Every route of the table, its description, and problem documents for all that can go wrong. Not yet listening. */
export async function createApi(options: ApiOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    forceCloseConnections: 'idle',
    requestTimeout: LONGEST_REQUEST,
    trustProxy: options.trustProxy === undefined ? false : [...options.trustProxy],
    genReqId: () => randomUUID(),
    frameworkErrors: (error, request, reply) => {
      void answerProblem(error, request, reply as FastifyReply, options);
    },
  });
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (data) => {
    const parsed = schema.safeParse(data);
    return parsed.success ? { value: parsed.data } : { error: new Refused(invalid(parsed.error)) };
  });
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply, options));
  app.setNotFoundHandler((request, reply) => {
    const { page } = options;
    if (page === undefined || request.url.startsWith('/api/') || !page.isRequest(request))
      throw new TransportError('no-such-address');
    return page.send(reply);
  });
  app.addHook('onRequest', async (request) => {
    if (options.loopbackOnly) refuseForeignHost(request);
    refuseForeignOrigin(request, options.origin);
  });
  app.addHook('onResponse', async (request, reply) =>
    options.onAnswered?.({
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    }),
  );
  await app.register(fastifyCompress, COMPRESSION);
  await app.register(fastifyHelmet, securityHeaders(options.origin?.startsWith('https:') === true, options.baseMap));
  await registerDescription(app);
  await app.register(async (scope) => registerApi(scope, options), { prefix: API_PREFIX });
  return app;
}

function registerApi(scope: FastifyInstance, { service, sessions, now, baseMap }: ApiOptions): void {
  const { noting } = auditNotes(service.audit, now);
  scope.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  scope.get('/openapi.json', { schema: { hide: true } }, () => scope.swagger());
  const callers = new WeakMap<FastifyRequest, Caller>();
  registerRoutes(scope, {
    // Before the body is read: nobody who is not signed in sends one that is large.
    before: async (name, request) => {
      if (!isOpen(name)) callers.set(request, await sessions.callerOf(request));
    },
    handle: async (name, input, request, reply) => {
      const handler = HANDLERS[name] as Handler<RouteName>;
      const caller = callers.get(request);
      // Only what is open has no caller, and its handlers ask for none.
      const context = { service, sessions, caller, now, baseMap, request, reply } as unknown as RouteContext<RouteName>;
      if (caller === undefined) return handler(input, context);
      return noting({ name, input, caller, request }, async () => {
        refuseForeignRole(name, caller.actor.role);
        const answer = await handler(input, context);
        const { tagged }: Route = ROUTES[name];
        if (!tagged) return answer;
        const tag = tagOf(answer as { seq: number }, caller.actor);
        reply.header('etag', tag);
        return request.headers['if-none-match'] === tag ? reply.code(304).send() : answer;
      });
    },
  });
}

function refuseForeignRole(name: RouteName, role: Role): void {
  const { who }: Route = ROUTES[name];
  if (who !== undefined && who !== 'open' && !who.includes(role))
    throw new Refused({ kind: 'forbidden', act: name, role, needs: [...who] });
}

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, { onFault }: ApiOptions) {
  const language = languageOf(request.headers['accept-language']);
  if (isUnexpected(error)) onFault?.({ number: request.id, route: request.routeOptions.url ?? '(none)', error });
  const problem = problemOf(error, language, request.id);
  if (problem.refusal !== undefined && 'seconds' in problem.refusal)
    reply.header('retry-after', problem.refusal.seconds);
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .header('content-language', language)
    .header('vary', 'accept-language')
    .send(problem);
}
