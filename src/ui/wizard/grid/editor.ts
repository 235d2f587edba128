import { type Accessor, batch, createSignal } from 'solid-js'
import type { Session } from '../../../state/contract'
import { changeCode } from './account/rows'
import type { AccountSearch } from './account/search'
import { BLANK } from './model/lines'
import { type Grid, pathIn } from './state'

/**
 * `idle`: keys move, and what is typed takes the place of what is there. `typed`: it was begun so, and arrow keys
 * finish it. `caret`: the text is mended in place, and arrow keys stay in it.
 */
export type Mode = 'idle' | 'typed' | 'caret'

/** The one cell that is being changed. */
export interface Editor {
  readonly mode: Accessor<Mode>
  /** What stands in the field while it is being changed. */
  readonly buffer: Accessor<string>
  readonly begin: () => void
  readonly commit: () => void
  readonly cancel: () => void
  /** Lets go of the field without a word: the draft has become another one. */
  readonly drop: () => void
  readonly handlers: {
    readonly onInput: (event: InputEvent & { readonly currentTarget: HTMLInputElement }) => void
    readonly onCompositionStart: (event: { readonly currentTarget: HTMLInputElement }) => void
    readonly onCompositionEnd: (event: { readonly currentTarget: HTMLInputElement }) => void
    readonly onBlur: (event: { readonly currentTarget: HTMLInputElement }) => void
  }
}

/** Only the search for an account looks like this: nothing to be kept when it is left. */
const INITIALS = /^[a-z]+$/i

/**
 * Typing in the cell in hand. Amounts and texts go to the draft with each key, as everywhere in the form, and are one
 * step of undo; a code waits until it is finished, for the rows stand in the order of their codes.
 */
export function createEditor(grid: Grid, session: Session, search: AccountSearch): Editor {
  const [mode, setMode] = createSignal<Mode>('idle')
  const [buffer, setBuffer] = createSignal('')
  let before = ''
  let composing = false

  const { column } = grid
  const waits = () => grid.at().key === BLANK || column()?.kind === 'code'
  const at = () => pathIn(grid.list, grid.at().key, grid.at().column)
  const send = (text: string) => {
    if (text !== session.text(at())) session.edit([{ op: 'set', at: at(), text }], { merge: at() })
  }
  const start = (how: Mode, text: string) => {
    before = grid.at().key === BLANK ? '' : session.text(at())
    batch(() => {
      setBuffer(text)
      setMode(how)
    })
  }
  const put = (text: string) =>
    batch(() => {
      if (mode() === 'idle') start('typed', text)
      setBuffer(text)
      if (grid.at().key === BLANK) search.type(text)
      else if (!waits()) send(text)
    })
  const finish = (text: string) => {
    const { key } = grid.at()
    const row = grid.row(key)
    if (key === BLANK) {
      if (INITIALS.test(text.trim()) && !search.expanded()) search.clear()
      else search.take(text)
      return
    }
    if (!row || column()?.kind !== 'code' || text === before) return
    grid.catalogue.use((known) => {
      const patch = changeCode(grid.list.list, row, text.trim(), known, row.cells)
      // First and last: undo and redo lead to where a patch begins, and that is the code, not what came with it.
      session.edit([...patch, ...patch.slice(0, 1)])
      session.settle()
    })
  }
  const commit = () => {
    if (mode() === 'idle') return
    const text = buffer()
    batch(() => {
      setMode('idle')
      finish(text)
      session.settle()
    })
  }
  const drop = () => {
    composing = false
    search.clear()
    setMode('idle')
  }
  return {
    mode,
    buffer,
    begin: () => start('caret', grid.at().key === BLANK ? '' : session.text(at())),
    commit,
    cancel: () => {
      if (mode() === 'idle') return
      batch(() => {
        if (!waits()) send(before)
        session.settle()
        drop()
      })
    },
    drop,
    handlers: {
      onInput: (event) => {
        if (!composing && !event.isComposing) put(event.currentTarget.value)
      },
      onCompositionStart: (event) => {
        composing = true
        // The field keeps its text: to set another one would end the composition.
        if (mode() === 'idle') start('typed', event.currentTarget.value)
      },
      onCompositionEnd: (event) => {
        composing = false
        put(event.currentTarget.value)
      },
      onBlur: (event) => {
        // Some input methods end their composition by taking the focus away, and say nothing.
        if (composing) put(event.currentTarget.value)
        composing = false
        // Left for elsewhere, initials are no name.
        search.close()
        commit()
      },
    },
  }
}
