import {
  type Band,
  daysBetween,
  type GrowthCase,
  LIGHTS,
  type Light,
  type LightPack,
  type LightReason,
  type LightRule,
  type LightState,
  monthOf,
} from '@gongjian/model';
import type { Due, Growth, LightFacts } from './light-facts.ts';
import { monthsOverdue } from './months-overdue.ts';
import { ratioOf } from './pace.ts';
import { settled } from './rounding.ts';

/** What one rule says of the facts, before repeats and exemptions. */
interface Finding {
  readonly light: Light;
  readonly measured?: number | undefined;
  readonly expected?: number | undefined;
  readonly undefinedBand: boolean;
}

/** 0 正常 .. 3 严重滞后 */
export function severityOf(light: Light): number {
  return LIGHTS.indexOf(light);
}

export function worseOf(a: Light, b: Light): Light {
  return severityOf(a) >= severityOf(b) ? a : b;
}

/**
 * The light of a target or project under a pack: the worst of the rules that can be judged, with every reason.
 * While an exemption runs, only rules that allow none give a light; what it would be without is kept.
 */
export function judge(pack: LightPack, facts: LightFacts): LightState {
  const reasons: LightReason[] = [];
  const firm: Light[] = [];
  for (const rule of pack.rules) {
    const reason = reasonOf(pack, rule, facts);
    if (reason === undefined) continue;
    reasons.push(reason);
    if (!rule.exemptable) firm.push(reason.light);
  }
  reasons.sort((a, b) => severityOf(b.light) - severityOf(a.light));
  const reference = monthOf(facts.day) <= pack.referenceMonths;
  const without = reasons[0]?.light;
  if (facts.exemption === undefined) return { light: without, reasons, reference };
  return {
    light: firm.length === 0 ? undefined : firm.reduce(worseOf),
    reasons,
    exempt: { exemption: facts.exemption.id, to: facts.exemption.to, without },
    reference,
  };
}

function reasonOf(pack: LightPack, rule: LightRule, facts: LightFacts): LightReason | undefined {
  const finding = findingOf(rule, facts);
  if (finding === undefined) return undefined;
  const repeated = repeatsOf(rule, finding.light, facts);
  return {
    pack: pack.id,
    packVersion: pack.version,
    rule: rule.id,
    subject: rule.subject,
    family: rule.family,
    light:
      rule.repeat !== undefined && repeated !== undefined ? worseOf(finding.light, rule.repeat.becomes) : finding.light,
    measured: finding.measured,
    expected: finding.expected,
    undefinedBand: finding.undefinedBand,
    repeated,
  };
}

/**
 * Completed months in a row, ending with the last one before or on the day, whose light was the repeat's or worse;
 * undefined where they are fewer than it asks or today's light is better. An exempt month breaks the row.
 */
function repeatsOf(rule: LightRule, today: Light, facts: LightFacts): number | undefined {
  const { repeat } = rule;
  if (repeat === undefined || severityOf(today) < severityOf(repeat.light)) return undefined;
  let months = 0;
  for (const past of facts.history?.(rule.subject) ?? []) {
    if (past.exemption !== undefined && rule.exemptable) break;
    const finding = findingOf(rule, past);
    if (finding === undefined || severityOf(finding.light) < severityOf(repeat.light)) break;
    months += 1;
    if (months === 12) break;
  }
  return months >= repeat.times ? months : undefined;
}

function findingOf(rule: LightRule, facts: LightFacts): Finding | undefined {
  switch (rule.subject) {
    case 'progress':
      return ofProgress(rule, facts.progress?.[rule.line ?? 'annual']);
    case 'payment':
      return ofProgress(rule, facts.payment);
    case 'growth':
      return facts.growth === undefined ? undefined : ofGrowth(rule, facts.growth);
    case 'start':
    case 'completion':
    case 'statistics':
    case 'step':
      return ofDue(rule, facts.due?.[rule.subject], facts);
  }
}

function ofProgress(
  rule: LightRule,
  progress: { readonly share: number; readonly expected: number } | undefined,
): Finding | undefined {
  if (progress === undefined) return undefined;
  const { share, expected } = progress;
  if (rule.family === 'lag') return banded(rule, settled(expected - share), expected);
  if (rule.family !== 'ratio') return undefined;
  const ratio = ratioOf(share, expected);
  return ratio === undefined ? undefined : banded(rule, settled(ratio), expected);
}

function ofDue(rule: LightRule, due: Due | undefined, facts: LightFacts): Finding | undefined {
  if (due === undefined) return undefined;
  if (due.settled) return { light: 'normal', undefinedBand: false };
  if (rule.family === 'overdue-days') return banded(rule, daysBetween(due.on, facts.day));
  if (rule.family === 'overdue-months') return banded(rule, settled(monthsOverdue(due.on, facts.day)));
  return undefined;
}

/** The light of the band that holds `measured`; where none does, the rule's undefined light. */
function banded(rule: LightRule, measured: number, expected?: number): Finding {
  const band = rule.bands.find((candidate) => holds(candidate, measured));
  return band === undefined
    ? { light: rule.undefinedLight, measured, expected, undefinedBand: true }
    : { light: band.light, measured, expected, undefinedBand: false };
}

export function holds(band: Band, measured: number): boolean {
  const above = band.from === undefined || (band.fromOpen === true ? measured > band.from : measured >= band.from);
  const below = band.to === undefined || (band.toOpen === true ? measured < band.to : measured <= band.to);
  return above && below;
}

function ofGrowth(rule: LightRule, growth: Growth): Finding | undefined {
  if (rule.family !== 'growth') return undefined;
  for (const candidate of rule.cases) {
    const held = caseHolds(candidate, growth);
    // Whether an earlier case holds cannot be known without its figure, so no later one may speak.
    if (held === undefined) return undefined;
    if (held) return { light: candidate.light, measured: growth.value, expected: growth.plan, undefinedBand: false };
  }
  return { light: rule.undefinedLight, measured: growth.value, expected: growth.plan, undefinedBand: true };
}

/** Whether every named comparison holds; undefined where that hangs on a figure that is missing. */
function caseHolds({ plan, peer, sign }: GrowthCase, growth: Growth): boolean | undefined {
  const parts = [
    sign === undefined ? true : (sign === 'negative') === growth.value < 0,
    side(plan, growth.value, growth.plan),
    side(peer, growth.value, growth.peer),
  ];
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function side(asked: 'at-least' | 'below' | undefined, value: number, against: number | undefined) {
  if (asked === undefined) return true;
  if (against === undefined) return undefined;
  return (asked === 'at-least') === settled(value - against) >= 0;
}
