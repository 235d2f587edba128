import { type Accessor, batch, createMemo, createSignal, untrack } from 'solid-js'
import { type Row, rowsOf } from '../../../core/draft'
import { inRow } from '../../../core/figures'
import type { AskList } from '../../../core/report'
import { useForm } from '../context'
import { addRows } from '../model/list-rows'
import { printedFigure } from '../model/printed'
import { type CatalogueState, createCatalogue } from './account/catalogue'
import { isNamed } from './account/rows'
import { accounts as accountWords, grid as words } from './copy'
import type { Cells } from './model/block'
import { type GridColumn, gridColumns, isNumeric, nameColumn } from './model/columns'
import { BLANK, byCode, type Line, linesOf, twiceIn } from './model/lines'
import { type Block, blockOf, type Extent, type Move, moved, type Spot } from './model/moves'

/** A cell by its names, which stay when rows are added or put into another order. */
export interface At {
  readonly key: string
  readonly column: string
}

/** What one list of a grid shows, and where in it the hands are. */
export interface Grid {
  readonly list: AskList
  readonly catalogue: CatalogueState
  readonly rows: Accessor<readonly Row[]>
  readonly row: (key: string) => Row | undefined
  readonly columns: Accessor<readonly GridColumn[]>
  readonly lines: Accessor<readonly Line[]>
  /** What a row is called: the name of its account, or its code. */
  readonly nameOf: (key: string) => string
  /** Codes that have a row. */
  readonly present: Accessor<ReadonlySet<string>>
  /** Where a line stands, by its id. */
  readonly placeOf: (id: string) => number
  readonly twice: Accessor<ReadonlySet<string>>
  /** Rows that can be entered, in order; the empty line is the last. */
  readonly keys: Accessor<readonly string[]>

  readonly at: Accessor<At>
  /** The column of the cell in hand. */
  readonly column: Accessor<GridColumn | undefined>
  readonly block: Accessor<Block>
  readonly spotOf: (at: At) => Spot
  readonly go: (at: At, stretch?: boolean) => void
  readonly goSpot: (spot: Spot, stretch?: boolean) => void
  readonly move: (move: Move, page: number, stretch?: boolean) => void
  /** The far corner of the block; the cell in hand where only that is chosen. */
  readonly reach: Accessor<At>

  readonly find: Accessor<string>
  readonly setFind: (text: string) => void
  readonly onlyFilled: Accessor<boolean>
  readonly setOnlyFilled: (on: boolean) => void

  /** The text of a cell, for what shows it. */
  readonly text: (key: string, column: GridColumn) => string
  /** The same for acts on many cells: not found by its path, and nothing is told when it changes alone. */
  readonly textOf: (key: string, column: GridColumn) => string
  readonly isTyped: (key: string, column: GridColumn) => boolean
  readonly chosen: () => Cells
  readonly add: (cells: Record<string, string>) => void
  readonly remove: (keys: readonly string[]) => void
}

/** The path of a cell; the id of a column of figures begins with '.' already. */
export const pathIn = (list: AskList, key: string, column: string): string =>
  inRow(column.startsWith('.') ? column : `.${column}`, list.list, key)

