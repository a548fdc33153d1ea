import type { PermissionMessages } from './permissions.zh.ts';

export const permissionsEn: PermissionMessages = {
  onlyFor: (act, who) => `${act}: for ${who}`,
  about: (role) => `What the ${role} may see and do. The system asks the same rules.`,
  sight: 'What is seen',
  acts: 'What may be done',
  mine: (count) => `Mine (${count})`,
  all: (count) => `All acts (${count})`,
  which: 'Which acts are listed',
  act: 'Act',
  code: 'Code',
  own: 'Own post',
  who: 'For whom',
  no: 'no',
};
