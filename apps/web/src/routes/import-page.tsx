/** Being built. */
export function ImportPage() {
  return null;
}
