import type { TableBlock } from '../../core/report'
import { textOfWords, wordsOf } from '../words'
import { lineText } from './text'

/** What Excel takes as the name of a sheet, in UTF-16 units. */
const LONGEST = 31

/** Cut without leaving half a pair, nor a space or an apostrophe at an end. */
const cut = (text: string, length: number): string =>
  lineText(text.slice(0, length))
    .trim()
    .replace(/^'+|'+$/g, '')

/** The title of a table as printed, gaps and all. */
export const titleOf = (table: TableBlock): string => lineText(textOfWords(wordsOf(table.title)))

/** 01 of 公开01表; a table without such a mark is counted. */
const numberOf = (table: TableBlock, place: number): string =>
  /\d+(?:-\d+)?/.exec(table.mark)?.[0] ?? String(place + 1).padStart(2, '0')

/**
 * The names of the sheets: number and title, without what Excel does not allow, none twice (it takes A and a for one).
 * @example sheetNames([overall]) // ['01收入支出决算总表']
 */
export function sheetNames(tables: readonly TableBlock[]): readonly string[] {
  const taken = new Set<string>()
  return tables.map((table, place) => {
    const whole = `${numberOf(table, place)}${titleOf(table)}`.replace(/[[\]:*?/\\]/g, '')
    let name = cut(whole, LONGEST)
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) {
      const ending = `（${again}）`
      name = `${cut(whole, LONGEST - ending.length)}${ending}`
    }
    taken.add(name.toLowerCase())
    return name
  })
}
