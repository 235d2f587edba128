import type { Accessor } from 'solid-js'
import type { FieldPath } from '../../../core/draft'
import { useForm } from '../context'
import { cellsOfClipboard, isTable } from '../model/clipboard'
import { namesRows } from '../paste/line'
import { noted } from '../paste/origin'
import { createSaid } from '../said'
import { createAccountSearch } from './account/search'
import { grid as words } from './copy'
import { createEditor, type Editor } from './editor'
import { createGridKeys } from './keys'
import { cleared, copied, fillDown, pasteBlock, zeros } from './model/block'
import { BLANK } from './model/lines'
import { type Grid, pathIn } from './state'

/** What the table hands over once it is on the page. */
export interface TableView {
  /** Brings the cell in hand (or the far corner of its block) into view. */
  readonly show: (where?: 'nearest' | 'middle') => void
  /** Puts the focus into the cell in hand. */
  readonly focus: () => void
  /** How many rows are on the screen. */
  readonly page: () => number
}

/** What hands do with a grid: keys, pointer and clipboard, and what is said of it. */
export interface Control {
  readonly grid: Grid
  readonly editor: Editor
  readonly search: ReturnType<typeof createAccountSearch>
  readonly said: Accessor<string>
  readonly attach: (view: TableView) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onCut: (event: ClipboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
  /** Goes to a cell and takes it in hand. */
  readonly enter: (key: string, column: string, stretch?: boolean) => void
  /** Chooses all of a row. */
  readonly enterRow: (key: string) => void
  /** Goes to what a path leads to: a cell, a row, or where rows are added. */
  readonly reveal: (at: FieldPath) => void
  readonly edit: () => void
  readonly fillZeros: () => void
  readonly remove: () => void
  readonly checked: (key: string) => void
  readonly add: (cells: Record<string, string>) => void
  readonly say: (text: string) => void
  /** Ends what is being typed and brings the cell in hand into view, with the focus in it. */
  readonly follow: (where?: 'nearest' | 'middle') => void
}

/** @param preview shows what a table that names accounts would do, before anything is done */
export function createControl(grid: Grid, preview: (text: string) => void): Control {
  const { session } = useForm()
  const { said, say } = createSaid(session)
  let view: TableView | undefined
  const follow = (where?: 'nearest' | 'middle') => {
    view?.show(where)
    view?.focus()
  }
  const add = (cells: Record<string, string>) => {
    editor.drop()
    grid.add(cells)
    follow()
  }
  const search = createAccountSearch(grid.list, grid.catalogue, add)
  const editor: Editor = createEditor(grid, session, search)
  const { column } = grid

  const clear = () => {
    const patch = cleared(grid.chosen())
    if (patch.length === 0) return
    session.edit(patch)
    session.settle()
    if (patch.length > 1) say(words.cleared(patch.length))
  }
  const down = () => {
    const { top, bottom } = grid.block()
    const cells = grid.chosen()
    const above = grid.keys()[top - 1]
    // One row alone is filled from the row above it.
    const done = fillDown(
      top === bottom && above !== undefined ? { ...cells, keys: [above, ...cells.keys] } : cells,
    )
    if (done.patch.length > 0) session.edit(done.patch)
    session.settle()
    say(words.filledDown(done))
  }
  const turn = () => {
    const [{ key }, options] = [grid.at(), column()?.options ?? []]
    const one = column()
    if (!one || !grid.isTyped(key, one)) return
    const now = options.findIndex(({ value }) => value === grid.text(key, one))
    const next = options[(now + 1) % options.length]
    if (!next) return
    session.edit([{ op: 'set', at: pathIn(grid.list, key, one.id), text: next.value }])
    session.settle()
  }
  const keys = createGridKeys(grid, editor, search, {
    page: () => view?.page() ?? 1,
    clear,
    fillDown: down,
    turn,
  })

  const copy = (event: ClipboardEvent): boolean => {
    if (editor.mode() !== 'idle') return false
    event.clipboardData?.setData('text/plain', copied(grid.chosen()))
    event.preventDefault()
    return true
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const kind = column()?.kind
    const account = kind === 'code' || kind === 'name' || grid.at().key === BLANK
    const several = isTable(text)
    // A single text is what the field itself takes.
    if (!several && (editor.mode() !== 'idle' || account)) return
    event.preventDefault()
    editor.cancel()
    if (several && (account || (kind !== 'text' && namesRows(text)))) {
      return preview(text)
    }
    const { top, bottom, left, right } = grid.block()
    const cells = {
      ...grid.chosen(),
      keys: grid
        .keys()
        .slice(top)
        .filter((key) => key !== BLANK),
      columns: grid.columns().slice(left),
    }
    const done = pasteBlock(cellsOfClipboard(text), cells, {
      rows: bottom - top + 1,
      columns: right - left + 1,
    })
    if (done.patch.length > 0) session.edit(noted(session.draft(), done, new Date()))
    session.settle()
    say(words.pasted(done))
    follow()
  }

  return {
    grid,
    editor,
    search,
    said,
    say,
    follow,
    add,
    attach: (made) => {
      view = made
    },
    onKeyDown: (event) => {
      if (keys(event)) follow()
    },
    onCopy: (event) => {
      copy(event)
    },
    onCut: (event) => {
      if (copy(event)) clear()
    },
    onPaste: paste,
    enter: (key, to, stretch) => {
      editor.commit()
      grid.go({ key, column: to }, stretch)
      follow()
    },
    enterRow: (key) => {
      editor.commit()
      const { row } = grid.spotOf({ key, column: '' })
      grid.goSpot({ row, column: grid.columns().length - 1 })
      grid.goSpot({ row, column: 0 }, true)
      follow()
    },
    reveal: (at) => {
      const [, key = BLANK, to = ''] = at.split('.')
      editor.drop()
      if (key !== BLANK && !grid.keys().includes(key)) {
        grid.setFind('')
        grid.setOnlyFilled(false)
      }
      const is = (id: string) => grid.columns().some((one) => one.id === id)
      grid.go({ key, column: is(`.${to}`) ? `.${to}` : to })
      follow('middle')
    },
    edit: () => {
      const one = column()
      if (!one || !grid.isTyped(grid.at().key, one)) return
      if (one.kind === 'choice') turn()
      else if (editor.mode() === 'idle') editor.begin()
    },
    fillZeros: () => {
      const keys = grid.keys().filter((key) => key !== BLANK)
      const patch = zeros({ list: grid.list.list, keys, columns: grid.columns(), text: grid.textOf })
      if (patch.length > 0) session.edit(patch)
      session.settle()
      say(words.zeroed(patch.length))
    },
    remove: () => {
      const { keys } = grid.chosen()
      if (keys.length === 0) return
      editor.cancel()
      grid.remove(keys)
      say(words.removed(keys.length))
      follow()
    },
    checked: (key) => {
      session.edit([{ op: 'set', at: pathIn(grid.list, key, 'doubt'), text: '' }])
      session.settle()
      follow()
    },
  }
}
