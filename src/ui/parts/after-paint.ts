import { type Accessor, createComputed, createSignal, on, onCleanup, untrack } from 'solid-js'
import { afterFrame } from '../../state/after-frame'

/**
 * A value that is handed on once the frame has been painted: what a key writes is seen first, what follows from it right
 * after. The value handed on is always the newest.
 */
export function afterPaint<T>(value: Accessor<T>): Accessor<T> {
  const [shown, setShown] = createSignal(untrack(value))
  let callOff: (() => void) | undefined
  createComputed(
    on(
      value,
      () => {
        callOff ??= afterFrame(() => {
          callOff = undefined
          setShown(() => untrack(value))
        })
      },
      { defer: true },
    ),
  )
  onCleanup(() => callOff?.())
  return shown
}
