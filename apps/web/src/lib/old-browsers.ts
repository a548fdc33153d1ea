/**
 * What browsers of Chromium 87 (the floor of the build) do not have and the pages or their libraries call. Syntax is
 * taken care of by the build; these are functions, and only put in where they are missing.
 */
function provide<T extends object>(owner: T, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

provide(Array.prototype, 'at', at);
provide(String.prototype, 'at', at);
provide(Array.prototype, 'findLast', function <T>(this: T[], is: (value: T, index: number, all: T[]) => boolean) {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    const value = this[index] as T;
    if (is(value, index, this)) return value;
  }
  return undefined;
});
provide(Array.prototype, 'findLastIndex', function <T>(this: T[], is: (value: T, index: number, all: T[]) => boolean) {
  for (let index = this.length - 1; index >= 0; index -= 1) if (is(this[index] as T, index, this)) return index;
  return -1;
});
provide(Array.prototype, 'toSorted', function <T>(this: T[], by?: (a: T, b: T) => number) {
  return [...this].sort(by);
});
provide(Array.prototype, 'toReversed', function <T>(this: T[]) {
  return [...this].reverse();
});
provide(Object, 'hasOwn', (owner: object, key: PropertyKey) => Object.hasOwn(owner, key));
