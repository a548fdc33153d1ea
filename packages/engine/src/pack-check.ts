import type { Band, GrowthCase, Light, LightPack, LightRule, RuleFamily, RuleSubject } from '@gongjian/model';
import { severityOf } from './judge.ts';

/**
 * What is wrong with a rule of a pack, with exact bounds.
 *
 * `gap`: numbers that no band holds; there the rule is silent and shows its undefined light. `overlap`: numbers that
 * two bands hold. `empty-band`: a band that holds no number. `worse-for-better`: a better number gives a worse light.
 * `uncovered-case`: a growth that no case holds. `unreached-case`: a case that earlier ones always take.
 * `mismatch`: a family that cannot measure the subject, or bands or cases of another family.
 * `idle-repeat`: what it becomes is no worse than what repeats.
 */
export interface PackFault {
  readonly rule: string;
  readonly kind:
    | 'gap'
    | 'overlap'
    | 'empty-band'
    | 'worse-for-better'
    | 'uncovered-case'
    | 'unreached-case'
    | 'mismatch'
    | 'idle-repeat';
  readonly from?: number | undefined;
  readonly fromOpen?: boolean | undefined;
  readonly to?: number | undefined;
  readonly toOpen?: boolean | undefined;
  /** Places in the rule's bands or cases, from 0. */
  readonly at?: readonly number[];
  /** Of an uncovered case: the growth that none holds. */
  readonly growth?: GrowthSituation;
}

export interface GrowthSituation {
  readonly plan: 'at-least' | 'below';
  readonly peer: 'at-least' | 'below';
  readonly sign: 'negative' | 'non-negative';
}

const FAMILIES: Readonly<Record<RuleSubject, readonly RuleFamily[]>> = {
  progress: ['lag', 'ratio'],
  payment: ['lag', 'ratio'],
  growth: ['growth'],
  start: ['overdue-days', 'overdue-months'],
  completion: ['overdue-days', 'overdue-months'],
  statistics: ['overdue-days', 'overdue-months'],
  step: ['overdue-days', 'overdue-months'],
};

/** Finds gaps, overlaps and cases out of reach. A pack without faults has exactly one band for every number. */
export function checkPack(pack: LightPack): PackFault[] {
  return pack.rules.flatMap((rule) => [...shapeFaults(rule), ...repeatFaults(rule), ...contentFaults(rule)]);
}

function shapeFaults(rule: LightRule): PackFault[] {
  const fits = FAMILIES[rule.subject].includes(rule.family);
  const clean = rule.family === 'growth' ? rule.bands.length === 0 : rule.cases.length === 0;
  return fits && clean ? [] : [{ rule: rule.id, kind: 'mismatch' }];
}

function repeatFaults({ id, repeat }: LightRule): PackFault[] {
  if (repeat === undefined || severityOf(repeat.becomes) > severityOf(repeat.light)) return [];
  return [{ rule: id, kind: 'idle-repeat' }];
}

function contentFaults(rule: LightRule): PackFault[] {
  return rule.family === 'growth' ? caseFaults(rule) : bandFaults(rule);
}

/** A place on the line between numbers: before `value` (side 0) or after it (side 1). */
interface Cut {
  readonly value: number;
  readonly side: 0 | 1;
}

interface Span {
  readonly band: Band;
  readonly at: number;
  readonly start: Cut;
  readonly end: Cut;
}

function bandFaults(rule: LightRule): PackFault[] {
  const faults: PackFault[] = [];
  const spans: Span[] = [];
  for (const [at, band] of rule.bands.entries()) {
    const start: Cut = {
      value: band.from ?? Number.NEGATIVE_INFINITY,
      side: band.from !== undefined && band.fromOpen === true ? 1 : 0,
    };
    const end: Cut = {
      value: band.to ?? Number.POSITIVE_INFINITY,
      side: band.to !== undefined && band.toOpen === true ? 0 : 1,
    };
    if (compare(start, end) >= 0) faults.push({ rule: rule.id, kind: 'empty-band', ...between(start, end), at: [at] });
    else spans.push({ band, at, start, end });
  }
  spans.sort((a, b) => compare(a.start, b.start) || a.at - b.at);
  let reached: Cut = { value: Number.NEGATIVE_INFINITY, side: 0 };
  for (const span of spans) {
    if (compare(reached, span.start) < 0) faults.push({ rule: rule.id, kind: 'gap', ...between(reached, span.start) });
    for (const other of spans) {
      if (other === span) break;
      const end = compare(other.end, span.end) < 0 ? other.end : span.end;
      if (compare(span.start, end) >= 0) continue;
      faults.push({ rule: rule.id, kind: 'overlap', ...between(span.start, end), at: [other.at, span.at] });
    }
    if (compare(reached, span.end) < 0) reached = span.end;
  }
  const infinity: Cut = { value: Number.POSITIVE_INFINITY, side: 1 };
  if (compare(reached, infinity) < 0) faults.push({ rule: rule.id, kind: 'gap', ...between(reached, infinity) });
  return [...faults, ...orderFaults(rule, spans)];
}

