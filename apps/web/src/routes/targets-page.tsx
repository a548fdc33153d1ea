/** Being built. */
export function TargetsPage() {
  return null;
}
