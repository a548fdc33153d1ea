import type { Handlers } from '../routes.ts';
import { fileOf } from './files.ts';

export const figureHandlers: Handlers<'recheckDocument'> = {
  recheckDocument: ({ body }, { service, caller }) => service.recheck(caller, fileOf(body)),
};
