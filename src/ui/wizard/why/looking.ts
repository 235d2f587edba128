import { createEffect, onCleanup } from 'solid-js'

/** While a figure is asked about, the head of the paper says which. */
export function sayAtPaper(text: () => string): void {
  const head = document.querySelector<HTMLElement>('.wz-document-head')
  const note = document.createElement('small')
  note.className = 'why-looking'
  head?.append(note)
  head?.classList.add('why-asking')
  createEffect(() => {
    note.textContent = text()
  })
  onCleanup(() => {
    note.remove()
    head?.classList.remove('why-asking')
  })
}
