import { type Accessor, createSignal } from 'solid-js'
import type { Session } from '../../state/contract'

/** What was said of an act, until the draft is another one: the next Ctrl+Z would then take back something else. */
export function createSaid(session: Session): {
  readonly said: Accessor<string>
  readonly say: (text: string) => void
} {
  const [note, setNote] = createSignal({ of: session.draft(), text: '' })
  return {
    said: () => (note().of === session.draft() ? note().text : ''),
    say: (text) => setNote({ of: session.draft(), text }),
  }
}
