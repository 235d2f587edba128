import { createEffect, createSignal } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import type { FormContext } from './context'
import { enterAt, enterFirst } from './steps'

/** Where to put the cursor once a section is on the screen: a field, its first field, or its title. */
export interface Goal {
  readonly section: string
  readonly at?: FieldPath
  readonly first?: boolean
}

interface Arriving {
  readonly form: FormContext
  readonly pane: () => HTMLElement | undefined
  /** Whether the form of that section can be gone into. */
  readonly ready: (section: string) => boolean
}

/** Goes to a place as soon as its form is there. Gives the way to name the place. */
export function createArrival({ form, pane, ready }: Arriving): (goal: Goal) => void {
  const [goal, setGoal] = createSignal<Goal>()
  const arrive = (target: Goal) => {
    const formPane = pane()
    if (!formPane) return
    // On a touch screen a field would bring up the keyboard, over a form not yet read.
    const touch = matchMedia('(pointer: coarse)').matches
    const there =
      target.at !== undefined
        ? form.reveal(target.at) || enterAt(formPane, target.at)
        : target.first && !touch && enterFirst(formPane)
    if (!there) formPane.querySelector<HTMLElement>('h1')?.focus()
  }
  createEffect(() => {
    const target = goal()
    if (!target || !pane() || !ready(target.section)) return
    setGoal(undefined)
    // What is not on the page yet is made in between; within an effect it would only come after it.
    queueMicrotask(() => arrive(target))
  })
  return setGoal
}
