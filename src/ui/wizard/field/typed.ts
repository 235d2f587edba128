import { type Accessor, createMemo, createSignal } from 'solid-js'
import { type Reading, readAmount, readCount, readPoints } from '../../../core/amount'
import type { FieldPath } from '../../../core/draft'
import type { Ask } from '../../../core/report'
import { useForm } from '../context'

/** What stands under a field: what was understood, or why nothing was. */
export interface Note {
  readonly bad: boolean
  readonly say: string
}

/** The state of one field while it is on the screen. */
export interface TypedField {
  readonly at: FieldPath
  /** For `id` and `for`; a path is unique in a form. */
  readonly id: string
  readonly noteId: string
  readonly text: Accessor<string>
  readonly disabled: Accessor<boolean>
  readonly invalid: Accessor<boolean>
  readonly note: Accessor<Note | undefined>
  readonly waits: Accessor<boolean>
  readonly handlers: FieldHandlers
}

type TextElement = HTMLInputElement | HTMLTextAreaElement
type On<E extends Event> = (event: E & { readonly currentTarget: TextElement }) => void

interface FieldHandlers {
  readonly onInput: On<InputEvent>
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: On<CompositionEvent>
  readonly onFocus: () => void
  readonly onBlur: On<FocusEvent>
}

/** What a number typed in a field is read as. */
export type NumberKind = 'amount' | 'count' | 'points'
type Kind = NumberKind | 'text'

export const numberKind = (kind: Ask['kind']): NumberKind | undefined =>
  kind === 'amount' || kind === 'count' || kind === 'points' ? kind : undefined

const idOf = (at: FieldPath): string => `f-${at.replaceAll('.', '-')}`

/**
 * Ties a field to the draft: what is typed is kept as typed, sent at each key press except while an input method
 * composes, and one step of undo until the field is left. A complaint waits until then, too.
 */
export function createTyped(at: FieldPath, kind: Kind): TypedField {
  const { session, unit, absent, waits } = useForm()
  let composing = false
  const typed = () => session.text(at)
  const disabled = () => absent() && kind !== 'text'
  const reading = createMemo((): Reading => {
    if (kind === 'text' || disabled()) return { state: 'blank' }
    if (kind === 'points') return readPoints(typed())
    return kind === 'amount' ? readAmount(typed(), unit()) : readCount(typed())
  })
  const [editing, setEditing] = createSignal(false)
  // A field that was wrong when it was left (or when the form opened) goes on saying so while it is mended.
  const [scolded, setScolded] = createSignal(reading().state === 'unreadable')
  const invalid = () => reading().state === 'unreadable' && (!editing() || scolded())
  const note = createMemo((): Note | undefined => {
    const got = reading()
    if (got.state === 'unreadable') return invalid() ? { bad: true, say: got.say } : undefined
    return got.echo === undefined ? undefined : { bad: false, say: got.echo }
  })

  const send = (text: string) => {
    if (text !== typed()) session.edit([{ op: 'set', at, text }], { merge: at })
  }
  return {
    at,
    id: idOf(at),
    noteId: `${idOf(at)}-note`,
    text: () => (disabled() ? '0' : typed()),
    disabled,
    invalid,
    note,
    waits: () => waits(at) && typed() === '',
    handlers: {
      onInput: (event) => {
        if (!composing && !event.isComposing) send(event.currentTarget.value)
      },
      onCompositionStart: () => {
        composing = true
      },
      onCompositionEnd: (event) => {
        composing = false
        send(event.currentTarget.value)
      },
      onFocus: () => setEditing(true),
      onBlur: (event) => {
        // Some input methods end their composition by taking the focus away, and say nothing.
        if (composing) send(event.currentTarget.value)
        composing = false
        session.settle()
        setEditing(false)
        setScolded(reading().state === 'unreadable')
      },
    },
  }
}
