/** What pages say about who may do and ask what, in Chinese; `permissions.en.ts` is of this type. */
export const permissionsZh = {
  onlyFor: (act: string, who: string) => `${act}:由${who}办理`,
};

export type PermissionMessages = typeof permissionsZh;
