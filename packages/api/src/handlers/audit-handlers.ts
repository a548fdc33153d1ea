import { Buffer } from 'node:buffer';
import type { Handlers } from '../routes.ts';

/** Notes in one exported file, so that it travels in one answer. */
const MOST_NOTES = 20_000;

export const auditHandlers: Handlers<
  'listAudit' | 'getAuditState' | 'exportAudit' | 'verifyLedger' | 'getVerification'
> = {
  listAudit: ({ query }, { service, caller }) => service.audit.entries(caller, query),
  getAuditState: (_, { service, caller }) => service.audit.state(caller),
  exportAudit: async ({ body }, { service, caller, now }) => {
    const at = now().toISOString();
    const { name, lines, notes, last, left } = await service.audit.export(
      { ...caller, at },
      { ...body, most: MOST_NOTES },
    );
    const text = (await Array.fromAsync(lines)).join('');
    return { file: { name, base64: Buffer.from(text).toString('base64') }, notes, last, left };
  },
  verifyLedger: async (_, { service, caller, now }) => service.audit.verify(caller, now().toISOString()),
  getVerification: async (_, { service, caller }) => service.audit.verification(caller),
};
