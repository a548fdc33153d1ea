import type { AnyPost, Post } from '@gongjian/model';

/** The post alone, as it is granted. */
export function bare({ role, unit, leader, action }: Post): Post {
  return { role, ...(unit && { unit }), ...(leader && { leader }), ...(action && { action }) };
}

export function postKey({ role, unit, leader, action }: AnyPost): string {
  return [role, unit, leader, action].filter((part) => part !== undefined).join(' ');
}
