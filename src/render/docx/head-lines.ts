import { breakLines } from '../layout'
import { equalLines } from './cover-name'

/**
 * The head of a column in lines of about one length, 对附属单位 and 补助支出: left to Word, a last character would stand
 * alone. A head that would not fit so is left as it is.
 */
export function headLines(text: string, size: number, width: number): readonly string[] {
  const count = (line: string): number => breakLines(line, { size, spacing: 0 }, width).length
  const lines = equalLines(text, count(text))
  return lines.every((line) => count(line) === 1) ? lines : [text]
}
