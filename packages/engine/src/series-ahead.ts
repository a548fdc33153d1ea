import { type Day, Refused, type Target } from '@gongjian/model';
import { figuresOf } from './figure.ts';
import { chanceOf, type Dated, forecastAt } from './forecast/index.ts';
import type { Known } from './known.ts';
import type { SeriesOf } from './likelihood/index.ts';

/**
 * What the reported figures of each target say of it at the end of day N, as {@link forecastAt}: of a target with
 * readings of its own these, of one that sums its projects the sum on every day that one of them reported.
 */
export function seriesAhead(all: Known, day: Day): SeriesOf {
  return (target) => {
    const indicator = all.indicators.get(target.indicator);
    if (indicator === undefined || target.measurement.by === 'count') return undefined;
    const figureOn = figuresOf(all, target, indicator);
    const readings: Dated[] = [];
    for (const on of reportDays(all, target, day)) {
      const figure = figureOn(on);
      if (figure !== undefined) readings.push({ on, value: figure.value });
    }
    if (readings.length === 0) return undefined;
    try {
      const forecast = forecastAt({
        readings,
        form: indicator.form,
        from: day,
        at: all.campaign.to,
      });
      const { p10, p50, p90, sd, method } = forecast;
      // A rate that has stayed within 100 % so far is a part of a whole and cannot leave it.
      const isPart = indicator.form === 'level' && indicator.unitOfMeasure === '%';
      const most = isPart && readings.every(({ value }) => value <= 100) ? 100 : Number.POSITIVE_INFINITY;
      const [low, middle, high] = [p10, p50, p90].map((value) => Math.min(value, most)) as [number, number, number];
      return {
        p10: low,
        p50: middle,
        p90: high,
        sd,
        method,
        chance: (goal, comparison) => chanceOf(forecast, goal, comparison),
      };
    } catch (error) {
      // A figure of another year has no forecast for this one.
      if (error instanceof Refused && error.refusal.kind === 'outside-year') return undefined;
      throw error;
    }
  };
}

function reportDays(all: Known, target: Target, day: Day): Day[] {
  const { measurement } = target;
  const caliber = all.indicators.get(target.indicator)?.caliber ?? 'management';
  const subjects =
    measurement.by === 'readings'
      ? [all.series.of('target', target.id, caliber)]
      : (all.rosters.get(measurement.roster)?.entries ?? []).map(({ project }) =>
          all.series.of('project', project, caliber),
        );
  const days = new Set<Day>();
  for (const series of subjects) {
    if (series === undefined) continue;
    for (let at = series.start; at < series.end; at += 1) {
      const on = series.rows[at]?.on;
      if (on !== undefined && on <= day) days.add(on);
    }
  }
  return [...days].sort();
}
