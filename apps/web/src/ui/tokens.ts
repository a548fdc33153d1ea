/** What a token of tokens.css holds now, for what is drawn or styled by script. Empty where no styles are loaded (tests). */
export function token(name: `--${string}`): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** A size in px as a number; `otherwise` where no styles are loaded. */
export function pixels(name: `--${string}`, otherwise: number): number {
  return Number.parseFloat(token(name)) || otherwise;
}
