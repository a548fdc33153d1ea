import { languageOf } from '../language.ts';
import type { Handlers } from '../routes.ts';

export const pipelineHandlers: Handlers<'getPipeline' | 'getBatchStart' | 'getContinuity' | 'getCloseOut'> = {
  getPipeline: ({ params, query }, { service, caller }) => service.pipeline(caller, params.campaign, query),
  getBatchStart: ({ params, query }, { service, caller }) => service.batchStart(caller, params.campaign, query),
  getContinuity: ({ params, query }, { service, caller }) => service.continuity(caller, params.campaign, query),
  getCloseOut: ({ params, query }, { service, caller, request }) =>
    service.closeOut(caller, params.campaign, { ...query, language: languageOf(request.headers['accept-language']) }),
};
