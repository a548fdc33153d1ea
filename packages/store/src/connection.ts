/** What the application connects as: it may add rows and close versions, and nothing else. */
export const APP_ROLE = 'gongjian_app';

/**
 * Where the database is, as `postgresql://` addresses. `owner` migrates; `app` is a login that is, or belongs to, the
 * lesser role `gongjian_app`, and that everything else runs as. Without it, connections of the owner step down to
 * that role as they open.
 */
export type Connection = { readonly owner: string; readonly app?: string };

/** The address of a user and database on a server that listens on a unix socket in a folder. */
export function socketAddress(user: string, database: string, folder: string): string {
  return `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(folder)}`;
}

/** The same server and user, another database. */
export function otherDatabase(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}
