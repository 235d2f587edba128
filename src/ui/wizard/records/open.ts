import { createSignal } from 'solid-js'
import { type Draft, type FieldPath, rowsOf } from '../../../core/draft'
import { type AskRecords, recordOf, sectionsOf, type Template } from '../../../core/report'

/** Which record of each list is open. It outlives the form: whoever comes back finds the one that was left. */
export interface OpenRecords {
  /** The key of the open record: the first, until another is shown; nothing where there are none. */
  readonly keyOf: (records: AskRecords) => string | undefined
  readonly show: (list: string, key: string) => void
  /** Opens the record a path belongs to, if it belongs to any. */
  readonly lead: (at: FieldPath) => void
}

export function createOpenRecords(session: {
  readonly draft: () => Draft
  readonly template: () => Template
}): OpenRecords {
  const [keys, setKeys] = createSignal<Readonly<Record<string, string>>>({})
  const show = (list: string, key: string) => setKeys((before) => ({ ...before, [list]: key }))
  return {
    keyOf: ({ list }) => {
      const rows = rowsOf(session.draft(), list)
      return (rows.find(({ key }) => key === keys()[list]) ?? rows[0])?.key
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
