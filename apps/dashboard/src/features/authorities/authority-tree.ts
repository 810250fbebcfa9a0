interface TreeNode {
  readonly id: string;
  readonly parent: { readonly id: string } | null;
}

export interface Placed<Node> {
  readonly node: Node;
  /** 0 = top; a node whose parent is not among the rows counts as top. */
  readonly depth: number;
}

/** Rows in the order of the tree: each followed by what is below it, in the order given. */
export function toTree<Node extends TreeNode>(rows: readonly Node[]): readonly Placed<Node>[] {
  const known = new Set(rows.map(({ id }) => id));
  const below = new Map<string | null, Node[]>();
  for (const row of rows) {
    const key = row.parent && known.has(row.parent.id) ? row.parent.id : null;
    below.set(key, [...(below.get(key) ?? []), row]);
  }
  const placed: Placed<Node>[] = [];
  const seen = new Set<string>();
  const walk = (key: string | null, depth: number): void => {
    for (const node of below.get(key) ?? []) {
      if (seen.has(node.id)) continue;
      seen.add(node.id);
      placed.push({ node, depth });
      walk(node.id, depth + 1);
    }
  };
  walk(null, 0);
  return placed;
}
