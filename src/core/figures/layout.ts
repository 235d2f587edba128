import type { Derives, RowFigures, Tree } from './derive'

/** What a template's parts say of lists and trees: the same for every draft, gathered once. */
export interface Layout {
  readonly rows: ReadonlyMap<string, readonly RowFigures[]>
  readonly trees: ReadonlyMap<string, Tree>
}

const known = new WeakMap<readonly Derives[], Layout>()

export function layoutOf(parts: readonly Derives[]): Layout {
  const before = known.get(parts)
  if (before) return before
  const rows = new Map<string, RowFigures[]>()
  const trees = new Map<string, Tree>()
  for (const part of parts) {
    for (const one of part.rows ?? []) rows.set(one.list, [...(rows.get(one.list) ?? []), one])
    for (const tree of part.trees ?? []) trees.set(tree.list, tree)
  }
  const layout: Layout = { rows, trees }
  known.set(parts, layout)
  return layout
}
