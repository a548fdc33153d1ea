import type { Day, Id, Session } from '@gongjian/model';
import type { Caller } from '@gongjian/service';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Who asks and on which day: wired by the server, so that the API reads no clock and knows no accounts. */
export interface Sessions {
  callerOf(request: FastifyRequest): Promise<Caller>;
  session(request: FastifyRequest): Promise<Session>;
  /** @throws Refused `demonstration-only` outside the demonstration. */
  moveDay(request: FastifyRequest, day: Day): Promise<Session>;
  /** Remembers the choice on the reply. @throws Refused `demonstration-only`, or `not-found` for an unknown post. */
  chooseActor(request: FastifyRequest, reply: FastifyReply, actor: Id): Promise<Session>;
}
