import type { PermissionMessages } from './permissions.zh.ts';

export const permissionsEn: PermissionMessages = {
  onlyFor: (act, who) => `${act}: for ${who}`,
};
