import type { MoneyUnit } from '../amount'
import type { FieldPath, Typed } from '../draft'
import { readText } from './cells'
import type { ColumnOf } from './derive'
import { hasAmount } from './rows'
import type { Stretch } from './stretch'

/** What was typed and what was not: on it depends whether a total follows from rows or is typed itself. */
export class Typing {
  constructor(
    private readonly typed: Typed,
    private readonly money: MoneyUnit,
    private readonly stretch: (of: Omit<ColumnOf, 'column'>) => Stretch,
  ) {}

  isTyped(at: FieldPath): boolean {
    return this.typed.text(at).trim() !== ''
  }

  isZero(at: FieldPath): boolean {
    const reading = readText(this.typed.text(at), this.money)
    return reading.state === 'read' && reading.value.n === 0n
  }

  /** Whether rows count rather than what is typed: some have amounts, and all of them where a total is typed too. */
  counts(of: readonly ColumnOf[], typed: FieldPath): boolean {
    let [have, all] = [0, 0]
    for (const one of of) {
      const stretch = this.stretch(one)
      have += stretch.having(one.column)
      all += stretch.size()
    }
    return have > 0 && (have === all || !this.isTyped(typed))
  }

  isEmpty(of: ColumnOf): boolean {
    return this.stretch(of).size() === 0
  }

  /** A row with an amount of which nobody said where it belongs may belong here: a total waits for it. */
  readonly undecided = ({ list, column, where }: ColumnOf): readonly FieldPath[] => {
    if (where === undefined) return []
    const open = this.stretch({ list }).which(
      `open ${where.column} ${column}`,
      (row) => (row.cells[where.column] ?? '') === '' && hasAmount(row, column),
    )
    return open.map((row) => `${list}.${row.key}.${where.column}`)
  }
}
