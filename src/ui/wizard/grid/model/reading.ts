import {
  groupedText,
  type MoneyUnit,
  printPoints,
  type Reading,
  readAmount,
  readCount,
  readPoints,
} from '../../../../core/amount'
import type { GridColumn } from './columns'

/** What is shown of a typed cell while it is not being changed. */
export interface Shown {
  readonly text: string
  /** Typed, but not understood: it stays as it is, with a mark. */
  readonly bad: boolean
  /** Stands for no figure: “—”. */
  readonly none: boolean
  /** What was understood, or why nothing was. */
  readonly say?: string
}

const plain = (text: string): Shown => ({ text, bad: false, none: false })

function readingOf({ kind }: GridColumn, typed: string, unit: MoneyUnit): Reading | undefined {
  if (kind === 'amount') return readAmount(typed, unit)
  if (kind === 'count') return readCount(typed)
  return kind === 'points' ? readPoints(typed) : undefined
}

/** A typed cell as it is read: amounts grouped once they are understood, everything else as typed. */
export function shownOf(column: GridColumn, typed: string, unit: MoneyUnit): Shown {
  if (column.kind === 'choice')
    return plain(column.options?.find(({ value }) => value === typed)?.label ?? typed)
  const reading = readingOf(column, typed, unit)
  if (!reading) return plain(typed)
  const say = reading.state === 'unreadable' ? reading.say : reading.echo
  const said = say === undefined ? {} : { say }
  switch (reading.state) {
    case 'blank':
      return { text: typed, bad: false, none: typed !== '', ...said }
    case 'unreadable':
      return { text: typed, bad: true, none: false, ...said }
    case 'read': {
      const { value } = reading
      const text = column.kind === 'amount' ? groupedText(value.n / value.d, unit) : printPoints(value)
      return { text, bad: false, none: false, ...said }
    }
  }
}
