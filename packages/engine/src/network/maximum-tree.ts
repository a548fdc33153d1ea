/** The greatest of values that change one at a time: a tournament, O(log n) for a change and O(1) for the greatest. */
export interface MaximumTree {
  leaves: number;
  /** The greatest at 1, the children of i at 2i and 2i + 1, the values from `leaves`; absent ones are 0. */
  nodes: Int32Array;
}

export function maximumTree(values: Int32Array): MaximumTree {
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(2, values.length)));
  const nodes = new Int32Array(2 * leaves);
  nodes.set(values, leaves);
  for (let at = leaves - 1; at >= 1; at -= 1) nodes[at] = Math.max(nodes[2 * at] ?? 0, nodes[2 * at + 1] ?? 0);
  return { leaves, nodes };
}

export function setValue(tree: MaximumTree, index: number, value: number): void {
  if (index >= tree.leaves) {
    const grown = maximumTree(new Int32Array(2 * tree.leaves));
    grown.nodes.set(tree.nodes.subarray(tree.leaves), grown.leaves);
    for (let at = grown.leaves - 1; at >= 1; at -= 1)
      grown.nodes[at] = Math.max(grown.nodes[2 * at] ?? 0, grown.nodes[2 * at + 1] ?? 0);
    tree.leaves = grown.leaves;
    tree.nodes = grown.nodes;
  }
  const { nodes } = tree;
  let at = tree.leaves + index;
  nodes[at] = value;
  for (at >>= 1; at >= 1; at >>= 1) {
    const greater = Math.max(nodes[2 * at] ?? 0, nodes[2 * at + 1] ?? 0);
    if (nodes[at] === greater) return;
    nodes[at] = greater;
  }
}

export function maximum({ nodes }: MaximumTree): number {
  return nodes[1] ?? 0;
}
