import type { Handlers } from '../routes.ts';
import { fileOf } from './files.ts';

export const documentHandlers: Handlers<'readDocument' | 'previewAdoption' | 'adoptDraft'> = {
  readDocument: ({ body }, { service }) => service.read(fileOf(body)),
  previewAdoption: ({ body }, { service, caller }) => service.previewAdoption(caller, body),
  adoptDraft: ({ body }, { service, caller }) => service.adopt(caller, body),
};
