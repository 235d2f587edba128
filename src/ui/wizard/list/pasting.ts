import type { AskList } from '../../../core/report'
import type { PasteCode } from '../context'
import type { Pasted, PasteInto } from '../paste/rows'

export interface Pasting {
  readonly pasteTable: (text: string) => Promise<void>
  readonly pasteCells: (text: string, key: string, column: string) => Promise<void>
}

/**
 * Pastes into a list: by names, or column by column where it has texts. What reads tables is waited for, and the list
 * may grow meanwhile: the rows are read after the wait, and what follows from them is taken at once, so that no key is
 * given twice.
 */
export function createPasting(
  list: AskList,
  byColumns: boolean,
  into: () => PasteInto,
  ready: () => Promise<PasteCode | undefined>,
  take: (pasted: Pasted, says: string, code: PasteCode) => void,
): Pasting {
  const paste = async (read: (code: PasteCode) => Pasted) => {
    const code = await ready()
    if (!code) return
    const pasted = read(code)
    take(pasted, code.saysPasted(pasted), code)
  }
  return {
    pasteTable: (text) =>
      paste((code) => (byColumns ? code.pasteColumns : code.pasteRows)(text, list, into())),
    pasteCells: (text, key, column) =>
      paste((code) => {
        if (byColumns) return code.pasteColumns(text, list, into(), { key, column })
        return code.namesRows(text)
          ? code.pasteRows(text, list, into())
          : code.pasteCells(text, list, into(), { key, column })
      }),
  }
}
