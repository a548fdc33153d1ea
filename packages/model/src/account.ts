import { z } from 'zod';
import { Role } from './actor.ts';
import { Id, Name } from './plan-text.ts';

/** 三员: three persons with separate duties, none of whom works in the campaign. */
export const ADMIN_ROLES = ['system-admin', 'security-admin', 'audit-admin'] as const;
export type AdminRole = (typeof ADMIN_ROLES)[number];

export function isAdminRole(role: Role): role is AdminRole {
  return (ADMIN_ROLES as readonly Role[]).includes(role);
}

/** A right that the security administrator granted: a role, and the unit, leader or action that bounds it. */
export const Post = z
  .object({ role: Role.exclude(['clock']), unit: Id.optional(), leader: Id.optional(), action: Id.optional() })
  .meta({ id: 'Post' });
export type Post = z.infer<typeof Post>;

/**
 * 账号: a member of staff who signs in. Made by the system administrator without any right; `posts` are granted by the
 * security administrator. Name, unit, duty and office mail only; secrets are kept elsewhere and never in the ledger.
 */
export const Account = z
  .object({
    id: Id,
    login: z
      .string()
      .min(2)
      .max(40)
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u)
      .describe('what is typed to sign in; letters of any script'),
    name: Name,
    duty: Name.optional().describe('职务'),
    unit: Id.optional(),
    mail: z.email().max(120).optional(),
    posts: z.array(Post).max(10).default([]),
    disabled: z.literal(true).optional(),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** Logins that differ in letter case or width only are the same login. */
export function loginKey(login: string): string {
  return login.normalize('NFKC').toLowerCase();
}
