import {
  askedUnits,
  type DemandCost,
  type DemandDraft,
  type KnownSources,
  knownAlready,
  type Report,
  round,
  rowsAsked,
} from '@gongjian/model';
import { minutesPerRow } from './minutes-per-row.ts';

/** What a demand asks of whom, what of it is known already, and what it would take by the pace of the forms so far. */
export function demandCost(
  draft: Pick<DemandDraft, 'id' | 'asOf' | 'items' | 'question' | 'units'>,
  sources: KnownSources,
  reports: readonly Report[],
): DemandCost {
  const rate = minutesPerRow(reports, sources.demands);
  const minutesOf = (rows: number) => (rate === undefined ? {} : { minutes: round(rows * rate, 1) });
  const known = knownAlready(draft, sources);
  const units = askedUnits(draft, sources).map((unit) => {
    const rows = rowsAsked(draft, unit, sources.unitOf);
    return { unit, rows, known: known.filter((one) => one.unit === unit).length, ...minutesOf(rows) };
  });
  const rows = units.reduce((sum, unit) => sum + unit.rows, 0);
  return {
    units,
    rows,
    ...(rate === undefined ? {} : { minutesPerRow: round(rate, 2) }),
    ...minutesOf(rows),
    known,
  };
}
