/** Being built. */
export function BulletinsPage() {
  return null;
}
