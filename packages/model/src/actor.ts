import { z } from 'zod';
import { Id, Name } from './plan-text.ts';

export const ROLES = [
  'office',
  'team',
  'leader',
  'reporter',
  'reviewer',
  'approver',
  'supervisor',
  'statistics',
  'observer',
  'system-admin',
  'security-admin',
  'audit-admin',
  'clock',
] as const;
/**
 * 攻坚办 · 专项组 · 县领导 · 填报 · 审核 · 审批部门 · 督查室 · 统计 · 观察员 · 系统、安全、审计管理员 · 系统时钟 (nobody's post).
 * A township's or a platform's posts are reporter and reviewer; the kind of its unit tells them apart.
 */
export const Role = z.enum(ROLES).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/**
 * Who acts or asks: a post, never a private person. `unit` is the post's unit, `leader` the county leader whose post it
 * is, `action` the special action of a team; they bound what is seen and done (permission.ts).
 */
export const Actor = z
  .object({ id: Id, name: Name, role: Role, unit: Id.optional(), leader: Id.optional(), action: Id.optional() })
  .meta({ id: 'Actor' });
export type Actor = z.infer<typeof Actor>;
