/** Being built. */
export function ProjectPage() {
  return null;
}
