import type { AuditEventKind, BaseMap, Role } from '@gongjian/model';
import type { Caller, Service } from '@gongjian/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ProblemDocument, ROUTES, type RouteName } from './contract.ts';
import type { Sessions } from './sessions.ts';

/** A route as the table declares it. */
export type Route = {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly url: string;
  readonly about: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  /** The media type of an answer that is a file, sent as it is made; `response` says nothing then. */
  readonly file?: string;
  /** The roles that may ask; `open`: without signing in; absent: whoever is signed in, who finds what is in sight. */
  readonly who?: 'open' | readonly Role[];
  /** The answer has its ledger number and says no more than that and the asker's scope: not sent to who holds it. */
  readonly tagged?: true;
  /**
   * What the audit trail notes of it; absent: a file is `exported`, what is got is `looked` at, all else has `changed`
   * what its receipts say.
   */
  readonly audit?: AuditEventKind | 'none';
};

type Declared<N extends RouteName> = (typeof ROUTES)[N];
type Parsed<N extends RouteName, Part extends string> =
  Declared<N> extends { readonly [P in Part]: infer S extends z.ZodType } ? z.output<S> : undefined;

export type RouteInput<N extends RouteName> = {
  readonly params: Parsed<N, 'params'>;
  readonly query: Parsed<N, 'query'>;
  readonly body: Parsed<N, 'body'>;
};

export type RouteContext<N extends RouteName> = {
  readonly service: Service;
  readonly sessions: Sessions;
  /** Nobody yet where a route is open. */
  readonly caller: Declared<N> extends { readonly who: 'open' } ? undefined : Caller;
  /** The clock; what is done is done on the caller's day. */
  readonly now: () => Date;
  readonly baseMap: BaseMap | undefined;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** Calls the service and answers; decides nothing. */
export type Handler<N extends RouteName> = (
  input: RouteInput<N>,
  context: RouteContext<N>,
) => Promise<z.output<Declared<N>['response']>>;
export type Handlers<N extends RouteName = RouteName> = { readonly [K in N]: Handler<K> };

const PROBLEM = {
  description: 'Refused or failed: a problem document (RFC 9457), worded by Accept-Language',
  content: { 'application/problem+json': { schema: ProblemDocument } },
};

/** What an open route takes at most: nobody is known there yet. */
const OPEN_BODY_LIMIT = 16 * 1024;

export function isOpen(name: RouteName): boolean {
  const { who }: Route = ROUTES[name];
  return who === 'open';
}

type Answering = {
  /** Asked before the body is read. */
  readonly before: (name: RouteName, request: FastifyRequest) => Promise<void>;
  readonly handle: (
    name: RouteName,
    input: RouteInput<RouteName>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => unknown;
};

/** Registers every route of the table. Without handlers (to describe the API only) each answers nothing. */
export function registerRoutes(app: FastifyInstance, answering?: Answering): void {
  for (const [key, route] of Object.entries<Route>(ROUTES)) {
    const name = key as RouteName;
    app.route({
      method: route.method,
      url: route.url,
      ...(isOpen(name) && { bodyLimit: OPEN_BODY_LIMIT, compress: false }),
      schema: {
        operationId: name,
        summary: route.about,
        ...(route.params && { params: route.params }),
        ...(route.query && { querystring: route.query }),
        ...(route.body && { body: route.body }),
        response: {
          200: { description: 'Done', content: { [route.file ?? 'application/json']: { schema: route.response } } },
          default: PROBLEM,
        },
      },
      onRequest: async (request) => answering?.before(name, request),
      handler: (request, reply) =>
        answering?.handle(
          name,
          { params: request.params, query: request.query, body: request.body } as RouteInput<RouteName>,
          request,
          reply,
        ),
    });
  }
}
