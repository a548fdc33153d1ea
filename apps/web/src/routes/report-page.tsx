/** Being built. */
export function ReportPage() {
  return null;
}
