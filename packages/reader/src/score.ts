import type { DraftFigure, DraftPlan } from '@gongjian/model';
import type { PlanDocument } from './document.ts';

/**
 * What a person found in a document. An anchor is words of the text with bars around the place of the figure, e.g.
 * `固定资产投资|162亿元以上|`. A word may be given with other readings that are as good, parted by bars.
 */
export type ExpectedPlan = {
  readonly kind: string;
  readonly campaign: Readonly<Record<string, string | number>>;
  /** anchor, value, unit, comparison, indicator, scope, basis */
  readonly figures: readonly (readonly [string, number, string, string, string, string, string])[];
  readonly leftOut?: readonly (readonly [string, string])[];
  readonly actions: readonly string[];
  /** name, outcomes asked (`start,completion`; empty: none) */
  readonly projects: readonly (readonly [string, string])[];
  /** name, duty */
  readonly parties: readonly (readonly [string, string])[];
  /** from, to, purpose */
  readonly dates: readonly (readonly [string, string, string])[];
};

export const FIELDS = [
  'value',
  'unit',
  'comparison',
  'indicator',
  'scope',
  'basis',
  'span',
  'campaign',
  'actions',
  'projects',
  'parties',
  'dates',
] as const;
export type Field = (typeof FIELDS)[number];

/** Of one field: right, given, wanted. */
export type Tally = { readonly right: number; readonly given: number; readonly wanted: number };
export type Score = { readonly tallies: Readonly<Record<Field, Tally>>; readonly faults: readonly string[] };

export function precision(tally: Tally): number {
  return tally.given === 0 ? 1 : tally.right / tally.given;
}

export function recall(tally: Tally): number {
  return tally.wanted === 0 ? 1 : tally.right / tally.wanted;
}

/** The harmonic mean of precision and recall. */
export function f1(tally: Tally): number {
  const sum = tally.given + tally.wanted;
  return sum === 0 ? 1 : (2 * tally.right) / sum;
}

export function addTallies(scores: readonly Score[]): Readonly<Record<Field, Tally>> {
  const total = {} as Record<Field, Tally>;
  for (const field of FIELDS) {
    total[field] = scores.reduce(
      (sum, { tallies }) => ({
        right: sum.right + tallies[field].right,
        given: sum.given + tallies[field].given,
        wanted: sum.wanted + tallies[field].wanted,
      }),
      { right: 0, given: 0, wanted: 0 },
    );
  }
  return total;
}

/** Compares what the reader found with what a person found. Figures that the reader leaves out count as not found. */
export function scorePlan(document: PlanDocument, plan: DraftPlan, expected: ExpectedPlan): Score {
  const faults: string[] = [];
  const given = plan.items.filter((item) => item.leftOut === undefined);
  const free = new Set(given);
  const right: Record<string, number> = { value: 0, unit: 0, comparison: 0, indicator: 0, scope: 0, basis: 0, span: 0 };
  const count = (field: string, good: boolean, told: string) => {
    if (good) right[field] = (right[field] ?? 0) + 1;
    else faults.push(told);
  };
  for (const [anchor, value, unit, comparison, indicator, scope, basis] of expected.figures) {
    const place = placeOf(document.text, anchor);
    if (place === undefined) {
      faults.push(`anchor not in text: ${anchor}`);
      continue;
    }
    const near = [...free].filter((item) => item.span.start < place.end && place.start < item.span.end);
    const sameSort = near.filter((item) => (item.basis === 'derived') === (basis === 'derived'));
    const match =
      sameSort.find((item) => item.value === value && isOne(item.indicator, indicator)) ??
      sameSort.find((item) => item.value === value) ??
      sameSort[0];
    if (match === undefined) {
      faults.push(`missing ${anchor}`);
      continue;
    }
    free.delete(match);
    const about = `${anchor} [${match.indicator} · ${match.scope} · ${match.comparison} ${match.value}${match.unit} · ${match.basis}]`;
    count('value', match.value === value, `value ${about} ≠ ${value}`);
    count('unit', isOne(match.unit, unit), `unit ${about} ≠ ${unit}`);
    count('comparison', isOne(match.comparison, comparison), `comparison ${about} ≠ ${comparison}`);
    count('indicator', isOne(match.indicator, indicator), `indicator ${about} ≠ ${indicator}`);
    count('scope', isOne(match.scope, scope), `scope ${about} ≠ ${scope}`);
    count('basis', isOne(match.basis, basis), `basis ${about} ≠ ${basis}`);
    count('span', overlap(match, place) >= 0.5, `span ${about} is «${match.quote}»`);
  }
  for (const item of free)
    faults.push(`extra «${item.quote}» ${item.indicator} · ${item.scope} · ${item.value}${item.unit} · ${item.basis}`);
  for (const [anchor, reason] of expected.leftOut ?? []) {
    const place = placeOf(document.text, anchor);
    const item =
      place === undefined
        ? undefined
        : plan.items.find(
            (candidate) =>
              candidate.span.start < place.end && place.start < candidate.span.end && candidate.basis !== 'derived',
          );
    if (item !== undefined && item.leftOut?.reason !== reason)
      faults.push(`left out ${anchor}: ${item.leftOut?.reason ?? 'kept'} ≠ ${reason}`);
  }
  const tally = (field: string): Tally => ({
    right: right[field] ?? 0,
    given: given.length,
    wanted: expected.figures.length,
  });
  const lists = {
    campaign: campaignTally(plan, expected, faults),
    actions: listTally(
      'action',
      plan.actions.map((action) => action.name),
      expected.actions,
      isSameName,
      faults,
    ),
    projects: listTally(
      'project',
      plan.projects.map((project) => `${project.name}/${project.asked.join()}`),
      expected.projects.map(([name, asked]) => `${name}/${asked}`),
      isSameProject,
      faults,
    ),
    parties: listTally(
      'party',
      unique(plan.parties.map((party) => `${party.name}/${party.duty}`)),
      unique(expected.parties.map(([name, duty]) => `${name}/${duty}`)),
      (a, b) => a === b,
      faults,
    ),
    dates: listTally(
      'date',
      plan.dates
        .filter((date) => date.purpose !== 'other')
        .map((date) => `${date.from ?? ''}/${date.to ?? ''}/${date.purpose}`),
      expected.dates.map((date) => date.join('/')),
      isSameDate,
      faults,
    ),
  };
  return {
    tallies: {
      value: tally('value'),
      unit: tally('unit'),
      comparison: tally('comparison'),
      indicator: tally('indicator'),
      scope: tally('scope'),
      basis: tally('basis'),
      span: tally('span'),
      ...lists,
    },
    faults,
  };
}

