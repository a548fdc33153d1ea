import type { AuditEventKind, Role } from '@gongjian/model';
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
  /** The roles that may ask; `open`: without signing in; absent: whoever is signed in, who finds what is in sight. */
  readonly who?: 'open' | readonly Role[];
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

type RouteContext = {
  readonly service: Service;
  readonly sessions: Sessions;
  readonly caller: Caller;
  /** The clock; what is done is done on the caller's day. */
  readonly now: () => Date;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** Calls the service and answers; decides nothing. */
export type Handler<N extends RouteName> = (
  input: RouteInput<N>,
  context: RouteContext,
) => Promise<z.output<Declared<N>['response']>>;
export type Handlers<N extends RouteName = RouteName> = { readonly [K in N]: Handler<K> };

const PROBLEM = {
  description: 'Refused or failed: a problem document (RFC 9457), worded by Accept-Language',
  content: { 'application/problem+json': { schema: ProblemDocument } },
};

/** Registers every route of the table. Without handlers (to describe the API only) each answers nothing. */
export function registerRoutes(
  app: FastifyInstance,
  handle?: (name: RouteName, input: RouteInput<RouteName>, request: FastifyRequest, reply: FastifyReply) => unknown,
): void {
  for (const [key, route] of Object.entries<Route>(ROUTES)) {
    const name = key as RouteName;
    app.route({
      method: route.method,
      url: route.url,
      schema: {
        operationId: name,
        summary: route.about,
        ...(route.params && { params: route.params }),
        ...(route.query && { querystring: route.query }),
        ...(route.body && { body: route.body }),
        response: {
          200: { description: 'Done', content: { 'application/json': { schema: route.response } } },
          default: PROBLEM,
        },
      },
      handler: (request, reply) =>
        handle?.(
          name,
          { params: request.params, query: request.query, body: request.body } as RouteInput<RouteName>,
          request,
          reply,
        ),
    });
  }
}
