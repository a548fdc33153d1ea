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
  for (const subject of subjects) {
    for (const spelling of spellingsOf(subject)) {
      const known = exact.get(spelling);
      if (known === undefined) exact.set(spelling, [subject]);
      else known.push(subject);
    }
  }
  // Most workbooks write every name exactly: what finds the near ones is made for the first that does not.
  let nearest: NameIndex['nearest'] | undefined;
  return {
    exact: (name) => exact.get(plainName(name)) ?? [],
    nearest: (name) => {
      nearest ??= nearestAmong(subjects);
      return nearest(name);
    },
  };
}

function spellingsOf({ name, alsoCalled }: Named): Set<string> {
  return new Set([name, ...alsoCalled].map(plainName));
}

function nearestAmong(subjects: readonly Named[]): NameIndex['nearest'] {
  const byPair = new Map<string, number[]>();
  const spellings: { subject: Named; pairs: number }[] = [];
  for (const subject of subjects) {
    for (const spelling of spellingsOf(subject)) {
      const pairs = pairsOf(spelling);
      const index = spellings.push({ subject, pairs: pairs.size }) - 1;
      for (const pair of pairs) {
        const holders = byPair.get(pair);
        if (holders === undefined) byPair.set(pair, [index]);
        else holders.push(index);
      }
    }
  }
  // Thousands of rows may each share a common pair with thousands of names: counting must not allocate.
  const shared = new Uint16Array(spellings.length);
  return (name) => {
    shared.fill(0);
    const pairs = pairsOf(plainName(name));
    for (const pair of pairs) for (const index of byPair.get(pair) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    let best: ImportCandidate[] = [];
    for (const [index, { subject, pairs: size }] of spellings.entries()) {
      const similarity = Math.round((2000 * (shared[index] ?? 0)) / (pairs.size + size)) / 1000;
      const worst = best.length < MAX_CANDIDATES ? 0 : (best.at(-1)?.similarity ?? 0);
      if (similarity < NEAR || similarity <= worst) continue;
      if (best.some(({ id, similarity: known }) => id === subject.id && known >= similarity)) continue;
      best = [...best.filter(({ id }) => id !== subject.id), { id: subject.id, name: subject.name, similarity }]
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, MAX_CANDIDATES);
    }
    return best;
  };
}

/** How alike two names are, from 0 to 1: the measure of {@link nameIndex}. */
export function similarity(left: string, right: string): number {
  const [a, b] = [pairsOf(plainName(left)), pairsOf(plainName(right))];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
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
