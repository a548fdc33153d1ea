import { type Demand, fillingMinutes, type Report } from '@gongjian/model';

/** Minutes that a report has taken with all its versions; undefined where none was timed. */
export function reportMinutes(report: Report): number | undefined {
  const last = fillingMinutes(report);
  return last === undefined ? report.minutesBefore : last + (report.minutesBefore ?? 0);
}

/** The median of minutes per row over all timed forms: one form that was left open does not move it. */
export function minutesPerRow(reports: readonly Report[], demands: readonly Demand[]): number | undefined {
  const rates = [
    ...reports.map((report) => [reportMinutes(report), report.rows.length] as const),
    ...demands.flatMap(({ answers }) => answers.map((answer) => [fillingMinutes(answer), 1] as const)),
  ]
    .flatMap(([minutes, rows]) => (minutes === undefined ? [] : [minutes / rows]))
    .sort((a, b) => a - b);
  const [low, high] = [rates[Math.floor((rates.length - 1) / 2)], rates[Math.floor(rates.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
