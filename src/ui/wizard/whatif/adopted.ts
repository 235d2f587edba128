import { createEffect, createRoot, on } from 'solid-js'
import type { Session } from '../../../state/contract'
import { whatif as words } from './copy'

/** So long a line is on the page before it is filled, in milliseconds: what comes with its words is not read out. */
const UNSAID = 100

/**
 * Says, where the bar of 试算 was, that a scenario was adopted, until the draft is another one: the next Ctrl+Z would
 * then take back something else. 试算 is over and its part of the page gone, so the line is put there by hand.
 */
export function sayAdopted(session: Session, name: string): void {
  const line = document.createElement('p')
  line.className = 'wi-adopted'
  line.setAttribute('role', 'status')
  document.querySelector('.wz-panes')?.before(line)
  setTimeout(() => {
    line.textContent = words.adopted(name)
  }, UNSAID)
  createRoot((dispose) =>
    createEffect(
      on(
        session.draft,
        () => {
          line.remove()
          dispose()
        },
        { defer: true },
      ),
    ),
  )
}