/** The part of a grid that has no page: rows, columns, the cell in hand and the block around it. */
export function createGrid(list: AskList): Grid {
  const { session, unit, absent } = useForm()
  const catalogue = createCatalogue(list.catalogue, session.draft)
  // Another list's edit leaves these rows as they are, and everything that follows from them.
  const own = createMemo(() => rowsOf(session.draft(), list.list))
  const rows = createMemo(() => [...own()].sort(byCode))
  const byKey = createMemo(() => new Map(rows().map((row) => [row.key, row])))
  const [find, setFind] = createSignal('')
  const [onlyFilled, setOnlyFilled] = createSignal(false)

  const unlisted = (row: Row) => {
    if (list.catalogue !== 'functional') return false
    const known = catalogue.get()
    return !isNamed(list.catalogue, row.cells) || (known !== undefined && !known.byCode(row.cells.code ?? ''))
  }
  // Once there, the columns of 类 and 款 stay: they must not go away under the hands of who fills them.
  const parents = createMemo((before: boolean) => before || (!list.fixed && rows().some(unlisted)), false)
  const columns = createMemo(
    () => {
      const { facts, figures } = session.evaluation()
      const first = rows()[0]?.key
      const isPercent = (id: string) => {
        const figure = inRow(id, list.list, first ?? '')
        return first !== undefined && figures.has(figure) && figures.measure(figure) === 'percent'
      }
      return gridColumns(list, facts, { ...accountWords, name: words.account }, parents(), isPercent)
    },
    undefined,
    { equals: sameColumns },
  )
  const amounts = createMemo(() => columns().filter((one) => one.kind !== 'figure' && isNumeric(one)))
  const name = nameColumn(list)

  const [at, setAt] = createSignal<At>(
    { key: untrack(rows)[0]?.key ?? BLANK, column: '' },
    { equals: sameAt },
  )
  const [reach, setReach] = createSignal<At>(untrack(at), { equals: sameAt })

  const matches = (row: Row): boolean => {
    const sought = find().trim().toLowerCase()
    if (sought === '') return true
    const { code = '', [name]: called = '' } = row.cells
    const initials = catalogue.get()?.byCode(code)?.initials ?? ''
    return code.startsWith(sought) || called.toLowerCase().includes(sought) || initials.startsWith(sought)
  }
  const isFilled = ({ cells }: Row) => amounts().some(({ id }) => (cells[id] ?? '') !== '')
  /** The row in hand stays in sight whatever is typed in it. */
  const shown = (row: Row) => (matches(row) && (!onlyFilled() || isFilled(row))) || row.key === at().key
  const filtered = () => find().trim() !== '' || onlyFilled()
  const lines = createMemo(() =>
    linesOf(rows(), {
      classes: list.classes !== undefined,
      blank: list.fixed !== true && !filtered(),
      shown: filtered() ? shown : undefined,
    }),
  )
  const places = createMemo(() => new Map(lines().map((line, i) => [line.id, i])))
  const keys = createMemo(() => lines().flatMap((line) => (line.kind === 'class' ? [] : [line.key])))
  const rowPlaces = createMemo(() => new Map(keys().map((key, i) => [key, i])))
  const columnPlaces = createMemo(() => new Map(columns().map(({ id }, i) => [id, i])))
  const firstTyped = () =>
    Math.max(
      0,
      columns().findIndex(({ kind }) => kind === 'amount'),
    )

  /** A row or a column that is not there any more gives way to the nearest that is. */
  const spotOf = ({ key, column }: At): Spot => ({
    row: rowPlaces().get(key) ?? 0,
    column: columnPlaces().get(column) ?? (key === BLANK && list.fixed !== true ? 0 : firstTyped()),
  })
  const named = ({ row, column }: Spot): At => ({
    key: keys()[row] ?? BLANK,
    column: columns()[column]?.id ?? '',
  })
  /** The cell in hand, as it is now. */
  const here = createMemo(() => named(spotOf(at())), undefined, { equals: sameAt })
  const far = createMemo(() => named(spotOf(reach())), undefined, { equals: sameAt })
  const block = createMemo(() => blockOf(spotOf(here()), spotOf(far())))

  const go = (to: At, stretch = false) =>
    batch(() => {
      if (!stretch) setAt(to)
      setReach(to)
    })
  const goSpot = (spot: Spot, stretch = false) => go(named(spot), stretch)
  const extent = (page: number): Extent => ({ rows: keys().length, columns: columns().length, page })

  const text = (key: string, column: GridColumn): string => {
    if (column.kind !== 'figure') return session.text(pathIn(list, key, column.id))
    return printedFigure(session.evaluation(), pathIn(list, key, column.id), unit())
  }
  const textOf = (key: string, column: GridColumn): string =>
    column.kind === 'figure' ? text(key, column) : (byKey().get(key)?.cells[column.id] ?? '')
  const isTyped = (key: string, { kind, id }: GridColumn): boolean => {
    if (key === BLANK) return kind === 'code' || kind === 'name'
    if (kind === 'figure' || (absent() && kind !== 'text')) return false
    return list.fixed !== true || list.columns.some(({ column }) => column === id) || kind === 'amount'
  }

  return {
    list,
    catalogue,
    rows,
    row: (key) => byKey().get(key),
    columns,
    lines,
    nameOf: (key) => {
      const { code = '', [name]: called = '' } = byKey().get(key)?.cells ?? {}
      return key === BLANK ? words.blankRow : called || code
    },
    present: createMemo(() => new Set(rows().map(({ cells }) => cells.code ?? ''))),
    placeOf: (id) => places().get(id) ?? -1,
    twice: createMemo(() => twiceIn(rows(), name)),
    keys,
    at: here,
    column: () => columns().find(({ id }) => id === here().column),
    reach: far,
    block,
    spotOf,
    go,
    goSpot,
    move: (move, page, stretch = false) =>
      goSpot(moved(spotOf(stretch ? far() : here()), move, extent(page)), stretch),
    find,
    setFind,
    onlyFilled,
    setOnlyFilled,
    text,
    textOf,
    isTyped,
    chosen: () => {
      const { top, bottom, left, right } = block()
      return {
        list: list.list,
        keys: keys()
          .slice(top, bottom + 1)
          .filter((key) => key !== BLANK),
        columns: columns().slice(left, right + 1),
        text: textOf,
      }
    },
    add: (cells) => {
      const { patch, keys: fresh } = addRows(list.list, own(), [cells])
      session.edit(patch)
      session.settle()
      const column = columns()[firstTyped()]
      if (fresh[0] !== undefined && column) go({ key: fresh[0], column: column.id })
    },
    remove: (gone) => {
      const { row, column } = spotOf(here())
      session.edit(gone.map((key) => ({ op: 'remove', list: list.list, key })))
      session.settle()
      goSpot({ row: Math.min(row, keys().length - 1), column })
    },
  }
}

const sameAt = (a: At, b: At): boolean => a.key === b.key && a.column === b.column

/** Columns are made anew with each edit: cells would be, too, if they were not known to be the same. */
const sameColumns = (a: readonly GridColumn[], b: readonly GridColumn[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => one.id === b[i]?.id && one.head === b[i]?.head && one.width === b[i]?.width)