function placeOf(text: string, anchor: string): { start: number; end: number } | undefined {
  const [before = '', inside = '', after = ''] = anchor.split('|');
  const at = text.indexOf(before + inside + after);
  if (at < 0) return undefined;
  return { start: at + before.length, end: at + before.length + inside.length };
}

function overlap(item: DraftFigure, place: { start: number; end: number }): number {
  const both = Math.min(item.span.end, place.end) - Math.max(item.span.start, place.start);
  const either = Math.max(item.span.end, place.end) - Math.min(item.span.start, place.start);
  return both / either;
}

function isOne(given: string, wanted: string): boolean {
  return wanted.split('|').includes(given);
}

const bare = (name: string) => name.replaceAll(/[“”"《》\s]/g, '');
const isSameName = (given: string, wanted: string) => bare(given) === bare(wanted);
const unique = (names: readonly string[]) => [...new Set(names)];

function isSameProject(given: string, wanted: string): boolean {
  const [name = '', asked = ''] = given.split('/');
  const [wantedName = '', ...outcomes] = wanted.split('/');
  return bare(name) === bare(wantedName) && outcomes.join('/').split('|').includes(asked);
}

function isSameDate(given: string, wanted: string): boolean {
  const [from, to, purpose = ''] = given.split('/');
  const [wantedFrom, wantedTo, purposes = ''] = wanted.split('/');
  return (wantedFrom === '' || from === wantedFrom) && to === wantedTo && isOne(purpose, purposes);
}

function listTally(
  what: string,
  given: readonly string[],
  wanted: readonly string[],
  same: (given: string, wanted: string) => boolean,
  faults: string[],
): Tally {
  const left = [...given];
  let right = 0;
  for (const want of wanted) {
    const index = left.findIndex((name) => same(name, want));
    if (index < 0) faults.push(`missing ${what} ${want}`);
    else {
      right += 1;
      left.splice(index, 1);
    }
  }
  for (const name of left) faults.push(`extra ${what} ${name}`);
  return { right, given: given.length, wanted: wanted.length };
}

function campaignTally(plan: DraftPlan, expected: ExpectedPlan, faults: string[]): Tally {
  const wanted = { kind: expected.kind, ...expected.campaign };
  let right = 0;
  for (const [field, value] of Object.entries(wanted)) {
    const given = field === 'kind' ? plan.source.kind : plan.campaign[field as keyof DraftPlan['campaign']]?.value;
    if (
      given !== undefined &&
      String(value)
        .split('|')
        .some((name) => bare(name) === bare(String(given)))
    )
      right += 1;
    else faults.push(`campaign ${field} ${String(given)} ≠ ${value}`);
  }
  return { right, given: Object.keys(wanted).length, wanted: Object.keys(wanted).length };
}
