import type { FastifyReply } from 'fastify';
import type { Handlers } from '../routes.ts';
import { fileOf, uploaded } from './files.ts';

/** Stops the work when whoever asked has gone before the answer. */
function whileAsked({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

export const importHandlers: Handlers<
  'previewImport' | 'commitImport' | 'returnWorkbook' | 'importProgress' | 'cancelImport'
> = {
  previewImport: ({ params, body: { file, ...options } }, { service, caller, reply }) =>
    service.previewImport(caller, params.campaign, fileOf(file), { ...options, signal: whileAsked(reply) }),
  commitImport: async ({ params, body: { file, ...options } }, { service, caller, reply }) => {
    const signal = whileAsked(reply);
    const { rows, reports } = await service.commitImport(caller, params.campaign, fileOf(file), { ...options, signal });
    return { rows: [...rows], reports: [...reports] };
  },
  returnWorkbook: async ({ params, body }, { service, caller }) =>
    uploaded(await service.returnWorkbook(caller, params.campaign, fileOf(body.file), body.mappings)),
  importProgress: ({ params }, { service, caller }) => service.importProgress(caller, params.job),
  cancelImport: ({ params }, { service, caller }) => service.cancelImport(caller, params.job),
};
