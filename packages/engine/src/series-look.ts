import type { CheckFinding, Day } from '@gongjian/model';
import { seriesFindings } from './checks/figure-checks.ts';
import type { Known } from './known.ts';
import { latestAt, type Series } from './series.ts';

/** What a day makes of every series by itself, kept so that only those that changed are looked at again. */
export interface SeriesLook {
  readonly findings: readonly CheckFinding[];
  /** Subjects by the day of their latest reading, the latest day first. */
  readonly latest: readonly (readonly [on: Day, subjects: readonly string[]])[];
  /** Subjects with a reading invented for an example by the day. */
  readonly samples: readonly string[];
}

export function lookAtSeries(all: Known, series: Iterable<Series>, day: Day): SeriesLook {
  const listed = [...series];
  const latest = new Map<Day, string[]>();
  const samples: string[] = [];
  for (const one of listed) {
    const last = latestAt(one, day);
    if (last === undefined) continue;
    const subjects = latest.get(last.on);
    if (subjects === undefined) latest.set(last.on, [last.subject]);
    else subjects.push(last.subject);
    if (one.sampleFrom !== undefined && one.sampleFrom <= day) samples.push(last.subject);
  }
  return {
    findings: [...seriesFindings(all, listed, day)],
    latest: [...latest].sort(([a], [b]) => (a < b ? 1 : -1)),
    samples,
  };
}

/** The look at everything: what was seen of subjects not patched since, and what is seen of the patched ones now. */
export function joinLooks(
  root: SeriesLook,
  patched: { readonly has: (subject: string) => boolean },
  now: SeriesLook,
): { readonly findings: CheckFinding[]; readonly latest: Day | undefined; readonly hasSample: boolean } {
  const isKept = (subject: string) => !patched.has(subject);
  const kept = root.latest.find(([, subjects]) => subjects.some(isKept))?.[0];
  const [newest] = now.latest[0] ?? [];
  return {
    findings: [...root.findings.filter(({ subject }) => isKept(subject)), ...now.findings],
    latest: kept === undefined || (newest !== undefined && newest > kept) ? newest : kept,
    hasSample: now.samples.length > 0 || root.samples.some(isKept),
  };
}
