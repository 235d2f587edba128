import { cellsOfClipboard } from '../model/clipboard'
import { CODE } from './heads'

/** A pasted line: what it is about, and its amounts. */
export interface Line {
  readonly code: string
  readonly name: string
  readonly amounts: readonly string[]
}

/** code | name | amounts…, where code or name may be absent; empty cells between them are the spreadsheet's. */
export function lineOf(cells: readonly string[]): Line | undefined {
  const rest = [...cells]
  while (rest[0] === '' && rest.length > 1) rest.shift()
  const bare = (rest[0] ?? '').replace(/\s/g, '')
  const code = CODE.test(bare) ? bare : ''
  if (code !== '') rest.shift()
  // The column of names is there although this line has none.
  if (code !== '' && rest[0] === '' && rest.length > 1) rest.shift()
  const named = rest[0] !== undefined && rest[0] !== '' && !/^(?:[-—–]|[-¥￥]?[\d,.，]+)$/.test(rest[0])
  const name = named ? (rest.shift() ?? '') : ''
  return code === '' && name === '' ? undefined : { code, name, amounts: rest }
}

/** Whether a pasted table has names, so that it brings rows and not just amounts. A bare code could be an amount. */
export const namesRows = (text: string): boolean =>
  cellsOfClipboard(text).some((cells) => (lineOf(cells)?.name ?? '') !== '')