/** Less lag and fewer days are better; a higher ratio is. Silent stretches count with their undefined light. */
function orderFaults(rule: LightRule, spans: readonly Span[]): PackFault[] {
  const rising = rule.family === 'ratio' ? -1 : 1;
  const steps: { readonly light: Light; readonly cut: Cut }[] = [];
  let reached: Cut = { value: Number.NEGATIVE_INFINITY, side: 0 };
  for (const span of spans) {
    if (compare(reached, span.start) < 0) steps.push({ light: rule.undefinedLight, cut: reached });
    steps.push({ light: span.band.light, cut: span.start });
    if (compare(reached, span.end) < 0) reached = span.end;
  }
  if (compare(reached, { value: Number.POSITIVE_INFINITY, side: 1 }) < 0) {
    steps.push({ light: rule.undefinedLight, cut: reached });
  }
  const faults: PackFault[] = [];
  let before: Light | undefined;
  for (const { light, cut } of steps) {
    if (before !== undefined && (severityOf(light) - severityOf(before)) * rising < 0) {
      faults.push({ rule: rule.id, kind: 'worse-for-better', from: cut.value, fromOpen: cut.side === 1 });
    }
    before = light;
  }
  return faults;
}

function compare(a: Cut, b: Cut): number {
  if (a.value !== b.value) return a.value < b.value ? -1 : 1;
  return a.side - b.side;
}

function between(start: Cut, end: Cut): Pick<PackFault, 'from' | 'fromOpen' | 'to' | 'toOpen'> {
  return {
    ...(Number.isFinite(start.value) ? { from: start.value, fromOpen: start.side === 1 } : {}),
    ...(Number.isFinite(end.value) ? { to: end.value, toOpen: end.side === 0 } : {}),
  };
}

function caseFaults(rule: LightRule): PackFault[] {
  const reached = new Set<GrowthCase>();
  const faults: PackFault[] = [];
  for (const growth of SITUATIONS) {
    const first = rule.cases.find((candidate) => covers(candidate, growth));
    if (first === undefined) faults.push({ rule: rule.id, kind: 'uncovered-case', growth });
    else reached.add(first);
  }
  for (const [at, candidate] of rule.cases.entries()) {
    if (!reached.has(candidate)) faults.push({ rule: rule.id, kind: 'unreached-case', at: [at] });
  }
  return [...faults, ...caseOrderFaults(rule)];
}

const SIDES = ['at-least', 'below'] as const;
const SIGNS = ['non-negative', 'negative'] as const;
const SITUATIONS: readonly GrowthSituation[] = SIDES.flatMap((plan) =>
  SIDES.flatMap((peer) => SIGNS.map((sign) => ({ plan, peer, sign }))),
);

function covers(candidate: GrowthCase, growth: GrowthSituation): boolean {
  return (
    (candidate.plan ?? growth.plan) === growth.plan &&
    (candidate.peer ?? growth.peer) === growth.peer &&
    (candidate.sign ?? growth.sign) === growth.sign
  );
}

/** A situation at least as good in all three may not have a worse light. */
function caseOrderFaults(rule: LightRule): PackFault[] {
  const lightIn = (growth: GrowthSituation) => {
    const at = rule.cases.findIndex((candidate) => covers(candidate, growth));
    return { at, light: rule.cases[at]?.light ?? rule.undefinedLight };
  };
  const faults = new Map<string, PackFault>();
  for (const better of SITUATIONS) {
    for (const worse of SITUATIONS) {
      if (!atLeastAsGood(better, worse)) continue;
      const [above, below] = [lightIn(better), lightIn(worse)];
      if (severityOf(above.light) <= severityOf(below.light)) continue;
      const at = [above.at, below.at].filter((place) => place >= 0);
      faults.set(at.join(), { rule: rule.id, kind: 'worse-for-better', at, growth: better });
    }
  }
  return [...faults.values()];
}

function atLeastAsGood(a: GrowthSituation, b: GrowthSituation): boolean {
  return (
    (a.plan === 'at-least' || b.plan === 'below') &&
    (a.peer === 'at-least' || b.peer === 'below') &&
    (a.sign === 'non-negative' || b.sign === 'negative')
  );
}
