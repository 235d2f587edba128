import type { ColumnOf, Derivation, Derives, RowFigures, Tree } from './derive'
import type { FigureId } from './formula'

/** What a template's parts say of figures, lists and trees: the same for every draft, gathered once. */
export interface Layout {
  /** Figures that belong to no row. */
  readonly fixed: ReadonlyMap<FigureId, Derivation>
  readonly rows: ReadonlyMap<string, readonly RowFigures[]>
  readonly trees: ReadonlyMap<string, Tree>
  /** Columns that say where a row's amount belongs ('economic.part'), and the columns of those amounts. */
  readonly deciding: ReadonlyMap<string, readonly string[]>
}

function columnsIn(derivation: Derivation): readonly ColumnOf[] {
  if (derivation.op === 'sumRows') return [derivation]
  if (derivation.op === 'sumRowsOrTyped') return derivation.of
  return derivation.op === 'either'
    ? derivation.given.filter((one): one is ColumnOf => typeof one !== 'string')
    : []
}

const known = new WeakMap<readonly Derives[], Layout>()

export function layoutOf(parts: readonly Derives[]): Layout {
  const before = known.get(parts)
  if (before) return before
  const fixed = new Map<FigureId, Derivation>()
  const rows = new Map<string, RowFigures[]>()
  const trees = new Map<string, Tree>()
  for (const { inputs = {}, figures = {}, rows: own = [], trees: made = [] } of parts) {
    for (const [at, as] of Object.entries(inputs)) fixed.set(at, { op: 'input', at, as })
    for (const [id, derivation] of Object.entries(figures)) fixed.set(id, derivation)
    for (const one of own) rows.set(one.list, [...(rows.get(one.list) ?? []), one])
    for (const tree of made) trees.set(tree.list, tree)
  }
  const deciding = new Map<string, readonly string[]>()
  for (const derivation of fixed.values()) {
    for (const { list, column, where } of columnsIn(derivation)) {
      const name = where && `${list}.${where.column}`
      if (name !== undefined) deciding.set(name, [...(deciding.get(name) ?? []), column])
    }
  }
  const layout: Layout = { fixed, rows, trees, deciding }
  known.set(parts, layout)
  return layout
}
