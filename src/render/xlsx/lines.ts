// The lines above and below the grid: title, 公开0N表, unit and unit of money, notes.
import type { TableBlock } from '../../core/report'
import { heightOf, pointsOf } from './heights'
import { plainLook } from './look'
import type { Rows } from './rows'
import { titleOf } from './sheet-names'
import type { CellLook, Styles } from './styles'
import { lineText } from './text'

/** Room for 金额单位：万元 at the right edge, in DXA. */
const UNIT_ROOM = 2000
const TITLE_SIZE = 16
const SMALL_SIZE = 9

/** Texts of one line, each over the columns from its own to the next one's. */
export interface Line {
  readonly texts: readonly { readonly from: number; readonly look: CellLook; readonly text: string }[]
  readonly height: number
}

const widthOf = ({ columns }: TableBlock): number =>
  pointsOf(columns.reduce((sum, { width }) => sum + width, 0))

function textAt(from: number, words: string, font: CellLook['font'], size: number, align: CellLook['align']) {
  const text = lineText(words)
  return { from, text, look: plainLook(font, size, align, text) }
}

/** Where the text on the right begins: as few columns as it needs, and never all. */
function rightFrom({ columns }: TableBlock): number {
  let from = columns.length
  for (let room = 0; from > 1 && room < UNIT_ROOM; ) {
    from -= 1
    room += columns[from]?.width ?? 0
  }
  return from
}

/** The unit at the left and the unit of money at the right; one below the other where there is but one column. */
function unitLines(table: TableBlock, size: number): readonly Line[] {
  const { left, right } = table.above
  if (left === '' && right === '') return []
  const height = 17
  const atLeft = textAt(0, left, 'song', size, 'left')
  if (table.columns.length > 1) {
    return [{ texts: [atLeft, textAt(rightFrom(table), right, 'song', size, 'right')], height }]
  }
  return [
    { texts: [atLeft], height },
    { texts: [textAt(0, right, 'song', size, 'right')], height },
  ]
}

export function linesAbove(table: TableBlock): readonly Line[] {
  const size = Math.max(table.size, SMALL_SIZE)
  const title = textAt(0, titleOf(table), 'hei', TITLE_SIZE, 'center')
  const height = Math.ceil(heightOf(title.text, widthOf(table), TITLE_SIZE)) + 10
  return [
    { texts: [title], height },
    ...(table.mark === '' ? [] : [{ texts: [textAt(0, table.mark, 'song', size, 'right')], height: 17 }]),
    ...unitLines(table, size),
  ]
}

export function linesBelow(table: TableBlock): readonly Line[] {
  const size = Math.min(table.size, SMALL_SIZE)
  return table.notes.map((note) => {
    const text = textAt(0, note, 'song', size, 'left')
    return { texts: [text], height: Math.ceil(heightOf(text.text, widthOf(table), size)) + 5 }
  })
}

export function putLine({ texts, height }: Line, width: number, styles: Styles, rows: Rows): void {
  const cells = texts.map(({ from, text, look }, i) => ({
    column: from,
    style: styles.of(look),
    content: { kind: 'text', text } as const,
    cols: (texts[i + 1]?.from ?? width) - from,
  }))
  rows.put(cells, height, true)
}
