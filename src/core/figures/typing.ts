import type { MoneyUnit } from '../amount'
import { type Draft, type FieldPath, type Row, textAt } from '../draft'
import { readText } from './cells'
import type { ColumnOf } from './derive'
import { hasAmount } from './rows'
import { matches } from './trees'

/** What was typed and what was not: on it depends whether a total follows from rows or is typed itself. */
export class Typing {
  constructor(
    private readonly draft: Draft,
    private readonly money: MoneyUnit,
    private readonly rows: (list: string) => readonly Row[],
  ) {}

  isTyped(at: FieldPath): boolean {
    return textAt(this.draft, at).trim() !== ''
  }

  isZero(at: FieldPath): boolean {
    const reading = readText(textAt(this.draft, at), this.money)
    return reading.state === 'read' && reading.value.n === 0n
  }

  /** Whether rows count rather than what is typed: some have amounts, and all of them where a total is typed too. */
  counts(of: readonly ColumnOf[], typed: FieldPath): boolean {
    let some = false
    let all = true
    for (const { list, column, where } of of) {
      for (const row of this.rows(list)) {
        if (!matches(row, where)) continue
        const has = hasAmount(row, column)
        some ||= has
        all &&= has
      }
    }
    return some && (all || !this.isTyped(typed))
  }

  isEmpty({ list, where }: ColumnOf): boolean {
    return !this.rows(list).some((row) => matches(row, where))
  }

  /** A row with an amount of which nobody said where it belongs may belong here: a total waits for it. */
  readonly undecided = ({ list, column, where }: ColumnOf): readonly FieldPath[] =>
    where === undefined
      ? []
      : this.rows(list)
          .filter((row) => (row.cells[where.column] ?? '') === '' && hasAmount(row, column))
          .map((row) => `${list}.${row.key}.${where.column}`)
}
