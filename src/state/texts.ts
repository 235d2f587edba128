import { type Accessor, batch, createSignal, getListener, onCleanup, type Setter } from 'solid-js'
import type { FieldPath, Patch } from '../core/draft'

interface Watched {
  readonly text: Accessor<string>
  readonly set: Setter<string>
  readers: number
}

/** A text a field shows, kept apart from all others: typing in one field wakes that field alone. */
interface Texts {
  readonly text: (at: FieldPath) => string
  /** Tells the fields a patch may have changed. */
  readonly changed: (patch: Patch) => void
}

const listOf = (at: FieldPath): string | undefined => {
  const [list, key, column] = at.split('.')
  return key !== undefined && column !== undefined ? list : undefined
}

export function createTexts(read: (at: FieldPath) => string): Texts {
  const watched = new Map<FieldPath, Watched>()

  const watch = (at: FieldPath): Watched => {
    const found = watched.get(at)
    if (found) return found
    const [text, set] = createSignal(read(at))
    const made = { text, set, readers: 0 }
    watched.set(at, made)
    return made
  }

  return {
    text: (at) => {
      if (!getListener()) return read(at)
      const one = watch(at)
      one.readers += 1
      onCleanup(() => {
        one.readers -= 1
        if (one.readers === 0 && watched.get(at) === one) watched.delete(at)
      })
      return one.text()
    },
    changed: (patch) => {
      const lists = new Set(patch.flatMap((change) => (change.op === 'set' ? [] : [change.list])))
      const paths = new Set(patch.flatMap((change) => (change.op === 'set' ? [change.at] : [])))
      batch(() => {
        for (const [at, { set }] of watched) {
          if (paths.has(at) || lists.has(listOf(at) ?? '')) set(read(at))
        }
      })
    },
  }
}
