import { addDays, type Campaign, type Day, dayNumber, daysInMonth, type Pace, yearOf } from '@gongjian/model';
import { annualExpected, type SharePoint } from './annual-line.ts';
import { campaignExpected, daysOf, straightCurve, type Window } from './campaign-curve.ts';
import { settled } from './rounding.ts';

/** A cumulative figure as of the end of a day. */
export interface Figure {
  readonly on: Day;
  readonly value: number;
}

/** A campaign's days, taken apart once for all its paces. */
export interface Frame {
  readonly year: number;
  readonly annualLine: Campaign['annualLine'];
  readonly window: Window;
  /** Day 1, day N and 1 January, in days since 1970. */
  readonly first: number;
  readonly last: number;
  readonly newYear: number;
  /** N */
  readonly days: number;
  /** The last days of the year's months; before them that of the year before. */
  readonly monthEnds: readonly Day[];
}

export function frameOf(campaign: Pick<Campaign, 'year' | 'from' | 'to' | 'annualLine'>): Frame {
  const { year, annualLine, from, to } = campaign;
  return {
    year,
    annualLine,
    window: { from, to },
    first: dayNumber(from),
    last: dayNumber(to),
    newYear: dayNumber(`${year}-01-01`),
    days: daysOf({ from, to }),
    monthEnds: Array.from({ length: 13 }, (_, month) => addDays(`${year}-01-01`, daysBeforeMonth(year, month + 1) - 1)),
  };
}

/** Days of the year before the first of `month` (1..13). */
function daysBeforeMonth(year: number, month: number): number {
  let days = 0;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days;
}

/** What a figure is held against. */
export interface Course {
  readonly frame: Frame;
  /** Shares are percent of it; where there is none, of the goal. */
  readonly annualPlan?: number | undefined;
  /** The campaign value, in the figure's unit of measure. */
  readonly goal: number;
  /** The last figure at or before day 0. */
  readonly baseline?: Figure | undefined;
  readonly annualPoints: readonly SharePoint[];
  readonly curve: readonly SharePoint[];
  /** Whether the figure grows from 0 at 1 January; a level has neither an annual line nor a rate since then. */
  readonly fromZero: boolean;
}

/** What 100 % is. */
export function wholeOf(course: Course): number {
  return course.annualPlan ?? course.goal;
}

export function shareOf(value: number, course: Course): number {
  return (value * 100) / wholeOf(course);
}

/** Percent expected on `day` by the annual line; undefined where there is no annual plan to be a share of. */
export function annualOn(day: Day, course: Course): number | undefined {
  if (course.annualPlan === undefined || !course.fromZero) return undefined;
  return annualExpected(day, course.frame.year, course.frame.annualLine, course.annualPoints);
}

/** Percent expected on `day` by the campaign curve; without a baseline figure it starts from 0. */
export function campaignOn(day: Day, course: Course): number {
  return curveOn(day, dayNumber(day), course);
}

function curveOn(day: Day, number: number, course: Course): number {
  const { frame, curve } = course;
  const [baseline, ratio] = [baselineShareOf(course), shareOf(course.goal, course)];
  if (curve.length > 0) return campaignExpected(day, frame.window, baseline, ratio, curve);
  return straightCurve(number - frame.first + 1, frame.days, baseline, ratio);
}

function baselineShareOf(course: Course): number {
  return course.baseline === undefined ? 0 : shareOf(course.baseline.value, course);
}

/**
 * Pace of a figure (domain: 时序). Both lines are read on the figure's own day.
 *
 * @param day - the day asked, on or after the figure's
 * @returns undefined where the plan (without one, the goal) is not above 0, so that no share exists
 */
export function paceOf(figure: Figure, day: Day, course: Course): Pace | undefined {
  if (wholeOf(course) <= 0 || course.goal <= 0) return undefined;
  const asOf = dayNumber(figure.on);
  const today = figure.on === day ? asOf : dayNumber(day);
  const share = shareOf(figure.value, course);
  const annual = annualOn(figure.on, course);
  const campaign = curveOn(figure.on, asOf, course);
  const remaining = Math.max(0, settled(course.goal - figure.value));
  const daysLeft = Math.max(0, course.frame.last - asOf);
  const neededDaily = remaining === 0 ? 0 : daysLeft > 0 ? remaining / daysLeft : undefined;
  const rateFrom = rateStart(figure, course);
  const rate = rateFrom === undefined ? undefined : rateSince(rateFrom, figure, asOf, course);
  return {
    asOf: figure.on,
    share,
    goalShare: (figure.value * 100) / course.goal,
    annualExpected: annual,
    annualGap: annual === undefined ? undefined : share - annual,
    annualRatio: annual === undefined ? undefined : ratioOf(share, annual),
    campaignExpected: campaign,
    campaignGap: share - campaign,
    campaignRatio: ratioOf(share, campaign),
    annualToday: today === asOf ? annual : annualOn(day, course),
    campaignToday: today === asOf ? campaign : curveOn(day, today, course),
    baselineOn: course.baseline?.on,
    baselineShare: baselineShareOf(course),
    remaining,
    daysLeft,
    neededDaily,
    rateSoFar: rate,
    rateFrom,
    catchUp: neededDaily !== undefined && rate !== undefined && rate > 0 ? neededDaily / rate : undefined,
    projected: rate === undefined ? undefined : figure.value + rate * daysLeft,
    staleDays: today - asOf,
  };
}

/** Done ÷ expected in percent; undefined where nothing is expected yet. */
export function ratioOf(share: number, expected: number): number | undefined {
  return expected > 0 ? (share * 100) / expected : undefined;
}

/** The baseline's day where the figure is later, else 1 January; undefined for a level, which is not 0 then. */
function rateStart({ on }: Figure, { baseline, frame, fromZero }: Course): Day | undefined {
  if (baseline !== undefined && on > baseline.on) return baseline.on;
  return fromZero && yearOf(on) === frame.year ? `${frame.year}-01-01` : undefined;
}

/** Per day, in the figure's unit of measure; 1 January itself counts as a day. */
function rateSince(from: Day, figure: Figure, asOf: number, { baseline, frame }: Course): number {
  if (baseline === undefined || figure.on <= baseline.on) return figure.value / (asOf - frame.newYear + 1);
  return (figure.value - baseline.value) / (asOf - dayNumber(from));
}
