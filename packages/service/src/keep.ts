/** Values that were costly to make, by key; the least lately used ones are let go. */
export type Keep<V> = {
  /** The value of a key; made where it is not there. One that fails is not kept. */
  get(key: string, make: () => Promise<V>): Promise<V>;
  /** Keys in hand, the least lately used first. */
  keys(): readonly string[];
  /** A value in hand, without counting as use. */
  peek(key: string): Promise<V> | undefined;
};

/** How many values are kept, and what they may weigh together. */
export type KeepLimits = { readonly count: number; readonly weight: number };

/** Keeps values up to the limits; the one used last is kept whatever it weighs. */
export function keep<V>(limits: KeepLimits, weigh: (value: V) => number): Keep<V> {
  const values = new Map<string, Promise<V>>();
  const weights = new Map<string, number>();

  const letGo = (key: string): void => {
    values.delete(key);
    weights.delete(key);
  };
  const trim = (): void => {
    let total = 0;
    for (const weight of weights.values()) total += weight;
    for (const key of values.keys()) {
      if ((total <= limits.weight && values.size <= limits.count) || values.size === 1) return;
      total -= weights.get(key) ?? 0;
      letGo(key);
    }
  };

  return {
    get: (key, make) => {
      const there = values.get(key);
      if (there !== undefined) {
        values.delete(key);
        values.set(key, there);
        return there;
      }
      const made = make();
      values.set(key, made);
      made.then(
        (value) => {
          if (values.get(key) !== made) return;
          weights.set(key, weigh(value));
          trim();
        },
        () => {
          if (values.get(key) === made) letGo(key);
        },
      );
      return made;
    },
    keys: () => [...values.keys()],
    peek: (key) => values.get(key),
  };
}
