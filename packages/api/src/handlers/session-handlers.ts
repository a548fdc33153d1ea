import type { Handlers } from '../routes.ts';

export const sessionHandlers: Handlers<'getSession' | 'moveDay' | 'chooseActor'> = {
  getSession: (_, { sessions, request }) => sessions.session(request),
  moveDay: ({ body }, { sessions, request }) => sessions.moveDay(request, body.day),
  chooseActor: ({ body }, { sessions, request, reply }) => sessions.chooseActor(request, reply, body.actor),
};
