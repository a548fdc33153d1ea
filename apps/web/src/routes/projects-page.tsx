/** Being built. */
export function ProjectsPage() {
  return null;
}
