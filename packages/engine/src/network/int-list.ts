/** A growing list of 32-bit integers. */
export interface IntList {
  length: number;
  items: Int32Array;
}

export function intList(from: Int32Array | number): IntList {
  return typeof from === 'number' ? { length: 0, items: new Int32Array(from) } : { length: from.length, items: from };
}

export function push(list: IntList, value: number): void {
  if (list.length === list.items.length) {
    const grown = new Int32Array(Math.max(8, list.length * 2));
    grown.set(list.items);
    list.items = grown;
  }
  list.items[list.length] = value;
  list.length += 1;
}
