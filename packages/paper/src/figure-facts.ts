import type { BulletinContent } from '@gongjian/model';

/**
 * Facts as the annex lists them: what is said alike of several things is said once, under one number. A fact reads
 * `kind：what；how（where）`; what only one count lists stands by itself, so that the count can be followed.
 */
export type FactEntry = {
  readonly number: number;
  readonly kind: string;
  /** What all have in common, e.g. `已核实（县统计局）`; empty where they have nothing. */
  readonly how: string;
  readonly items: readonly FactItem[];
};
type FactItem = { readonly fact: string; readonly what: string; readonly where: string };

export type FactList = {
  readonly entries: readonly FactEntry[];
  readonly numberOf: ReadonlyMap<string, number>;
};

const FACT = /^(?<kind>[^：]*)：(?<rest>.*?)(?:（(?<where>[^（）]*)）)?$/su;
const LONG_DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/gu;
const LEDGER = /^台账第(\d+)号$/u;

export function factList({ figures }: Pick<BulletinContent, 'figures'>): FactList {
  const counts = countsOf(figures);
  const entries = new Map<string, FactEntry & { readonly items: FactItem[] }>();
  const numberOf = new Map<string, number>();
  for (const fact of figures.flatMap((figure) => figure.facts)) {
    if (numberOf.has(fact)) continue;
    const { kind, what, how, where } = factParts(fact);
    const key = JSON.stringify([kind, how, counts.get(fact)]);
    const entry = entries.get(key) ?? { number: entries.size + 1, kind, how, items: [] };
    entries.set(key, entry);
    entry.items.push({ fact, what, where });
    numberOf.set(fact, entry.number);
  }
  return { entries: [...entries.values()], numberOf };
}

/** The parts of a fact; what is not written so is told as it is. */
export function factParts(fact: string): { readonly kind: string; readonly how: string } & Omit<FactItem, 'fact'> {
  const { kind = '', rest = fact, where = '' } = FACT.exec(fact)?.groups ?? {};
  const end = rest.lastIndexOf('；');
  const [what, how] = end === -1 ? [rest, ''] : [rest.slice(0, end), rest.slice(end + 1)];
  return { kind, what, how, where: where.replace(LEDGER, '$1') };
}

/** Which counts list a fact. */
function countsOf(figures: BulletinContent['figures']): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, string[]>();
  for (const { id, formula, facts } of figures)
    if (formula === 'count') for (const fact of facts) counts.set(fact, [...(counts.get(fact) ?? []), id]);
  return counts;
}

/**
 * `读数，已核实（县统计局），截至2012年8月31日（2项）：固定资产投资120.96亿元〔4011〕、…`; `told`: facts that the
 * annex tells elsewhere in full.
 */
export function entryText({ kind, how, items }: FactEntry, told: ReadonlySet<string> = new Set()): string {
  const number = items.length === 1 ? '' : `（${items.length}项）`;
  const list = items
    .filter(({ fact }) => !told.has(fact))
    .map(({ what, where }) => (where === '' ? what : `${what}〔${where}〕`));
  const text = `${kind}${how === '' ? '' : `，${how}`}${number}${list.length === 0 ? '' : '：'}${list.join('、')}`;
  return text.replace(LONG_DAY, '$1.$2.$3');
}
