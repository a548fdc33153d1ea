import type { FastifyRequest } from 'fastify';
import { TransportError } from './transport-error.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Answers only under a loopback name: a page of another site whose name was turned to this machine (DNS rebinding)
 * sends its own name.
 * @throws TransportError `foreign-host`.
 */
export function refuseForeignHost(request: FastifyRequest): void {
  if (!LOOPBACK.test(request.headers.host ?? '')) throw new TransportError('foreign-host');
}

/**
 * Takes changes from the own pages and from programs that are no browser, never from pages of other sites. The pages are
 * under the name that was asked for, or under `ownOrigin` where a proxy asks by another.
 * @throws TransportError `foreign-origin`.
 */
export function refuseForeignOrigin(request: FastifyRequest, ownOrigin?: string): void {
  if (SAFE.has(request.method)) return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isAsked = (from: string) => URL.canParse(from) && new URL(from).host === request.host.toLowerCase();
  const own = origin === undefined || origin === ownOrigin || isAsked(origin);
  if (!own || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw new TransportError('foreign-origin');
}
