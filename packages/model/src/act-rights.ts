import type { ActDeclaration } from './act.ts';
import { ACTS } from './acts/index.ts';

/** What can be said of an act before its form is opened: what it is called and which roles may do it. */
export type ActRights = Pick<ActDeclaration, 'about'> & { readonly who: Pick<ActDeclaration['who'], 'roles'> };

/**
 * Read off the declarations, by name. Plain data: the build of the pages writes its value into them (vite.config.ts), so
 * that schemas and effects of all acts need not be loaded before the first page stands there.
 */
export const ACT_RIGHTS: Readonly<Record<string, ActRights>> = Object.fromEntries(
  [...ACTS].map(([name, { about, who }]) => [name, { about, who: { roles: who.roles } }]),
);
