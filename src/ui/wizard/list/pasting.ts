import type { Row } from '../../../core/draft'
import type { AskList } from '../../../core/report'
import type { Catalogue } from '../../../rules/accounts'
import { namesAccounts, type Pasted, pasteCells, pasteRows } from '../model/paste'
import { type PasteInto, pasteColumns } from '../model/paste-columns'

export interface Pasting {
  readonly pasteTable: (text: string) => Promise<void>
  readonly pasteCells: (text: string, key: string, column: string) => Promise<void>
}

/**
 * Pastes into a list. Accounts wait for their catalogue, and the list may grow meanwhile: the rows are read after the
 * wait, and what follows from them is taken at once, so that no key is given twice.
 */
export function createPasting(
  list: AskList,
  rows: () => readonly Row[],
  ready: () => Promise<Catalogue | undefined>,
  take: (pasted: Pasted) => void,
): Pasting {
  const pasteTable = async (text: string) => {
    const known = await ready()
    take(pasteRows(text, list, rows(), known))
  }
  return {
    pasteTable,
    pasteCells: async (text, key, column) => {
      if (namesAccounts(text)) await pasteTable(text)
      else take(pasteCells(text, list, rows(), { key, column }))
    },
  }
}

/** Pastes into a list with texts, column by column; there is no catalogue to wait for. */
export const createColumnPasting = (
  list: AskList,
  into: () => PasteInto,
  take: (pasted: Pasted) => void,
): Pasting => ({
  pasteTable: async (text) => take(pasteColumns(text, list, into())),
  pasteCells: async (text, key, column) => take(pasteColumns(text, list, into(), { key, column })),
})
