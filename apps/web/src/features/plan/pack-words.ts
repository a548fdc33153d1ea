import type { GrowthSituation, PackFault } from '@gongjian/engine';
import {
  type Band,
  type GrowthCase,
  type Language,
  LIGHT_MARKS,
  type Light,
  type LightRule,
  WORDS,
  wordNumber,
} from '@gongjian/model';
import type { PlanMessages } from '../../messages/plan.zh.ts';

type Words = { readonly language: Language; readonly messages: PlanMessages };
type Bounds = Omit<Band, 'light'>;

/** A light as mark and word. */
export function lightWord(light: Light, language: Language): string {
  return `${LIGHT_MARKS[light]} ${WORDS.light[light][language]}`;
}

/** What a rule measures, e.g. `进度 · 落后百分点 · 较年度时序`. */
export function ruleTitle(rule: LightRule, { language, messages }: Words): string {
  const parts = [WORDS.ruleSubject[rule.subject][language]];
  if (WORDS.ruleFamily[rule.family][language] !== parts[0]) parts.push(WORDS.ruleFamily[rule.family][language]);
  if (rule.line !== undefined) parts.push(messages.pack.line[rule.line]);
  return parts.join(' · ');
}

/** The numbers of a band in words, with exact bounds: `落后大于10且不大于30个百分点`. */
export function boundsWord(family: LightRule['family'], bounds: Bounds, { messages: { pack } }: Words): string {
  const { measure, unit } = pack.ofFamily[family];
  const { from, to, fromOpen, toOpen } = bounds;
  // A space between a word that ends in a letter and the next; Chinese takes none.
  const gap = /[a-z]$/i.test(measure) ? ' ' : '';
  if (from === undefined && to === undefined) return `${measure}${gap}${pack.any}`;
  if (from !== undefined && from === to) return `${measure}${gap}${pack.equal}${wordNumber(from)}${unit}`;
  const parts = [
    ...(from === undefined ? [] : [`${fromOpen === true ? pack.more : pack.atLeast}${wordNumber(from)}`]),
    ...(to === undefined ? [] : [`${toOpen === true ? pack.less : pack.atMost}${wordNumber(to)}`]),
  ];
  return `${measure}${gap}${parts.join(pack.and)}${unit}`;
}

/** A growth case in words; what it does not name does not matter. */
export function growthWord(growth: Omit<GrowthCase, 'light'> | GrowthSituation, { messages: { pack } }: Words): string {
  const parts = [
    ...(growth.plan === undefined ? [] : [pack.growth.plan[growth.plan]]),
    ...(growth.peer === undefined ? [] : [pack.growth.peer[growth.peer]]),
    ...(growth.sign === undefined ? [] : [pack.growth.sign[growth.sign]]),
  ];
  return parts.length === 0 ? pack.anyGrowth : parts.join(pack.and);
}

/** The lines of a rule: when, and which light. */
export function ruleLines(rule: LightRule, words: Words): readonly { readonly when: string; readonly light: Light }[] {
  return rule.family === 'growth'
    ? rule.cases.map((one) => ({ when: growthWord(one, words), light: one.light }))
    : rule.bands.map((band) => ({ when: boundsWord(rule.family, band, words), light: band.light }));
}

/** What the checker found, as a sentence. */
export function faultWord(fault: PackFault, rule: LightRule | undefined, words: Words): string {
  const { fault: sentences } = words.messages.pack;
  if (rule === undefined) return sentences.mismatch();
  const where = fault.growth === undefined ? boundsWord(rule.family, fault, words) : growthWord(fault.growth, words);
  return sentences[fault.kind](where, lightWord(rule.undefinedLight, words.language));
}
