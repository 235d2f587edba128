import { type Accessor, createEffect, createSignal } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import type { FormContext } from './context'
import { enterAt, enterFirst } from './steps'

/** Where to put the cursor once a section is on the screen: a field, its first field, or its title. */
export interface Goal {
  readonly section: string
  readonly at?: FieldPath
  readonly first?: boolean
}

/**
 * Puts the cursor where it is wanted as soon as that can be done.
 * @param ready whether the form of a section is on the screen, all of it; asked again when that changes
 */
export function createArrival(
  form: FormContext,
  pane: Accessor<HTMLElement | undefined>,
  ready: (section: string) => boolean,
): (goal: Goal) => void {
  const [goal, setGoal] = createSignal<Goal>()
  const arrive = ({ at, first }: Goal) => {
    const host = pane()
    if (!host) return
    // On a touch screen a field would bring up the keyboard, over a form not yet read.
    const touch = matchMedia('(pointer: coarse)').matches
    const there =
      at !== undefined ? form.reveal(at) || enterAt(host, at) : first && !touch && enterFirst(host)
    if (!there) host.querySelector<HTMLElement>('h1')?.focus()
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
