/** Being built. */
export function ReadPage() {
  return null;
}
