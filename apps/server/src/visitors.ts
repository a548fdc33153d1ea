import type { Day } from '@gongjian/model';
import type { Opened, Visitor } from '@gongjian/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookie, cookieIn } from './cookies.ts';

const SESSION = 'gongjian-session';
const DEVICE = 'gongjian-device';
/** Seconds for which a browser is known by its accounts. */
const KNOWN = 180 * 86_400;

export type Visitors = (request: FastifyRequest) => Visitor;

/** Who stands at the door, by the request alone. */
export function visitors(now: () => Date): Visitors {
  return (request) => {
    const instant = now();
    const { cookie: cookies, 'user-agent': agent = '' } = request.headers;
    return {
      at: instant.toISOString(),
      day: dayInBeijing(instant),
      address: request.ip,
      agent,
      secret: cookieIn(cookies, sessionName(request)),
      device: cookieIn(cookies, DEVICE),
    };
  };
}

/** Over HTTPS under a name that browsers take from this host alone, and over HTTPS only. */
export function sessionName({ protocol }: FastifyRequest): string {
  return protocol === 'https' ? `__Host-${SESSION}` : SESSION;
}

/** Gives the browser what it holds from now on. */
export function keepOpened(request: FastifyRequest, reply: FastifyReply, opened: Opened, at: string): void {
  const secure = request.protocol === 'https';
  const left = (Date.parse(opened.endsAt) - Date.parse(at)) / 1000;
  reply.header('set-cookie', cookie(sessionName(request), opened.secret, { secure, sameSite: 'Lax', maxAge: left }));
  reply.header('set-cookie', cookie(DEVICE, opened.device, { secure, sameSite: 'Lax', maxAge: KNOWN }));
}

const BEIJING_HOURS = 8;

/** China has one time zone, UTC+8, without summer time since 1991. */
export function dayInBeijing(instant: Date): Day {
  return new Date(instant.getTime() + BEIJING_HOURS * 3_600_000).toISOString().slice(0, 10);
}
