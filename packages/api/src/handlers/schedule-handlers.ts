import type { Handlers } from '../routes.ts';
import { fileOf, uploaded } from './files.ts';

export const scheduleHandlers: Handlers<'exportSchedules' | 'exportSchedule' | 'previewSchedule' | 'commitSchedule'> = {
  exportSchedules: async ({ params, body }, { service, caller }) =>
    uploaded(await service.exportSchedule(caller, params.campaign, body)),
  exportSchedule: async ({ params, query }, { service, caller }) =>
    uploaded(await service.exportSchedule(caller, params.campaign, { ...query, project: params.project })),
  previewSchedule: ({ params, body }, { service, caller }) =>
    service.previewSchedule(caller, params.campaign, fileOf(body.file), body),
  commitSchedule: async ({ params, body: { file, ...options } }, { service, caller }) => [
    ...(await service.commitSchedule(caller, params.campaign, fileOf(file), options)),
  ],
};
