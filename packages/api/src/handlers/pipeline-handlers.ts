import { Readable } from 'node:stream';
import { languageOf } from '../language.ts';
import type { Handlers } from '../routes.ts';

export const pipelineHandlers: Handlers<
  'getPipeline' | 'getBatchStart' | 'getContinuity' | 'getCloseOut' | 'getArchive'
> = {
  getPipeline: ({ params, query }, { service, caller }) => service.pipeline(caller, params.campaign, query),
  getBatchStart: ({ params, query }, { service, caller }) => service.batchStart(caller, params.campaign, query),
  getContinuity: ({ params, query }, { service, caller }) => service.continuity(caller, params.campaign, query),
  getCloseOut: ({ params, query }, { service, caller, request }) =>
    service.closeOut(caller, params.campaign, { ...query, language: languageOf(request.headers['accept-language']) }),
  getArchive: async ({ params, query }, { service, caller, now, reply }) => {
    const { name, zipped } = await service.archive({ ...caller, at: now().toISOString() }, params.campaign, query);
    reply
      .type('application/zip')
      .header(
        'content-disposition',
        `attachment; filename="archive.zip"; filename*=UTF-8''${encodeURIComponent(name)}.zip`,
      );
    return Readable.from(zipped());
  },
};
