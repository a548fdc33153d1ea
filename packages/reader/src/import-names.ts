import type { ImportCandidate, Snapshot } from '@gongjian/model';

/** 一、 （一） 1. 1、 before a name; 一期 and 2号 belong to it. */
export const NUMBERED = /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]、?)/;
const LEADING =
  /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]、?|\d+[、.．](?!\d)|其中[:：]?|[★☆▲△*#]+)+/;

/** A name without what people write differently: width, spaces, quotation marks, brackets, numbering, 其中. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(LEADING, '')
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, '');
}

/** Words that say that something is a project; one list writes them, the other does not. */
const GENERIC = /(?:建设)?(?:项目|工程)$/;

export type Named = { readonly id: string; readonly name: string; readonly alsoCalled: readonly string[] };

/** Finds subjects by name: exactly (several where the name is not unique), or the nearest ones. */
export type NameIndex = {
  readonly exact: (name: string) => readonly Named[];
  readonly nearest: (name: string) => readonly ImportCandidate[];
};

const MAX_CANDIDATES = 3;
/** Below this a name is no neighbour worth naming. */
const NEAR = 0.3;

/** Similarity is Dice's coefficient over pairs of neighbouring characters (Dice 1945), generic endings left out. */
export function nameIndex(subjects: readonly Named[]): NameIndex {
  const exact = new Map<string, Named[]>();
  const byPair = new Map<string, Set<number>>();
  const spellings: { subject: Named; pairs: ReadonlySet<string> }[] = [];
  for (const subject of subjects) {
    for (const spelling of new Set([subject.name, ...subject.alsoCalled].map(plainName))) {
      exact.set(spelling, [...(exact.get(spelling) ?? []), subject]);
      const pairs = pairsOf(spelling);
      const index = spellings.push({ subject, pairs }) - 1;
      for (const pair of pairs) byPair.set(pair, (byPair.get(pair) ?? new Set()).add(index));
    }
  }
  return {
    exact: (name) => exact.get(plainName(name)) ?? [],
    nearest: (name) => {
      const pairs = pairsOf(plainName(name));
      const shared = new Map<number, number>();
      for (const pair of pairs)
        for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
      const best = new Map<string, ImportCandidate>();
      for (const [index, count] of shared) {
        const spelling = spellings[index];
        if (spelling === undefined) continue;
        const similarity = Math.round((2000 * count) / (pairs.size + spelling.pairs.size)) / 1000;
        const { id, name: known } = spelling.subject;
        if (similarity >= NEAR && similarity > (best.get(id)?.similarity ?? 0))
          best.set(id, { id, name: known, similarity });
      }
      return [...best.values()]
        .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
        .slice(0, MAX_CANDIDATES);
    },
  };
}

function pairsOf(name: string): Set<string> {
  const text = `^${name.replace(GENERIC, '')}$`;
  return new Set(Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2)));
}

export function projectNames(snapshot: Snapshot): readonly Named[] {
  return snapshot.projects.map(({ id, name }) => ({ id, name, alsoCalled: [] }));
}

/** A target is also called by its indicator's name. */
export function targetNames(snapshot: Snapshot): readonly Named[] {
  const indicators = new Map(snapshot.indicators.map(({ id, name }) => [id, name]));
  return snapshot.targets.map(({ id, name, indicator }) => ({
    id,
    name,
    alsoCalled: [indicators.get(indicator) ?? name],
  }));
}
