import { type Actor, type Language, type Post, WORDS } from '@gongjian/model';

/** A post as it is granted or as somebody acts under it. */
type AnyPost = Pick<Actor, 'role' | 'unit' | 'leader' | 'action'>;

/** 填报人(城关镇), reporter (城关镇). */
export function postName(post: AnyPost & { readonly boundName?: string | undefined }, language: Language): string {
  const role = WORDS.role[post.role][language];
  const bound = post.boundName ?? post.unit ?? post.leader ?? post.action;
  if (bound === undefined) return role;
  return language === 'zh' ? `${role}(${bound})` : `${role} (${bound})`;
}

/** The post alone, as it is granted. */
export function bare({ role, unit, leader, action }: Post): Post {
  return { role, ...(unit && { unit }), ...(leader && { leader }), ...(action && { action }) };
}

export function postKey({ role, unit, leader, action }: AnyPost): string {
  return [role, unit, leader, action].filter((part) => part !== undefined).join(' ');
}
