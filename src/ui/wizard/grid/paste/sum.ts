import { add, compare, type Exact, type MoneyUnit, readAmount, whole } from '../../../../core/amount'

/** Whether a total is the sum of the lines above it, and of how many. */
export interface Summed {
  readonly rows: number
  readonly agrees: boolean
}

/** Adds up a column of the pasted lines, to see whether the totals among them agree. */
export function createSum(column: string | undefined, unit: MoneyUnit) {
  const zero = { rows: 0, amount: whole(0n) }
  let [all, part] = [zero, zero]
  const amountOf = (texts: ReadonlyMap<string, string>): Exact | undefined => {
    const read = readAmount((column === undefined ? undefined : texts.get(column)) ?? '', unit)
    return read.state === 'read' ? read.value : undefined
  }
  return {
    add: (texts: ReadonlyMap<string, string>) => {
      const amount = amountOf(texts)
      if (!amount) return
      all = { rows: all.rows + 1, amount: add(all.amount, amount) }
      part = { rows: part.rows + 1, amount: add(part.amount, amount) }
    },
    /** A total is of the lines since the one before it, or of all. */
    check: (texts: ReadonlyMap<string, string>): Summed | undefined => {
      const amount = amountOf(texts)
      if (!amount || all.rows === 0) return undefined
      const fits = [part, all].find((one) => one.rows > 0 && compare(one.amount, amount) === 0)
      const { rows } = fits ?? (part.rows > 0 ? part : all)
      part = zero
      return { rows, agrees: fits !== undefined }
    },
  }
}
