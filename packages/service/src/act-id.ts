import { createHash } from 'node:crypto';

/** An act id made from what the act is for: whoever sends it again after a lost answer sends the same id. */
export function actIdFor(batch: string, key: string): string {
  const hex = createHash('sha256').update(`${batch} ${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
