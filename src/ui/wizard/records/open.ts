import { createSignal } from 'solid-js'
import { type Draft, type FieldPath, rowsOf } from '../../../core/draft'
import { type AskRecords, recordOf, sectionsOf, type Template } from '../../../core/report'

interface Shown {
  readonly key: string
  readonly place: number
}

/** Which record of each list is open. It outlives the form: whoever comes back finds the one that was left. */
export interface OpenRecords {
  /** The key of the open record: the first, until another is shown; nothing where there is none. */
  readonly keyOf: (records: AskRecords) => string | undefined
  readonly show: (list: string, key: string) => void
  /** Opens the record a path belongs to, if it belongs to any. */
  readonly lead: (at: FieldPath) => void
}

export function createOpenRecords(session: {
  readonly draft: () => Draft
  readonly template: () => Template
}): OpenRecords {
  const [shown, setShown] = createSignal<Readonly<Record<string, Shown>>>({})
  const show = (list: string, key: string) => {
    const place = rowsOf(session.draft(), list).findIndex((row) => row.key === key)
    setShown((before) => ({ ...before, [list]: { key, place } }))
  }
  return {
    keyOf: ({ list }) => {
      const rows = rowsOf(session.draft(), list)
      const { key: last, place = 0 } = shown()[list] ?? {}
      // Where the shown one was taken back, the one before it is open, which it was most often made from.
      return (rows.find(({ key }) => key === last) ?? rows[Math.max(0, place - 1)] ?? rows[0])?.key
    },
    show,
    lead: (at) => {
      for (const card of sectionsOf(session.template()).flatMap((section) => section.cards)) {
        const key = 'records' in card ? recordOf(card.records, session.draft(), at) : undefined
        if ('records' in card && key !== undefined) show(card.records.list, key)
      }
    },
  }
}
