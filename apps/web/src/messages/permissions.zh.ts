/** What pages say about who may do and see what, in Chinese; `permissions.en.ts` is of this type. */
export const permissionsZh = {
  onlyFor: (act: string, who: string) => `${act}:由${who}负责`,
  about: (role: string) => `以${role}身份可以看什么、办什么。系统按同一份规定把关。`,
  sight: '看得见什么',
  acts: '办得了什么',
  mine: (count: number) => `本人可办(${count})`,
  all: (count: number) => `全部操作(${count})`,
  which: '列出哪些操作',
  act: '操作',
  code: '代号',
  own: '本人',
  who: '由谁负责',
  no: '不可办',
};

export type PermissionMessages = typeof permissionsZh;
