import { Show } from 'solid-js'
import { form } from '../copy'
import { createFound, FoundMark, foundId } from './found'
import type { NumberKind, TypedField } from './typed'

interface BoxProps {
  readonly field: TypedField
  /** The accessible name, where no visible label is tied to the field. */
  readonly label?: string | undefined
  /** Describes the field besides its note. */
  readonly hintId?: string | undefined
}

/** What describes a field: what was understood, its hint, and what was found about it. */
function createDescription(props: BoxProps) {
  const found = createFound(props.field.at)
  const ids = () => [
    props.field.note() ? props.field.noteId : '',
    props.hintId ?? '',
    found() ? foundId(props.field.at) : '',
  ]
  return {
    describedBy: () =>
      ids()
        .filter((id) => id !== '')
        .join(' ') || undefined,
    severity: () => found()?.severity,
  }
}

/** An amount, a count or a plain number: one line, right-aligned, shown exactly as typed. */
export function NumberBox(
  props: BoxProps & {
    readonly kind: NumberKind
    readonly onPaste?: (event: ClipboardEvent) => void
  },
) {
  const { describedBy, severity } = createDescription(props)
  return (
    <>
      <input
        class="wz-box wz-num"
        type="text"
        id={props.field.id}
        data-at={props.field.at}
        inputmode={props.kind === 'count' ? 'numeric' : 'decimal'}
        autocomplete="off"
        spellcheck={false}
        aria-label={props.label}
        aria-invalid={props.field.invalid()}
        data-found={severity()}
        aria-describedby={describedBy()}
        placeholder={props.field.waits() ? form.gap : ''}
        disabled={props.field.disabled()}
        value={props.field.text()}
        onInput={props.field.handlers.onInput}
        onCompositionStart={props.field.handlers.onCompositionStart}
        onCompositionEnd={props.field.handlers.onCompositionEnd}
        onFocus={props.field.handlers.onFocus}
        onBlur={props.field.handlers.onBlur}
        onPaste={(event) => props.onPaste?.(event)}
      />
      <FoundMark place={props.field.at} />
    </>
  )
}

/**
 * A text that grows with what is in it. Enter leaves it, unless it takes several paragraphs (`long`). In a cell of a
 * table no label stands beside it: the empty box says itself that it is missing.
 */
export function TextBox(props: BoxProps & { readonly long?: boolean; readonly inCell?: boolean }) {
  const { describedBy, severity } = createDescription(props)
  return (
    <span class="wz-grow" classList={{ 'wz-long': props.long ?? false }} data-text={props.field.text()}>
      <textarea
        class="wz-box"
        id={props.field.id}
        data-at={props.field.at}
        data-long={props.long ? '' : undefined}
        rows={1}
        autocomplete="off"
        aria-label={props.label}
        data-found={severity()}
        aria-describedby={describedBy()}
        placeholder={props.inCell && props.field.waits() ? form.gap : ''}
        value={props.field.text()}
        onInput={props.field.handlers.onInput}
        onCompositionStart={props.field.handlers.onCompositionStart}
        onCompositionEnd={props.field.handlers.onCompositionEnd}
        onFocus={props.field.handlers.onFocus}
        onBlur={props.field.handlers.onBlur}
      />
      <FoundMark place={props.field.at} />
    </span>
  )
}

/** A short text of one line: a name, a code. */
export function NameBox(props: BoxProps) {
  const { describedBy, severity } = createDescription(props)
  return (
    <>
      <input
        class="wz-box"
        type="text"
        id={props.field.id}
        data-at={props.field.at}
        autocomplete="off"
        aria-label={props.label}
        data-found={severity()}
        aria-describedby={describedBy()}
        value={props.field.text()}
        onInput={props.field.handlers.onInput}
        onCompositionStart={props.field.handlers.onCompositionStart}
        onCompositionEnd={props.field.handlers.onCompositionEnd}
        onFocus={props.field.handlers.onFocus}
        onBlur={props.field.handlers.onBlur}
      />
      <FoundMark place={props.field.at} />
    </>
  )
}

/** What was understood of a field, or why nothing was; tied to it by its id. */
export function NoteLine(props: { readonly field: TypedField; readonly head?: string | undefined }) {
  return (
    <Show when={props.field.note()}>
      {(note) => (
        <div class="wz-note" classList={{ 'wz-bad': note().bad }} id={props.field.noteId}>
          {form.note(props.head ?? '', note().say)}
        </div>
      )}
    </Show>
  )
}

/** The small word beside the label of a field the report waits for. */
export function GapMark(props: { readonly field: Pick<TypedField, 'waits'> }) {
  return (
    <Show when={props.field.waits()}>
      <span class="wz-gap">{form.gap}</span>
    </Show>
  )
}
