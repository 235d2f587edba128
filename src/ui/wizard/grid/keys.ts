import type { AccountSearch } from './account/search'
import type { Editor } from './editor'
import { BLANK } from './model/lines'
import { type Move, moveFor } from './model/moves'
import type { Grid } from './state'

/** What keys do beyond moving and typing. */
export interface GridActs {
  readonly page: () => number
  readonly clear: () => void
  readonly fillDown: () => void
  /** The next of the values of a choice. */
  readonly turn: () => void
}

/** Some browsers only tell by this code that an input method has taken the key. */
const COMPOSING = 229

/**
 * The keys of a grid. Gives a function that says whether the key was taken; the cell in hand then needs the focus.
 * Esc lets the next Tab leave the grid.
 */
export function createGridKeys(grid: Grid, editor: Editor, search: AccountSearch, acts: GridActs) {
  let leaving = false

  const go = (move: Move, stretch = false) => grid.move(move, acts.page(), stretch)
  const tab = (event: KeyboardEvent): boolean => {
    if (leaving) return false
    editor.commit()
    const before = grid.at()
    go(event.shiftKey ? 'previous' : 'next')
    const { key, column } = grid.at()
    return key !== before.key || column !== before.column
  }
  const chosen = (event: KeyboardEvent): (() => boolean | undefined) | undefined => {
    const choice = grid.column()?.kind === 'choice'
    const ctrl = event.ctrlKey || event.metaKey
    const move = moveFor(event.key, ctrl)
    const acting = editor.mode() !== 'idle'
    const does = (act: () => void) => () => {
      act()
      return true
    }
    switch (event.key) {
      case 'Enter':
        return ctrl ? undefined : does(() => finish(event.shiftKey ? 'up' : 'down'))
      case 'Tab':
        return ctrl ? undefined : () => tab(event)
      case 'Escape':
        return acting ? does(editor.cancel) : does(() => grid.go(grid.at()))
    }
    if (acting) {
      // Typed in a moment ago, a cell is left by any arrow; mended in place, only up and down.
      const leaves = move !== undefined && !ctrl && !event.shiftKey && leavesBy(event.key)
      if (leaves) return does(() => finish(move))
      return ctrl && /^[zy]$/i.test(event.key) && grid.at().key === BLANK ? does(editor.cancel) : undefined
    }
    if (move) return does(() => go(move, event.shiftKey))
    if (ctrl && event.key.toLowerCase() === 'd') return does(acts.fillDown)
    if (ctrl && event.key.toLowerCase() === 'a') {
      return does(() => {
        go('first')
        go('last', true)
      })
    }
    if (event.key === 'Delete' || event.key === 'Backspace') return does(acts.clear)
    if (choice && (event.key === 'F2' || event.key === ' ')) return does(acts.turn)
    return event.key === 'F2' && typed() ? does(editor.begin) : undefined
  }
  const typed = () => {
    const column = grid.column()
    return column !== undefined && grid.isTyped(grid.at().key, column)
  }
  const leavesBy = (key: string): boolean =>
    ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(key) ||
    (editor.mode() === 'typed' && ['ArrowLeft', 'ArrowRight'].includes(key))
  const finish = (move?: Move) => {
    const blank = grid.at().key === BLANK && editor.mode() !== 'idle'
    editor.commit()
    // A row just added has the cell in hand already.
    if (move && !(blank && grid.at().key !== BLANK)) go(move)
  }

  return (event: KeyboardEvent): boolean => {
    if (event.isComposing || event.keyCode === COMPOSING || event.altKey) return false
    if (['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) return false
    if (grid.at().key === BLANK && editor.mode() !== 'idle' && search.expanded()) {
      if (search.onKey(event)) return true
      if (event.key === 'Tab') {
        search.pick(search.active())
        event.preventDefault()
        return true
      }
    }
    const escaped = event.key === 'Escape' && editor.mode() === 'idle'
    const taken = chosen(event)?.() ?? false
    leaving = escaped
    // What is typed goes to the field; Enter would walk on through the form.
    if (taken || event.key === 'Enter') event.preventDefault()
    return taken
  }
}
