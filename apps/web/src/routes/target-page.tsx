/** Being built. */
export function TargetPage() {
  return null;
}
