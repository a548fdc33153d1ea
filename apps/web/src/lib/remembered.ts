const PREFIX = 'gongjian.';

/** What this browser remembers under a key; undefined where it remembers nothing or storage is switched off. */
export function recall(key: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Remembers a JSON value; undefined forgets it. Where storage is switched off or full nothing happens. */
export function remember(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // A convenience only: the page works without it.
  }
}
