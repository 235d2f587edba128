import { compare, exactText, type MoneyUnit, readAmount } from '../../../../core/amount'
import type { AskColumn } from '../../../../core/report'
import { CODE } from '../../paste/heads'
import { CODE_AND_NAME, type Use } from './table'

/** A pasted line by what its columns are. */
export interface PastedLine {
  readonly code: string
  readonly name: string
  /** Texts by the column of the list they are for; empty ones left out. */
  readonly texts: ReadonlyMap<string, string>
}

/** An amount as it is typed in the unit of entry. What was not understood, or names its own unit, stays. */
function inUnit(text: string, from: MoneyUnit, to: MoneyUnit): string {
  if (from === to) return text
  const [read, plain] = [readAmount(text, from), readAmount(text, to)]
  if (read.state !== 'read' || (plain.state === 'read' && compare(plain.value, read.value) === 0)) return text
  return exactText(read.value.n / read.value.d, to)
}

function valueOfChoice({ options = [] }: AskColumn, text: string): string {
  return options.find(({ value, label }) => value === text || label === text)?.value ?? ''
}

/** Reads a line of cells into the unit of entry of `target`. */
export function readLine(
  cells: readonly string[],
  { uses, unit }: { readonly uses: readonly Use[]; readonly unit: MoneyUnit },
  target: { readonly columns: readonly AskColumn[]; readonly unit: MoneyUnit },
): PastedLine {
  const texts = new Map<string, string>()
  let [code, name] = ['', '']
  uses.forEach((use, i) => {
    const cell = cells[i] ?? ''
    if (cell === '' || use === 'skip') return
    if (use === 'code' && CODE.test(cell.replace(/\s/g, ''))) code = cell.replace(/\s/g, '')
    else if (use === 'code' || use === 'name') name ||= cell
    else {
      const column = target.columns.find((one) => one.column === use)
      const text = column?.kind === 'amount' ? inUnit(cell, unit, target.unit) : cell
      const kept = column?.kind === 'choice' ? valueOfChoice(column, text) : text
      if (kept !== '') texts.set(use, kept)
    }
  })
  const both = code === '' ? CODE_AND_NAME.exec(name) : null
  return both ? { code: both[1] ?? '', name: (both[2] ?? '').trim(), texts } : { code, name, texts }
}
